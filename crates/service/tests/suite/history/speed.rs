//! How fast rows come in: a measurement, run by hand.

use super::{act, many, settle, tried, view};
use crate::support::worlds;
use std::time::Instant;
use stoa_domain::accounts::Role;
use stoa_domain::requests::history::Act;

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement"]
async fn speed() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let begin = Instant::now();
        let id = tried(p, &boss, "Hotline", &many(20_000)).await;
        let dry = begin.elapsed();
        let begin = Instant::now();
        act(p, &boss, id, Act::Import).await.unwrap();
        settle(p).await;
        let real = begin.elapsed();
        let made = view(p, &boss, id).await.made;
        let kind = if p.store.is_sqlite() {
            "SQLite"
        } else {
            "PostgreSQL"
        };
        println!("{kind}: {made} rows; read and tried in {dry:?}, brought in in {real:?}");
    }
}
