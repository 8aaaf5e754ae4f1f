//! The dashboard: what everyone reads, and what the desk reads.

mod known;

use crate::promise::step;
use crate::support::{World, worlds};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Event;
use stoa_domain::requests::dashboard::{Compare, Dashboard, PlaceFigures, Question};
use stoa_domain::requests::promise::Period;
use stoa_service::requests::moderation::hide;
use stoa_service::requests::promise::promise_figures;
use stoa_service::requests::{backlog, dashboard, desk_show, keep_figures, merge, rebuild_figures};
use stoa_service::{Error, Portal};

async fn ask(portal: &Portal, question: &Question) -> Dashboard {
    dashboard(portal, question).await.unwrap()
}

fn pothole() -> Question {
    Question {
        service: Some("POTHOLE".into()),
        ..Question::default()
    }
}

/// Open, opened, closed, kept, missed.
fn sums(p: &PlaceFigures) -> [u64; 5] {
    [p.open, p.now.opened, p.now.closed, p.now.kept, p.now.missed]
}

async fn added(world: &World, start: &Dashboard) -> [i64; 5] {
    let now = ask(&world.portal, &pothole()).await;
    let (now, start) = (sums(&now.all), sums(&start.all));
    std::array::from_fn(|i| now[i].cast_signed() - start[i].cast_signed())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_deed_shows_at_once_and_packing_changes_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let start = ask(p, &pothole()).await;
        let mut all = Vec::new();
        for _ in 0..5 {
            all.push(world.pothole().await);
        }
        assert_eq!(added(&world, &start).await, [5, 5, 0, 0, 0]);
        step(&world, &boss, &all[0], Event::Resolve).await;
        assert_eq!(added(&world, &start).await, [4, 5, 1, 1, 0]);
        keep_figures(p, true).await.unwrap();
        assert_eq!(added(&world, &start).await, [4, 5, 1, 1, 0], "packed");
        step(&world, &boss, &all[0], Event::Reopen).await;
        step(&world, &boss, &all[0], Event::Resolve).await;
        assert_eq!(
            added(&world, &start).await,
            [4, 5, 1, 0, 1],
            "taken up again"
        );
        // A merged one was closed, but its promise is the other's.
        let version = desk_show(p, &boss, &all[1]).await.unwrap().version;
        merge(p, &boss, &all[1], version, all[2].as_str())
            .await
            .unwrap();
        assert_eq!(added(&world, &start).await, [3, 5, 2, 0, 1]);
        let version = desk_show(p, &boss, &all[4]).await.unwrap().version;
        hide(p, &boss, &all[4], version, "personal").await.unwrap();
        assert_eq!(added(&world, &start).await, [2, 4, 2, 0, 1], "out of sight");
        rebuild_figures(p).await.unwrap();
        assert_eq!(added(&world, &start).await, [2, 4, 2, 0, 1], "packed anew");
        world.clock.advance(Duration::hours(49));
        let late = ask(p, &pothole()).await;
        assert_eq!(late.all.overdue - start.all.overdue, 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_add_up_and_are_the_promises_figures() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let done = world.pothole().await;
        step(&world, &boss, &done, Event::Resolve).await;
        world.clock.advance(Duration::minutes(11));
        stoa_service::requests::promise::refresh_figures(p)
            .await
            .unwrap();
        let today = p.ctx.clock.now().date_naive();
        let ever = Question {
            from: Some(today - Duration::days(3_000)),
            compare: Compare::Nothing,
            ..Question::default()
        };
        let told = ask(p, &ever).await;
        let known = promise_figures(p, Period::All).await.unwrap();
        let all = &told.all;
        assert_eq!(
            (all.now.kept, all.now.missed),
            (known.all.kept, known.all.missed)
        );
        assert_eq!(all.now.median_hours, known.all.median_hours);
        assert_eq!(all.now.p90_hours, known.all.p90_hours);
        for s in &known.services {
            let same = told.services.iter().find(|t| t.code == s.code).unwrap();
            assert_eq!(
                (same.now.kept, same.now.missed),
                (s.told.kept, s.told.missed),
                "{}",
                s.code
            );
            assert_eq!(
                (&same.name, same.now.median_hours),
                (&s.name, s.told.median_hours)
            );
        }
        let sum: u64 = told.services.iter().map(|s| s.now.opened).sum();
        assert_eq!(sum, all.now.opened);
        assert_eq!(told.daily.iter().map(|d| d.opened).sum::<u64>(), sum);
        assert_eq!(
            told.daily.iter().map(|d| d.closed).sum::<u64>(),
            all.now.closed
        );
        assert!(told.heat.iter().map(|c| c.opened).sum::<u64>() <= sum);
        assert!(told.compared.is_none() && all.before.is_none());
        // Asked for alone a group is what it is among the others.
        let east = told
            .neighborhoods
            .iter()
            .find(|n| n.code == "East")
            .unwrap();
        let alone = Question {
            neighborhood: Some("East".into()),
            ..ever.clone()
        };
        let alone = ask(p, &alone).await.all;
        assert_eq!((alone.open, alone.now), (east.open, east.now));
        let nowhere = Question {
            district: Some("nowhere".into()),
            ..ever
        };
        assert_eq!(ask(p, &nowhere).await.all.now.opened, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_happened_before_stands_beside_it() {
    for world in worlds().await {
        let p = &world.portal;
        world.pothole().await;
        world.clock.advance(Duration::days(8));
        world.pothole().await;
        world.pothole().await;
        let today = p.ctx.clock.now().date_naive();
        let week = Question {
            from: Some(today - Duration::days(6)),
            ..pothole()
        };
        let told = ask(p, &week).await;
        assert_eq!(told.all.now.opened, 2);
        assert_eq!(told.compared.unwrap().to, today - Duration::days(7));
        assert!(told.all.before.unwrap().opened >= 1);
        let none = Question {
            compare: Compare::Nothing,
            ..week
        };
        assert!(ask(p, &none).await.all.before.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_sees_who_has_what_and_nobody_else_does() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        assert!(matches!(
            backlog(p, &Actor::Anyone).await,
            Err(Error::Forbidden)
        ));
        let before = backlog(p, &boss).await.unwrap();
        let mine = world.pothole().await;
        let version = desk_show(p, &boss, &mine).await.unwrap().version;
        let me = boss.staff().unwrap().id;
        stoa_service::requests::assign(p, &boss, &mine, version, Some(me))
            .await
            .unwrap();
        let told = backlog(p, &boss).await.unwrap();
        assert_eq!(told.all.open, before.all.open + 1);
        let name = &boss.staff().unwrap().name;
        let load = told.people.iter().find(|l| l.name == *name).unwrap().load;
        assert_eq!((load.open, load.dormant), (1, 0));
        let sum: u64 = told.departments.iter().map(|d| d.load.open).sum();
        assert_eq!(sum, told.all.open);
        assert_eq!(told.ages.iter().map(|a| a.open).sum::<u64>(), told.all.open);
        world.clock.advance(Duration::days(31));
        let later = backlog(p, &boss).await.unwrap();
        assert_eq!(
            later.all.dormant, later.all.open,
            "nothing happened for a month"
        );
        step(&world, &boss, &mine, Event::Resolve).await;
        step(&world, &boss, &mine, Event::Reopen).await;
        let again = backlog(p, &boss).await.unwrap();
        assert_eq!(again.reopened, later.reopened + 1);
        assert_eq!(again.all.dormant, later.all.dormant - 1);
    }
}
