//! Promises kept: counted over what everyone may see, and right after what changed.

use super::step;
use crate::support::worlds;
use chrono::Duration;
use stoa_domain::accounts::Role;
use stoa_domain::requests::Event;
use stoa_domain::requests::promise::Period;
use stoa_service::requests::moderation::hide;
use stoa_service::requests::promise::{promise_figures, refresh_figures};
use stoa_service::requests::{desk_show, merge};
use stoa_store::settings;
use stoa_store::testing::run;

#[tokio::test(flavor = "multi_thread")]
async fn kept_missed_and_how_long_it_took() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let before = promise_figures(p, Period::Month).await.unwrap();
        let count = async || {
            world.clock.advance(Duration::minutes(11));
            refresh_figures(p).await.unwrap();
            let told = promise_figures(p, Period::Month).await.unwrap();
            let hole = told.services.iter().find(|s| s.code == "POTHOLE");
            hole.map(|s| (s.told.kept, s.told.missed, s.told.closed))
                .unwrap_or_default()
        };
        let start = before.services.iter().find(|s| s.code == "POTHOLE");
        let start = start.map_or((0, 0, 0), |s| (s.told.kept, s.told.missed, s.told.closed));
        let so = |kept, missed, closed| (start.0 + kept, start.1 + missed, start.2 + closed);
        let all = [
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
        ];
        assert_eq!(count().await, so(0, 0, 0), "what runs counts for nothing");
        step(&world, &boss, &all[0], Event::Resolve).await;
        assert_eq!(count().await, so(1, 0, 1));
        // Taken up again it is not kept, at once and for good.
        step(&world, &boss, &all[0], Event::Reopen).await;
        assert_eq!(count().await, so(0, 1, 0));
        step(&world, &boss, &all[0], Event::Resolve).await;
        assert_eq!(count().await, so(0, 1, 1));
        // A merged one is the other's; one that waits is nobody's.
        let version = desk_show(p, &boss, &all[1]).await.unwrap().version;
        merge(p, &boss, &all[1], version, all[2].as_str())
            .await
            .unwrap();
        step(&world, &boss, &all[3], Event::Ask).await;
        world.clock.advance(Duration::hours(49));
        // Two are overdue and open by now.
        assert_eq!(count().await, so(0, 3, 1));
        step(&world, &boss, &all[2], Event::Resolve).await;
        assert_eq!(count().await, so(0, 3, 2));
        // What is out of sight is not counted for everyone.
        let version = desk_show(p, &boss, &all[4]).await.unwrap().version;
        hide(p, &boss, &all[4], version, "personal").await.unwrap();
        assert_eq!(count().await, so(0, 2, 2));
        let told = promise_figures(p, Period::All).await.unwrap();
        let sum: u64 = told.services.iter().map(|s| s.told.closed).sum();
        assert_eq!(told.all.closed, sum);
        assert!(told.all.median_hours <= told.all.p90_hours);
        assert!(told.districts.iter().map(|d| d.told.closed).sum::<u64>() <= sum);
        assert!(!refresh_figures(p).await.unwrap(), "counted a moment ago");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_has_counted_one_asker_does_and_the_count_is_kept() {
    for world in worlds().await {
        let p = &world.portal;
        let never = ["DELETE FROM setting WHERE key LIKE 'promise-figures-%'"];
        run(&p.store, &never).await;
        let (one, two) = tokio::join!(
            promise_figures(p, Period::All),
            promise_figures(p, Period::All)
        );
        let told = one.unwrap();
        assert_eq!(two.unwrap(), told);
        // Asked again it is the same count, also when the city was loaded anew: counting is the worker's.
        world.clock.advance(Duration::minutes(1));
        let tx = p.store.begin().await.unwrap();
        settings::put(&tx, "city-stamp", &"another").await.unwrap();
        tx.commit().await.unwrap();
        // The copy is held against the stamp once a second.
        world.clock.advance(Duration::seconds(2));
        assert_eq!(promise_figures(p, Period::All).await.unwrap(), told);
        assert!(refresh_figures(p).await.unwrap());
        assert!(promise_figures(p, Period::All).await.unwrap().at > told.at);
    }
}
