//! The promise's rules as tables, in the zone of a city with summer time.

use super::*;
use crate::requests::{Status, Target};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::{America::New_York, Tz};
use proptest::prelude::*;

/// A city that works Monday to Friday from half past eight to five with a break on Fridays.
fn calendar() -> Calendar {
    let file: CalendarFile = serde_json::from_str(
        r#"{"hours": {"monday": ["08:30-17:00"], "tuesday": ["08:30-17:00"], "wednesday": ["08:30-17:00"],
                      "thursday": ["08:30-17:00"], "friday": ["08:30-12:00", "13:00-17:00"]},
            "holidays": [{"date": "2026-11-27", "name": "The day after Thanksgiving"}],
            "yearly": [{"name": "New Year", "month": 1, "day": 1, "monday_after_sunday": true},
                       {"name": "Independence Day", "month": 7, "day": 4, "monday_after_sunday": true},
                       {"name": "Thanksgiving", "month": 11, "weekday": "thursday", "nth": 4}]}"#,
    )
    .unwrap();
    Calendar::read(&file).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    local
        .and_local_timezone(New_York)
        .earliest()
        .unwrap()
        .to_utc()
}

fn shown(at: DateTime<Utc>) -> String {
    at.with_timezone(&New_York)
        .format("%Y-%m-%d %H:%M")
        .to_string()
}

