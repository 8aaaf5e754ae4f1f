//! Signing in: the right people, for as long as they work, and nobody by guessing.

use crate::support::{World, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Permission, Role};
use stoa_service::accounts::{NewStaff, create_staff, set_password, sign_in, sign_out, whoami};
use stoa_service::{Error, Portal};
use stoa_store::accounts::throttle;

async fn enter(p: &Portal, password: &str) -> Result<String, Error> {
    sign_in(p, " Agent ", password, "192.0.2.1")
        .await
        .map(|s| s.token)
}

async fn world_with_agent(world: &World) -> &Portal {
    world.staff(Role::Agent).await;
    &world.portal
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_lasts_a_working_day_and_ends_on_command() {
    for world in worlds().await {
        let p = world_with_agent(&world).await;
        let token = enter(p, "correct horse").await.unwrap();
        assert_eq!(token.len(), 64);
        let who = whoami(p, &token).await.unwrap().unwrap();
        assert!(who.role.may(Permission::ChangeStatus));
        for _ in 0..3 {
            world.clock.advance(Duration::hours(7));
            assert!(whoami(p, &token).await.unwrap().is_some(), "used in time");
        }
        world.clock.advance(Duration::hours(4));
        assert!(
            whoami(p, &token).await.unwrap().is_none(),
            "24 hours are over"
        );
        let token = enter(p, "correct horse").await.unwrap();
        world.clock.advance(Duration::minutes(8 * 60 + 1));
        assert!(
            whoami(p, &token).await.unwrap().is_none(),
            "idle for eight hours"
        );
        let token = enter(p, "correct horse").await.unwrap();
        sign_out(p, &token).await.unwrap();
        assert!(whoami(p, &token).await.unwrap().is_none());
        sign_out(p, &token).await.unwrap();
        assert!(whoami(p, "").await.unwrap().is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_is_slowed_down_by_name_and_by_source() {
    for world in worlds().await {
        let p = world_with_agent(&world).await;
        for _ in 0..4 {
            assert_eq!(wrong(enter(p, "guess").await), ["sign-in credentials"]);
        }
        assert!(enter(p, "correct horse").await.is_ok(), "clears the count");
        for _ in 0..5 {
            assert_eq!(wrong(enter(p, "guess").await), ["sign-in credentials"]);
        }
        let locked = enter(p, "correct horse").await;
        assert!(
            matches!(locked, Err(Error::TooMany { retry_after_s: 900 })),
            "{locked:?}"
        );
        world.clock.advance(Duration::minutes(15));
        assert!(enter(p, "correct horse").await.is_ok());
        // One source, many names: unknown names are counted as well.
        let now = p.ctx.clock.now();
        let tx = p.store.begin().await.unwrap();
        for _ in 0..49 {
            throttle::record(&tx, "source:203.0.113.9", now, now)
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let guess = || sign_in(p, "nobody", "guess", "203.0.113.9");
        assert_eq!(wrong(guess().await), ["sign-in credentials"]);
        let refused = guess().await;
        assert!(matches!(refused, Err(Error::TooMany { .. })), "{refused:?}");
        assert!(
            enter(p, "correct horse").await.is_ok(),
            "others still get in"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guesses_at_once_are_all_counted() {
    for world in worlds().await {
        let p = world_with_agent(&world).await;
        let tries = futures::future::join_all((0..12).map(|_| enter(p, "guess"))).await;
        let looked_at = tries.iter().filter(|r| matches!(r, Err(Error::Invalid(_))));
        assert!(looked_at.count() <= 5);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_made_by_the_operator_alone() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let new = |username: &str, password: &str| NewStaff {
            username: username.to_owned(),
            name: "N".to_owned(),
            role: Role::Viewer,
            department: None,
            password: password.to_owned(),
        };
        let by_boss = create_staff(p, &boss, new("x2", "long enough")).await;
        assert!(matches!(by_boss, Err(Error::Forbidden)));
        let system = &Actor::System;
        let bad = create_staff(p, system, new("a b", "short")).await;
        assert_eq!(wrong(bad), ["username format", "password too-short"]);
        let taken = create_staff(p, system, new("supervisor", "long enough")).await;
        assert_eq!(wrong(taken), ["username taken"]);
        let before = sign_in(p, "supervisor", "correct horse", "-")
            .await
            .unwrap();
        set_password(p, system, "supervisor", "another one")
            .await
            .unwrap();
        assert!(
            whoami(p, &before.token).await.unwrap().is_none(),
            "an open session ends with the old password"
        );
        assert!(sign_in(p, "supervisor", "another one", "-").await.is_ok());
        assert!(
            sign_in(p, "supervisor", "correct horse", "-")
                .await
                .is_err()
        );
        let nobody = set_password(p, system, "nobody", "another one").await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    }
}
