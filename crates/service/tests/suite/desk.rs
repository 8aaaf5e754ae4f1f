//! Staff act: by the table, by their role, on what they have seen.

use crate::support::{DONE, World, evidence, moved, pothole, worlds, wrong};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::status::TABLE;
use stoa_domain::requests::{ActivityKind, DeskRequest, Event, Reference, RequestFilter, Status};
use stoa_service::Error;
use stoa_service::accounts::list_staff;
use stoa_service::requests::{
    EditPlace, Mine, add_note, assign, change_status, change_status_with, desk_list, desk_show,
    edit_place, edit_service, list, merge, post_update, show, templates,
};

/// Moves a fresh request to a status along the table.
async fn bring_to(world: &World, boss: &Actor, status: Status) -> DeskRequest {
    let reference = world.pothole().await;
    let mut r = desk_show(&world.portal, boss, &reference).await.unwrap();
    let way: &[Event] = match status {
        Status::Received => &[],
        Status::InReview => &[Event::Acknowledge],
        Status::Planned => &[Event::Plan],
        Status::InProgress => &[Event::Start],
        Status::Waiting => &[Event::Ask],
        Status::Resolved => &[Event::Resolve],
        Status::Declined => &[Event::Decline],
        Status::Duplicate => {
            let other = world.pothole().await;
            let merged = merge(&world.portal, boss, &reference, r.version, other.as_str());
            r = merged.await.unwrap();
            &[]
        }
    };
    for event in way {
        r = moved(world, boss, &reference, *event).await.unwrap();
    }
    r
}