fn with<T>(f: impl FnOnce(&Times<'_, Tz>) -> T) -> T {
    let calendar = calendar();
    f(&Times {
        calendar: &calendar,
        zone: &New_York,
    })
}

#[test]
fn targets_are_due_over_holidays_summer_time_and_leap_days() {
    use Target::{BusinessDays, CalendarDays, Hours, WorkingHours, WorkingMinutes};
    let table = [
        // Round the clock: the wall shows an hour less or more over the change of time.
        (Hours(24), "2026-03-07 12:00", "2026-03-08 13:00"),
        (Hours(24), "2026-10-31 12:00", "2026-11-01 11:00"),
        // Days end at night; the change of time moves no day.
        (CalendarDays(1), "2026-03-07 12:00", "2026-03-08 23:59"),
        (CalendarDays(1), "2028-02-28 09:00", "2028-02-29 23:59"),
        (CalendarDays(1), "2027-02-28 09:00", "2027-03-01 23:59"),
        (CalendarDays(365), "2027-03-01 09:00", "2028-02-29 23:59"),
        (CalendarDays(0), "2026-11-20 16:00", "2026-11-20 23:59"),
        // Working days pass over the weekend and what is free.
        (BusinessDays(1), "2026-11-20 16:00", "2026-11-23 23:59"),
        (BusinessDays(5), "2026-11-20 16:00", "2026-12-01 23:59"),
        (BusinessDays(1), "2027-07-02 10:00", "2027-07-06 23:59"),
        (BusinessDays(2), "2028-02-28 10:00", "2028-03-01 23:59"),
        // A target made on a free day begins with the next.
        (BusinessDays(1), "2026-11-26 10:00", "2026-11-30 23:59"),
        // Working time: within a day, over a night, a weekend, a break, a holiday.
        (WorkingMinutes(90), "2026-11-23 09:00", "2026-11-23 10:30"),
        (WorkingHours(8), "2026-11-23 09:00", "2026-11-23 17:00"),
        (WorkingHours(9), "2026-11-23 09:00", "2026-11-24 09:30"),
        (WorkingHours(1), "2026-11-21 10:00", "2026-11-23 09:30"),
        (WorkingHours(4), "2026-11-20 09:00", "2026-11-20 14:00"),
        (WorkingHours(2), "2026-11-25 16:00", "2026-11-30 09:30"),
        (WorkingHours(1), "2026-11-20 07:00", "2026-11-20 09:30"),
        // The change of time falls into the weekend: the hours worked are the same.
        (WorkingHours(9), "2026-03-06 10:00", "2026-03-09 11:30"),
        (WorkingHours(0), "2026-11-21 10:00", "2026-11-21 10:00"),
    ];
    with(|times| {
        for (target, from, expected) in table {
            assert_eq!(
                shown(due(target, at(from), times)),
                expected,
                "{target:?} {from}"
            );
        }
    });
}

#[test]
fn a_pause_leaves_what_was_left() {
    use Target::{BusinessDays, CalendarDays, Hours, WorkingHours};
    let table = [
        // target, due, paused, resumed, due then
        (
            Hours(48),
            "2026-11-20 12:00",
            "2026-11-19 12:00",
            "2026-11-23 09:00",
            "2026-11-24 09:00",
        ),
        // Over the change of time a day left is a day of 24 hours left.
        (
            Hours(48),
            "2026-03-07 12:00",
            "2026-03-06 12:00",
            "2026-03-08 12:00",
            "2026-03-09 12:00",
        ),
        (
            CalendarDays(5),
            "2026-11-20 23:59",
            "2026-11-18 10:00",
            "2026-11-18 16:00",
            "2026-11-20 23:59",
        ),
        (
            CalendarDays(5),
            "2026-11-20 23:59",
            "2026-11-18 22:00",
            "2026-11-21 01:00",
            "2026-11-23 23:59",
        ),
        (
            CalendarDays(5),
            "2028-02-28 23:59",
            "2028-02-27 10:00",
            "2028-02-28 10:00",
            "2028-02-29 23:59",
        ),
        (
            BusinessDays(5),
            "2026-11-24 23:59",
            "2026-11-20 10:00",
            "2026-11-23 10:00",
            "2026-11-25 23:59",
        ),
        // Paused over the free days alone: no working day was lost.
        (
            BusinessDays(5),
            "2026-12-01 23:59",
            "2026-11-25 10:00",
            "2026-11-29 10:00",
            "2026-12-01 23:59",
        ),
        (
            WorkingHours(9),
            "2026-11-24 09:30",
            "2026-11-23 16:00",
            "2026-11-25 12:00",
            "2026-11-25 14:00",
        ),
        // What a source wrote keeps its time of day.
        (
            BusinessDays(3),
            "2026-11-20 08:30",
            "2026-11-18 12:00",
            "2026-11-19 12:00",
            "2026-11-23 08:30",
        ),
        // Late already, or never resumed later: nothing moves.
        (
            Hours(1),
            "2026-11-20 12:00",
            "2026-11-20 13:00",
            "2026-11-23 09:00",
            "2026-11-20 12:00",
        ),
        (
            Hours(1),
            "2026-11-20 12:00",
            "2026-11-20 11:00",
            "2026-11-20 11:00",
            "2026-11-20 12:00",
        ),
    ];
    with(|times| {
        for (target, due, paused, resumed, expected) in table {
            let then = moved(target, at(due), at(paused), at(resumed), times);
            assert_eq!(shown(then), expected, "{target:?} {due} {paused} {resumed}");
        }
    });
}

#[test]
fn a_case_keeps_the_terms_it_was_opened_under() {
    let terms = |version, from: &str, days| Terms {
        version,
        valid_from: at(from),
        response: Some(Target::WorkingHours(4)),
        resolution: Some(Target::BusinessDays(days)),
        calendar: "city".into(),
    };
    let all = [
        terms(1, "2026-01-01 00:00", 10),
        terms(3, "2026-11-21 00:00", 2), // made after the second, and for a day before it
        terms(2, "2026-11-24 00:00", 5),
    ];
    for (opened, version) in [
        ("2025-12-31 23:00", None),
        ("2026-01-01 00:00", Some(1)),
        ("2026-11-20 23:59", Some(1)),
        ("2026-11-21 00:00", Some(3)),
        ("2026-11-30 00:00", Some(2)),
    ] {
        let found = Terms::in_force(&all, at(opened));
        assert_eq!(found.map(|t| t.version), version, "{opened}");
    }
    assert_eq!(Terms::of_version(&all, 3), Some(&all[1]));
    with(|times| {
        let (response, work) = all[1].dues(at("2026-11-21 12:00"), times);
        assert_eq!(response.map(shown).as_deref(), Some("2026-11-23 12:30"));
        assert_eq!(work.map(shown).as_deref(), Some("2026-11-24 23:59"));
        // Nobody is told of an answer that comes after the work.
        let slow = Terms {
            response: Some(Target::BusinessDays(4)),
            ..all[1].clone()
        };
        let (response, work) = slow.dues(at("2026-11-21 12:00"), times);
        assert_eq!(response, work);
    });
}

#[test]
fn a_clock_runs_stands_and_ends() {
    let start = Clock {
        target: Some(Target::BusinessDays(2)),
        due: Some(at("2026-11-20 23:59")),
        ..Clock::default()
    };
    let live = |steps: &[(Status, Status, &str)]| {
        with(|times| {
            steps.iter().fold(start.clone(), |clock, (from, to, when)| {
                clock.step(*from, *to, at(when), times)
            })
        })
    };
    use Status::{Declined, Duplicate, InReview, Received, Resolved, Waiting};
    let asked = (Received, Waiting, "2026-11-19 10:00");
    let waits = live(&[asked]);
    let late = at("2026-11-30 10:00");
    assert_eq!(
        waits.standing(late),
        Standing::Paused(at("2026-11-19 10:00"))
    );
    assert_eq!(waits.kept(late), None);
    // Two working days stood still (the holidays are none): one is left.
    let goes_on = live(&[asked, (Waiting, InReview, "2026-11-23 10:00")]);
    assert_eq!(goes_on.due.map(shown).as_deref(), Some("2026-11-24 23:59"));
    assert_eq!(goes_on.paused, Duration::days(4));
    assert_eq!(goes_on.standing(at("2026-11-24 12:00")), Standing::Running);
    assert_eq!(
        goes_on.standing(at("2026-11-25 00:59")),
        Standing::Late(Duration::hours(1))
    );
    assert_eq!(goes_on.kept(late), Some(false));
    // Closed straight out of the pause: the wait counts for nobody.
    let closed = live(&[asked, (Waiting, Resolved, "2026-11-24 10:00")]);
    assert_eq!(
        (closed.standing(late), closed.kept(late)),
        (Standing::Kept, Some(true))
    );
    assert_eq!(closed.paused_at, None);
    // Closed too early wins nothing: taken up again it was not kept, however it ends.
    let early = (Received, Resolved, "2026-11-19 10:00");
    let again = (Resolved, InReview, "2026-11-20 10:00");
    let reopened = live(&[early, again]);
    assert_eq!(reopened.due, start.due);
    assert_eq!(reopened.standing(at("2026-11-20 12:00")), Standing::Running);
    assert_eq!(reopened.kept(at("2026-11-20 12:00")), Some(false));
    let twice = live(&[early, again, (InReview, Declined, "2026-11-20 12:00")]);
    assert_eq!(twice.standing(late), Standing::Missed(Duration::zero()));
    assert_eq!(twice.kept(late), Some(false));
    // A merger that was taken back is nobody's failure.
    let merged = live(&[
        (Received, Duplicate, "2026-11-19 10:00"),
        (Duplicate, InReview, "2026-11-19 11:00"),
    ]);
    assert_eq!((merged.reopened, merged.closed_at), (0, None));
    let none = Clock::default();
    assert_eq!(
        (none.standing(late), none.kept(late)),
        (Standing::Unpromised, None)
    );
}

#[test]
fn a_rule_is_met_by_what_is_overdue_long_enough_and_by_nothing_that_waits() {
    let rule = Escalation {
        code: "late".into(),
        name: "Late".into(),
        statuses: vec![Status::Received, Status::InReview],
        of: Which::Resolution,
        overdue_by: Target::BusinessDays(1),
        action: Action::Flag,
    };
    let promised = at("2026-11-20 23:59");
    with(|times| {
        for (status, now, met) in [
            (Status::Received, "2026-11-23 12:00", false),
            (Status::Received, "2026-11-23 23:59", true),
            (Status::InReview, "2026-12-01 00:00", true),
            (Status::Planned, "2026-12-01 00:00", false),
            (Status::Waiting, "2026-12-01 00:00", false),
            (Status::Resolved, "2026-12-01 00:00", false),
        ] {
            assert_eq!(
                rule.is_met(status, promised, at(now), times),
                met,
                "{status:?} {now}"
            );
        }
    });
    assert!(Escalation::faults(std::slice::from_ref(&rule)).is_empty());
    let wrong = Escalation {
        statuses: vec![Status::Waiting],
        ..rule.clone()
    };
    let none = Escalation {
        code: String::new(),
        statuses: Vec::new(),
        ..rule.clone()
    };
    assert_eq!(Escalation::faults(&[rule, wrong, none]).len(), 4);
}

proptest! {
    /// Adding and then measuring gives the time back, whatever the moment; more time is never earlier.
    #[test]
    fn what_is_added_is_measured(minutes in 0i64..60_000, more in 0i64..10_000, hour in 0i64..(3 * 365 * 24), minute in 0i64..60) {
        let from = at("2026-01-01 00:00") + Duration::minutes(hour * 60 + minute);
        let time = Duration::minutes(minutes);
        with(|times| {
            let then = times.after(from, time).unwrap();
            prop_assert_eq!(times.between(from, then), time);
            prop_assert!(then >= from);
            prop_assert!(times.after(from, time + Duration::minutes(more)).unwrap() >= then);
            prop_assert!(times.after(from + Duration::minutes(more), time).unwrap() >= then);
            // Time is the sum of its parts.
            let middle = from + (then - from) / 2;
            prop_assert_eq!(times.between(from, middle) + times.between(middle, then), time);
            Ok(())
        })?;
    }

    /// A pause never brings a date nearer, and a longer one never a nearer date than a shorter.
    #[test]
    fn a_pause_moves_only_forward(unit in 0usize..5, n in 0u32..40, hour in 0i64..(2 * 365 * 24), ran in 0i64..500, stood in 0i64..5_000, more in 0i64..500) {
        let target = [Target::Hours(n), Target::CalendarDays(n), Target::BusinessDays(n), Target::WorkingHours(n), Target::WorkingMinutes(n)][unit];
        let from = at("2026-01-01 00:00") + Duration::hours(hour);
        with(|times| {
            let promised = due(target, from, times);
            prop_assert!(promised >= from);
            let paused = from + Duration::hours(ran);
            let then = |hours| moved(target, promised, paused, paused + Duration::hours(hours), times);
            prop_assert!(then(stood) >= promised);
            prop_assert!(then(stood + more) >= then(stood));
            Ok(())
        })?;
    }
}
