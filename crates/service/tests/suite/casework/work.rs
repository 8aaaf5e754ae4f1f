//! Tasks, time and materials: the desk's alone, added up, and never done twice.

use crate::support::{worlds, wrong};
use chrono::{Duration, NaiveDate};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::{EntryDraft, Sums, TaskDraft};
use stoa_service::Error;
use stoa_service::requests::work::{
    add_entry, add_task, case_work, export_work, remove_entry, set_task_done,
};

fn time(minutes: &str) -> EntryDraft {
    EntryDraft {
        kind: "time".into(),
        what: "Cold patch".into(),
        minutes: minutes.into(),
        ..EntryDraft::default()
    }
}

fn asphalt() -> EntryDraft {
    EntryDraft {
        kind: "material".into(),
        what: "=Asphalt".into(),
        quantity: "2.5".into(),
        unit: "bags".into(),
        cost: "31.20".into(),
        ..EntryDraft::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_is_finished_once_by_whoever_is_first() {
    for world in worlds().await {
        let (boss, agent) = (
            world.staff(Role::Supervisor).await,
            world.staff(Role::Agent).await,
        );
        let (p, reference) = (&world.portal, world.pothole().await);
        let draft = TaskDraft {
            text: "Put up a cone".into(),
            assignee: agent.staff().unwrap().id.to_string(),
            due: "2026-12-01".into(),
        };
        add_task(p, &boss, &reference, &draft).await.unwrap();
        let task = case_work(p, &agent, &reference)
            .await
            .unwrap()
            .tasks
            .remove(0);
        assert_eq!(task.assignee.unwrap().name, "The agent");
        assert_eq!(task.due, NaiveDate::from_ymd_opt(2026, 12, 1));
        let seen = (task.id, task.version);
        let (a, b) = tokio::join!(
            set_task_done(p, &agent, &reference, seen, true),
            set_task_done(p, &boss, &reference, seen, true),
        );
        let stale = |r: &Result<(), Error>| matches!(r, Err(Error::Conflict("stale")));
        assert!(
            a.is_ok() && stale(&b) || b.is_ok() && stale(&a),
            "{a:?} {b:?}"
        );
        let now = case_work(p, &boss, &reference)
            .await
            .unwrap()
            .tasks
            .remove(0);
        assert!(now.done_at.is_some() && now.done_by.is_some());
        set_task_done(p, &boss, &reference, (now.id, now.version), false)
            .await
            .unwrap();
        let viewer = world.staff(Role::Viewer).await;
        let to_viewer = TaskDraft {
            assignee: viewer.staff().unwrap().id.to_string(),
            ..draft
        };
        assert_eq!(
            wrong(add_task(p, &boss, &reference, &to_viewer).await),
            ["assignee unknown"]
        );
        let other = world.pothole().await;
        let elsewhere = set_task_done(p, &boss, &other, (now.id, now.version + 1), true).await;
        assert!(stale(&elsewhere), "by way of another case");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_spent_is_added_up_and_what_was_taken_back_is_not() {
    for world in worlds().await {
        let agent = world.staff(Role::Agent).await;
        let (p, reference) = (&world.portal, world.pothole().await);
        let today = p.ctx.clock.now().date_naive();
        for entry in [time("45"), time("600"), asphalt()] {
            add_entry(p, &agent, &reference, &entry).await.unwrap();
            world.clock.advance(Duration::seconds(1));
        }
        let work = case_work(p, &agent, &reference).await.unwrap();
        assert_eq!(
            work.sums,
            Sums {
                minutes: 645,
                cents: 3_120
            }
        );
        let wrong_one = work.entries[1].id;
        remove_entry(p, &agent, &reference, wrong_one)
            .await
            .unwrap();
        let again = remove_entry(p, &agent, &reference, wrong_one).await;
        assert!(matches!(again, Err(Error::Conflict("stale"))));
        let work = case_work(p, &agent, &reference).await.unwrap();
        assert_eq!((work.entries.len(), work.sums.minutes), (3, 45));
        assert_eq!(work.entries[1].removed_by.as_deref(), Some("The agent"));
        let around = |days| (today - Duration::days(days), today + Duration::days(days));
        let (from, to) = around(1);
        let spent = export_work(p, &agent, from, to).await.unwrap();
        let what: Vec<_> = spent
            .iter()
            .map(|s| (s.entry.minutes, s.entry.quantity, s.entry.cents))
            .collect();
        assert_eq!(what, [(45, 0, 0), (0, 2_500, 3_120)]);
        assert_eq!(spent[0].reference, reference);
        let (from, to) = around(400);
        assert_eq!(
            wrong(export_work(p, &agent, from, to).await),
            ["to outside"]
        );
        assert_eq!(
            wrong(export_work(p, &agent, to, from).await),
            ["to outside"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_reads_the_desk_reads_it_and_nobody_else_does() {
    for world in worlds().await {
        let viewer = world.staff(Role::Viewer).await;
        let (p, reference) = (&world.portal, world.pothole().await);
        assert!(case_work(p, &viewer, &reference).await.is_ok());
        let refused = add_entry(p, &viewer, &reference, &time("5")).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        assert!(matches!(
            case_work(p, &Actor::Anyone, &reference).await,
            Err(Error::Forbidden)
        ));
        let unknown: Reference = "R-0000-00".parse().unwrap();
        assert!(matches!(
            case_work(p, &viewer, &unknown).await,
            Err(Error::NotFound)
        ));
    }
}
