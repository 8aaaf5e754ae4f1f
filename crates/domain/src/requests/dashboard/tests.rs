//! What counts, and when.

use super::*;
use crate::requests::promise::Clock;
use crate::requests::{Status, Visibility};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn fact() -> Fact {
    Fact {
        id: 1,
        opened: 0,
        closed: NEVER,
        due: NEVER,
        updated: 0,
        service: 1,
        neighborhood: 2,
        district: 3,
        department: 4,
        assignee: 0,
        channel: 5,
        status: Status::Received,
        visibility: Visibility::Public,
        reopened: false,
        paused: false,
    }
}

fn days(from: i64, to: i64) -> Days {
    Days::between((from..=to).map(|d| d * DAY).collect())
}

fn asked() -> Asked {
    Asked {
        now: 100 * DAY,
        public: true,
        service: None,
        neighborhood: None,
        district: None,
        days: days(10, 20),
        before: Some(days(0, 10)),
    }
}

fn closed(at: i64) -> Fact {
    Fact {
        closed: at,
        status: Status::Resolved,
        ..fact()
    }
}

fn count(asked: &Asked, facts: &[Fact]) -> Totals {
    let mut count = Count::new(asked);
    let here = Place::of(crate::LatLon::new(42.3, -71.1));
    for fact in facts {
        count.add(asked, fact, &here);
    }
    count.told(asked)
}

#[test]
fn each_counts_in_the_days_in_which_it_came_and_went() {
    let facts = [
        Fact {
            opened: 5 * DAY,
            ..closed(12 * DAY)
        },
        Fact {
            opened: 15 * DAY + HOUR,
            due: 16 * DAY,
            ..fact()
        },
        Fact {
            opened: 12 * DAY,
            due: 13 * DAY,
            ..closed(14 * DAY)
        },
        Fact {
            opened: 19 * DAY,
            due: 25 * DAY,
            ..closed(20 * DAY)
        }, // closed on the day after
        Fact {
            opened: 11 * DAY,
            visibility: Visibility::Hidden,
            ..fact()
        },
        Fact {
            opened: 11 * DAY,
            status: Status::Duplicate,
            due: 12 * DAY,
            closed: 11 * DAY,
            ..fact()
        },
    ];
    let counted = count(&asked(), &facts);
    let all = counted.all;
    assert_eq!((all.open, all.overdue), (1, 1));
    assert_eq!((all.now.opened, all.now.closed), (4, 3));
    // The open one came due in these days; the merged one's promise is the other's.
    assert_eq!((all.now.kept, all.now.missed), (0, 2));
    assert_eq!(all.now.median_hours, Some(48.0));
    let before = all.before.unwrap();
    assert_eq!((before.opened, before.closed), (1, 0));
    assert_eq!(counted.days[5], (1, 0));
    assert_eq!(counted.days[1], (1, 1));
    assert_eq!(counted.heat.values().sum::<u64>(), 4);
    assert_eq!((counted.services.len(), counted.services[0].0), (1, 1));
}

#[test]
fn filters_leave_the_others_out() {
    let facts = [
        closed(12 * DAY),
        Fact {
            service: 9,
            district: 8,
            ..closed(12 * DAY)
        },
    ];
    for (service, district, n) in [
        (None, None, 2),
        (Some(9), None, 1),
        (Some(9), Some(3), 0),
        (None, Some(3), 1),
    ] {
        let asked = Asked {
            service,
            district,
            ..asked()
        };
        assert_eq!(
            count(&asked, &facts).all.now.closed,
            n,
            "{service:?} {district:?}"
        );
    }
    let everything = Asked {
        public: false,
        ..asked()
    };
    let hidden = Fact {
        visibility: Visibility::Private,
        ..closed(12 * DAY)
    };
    assert_eq!(count(&everything, &[hidden]).all.now.closed, 1);
    assert_eq!(count(&asked(), &[hidden]).all.now.closed, 0);
}

