//! Every row comes in once, whatever dies and however many work on it.

use super::{FILE, act, brought, five, many, settle, tried, view};
use crate::support::{World, worlds};
use chrono::Duration;
use futures::future::join;
use std::collections::BTreeSet;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::history::{Act, State};
use stoa_service::Portal;
use stoa_service::requests::history;
use stoa_store::requests::history::imports;
use uuid::Uuid;

/// The numbers of all cases that an import brought, in their order.
async fn numbers(portal: &Portal, boss: &Actor, id: Uuid) -> Vec<String> {
    let cases = history::made_cases(portal, boss, id, 10_000).await.unwrap();
    let references: BTreeSet<_> = cases.iter().map(|(r, _)| r.clone()).collect();
    assert_eq!(references.len(), cases.len());
    cases.into_iter().map(|(_, number)| number).collect()
}

fn expected(n: usize) -> Vec<String> {
    (0..n).map(|i| format!("M-{i}")).collect()
}

/// A worker takes the next step and dies.
async fn dies(world: &World) {
    let p = &world.portal;
    let now = p.ctx.clock.now();
    let tx = p.store.begin().await.unwrap();
    let taken = imports::claim(&tx, Uuid::from_u128(7), now, now + Duration::seconds(20)).await;
    assert!(taken.unwrap().is_some());
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_killed_goes_on_exactly_where_it_stopped() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let file = many(2_300);
        let id = tried(p, &boss, "Hotline", &file).await;
        assert_eq!(five(view(p, &boss, id).await.counts), [2_300, 0, 0, 0, 0]);
        act(p, &boss, id, Act::Import).await.unwrap();
        assert!(history::work(p).await.unwrap());
        let begun = view(p, &boss, id).await;
        assert!(
            begun.made > 0 && begun.made < 2_300 && begun.percent > 0 && begun.percent < 100,
            "{begun:?}"
        );
        dies(&world).await;
        assert!(
            !history::work(p).await.unwrap(),
            "somebody may still be at it"
        );
        assert_eq!(view(p, &boss, id).await.made, begun.made);
        world.clock.advance(Duration::seconds(21));
        settle(p).await;
        let done = view(p, &boss, id).await;
        assert_eq!(
            (done.state, five(done.counts), done.made),
            (State::Done, [2_300, 0, 0, 0, 0], 2_300)
        );
        assert_eq!(numbers(p, &boss, id).await, expected(2_300));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_lost_its_lease_writes_nothing() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let id = tried(p, &boss, "Hotline", FILE).await;
        act(p, &boss, id, Act::Import).await.unwrap();
        dies(&world).await;
        let tx = p.store.begin().await.unwrap();
        assert!(
            imports::held(&tx, id, Uuid::from_u128(8))
                .await
                .unwrap()
                .is_none()
        );
        assert!(
            imports::held(&tx, id, Uuid::from_u128(7))
                .await
                .unwrap()
                .is_some()
        );
        drop(tx);
        // Pausing takes it away too.
        act(p, &boss, id, Act::Pause).await.unwrap();
        let tx = p.store.begin().await.unwrap();
        assert!(
            imports::held(&tx, id, Uuid::from_u128(7))
                .await
                .unwrap()
                .is_none()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_bring_in_each_row_once() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let other = world.neighbor().await;
        let file = many(2_300);
        let id = tried(p, &boss, "Hotline", &file).await;
        act(p, &boss, id, Act::Import).await.unwrap();
        let both = async |portal: &Portal| {
            for _ in 0..200 {
                history::work(portal).await.unwrap();
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
                if view(portal, &boss, id).await.state == State::Done {
                    return;
                }
            }
        };
        join(both(p), both(&other)).await;
        let done = view(p, &boss, id).await;
        assert_eq!((done.state, done.made), (State::Done, 2_300));
        assert_eq!(numbers(p, &boss, id).await, expected(2_300));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_holds_and_a_cancelled_import_keeps_what_came_in() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let id = tried(p, &boss, "Hotline", &many(2_300)).await;
        act(p, &boss, id, Act::Import).await.unwrap();
        assert!(history::work(p).await.unwrap());
        act(p, &boss, id, Act::Pause).await.unwrap();
        assert!(!history::work(p).await.unwrap());
        let paused = view(p, &boss, id).await.made;
        act(p, &boss, id, Act::Continue).await.unwrap();
        assert!(history::work(p).await.unwrap());
        let went_on = view(p, &boss, id).await.made;
        assert!(went_on > paused);
        act(p, &boss, id, Act::Cancel).await.unwrap();
        settle(p).await;
        let over = view(p, &boss, id).await;
        assert_eq!((over.state, over.made), (State::Cancelled, went_on));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_comes_in_once_from_a_source_and_again_from_another() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        brought(p, &boss, "Hotline", FILE).await;
        let again = brought(p, &boss, "HOTLINE", FILE).await;
        let seen = view(p, &boss, again).await;
        // The row that names HX-1 a second time is there already too.
        assert_eq!((five(seen.counts), seen.made), ([0, 1, 6, 0, 0], 0));
        let other = brought(p, &boss, "Parks", FILE).await;
        assert_eq!(view(p, &boss, other).await.made, 5);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_oldest_row_has_the_lowest_number_whichever_way_the_file_is_sorted() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let file = many(60);
        let mut lines: Vec<&str> = file.lines().collect();
        lines[1..].reverse();
        let id = brought(p, &boss, "Hotline", &lines.join("\n")).await;
        assert_eq!(numbers(p, &boss, id).await, expected(60));
    }
}