#[tokio::test(flavor = "multi_thread")]
async fn every_status_and_event_goes_as_the_table_says_and_no_other_way() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        for status in Status::ALL {
            for event in Event::ALL {
                let before = bring_to(&world, &boss, status).await;
                let reference = &before.detail.summary.reference;
                // Some moves of the table have use cases of their own.
                let to = status.after(event).filter(|_| !event.has_own_door());
                assert_eq!(before.moves.contains(&event), to.is_some());
                let done = moved(&world, &boss, reference, event).await;
                match (to, done) {
                    (Some(to), Ok(after)) => {
                        assert_eq!(after.detail.summary.status, to);
                        assert_eq!(after.detail.summary.closed_at.is_some(), !to.is_open());
                        assert!(after.version > before.version);
                        let last = after.detail.activity.last().unwrap();
                        assert_eq!((last.kind, last.status), (ActivityKind::Status, Some(to)));
                    }
                    (None, Err(Error::Conflict("illegal-move"))) => {
                        let after = desk_show(&world.portal, &boss, reference).await.unwrap();
                        assert_eq!(after, before, "a refused move changes nothing");
                    }
                    (_, other) => panic!("{status:?} {event:?}: {other:?}"),
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn roles_decide_and_offered_moves_are_those_allowed() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let viewer = world.staff(Role::Viewer).await;
        let r = bring_to(&world, &boss, Status::Resolved).await;
        let reference = &r.detail.summary.reference;
        let reopen = |actor| {
            change_status(
                &world.portal,
                actor,
                reference,
                r.version,
                Event::Reopen,
                "not fixed",
            )
        };
        let seen = desk_show(&world.portal, &agent, reference).await.unwrap();
        assert!(seen.moves.is_empty(), "an agent does not reopen");
        assert!(matches!(reopen(&agent).await, Err(Error::Forbidden)));
        assert!(matches!(
            reopen(&Actor::Anyone).await,
            Err(Error::Forbidden)
        ));
        for actor in [&viewer, &Actor::Anyone] {
            let p = &world.portal;
            let place = EditPlace {
                lat: 42.32,
                lon: -71.02,
                address: String::new(),
            };
            let all = [
                assign(p, actor, reference, r.version, None).await,
                post_update(p, actor, reference, "x").await,
                add_note(p, actor, reference, "x").await,
                edit_place(p, actor, reference, r.version, place).await,
                edit_service(p, actor, reference, r.version, "TRASH").await,
            ];
            for result in all {
                assert!(matches!(result, Err(Error::Forbidden)), "{actor:?}");
            }
        }
        assert!(desk_show(&world.portal, &viewer, reference).await.is_ok());
        let nobody = &Actor::Anyone;
        let p = &world.portal;
        assert!(matches!(
            desk_show(p, nobody, reference).await,
            Err(Error::Forbidden)
        ));
        let all = RequestFilter::default();
        assert!(matches!(
            desk_list(p, nobody, &all, 5, None).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(list_staff(p, nobody).await, Err(Error::Forbidden)));
        let en = stoa_domain::Locale::En;
        assert!(matches!(
            templates(p, nobody, en).await,
            Err(Error::Forbidden)
        ));
        assert!(reopen(&boss).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_what_they_have_not_seen() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let p = &world.portal;
        let reference = world.pothole().await;
        let v = desk_show(p, &boss, &reference).await.unwrap().version;
        // Two at once: one wins.
        let (a, b) = tokio::join!(
            change_status(p, &boss, &reference, v, Event::Plan, ""),
            change_status(p, &boss, &reference, v, Event::Start, ""),
        );
        let stale = |r: &Result<DeskRequest, Error>| matches!(r, Err(Error::Conflict("stale")));
        assert!(
            a.is_ok() && stale(&b) || b.is_ok() && stale(&a),
            "{a:?} {b:?}"
        );
        let place = EditPlace {
            lat: 42.32,
            lon: -71.02,
            address: String::new(),
        };
        assert!(stale(&assign(p, &boss, &reference, v, None).await));
        assert!(stale(&edit_place(p, &boss, &reference, v, place).await));
        assert!(stale(&edit_service(p, &boss, &reference, v, "TRASH").await));
        let with = evidence(Event::Resolve);
        let late = change_status_with(p, &boss, &reference, v, Event::Resolve, DONE, with).await;
        assert!(stale(&late));
        let unknown: Reference = "R-0000-00".parse().unwrap();
        assert!(matches!(
            desk_show(p, &boss, &unknown).await,
            Err(Error::NotFound)
        ));
        assert!(matches!(
            add_note(p, &boss, &unknown, "x").await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_asked_for_where_the_public_must_be_told() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let p = &world.portal;
        let reference = world.pothole().await;
        let v = desk_show(p, &boss, &reference).await.unwrap().version;
        let empty = change_status(p, &boss, &reference, v, Event::Ask, " \n ").await;
        assert_eq!(wrong(empty), ["update required"]);
        let long = "x".repeat(4_001);
        let too_long = change_status(p, &boss, &reference, v, Event::Plan, &long).await;
        assert_eq!(wrong(too_long), ["update too-long"]);
        assert_eq!(
            wrong(post_update(p, &boss, &reference, "").await),
            ["text required"]
        );
        assert_eq!(
            wrong(add_note(p, &boss, &reference, "").await),
            ["text required"]
        );
        let noted = add_note(p, &boss, &reference, "call Rosa").await.unwrap();
        let last = noted.detail.activity.last().unwrap();
        assert!(last.internal && last.by.as_deref() == Some("The supervisor"));
        let told = post_update(p, &boss, &reference, "We come on Monday")
            .await
            .unwrap();
        assert!(told.version > noted.version);
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        let last = public.activity.last().unwrap();
        assert_eq!(last.text.as_deref(), Some("We come on Monday"));
        assert_eq!(
            last.by.as_deref(),
            Some("Public Works – Streets"),
            "not the person"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_knows_whose_a_request_is_and_the_public_cannot_ask() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let viewer = world.staff(Role::Viewer).await;
        let id = |a: &Actor| a.staff().map(|s| s.id);
        let p = &world.portal;
        let reference = world.pothole().await;
        let v = desk_show(p, &boss, &reference).await.unwrap().version;
        let to_viewer = assign(p, &boss, &reference, v, id(&viewer)).await;
        assert_eq!(wrong(to_viewer), ["assignee unknown"]);
        let given = assign(p, &boss, &reference, v, id(&agent)).await.unwrap();
        assert_eq!(given.assignee.unwrap().name, "The agent");
        assert_eq!(
            given.detail.activity.last().unwrap().kind,
            ActivityKind::Assigned
        );
        let mine = RequestFilter {
            assignee: Some(Assignee::Me),
            ..RequestFilter::default()
        };
        let queue = desk_list(p, &agent, &mine, 10, None).await.unwrap();
        assert_eq!((queue.total, queue.items.len()), (Some(1), 1));
        assert_eq!(queue.items[0].assignee.as_ref().unwrap().name, "The agent");
        assert_eq!(
            desk_list(p, &boss, &mine, 10, None).await.unwrap().total,
            Some(0)
        );
        let all = list(
            p,
            &Actor::Anyone,
            &RequestFilter::default(),
            Mine::default(),
            1,
            None,
        )
        .await
        .unwrap();
        let asked = list(p, &Actor::Anyone, &mine, Mine::default(), 1, None)
            .await
            .unwrap();
        assert_eq!(asked.total, all.total);
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(
            public
                .activity
                .iter()
                .all(|a| a.kind != ActivityKind::Assigned)
        );
        let staff = list_staff(p, &boss).await.unwrap();
        assert_eq!(staff.len(), 2, "a viewer is given nothing");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn corrections_take_area_department_promise_and_search_along() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let p = &world.portal;
        let reference = world.submit(pothole()).await.unwrap().reference;
        let v = desk_show(p, &boss, &reference).await.unwrap().version;
        let sea = EditPlace {
            lat: 42.39,
            lon: -71.02,
            address: String::new(),
        };
        let outside = edit_place(p, &boss, &reference, v, sea).await;
        assert_eq!(wrong(outside), ["place outside"]);
        let east = EditPlace {
            lat: 42.32,
            lon: -71.02,
            address: String::new(),
        };
        let moved = edit_place(p, &boss, &reference, v, east).await.unwrap();
        let s = &moved.detail.summary;
        assert_eq!(s.neighborhood.as_deref(), Some("East"));
        assert_eq!(s.place.as_deref(), Some("35 Main St, Testville"));
        assert_eq!(
            wrong(edit_service(p, &boss, &reference, moved.version, "X").await),
            ["service unknown"]
        );
        let other = edit_service(p, &boss, &reference, moved.version, "TRASH")
            .await
            .unwrap();
        assert_eq!(other.detail.summary.service, "Trash not collected");
        assert_eq!(other.detail.department, "Public Works – Trash");
        assert_eq!(
            other.detail.summary.due_at.unwrap().to_rfc3339(),
            "2026-12-01T23:59:00-05:00" // Thanksgiving is no working day
        );
        for (q, hits) in [
            ("collected bucket", 1),
            ("pothole bucket", 0),
            ("east bucket", 1),
        ] {
            let filter = RequestFilter {
                q: q.to_owned(),
                ..RequestFilter::default()
            };
            let page = list(p, &Actor::Anyone, &filter, Mine::default(), 5, None)
                .await
                .unwrap();
            assert_eq!(page.items.len(), hits, "{q}");
        }
        assert!(TABLE.iter().any(|m| m.from == other.detail.summary.status));
    }
}
