//! Two at one case see each other, as long as they are there.

use crate::support::{World, worlds};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Reference;
use stoa_domain::requests::presence::{Doing, PRESENCE};
use stoa_service::requests::{Topic, be_present, live_head, live_since, messages};
use stoa_service::{Error, Portal};

/// Who is there besides, as one of them is told.
async fn beat(
    p: &Portal,
    actor: &Actor,
    reference: &Reference,
    doing: Doing,
) -> Vec<(String, Doing)> {
    let all = be_present(p, actor, reference, doing).await.unwrap();
    all.into_iter().map(|v| (v.staff.name, v.doing)).collect()
}

async fn events(world: &World, actor: &Actor, since: i64) -> usize {
    let all = live_since(&world.portal, actor, since, 100, &Topic::All)
        .await
        .unwrap();
    all.iter().filter(|e| e.kind == PRESENCE).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_sees_what_the_other_does_until_they_leave_or_fall_silent() {
    for world in worlds().await {
        let p = &world.portal;
        // The same store from another process.
        let q = Portal::new(p.store.clone(), p.ctx.clone());
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let (reference, other) = (world.pothole().await, world.pothole().await);
        let since = live_head(p).await.unwrap();
        assert!(beat(p, &boss, &reference, Doing::Looking).await.is_empty());
        let boss_looks = ("The supervisor".to_owned(), Doing::Looking);
        assert_eq!(
            beat(&q, &agent, &reference, Doing::Looking).await,
            [boss_looks]
        );
        assert!(
            beat(&q, &agent, &other, Doing::Looking).await.is_empty(),
            "at another case"
        );
        beat(&q, &agent, &reference, Doing::Writing).await;
        let agent_writes = ("The agent".to_owned(), Doing::Writing);
        assert_eq!(
            beat(p, &boss, &reference, Doing::Looking).await,
            [agent_writes]
        );
        let before = events(&world, &boss, since).await;
        assert_eq!(
            before, 4,
            "three came, one began to write; the beat that says the same is no news"
        );
        beat(&q, &agent, &reference, Doing::Left).await;
        assert!(beat(p, &boss, &reference, Doing::Looking).await.is_empty());
        beat(&q, &agent, &reference, Doing::Looking).await;
        world.clock.advance(Duration::seconds(46));
        assert!(
            beat(p, &boss, &reference, Doing::Looking).await.is_empty(),
            "silent for three beats"
        );
        assert_eq!(
            events(&world, &Actor::Anyone, since).await,
            0,
            "nobody else hears of it"
        );
        // The worker passes over such events.
        messages::expand_events(p, 100).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_staff_are_present_and_only_at_cases_there_are() {
    for world in worlds().await {
        let p = &world.portal;
        let viewer = world.staff(Role::Viewer).await;
        let reference = world.pothole().await;
        let unknown: Reference = "R-0000-00".parse().unwrap();
        let looks = Doing::Looking;
        assert!(matches!(
            be_present(p, &Actor::Anyone, &reference, looks).await,
            Err(Error::Forbidden)
        ));
        assert!(matches!(
            be_present(p, &viewer, &unknown, looks).await,
            Err(Error::NotFound)
        ));
        assert!(be_present(p, &viewer, &reference, looks).await.is_ok());
    }
}