#[test]
fn days_of_23_and_25_hours_are_days() {
    let days = Days::between(vec![0, 24 * HOUR, 47 * HOUR, 72 * HOUR, 96 * HOUR]);
    assert_eq!(days.len(), 4);
    for (hour, day) in [
        (0, Some(0)),
        (24, Some(1)),
        (46, Some(1)),
        (47, Some(2)),
        (71, Some(2)),
        (72, Some(3)),
        (95, Some(3)),
        (96, None),
        (-1, None),
    ] {
        assert_eq!(days.day(hour * HOUR), day, "{hour}");
    }
    assert!(Days::between(Vec::new()).is_empty() && !Days::between(Vec::new()).has(0));
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_question_is_of_thirty_days_held_against_those_before_unless_it_says_otherwise() {
    let today = day("2028-03-01");
    let usual = Question::default();
    assert_eq!(usual.days(today), (day("2028-02-01"), today));
    assert_eq!(
        usual.compared(today),
        Some((day("2028-01-02"), day("2028-01-31")))
    );
    let read = |pairs: &[(&str, &str)]| Question::from_pairs(pairs.iter().copied());
    let leap = read(&[
        ("from", "2028-02-29"),
        ("to", "2028-02-29"),
        ("compare", "year"),
    ])
    .unwrap();
    assert_eq!(
        leap.compared(today),
        Some((day("2027-02-28"), day("2027-02-28")))
    );
    let pairs = leap.to_pairs();
    assert_eq!(
        read(
            &pairs
                .iter()
                .map(|(n, v)| (*n, v.as_str()))
                .collect::<Vec<_>>()
        ),
        Ok(leap)
    );
    for wrong in [
        ("from", "yesterday"),
        ("to", "2028-02-30"),
        ("compare", "all"),
        ("from", "0001-01-01"),
    ] {
        assert!(
            read(&[wrong]).unwrap_err().of(wrong.0).is_some(),
            "{wrong:?}"
        );
    }
    assert!(read(&[("from", "2028-02-02"), ("to", "2028-02-01")]).is_err());
    assert!(
        read(&[("from", "2000-01-01"), ("to", "2028-02-01")]).is_err(),
        "more than ten years"
    );
    // Alone it goes until today, ten years at most.
    let long = read(&[("from", "1990-01-01")]).unwrap();
    assert_eq!(long.days(today).0, day("2018-02-23"));
    let ahead = read(&[("from", "2030-01-01")]).unwrap();
    assert_eq!(ahead.days(today), (day("2030-01-01"), day("2030-01-01")));
}

fn place(name: &str, now: Figures, before: Option<Figures>) -> PlaceFigures {
    PlaceFigures {
        code: name.into(),
        name: name.into(),
        open: 0,
        overdue: 0,
        now,
        before,
    }
}

#[test]
fn findings_say_what_changed_most() {
    let times = |n, hours| Figures {
        opened: n,
        closed: n,
        median_hours: Some(hours),
        kept_rate: Some(hours / 100.0),
        ..Figures::default()
    };
    let told = |services: Vec<PlaceFigures>| Dashboard {
        at: DateTime::default(),
        days: Stretch {
            from: day("2028-01-01"),
            to: day("2028-01-31"),
        },
        compared: None,
        all: place("", times(120, 50.0), Some(times(100, 60.0))),
        daily: Vec::new(),
        neighborhoods: services.clone(),
        districts: services.clone(),
        services,
        heat: Vec::new(),
    };
    let found = findings(&told(vec![
        place("Lights", times(100, 90.0), Some(times(30, 18.0))),
        place("Trees", times(60, 10.0), Some(times(30, 50.0))),
        place("Rare", times(3, 10.0), Some(times(3, 990.0))),
    ]));
    assert_eq!(
        found.times,
        Finding::Slower {
            service: "Lights".into(),
            hours: 72.0
        }
    );
    assert!(
        matches!(found.flow, Finding::FlowChanged { opened: 120, percent, .. } if (percent - 20.0).abs() < 1e-9)
    );
    assert!(
        matches!(found.promises, Finding::KeptChanged { points, .. } if (points + 10.0).abs() < 1e-9)
    );
    assert!(matches!(found.places, Finding::Most { place, .. } if place == "Lights"));
    assert!(matches!(found.districts, Finding::Apart { best, .. } if best == "Lights"));
    let alone = findings(&told(vec![place("Lights", times(100, 90.0), None)]));
    assert_eq!(
        alone.times,
        Finding::Slowest {
            service: "Lights".into(),
            hours: 90.0
        }
    );
    assert_eq!(alone.places, Finding::Nothing);
    assert_eq!(findings(&told(Vec::new())).times, Finding::Nothing);
}

#[test]
fn the_desk_counts_what_is_open_by_person_and_age() {
    let mut backlog = Backlog::default();
    let now = 400 * DAY;
    let facts = [
        Fact {
            opened: 399 * DAY,
            updated: 399 * DAY,
            assignee: 7,
            ..fact()
        },
        Fact {
            opened: 10 * DAY,
            updated: 360 * DAY,
            due: 20 * DAY,
            assignee: 7,
            ..fact()
        },
        Fact {
            opened: 20 * DAY,
            updated: 390 * DAY,
            visibility: Visibility::Private,
            ..fact()
        },
        Fact {
            reopened: true,
            ..closed(380 * DAY)
        },
        closed(390 * DAY),
        closed(10 * DAY),
        Fact {
            status: Status::Duplicate,
            ..closed(390 * DAY)
        },
    ];
    for fact in &facts {
        backlog.add(fact, now);
    }
    assert_eq!(
        backlog.all,
        Load {
            open: 3,
            overdue: 1,
            dormant: 1
        }
    );
    assert_eq!(backlog.people[&7].open, 2);
    assert_eq!(backlog.ages, [1, 0, 0, 0, 0, 2]);
    assert_eq!((backlog.closed, backlog.reopened), (2, 1));
    assert_eq!(
        backlog.by_age().last().unwrap(),
        &AgeFigures {
            under_days: None,
            open: 2
        }
    );
}

proptest! {
    /// Counted in two parts, cases come to what they come to counted in one.
    #[test]
    fn parts_come_to_the_whole(
        cases in prop::collection::vec((0i64..30, prop::option::of(0i64..10), prop::option::of(0i64..10), 1u16..4), 0..40),
        cut in 0usize..40,
    ) {
        let facts: Vec<Fact> = cases.iter().map(|(opened, took, due, service)| {
            let closed_at = took.map(|days| (opened + days) * DAY);
            Fact {
                opened: opened * DAY,
                due: due.map_or(NEVER, |days| (opened + days) * DAY),
                service: *service,
                ..closed_at.map_or_else(fact, closed)
            }
        }).collect();
        let asked = asked();
        let counted = |some: &[Fact]| {
            let mut count = Count::new(&asked);
            some.iter().for_each(|f| count.add(&asked, f, &Place::NOWHERE));
            count
        };
        let mut parts = counted(&facts[..cut.min(facts.len())]);
        parts.join(counted(&facts[cut.min(facts.len())..]));
        let whole = counted(&facts).told(&asked);
        prop_assert_eq!(format!("{:?}", parts.told(&asked)), format!("{:?}", whole));
    }

    #[test]
    fn a_fact_is_kept_as_its_clock_says(
        opened in 0i64..1_000, closed in prop::option::of(0i64..1_000), due in prop::option::of(0i64..1_000),
        reopened: bool, paused: bool, now in 0i64..1_000,
    ) {
        let at = |ms: i64| DateTime::from_timestamp_millis(ms).unwrap();
        let paused = paused && closed.is_none();
        let clock = Clock {
            due: due.map(at),
            paused_at: paused.then(|| at(opened)),
            closed_at: closed.map(at),
            reopened: u32::from(reopened),
            ..Clock::default()
        };
        let fact = Fact { opened, closed: closed.unwrap_or(NEVER), due: due.unwrap_or(NEVER), reopened, paused, ..fact() };
        prop_assert_eq!(fact.kept(now), clock.kept(at(now)));
    }
}
