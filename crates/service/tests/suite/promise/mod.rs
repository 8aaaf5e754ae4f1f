//! The promise's clock over its whole life.

mod escalate;
mod figures;
mod known;
mod rules;

use crate::support::{DONE, World, evidence, worlds};
use chrono::{DateTime, Duration, FixedOffset};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{DeskRequest, Event, Reference, RequestFilter, Status};
use stoa_service::requests::{
    Mine, change_status_with, desk_list, desk_show, edit_service, list, merge, post_update, show,
    unmerge,
};

/// A move by the supervisor, with words.
pub async fn step(world: &World, boss: &Actor, reference: &Reference, event: Event) -> DeskRequest {
    let now = desk_show(&world.portal, boss, reference).await.unwrap();
    let words = if event.closes() {
        DONE
    } else {
        "Which lamp is it?"
    };
    let with = evidence(event);
    change_status_with(
        &world.portal,
        boss,
        reference,
        now.version,
        event,
        words,
        with,
    )
    .await
    .unwrap()
}

fn due(case: &DeskRequest) -> Option<DateTime<FixedOffset>> {
    case.detail.summary.due_at
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_stops_the_clock_and_the_answer_starts_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        let first = desk_show(p, &boss, &reference).await.unwrap();
        let promised = due(&first).unwrap();
        // Four working hours from Monday morning.
        assert!(first.detail.response_due_at.is_some() && first.detail.responded_at.is_none());
        world.clock.advance(Duration::hours(10));
        let asked = step(&world, &boss, &reference, Event::Ask).await;
        assert_eq!(
            (due(&asked), asked.detail.summary.status),
            (None, Status::Waiting)
        );
        assert_eq!(
            asked.detail.responded_at, asked.detail.paused_at,
            "asking is an answer"
        );
        // Everyone reads that it stands, and why.
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(public.paused_at.is_some());
        let question = public.activity.last().unwrap();
        assert_eq!(question.text.as_deref(), Some("Which lamp is it?"));
        // However long it takes, nothing is overdue meanwhile.
        world.clock.advance(Duration::days(5));
        let overdue = RequestFilter {
            overdue: true,
            q: reference.to_string(),
            ..RequestFilter::default()
        };
        let late = list(p, &Actor::Anyone, &overdue, Mine::default(), 5, None)
            .await
            .unwrap();
        assert_eq!(late.total, Some(0));
        let goes_on = step(&world, &boss, &reference, Event::Answered).await;
        assert_eq!(due(&goes_on), Some(promised + Duration::days(5)));
        assert_eq!(goes_on.detail.paused_at, None);
        // A second question adds to it; closing out of it ends it.
        step(&world, &boss, &reference, Event::Ask).await;
        world.clock.advance(Duration::days(1));
        let closed = step(&world, &boss, &reference, Event::Resolve).await;
        assert_eq!(due(&closed), Some(promised + Duration::days(6)));
        assert!(closed.detail.summary.closed_at.unwrap() < due(&closed).unwrap());
        // Closed too early wins nothing.
        let again = step(&world, &boss, &reference, Event::Reopen).await;
        assert_eq!(due(&again), due(&closed));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_service_counts_from_the_beginning_with_every_pause() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        step(&world, &boss, &reference, Event::Ask).await;
        world.clock.advance(Duration::days(1));
        let goes_on = step(&world, &boss, &reference, Event::Answered).await;
        let other = edit_service(p, &boss, &reference, goes_on.version, "TRASH")
            .await
            .unwrap();
        // Five working days from Monday, Thanksgiving is none; one stood still.
        assert_eq!(
            due(&other).unwrap().to_rfc3339(),
            "2026-12-02T23:59:00-05:00"
        );
        // While it stands, the new promise stands too.
        step(&world, &boss, &reference, Event::Ask).await;
        let version = desk_show(p, &boss, &reference).await.unwrap().version;
        let back = edit_service(p, &boss, &reference, version, "POTHOLE")
            .await
            .unwrap();
        assert_eq!((due(&back), back.detail.paused_at.is_some()), (None, true));
        let end = step(&world, &boss, &reference, Event::Answered).await;
        assert_eq!(due(&end), Some(due_after(&end, 72)));
    }
}

fn due_after(case: &DeskRequest, hours: i64) -> DateTime<FixedOffset> {
    case.detail.summary.opened_at + Duration::hours(hours)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merger_stops_no_clock_and_counts_for_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (reference, other) = (world.pothole().await, world.pothole().await);
        let asked = step(&world, &boss, &reference, Event::Ask).await;
        world.clock.advance(Duration::hours(3));
        let merged = merge(p, &boss, &reference, asked.version, other.as_str())
            .await
            .unwrap();
        assert_eq!(due(&merged), Some(due_after(&merged, 51)));
        let apart = unmerge(p, &boss, &reference, merged.version).await.unwrap();
        assert_eq!(
            (due(&apart), apart.detail.summary.closed_at),
            (due(&merged), None)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answer_is_what_staff_first_tell_everyone() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let reference = world.pothole().await;
        stoa_service::requests::add_note(p, &boss, &reference, "only us")
            .await
            .unwrap();
        let noted = desk_show(p, &boss, &reference).await.unwrap();
        assert_eq!(noted.detail.responded_at, None);
        world.clock.advance(Duration::hours(1));
        post_update(p, &boss, &reference, "We come on Friday.")
            .await
            .unwrap();
        world.clock.advance(Duration::hours(1));
        let told = post_update(p, &boss, &reference, "On Saturday.")
            .await
            .unwrap();
        assert_eq!(told.detail.responded_at, Some(due_after(&told, 1)));
        let row = desk_list(p, &boss, &RequestFilter::default(), 1, None)
            .await
            .unwrap();
        assert!(!row.items[0].escalated);
    }
}
