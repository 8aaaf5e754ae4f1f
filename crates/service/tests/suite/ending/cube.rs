//! Every status, every event, everybody: what the table allows writes one entry of the timeline that shows it; all else
//! writes nothing.

use super::{key_in, sent};
use crate::support::{DONE, World, evidence, moved, worlds};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::ending::Decision;
use stoa_domain::requests::status::{Move, Who};
use stoa_domain::requests::{DeskRequest, Event, Reference, Status};
use stoa_service::Error;
use stoa_service::requests::ending::{Holder, confirm, decide, dispute};
use stoa_service::requests::{change_status_with, desk_show, merge, unmerge};

/// Who tries it.
#[derive(Clone, Copy)]
enum Somebody<'a> {
    Desk(&'a Actor),
    /// With the link, where there is one.
    Reporter,
}

/// A case in a status, closed by nobody of the desk, and the key of its closing.
async fn bring_to(world: &World, status: Status) -> (Reference, String) {
    let system = &Actor::System;
    let reference = world.pothole().await;
    let event = match status {
        Status::Received => None,
        Status::InReview => Some(Event::Acknowledge),
        Status::Planned => Some(Event::Plan),
        Status::InProgress => Some(Event::Start),
        Status::Waiting => Some(Event::Ask),
        Status::Resolved => Some(Event::Resolve),
        Status::Declined => Some(Event::Decline),
        Status::Duplicate => {
            let other = world.pothole().await;
            let merged = merge(&world.portal, system, &reference, 1, other.as_str());
            merged.await.unwrap();
            None
        }
    };
    let mut key = "0".repeat(32);
    if let Some(event) = event {
        moved(world, system, &reference, event).await.unwrap();
    }
    if matches!(status, Status::Resolved | Status::Declined) {
        key = sent(world)
            .await
            .iter()
            .find_map(|m| key_in(&m.text))
            .unwrap();
    }
    (reference, key)
}

async fn attempt(
    world: &World,
    who: Somebody<'_>,
    before: &DeskRequest,
    event: Event,
    key: &str,
    other: &Reference,
) -> Result<(), Error> {
    let p = &world.portal;
    let reference = &before.detail.summary.reference;
    let version = before.version;
    let holder = Holder::Link(key);
    match (who, event) {
        (Somebody::Reporter, Event::Confirm) => confirm(p, reference, holder).await,
        (Somebody::Reporter, Event::Dispute | Event::Appeal) => {
            let came = dispute(p, reference, holder, "It is not").await?;
            assert_eq!(came, event);
            Ok(())
        }
        // For all else a link opens nothing: there is no door that takes it.
        (Somebody::Reporter, _) => Err(Error::Forbidden),
        (Somebody::Desk(_), Event::Confirm | Event::Dispute | Event::Appeal) => {
            // No role has a link; a wrong one is none.
            dispute(p, reference, Holder::Link("0"), "x")
                .await
                .map(drop)
        }
        (Somebody::Desk(a), Event::Merge) => merge(p, a, reference, version, other.as_str())
            .await
            .map(drop),
        (Somebody::Desk(a), Event::Unmerge) => unmerge(p, a, reference, version).await.map(drop),
        (Somebody::Desk(a), Event::Uphold | Event::Reject) => {
            let decision = match event {
                Event::Uphold => Decision::Upheld,
                _ => Decision::Rejected,
            };
            decide(p, a, reference, version, decision, DONE)
                .await
                .map(drop)
        }
        (Somebody::Desk(a), _) => {
            let with = evidence(event);
            change_status_with(p, a, reference, version, event, DONE, with)
                .await
                .map(drop)
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_status_event_and_role() {
    // The rules of the database are the same ones; one is enough for so many.
    let world = worlds().await.remove(0);
    let staff = [
        world.staff(Role::Viewer).await,
        world.staff(Role::Agent).await,
        world.staff(Role::Supervisor).await,
        Actor::Anyone,
    ];
    let everybody = staff.iter().map(Somebody::Desk).chain([Somebody::Reporter]);
    let everybody: Vec<Somebody<'_>> = everybody.collect();
    let other = world.pothole().await;
    for status in Status::ALL {
        let (mut reference, mut key) = bring_to(&world, status).await;
        for event in Event::ALL {
            for who in &everybody {
                let read = desk_show(&world.portal, &Actor::System, &reference).await;
                let before = read.unwrap();
                assert_eq!(before.detail.summary.status, status);
                let step = Move::of(status, event);
                let allowed = step.is_some_and(|m| match (who, m.who) {
                    (Somebody::Reporter, who) => who == Who::Reporter,
                    (Somebody::Desk(actor), who) => who.is(actor),
                });
                // A first dispute is no appeal, and where nobody appealed nothing is decided: `appeals` has those.
                let earlier = matches!(event, Event::Appeal | Event::Uphold | Event::Reject);
                if allowed && earlier {
                    continue;
                }
                let done = attempt(&world, *who, &before, event, &key, &other).await;
                let read = desk_show(&world.portal, &Actor::System, &reference).await;
                let after = read.unwrap();
                if !allowed {
                    assert!(
                        matches!(
                            done,
                            Err(Error::Forbidden | Error::NotFound | Error::Conflict(_))
                        ),
                        "{status:?} {event:?}: {done:?}"
                    );
                    assert_eq!(after, before, "{status:?} {event:?}: nothing is written");
                    continue;
                }
                done.unwrap_or_else(|e| panic!("{status:?} {event:?}: {e}"));
                assert_eq!(after.detail.summary.status, step.unwrap().to);
                let shown = |r: &DeskRequest| {
                    let all = r.detail.activity.iter();
                    all.filter(|a| a.status.is_some()).count()
                };
                let moves = usize::from(event != Event::Confirm);
                assert_eq!(
                    shown(&after),
                    shown(&before) + moves,
                    "{status:?} {event:?}"
                );
                (reference, key) = bring_to(&world, status).await;
            }
        }
    }
}
