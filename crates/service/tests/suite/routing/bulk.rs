//! The same is done to many: each case by itself, told what became of it, and taken back.

use super::{case, id, said, team};
use crate::support::{World, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::bulk::{Became, BulkAct, BulkDone, SeenCase, UNDO_MINUTES, Undone};
use stoa_domain::requests::{ActivityKind, Event, Reference, Status};
use stoa_service::Error;
use stoa_service::requests::bulk::{bulk, bulk_done, undo_bulk};
use stoa_service::requests::{add_note, assign, change_status, routing, show};
use uuid::Uuid;

async fn seen(world: &World, boss: &Actor, reference: &Reference) -> SeenCase {
    SeenCase {
        reference: reference.clone(),
        version: case(world, boss, reference).await.version,
    }
}

fn became(done: &BulkDone) -> Vec<Became> {
    done.cases.iter().map(|c| c.became).collect()
}

fn undone(done: &BulkDone) -> Vec<Option<Undone>> {
    done.cases.iter().map(|c| c.undone).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_moves_where_the_table_has_the_move_and_the_others_are_told() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let all = [
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
        ];
        // One is under work already: it cannot be taken up for review.
        let begun = seen(&world, &boss, &all[1]).await;
        change_status(p, &boss, &all[1], begun.version, Event::Start, "")
            .await
            .unwrap();
        let mut cases = Vec::new();
        for reference in &all {
            cases.push(seen(&world, &boss, reference).await);
        }
        // Somebody is faster with the third.
        add_note(p, &boss, &all[2], "wait").await.unwrap();
        let missing = SeenCase {
            reference: Reference::from_random(1),
            version: 1,
        };
        cases.push(missing);
        cases.push(cases[0].clone()); // named twice, done once
        let act = BulkAct::Status {
            event: Event::Acknowledge,
            update: "We look at it today".into(),
        };
        let done = bulk(p, &boss, act, &cases).await.unwrap();
        assert_eq!(
            became(&done),
            [
                Became::Done,
                Became::IllegalMove,
                Became::Stale,
                Became::NotFound
            ]
        );
        let public = show(p, &Actor::Anyone, &all[0]).await.unwrap();
        assert_eq!(public.summary.status, Status::InReview);
        let last = public.activity.last().unwrap();
        assert_eq!(last.text.as_deref(), Some("We look at it today"));
        let third = show(p, &Actor::Anyone, &all[2]).await.unwrap();
        assert_eq!(third.summary.status, Status::Received);
        assert!(done.may_undo && done.undone_at.is_none());
        // Taken back, the case stands where it stood, with its promise, as it was.
        world.clock.advance(Duration::minutes(5));
        let before = case(&world, &boss, &all[2]).await.detail.summary.due_at;
        let back = undo_bulk(p, &boss, done.id).await.unwrap();
        assert_eq!(undone(&back), [Some(Undone::Restored), None, None]);
        assert!(!back.may_undo && back.undone_at.is_some());
        let restored = case(&world, &boss, &all[0]).await;
        let s = &restored.detail.summary;
        assert_eq!(
            (s.status, s.closed_at, s.due_at),
            (Status::Received, None, before)
        );
        assert_eq!(
            restored.detail.activity.last().unwrap().kind,
            ActivityKind::Status
        );
        let again = undo_bulk(p, &boss, done.id).await;
        assert!(matches!(again, Err(Error::Conflict("not-undoable"))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_since_stays_and_the_rest_is_restored() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let all = [
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
        ];
        let first = seen(&world, &boss, &all[0]).await;
        assign(p, &boss, &all[0], first.version, Some(id(&boss)))
            .await
            .unwrap();
        let third = seen(&world, &boss, &all[2]).await;
        assign(p, &boss, &all[2], third.version, Some(id(&agent)))
            .await
            .unwrap();
        let mut cases = Vec::new();
        for reference in &all {
            cases.push(seen(&world, &boss, reference).await);
        }
        let act = BulkAct::Assign {
            assignee: Some(id(&agent)),
        };
        let done = bulk(p, &boss, act, &cases).await.unwrap();
        assert_eq!(
            became(&done),
            [Became::Done, Became::Done, Became::Unchanged]
        );
        // A note is no change of who has it; giving it to somebody else is.
        add_note(p, &agent, &all[0], "on it").await.unwrap();
        let second = seen(&world, &boss, &all[1]).await;
        assign(p, &agent, &all[1], second.version, Some(id(&boss)))
            .await
            .unwrap();
        // It is its maker's to take back.
        assert!(matches!(
            undo_bulk(p, &agent, done.id).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(
            bulk_done(p, &agent, done.id).await,
            Err(Error::NotFound)
        ));
        let back = undo_bulk(p, &boss, done.id).await.unwrap();
        assert_eq!(
            undone(&back),
            [Some(Undone::Restored), Some(Undone::Changed), None]
        );
        let whose = |case: stoa_domain::requests::DeskRequest| case.assignee.map(|a| a.id);
        assert_eq!(whose(case(&world, &boss, &all[0]).await), Some(id(&boss)));
        assert_eq!(whose(case(&world, &boss, &all[1]).await), Some(id(&boss)));
        assert_eq!(whose(case(&world, &boss, &all[2]).await), Some(id(&agent)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_and_priorities_are_given_to_many_and_time_runs_out() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let code = team(&world, &boss, "Night crew", vec![]).await;
        let reference = world.pothole().await;
        let one = vec![seen(&world, &boss, &reference).await];
        let act = BulkAct::Team {
            team: Some(code.clone()),
        };
        let teamed = bulk(p, &boss, act, &one).await.unwrap();
        let one = vec![seen(&world, &boss, &reference).await];
        let urgent = bulk(p, &boss, BulkAct::Priority { priority: 2 }, &one)
            .await
            .unwrap();
        let now = case(&world, &boss, &reference).await;
        assert_eq!((now.priority, now.team.map(|t| t.code)), (2, Some(code)));
        // Each takes back its own.
        undo_bulk(p, &boss, teamed.id).await.unwrap();
        let now = case(&world, &boss, &reference).await;
        assert_eq!((now.priority, now.team.clone()), (2, None));
        assert_eq!(said(&now, ActivityKind::Teamed), ["Night crew", ""]);
        world.clock.advance(Duration::minutes(UNDO_MINUTES));
        let late = undo_bulk(p, &boss, urgent.id).await;
        assert!(
            matches!(late, Err(Error::Conflict("not-undoable"))),
            "{late:?}"
        );
        assert!(!bulk_done(p, &boss, urgent.id).await.unwrap().may_undo);
    }
}

/// Everyone sees which department goes on; taken back, those who had it have it again.
#[tokio::test(flavor = "multi_thread")]
async fn cases_are_handed_to_another_department_and_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let code = team(&world, &boss, "Night crew", vec![]).await;
        let reference = world.pothole().await;
        let one = vec![seen(&world, &boss, &reference).await];
        let act = BulkAct::Team {
            team: Some(code.clone()),
        };
        bulk(p, &boss, act, &one).await.unwrap();
        let all = routing::department_names(p).await.unwrap();
        let before = case(&world, &boss, &reference).await.detail.department;
        let other = all.into_iter().find(|d| *d != before).unwrap();
        let act = BulkAct::Department {
            department: other.clone(),
        };
        let one = vec![seen(&world, &boss, &reference).await];
        let handed = bulk(p, &boss, act, &one).await.unwrap();
        let now = case(&world, &boss, &reference).await;
        assert_eq!((&now.detail.department, now.team), (&other, None));
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        let told: Vec<_> = public.activity.iter().map(|a| a.kind).collect();
        assert!(told.contains(&ActivityKind::Handed), "{told:?}");
        undo_bulk(p, &boss, handed.id).await.unwrap();
        let now = case(&world, &boss, &reference).await;
        assert_eq!(now.detail.department, before);
        assert_eq!(now.team.map(|t| t.code), Some(code));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_fits_no_case_is_said_before_anything_is_done() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let one = vec![seen(&world, &boss, &world.pothole().await).await];
        let status = |event, update: &str| BulkAct::Status {
            event,
            update: update.into(),
        };
        let table = [
            (
                BulkAct::Assign {
                    assignee: Some(Uuid::nil()),
                },
                "assignee unknown",
            ),
            (
                BulkAct::Team {
                    team: Some("moon".into()),
                },
                "team unknown",
            ),
            (
                BulkAct::Department {
                    department: "Moon".into(),
                },
                "department unknown",
            ),
            (status(Event::Ask, " "), "update required"),
            (status(Event::Resolve, "Done"), "event not-offered"),
            (status(Event::Merge, "x"), "event not-offered"),
            (BulkAct::Priority { priority: 3 }, "priority not-readable"),
        ];
        for (act, expected) in table {
            assert_eq!(wrong(bulk(p, &boss, act, &one).await), [expected]);
        }
        let act = || BulkAct::Priority { priority: 1 };
        assert_eq!(wrong(bulk(p, &boss, act(), &[]).await), ["cases required"]);
        let many: Vec<SeenCase> = (0..201)
            .map(|n| SeenCase {
                reference: Reference::from_random(n),
                version: 1,
            })
            .collect();
        assert_eq!(
            wrong(bulk(p, &boss, act(), &many).await),
            ["cases too-many"]
        );
        let viewer = world.staff(Role::Viewer).await;
        for actor in [viewer, Actor::Anyone] {
            let refused = bulk(p, &actor, act(), &one).await;
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        }
        assert_eq!(case(&world, &boss, &one[0].reference).await.priority, 0);
    }
}
