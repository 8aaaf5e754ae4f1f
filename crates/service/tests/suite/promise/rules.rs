//! What a city promises is read from its folder, in versions; what is wrong in it is said at once.

use crate::support::{boston, testville, worlds};
use chrono::{Datelike, Duration, NaiveDate};
use serde_json::{Value, json};
use std::path::Path;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Target;
use stoa_domain::requests::promise::{Calendar, CalendarFile};
use stoa_service::requests::{catalogue, show};
use stoa_service::seed;

/// Testville's folder with its promises changed.
fn folder(change: impl FnOnce(&mut Value)) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(testville()).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.path().join(file.file_name())).unwrap();
    }
    let path = to.path().join("promises.json");
    let mut promises: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    change(&mut promises);
    std::fs::write(&path, promises.to_string()).unwrap();
    to
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_promise_holds_from_now_and_for_nothing_that_was_opened_before() {
    for world in worlds().await {
        let p = &world.portal;
        let before = world.pothole().await;
        let promised = show(p, &Actor::Anyone, &before)
            .await
            .unwrap()
            .summary
            .due_at;
        let load = async |folder: &Path| seed::catalogue(p, folder).await;
        world.clock.advance(Duration::hours(1));
        let changed = folder(|f| {
            f["targets"]["POTHOLE"] = json!([
                {"resolution": {"unit": "working_hours", "value": 8}},
                {"from": "2026-12-24", "resolution": {"unit": "business_days", "value": 1}}
            ]);
        });
        load(changed.path()).await.unwrap();
        load(changed.path()).await.unwrap(); // twice is once
        assert_eq!(
            show(p, &Actor::Anyone, &before)
                .await
                .unwrap()
                .summary
                .due_at,
            promised
        );
        let service = catalogue::get(p, "POTHOLE").await.unwrap().summary;
        assert_eq!(service.target, Some(Target::WorkingHours(8)));
        assert_eq!(service.response, Some(Target::WorkingHours(4)));
        let after = world.pothole().await;
        let due = show(p, &Actor::Anyone, &after)
            .await
            .unwrap()
            .summary
            .due_at
            .unwrap();
        assert_eq!(due.to_rfc3339(), "2026-11-23T17:00:00-05:00");
        // What begins on a day holds from that day on: the Friday is Christmas.
        world.clock.advance(Duration::days(31));
        let later = world.pothole().await;
        let due = show(p, &Actor::Anyone, &later)
            .await
            .unwrap()
            .summary
            .due_at
            .unwrap();
        assert_eq!(due.to_rfc3339(), "2026-12-28T23:59:00-05:00");
        let all = stoa_store::requests::promises::terms(&p.store)
            .await
            .unwrap();
        let versions: Vec<u32> = all
            .iter()
            .filter(|(code, _)| code == "POTHOLE")
            .map(|(_, t)| t.version)
            .collect();
        assert_eq!(versions, [1, 2, 3]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_holiday_moves_what_is_promised_from_now_on() {
    for world in worlds().await {
        let p = &world.portal;
        world.clock.advance(Duration::minutes(1));
        let changed = folder(|f| {
            f["calendars"]["town"]["holidays"] = json!([{"date": "2026-11-24", "name": "Storm"}]);
            f["targets"]["POTHOLE"] =
                json!([{"resolution": {"unit": "business_days", "value": 1}}]);
        });
        seed::catalogue(p, changed.path()).await.unwrap();
        let reference = world.pothole().await;
        let due = show(p, &Actor::Anyone, &reference)
            .await
            .unwrap()
            .summary
            .due_at
            .unwrap();
        assert_eq!(due.to_rfc3339(), "2026-11-25T23:59:00-05:00");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_is_said_and_nothing_is_changed() {
    for world in worlds().await {
        let wrong = folder(|f| {
            f["calendar"] = json!("none");
            f["calendars"]["town"]["hours"]["monday"] = json!(["17:00-09:00"]);
            f["targets"]["NOBODY"] = json!([{"calendar": "moon"}, {}]);
            f["escalations"][1]["code"] = json!("late");
        });
        let said = seed::catalogue(&world.portal, wrong.path())
            .await
            .unwrap_err();
        let said = format!("{said:?}");
        for fault in [
            "calendars.town.hours.monday: a stretch ends before it begins",
            "there is no calendar none",
            "targets.NOBODY: no such service",
            "targets.NOBODY: there is no calendar moon",
            "targets.NOBODY: two begin on one day",
            "escalations[1] late: another rule has this code",
        ] {
            assert!(said.contains(fault), "{fault}: {said}");
        }
        let terms = stoa_store::requests::promises::terms(&world.portal.store)
            .await
            .unwrap();
        assert!(terms.iter().all(|(code, _)| code != "NOBODY"));
    }
}

/// The weekdays on which Boston's city hall is closed.
#[test]
fn bostons_holidays_are_those_of_massachusetts() {
    let bytes = std::fs::read(boston().join("promises.json")).unwrap();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    let city: CalendarFile = serde_json::from_value(file["calendars"]["city"].clone()).unwrap();
    let calendar = Calendar::read(&city).unwrap();
    let years = [
        "01-01 01-20 02-17 04-21 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        "01-01 01-19 02-16 04-20 05-25 06-19 09-07 10-12 11-11 11-26 12-25",
        "01-01 01-18 02-15 04-19 05-31 07-05 09-06 10-11 11-11 11-25",
        "01-17 02-21 04-17 05-29 06-19 07-04 09-04 10-09 11-23 12-25",
    ];
    for (year, days) in (2025..).zip(years) {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let free: Vec<String> = first
            .iter_days()
            .take_while(|day| day.year() == year)
            .filter(|day| day.weekday().num_days_from_monday() < 5)
            .filter(|day| !calendar.is_working_day(*day))
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        assert_eq!(free.join(" "), days, "{year}");
    }
}
