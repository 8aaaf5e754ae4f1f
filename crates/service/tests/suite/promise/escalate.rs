//! Rules act on what is overdue, once each, however often and by however many processes they are run.

use super::step;
use crate::support::{World, worlds};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{ActivityKind, DeskRequest, Event};
use stoa_service::accounts::{NewStaff, create_staff};
use stoa_service::requests::promise::escalate;
use stoa_service::requests::{desk_list, desk_show, show};

async fn ana(world: &World) {
    let new = NewStaff {
        username: "ana".to_owned(),
        name: "Ana".to_owned(),
        role: Role::Supervisor,
        department: None,
        password: "correct horse".to_owned(),
    };
    create_staff(&world.portal, &Actor::System, new)
        .await
        .unwrap();
}

fn acts(case: &DeskRequest) -> Vec<String> {
    let entries = case.detail.activity.iter();
    entries
        .filter(|a| a.kind == ActivityKind::Escalated)
        .map(|a| a.text.clone().unwrap_or_default())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_rule_acts_once_and_is_written_down() {
    for world in worlds().await {
        let p = &world.portal;
        ana(&world).await;
        let boss = world.staff(Role::Supervisor).await;
        // What the city was loaded with came due before the rules began: they leave it alone.
        assert_eq!(escalate(p).await.unwrap(), 0);
        let reference = world.pothole().await; // 48 hours, four working hours for an answer
        world.clock.advance(Duration::hours(12));
        // Two processes at the same moment.
        let (one, other) = (p.clone(), p.clone());
        let (one, other) = tokio::join!(
            tokio::spawn(async move { escalate(&one).await }),
            tokio::spawn(async move { escalate(&other).await })
        );
        assert_eq!(one.unwrap().unwrap() + other.unwrap().unwrap(), 1);
        let silent = desk_show(p, &boss, &reference).await.unwrap();
        assert_eq!(
            (acts(&silent), silent.priority, silent.escalated),
            (vec!["Nobody answered".to_owned()], 0, true)
        );
        world
            .clock
            .advance(Duration::hours(60) + Duration::seconds(1));
        assert_eq!(escalate(p).await.unwrap(), 1);
        assert_eq!(escalate(p).await.unwrap(), 0, "run again it does nothing");
        let late = desk_show(p, &boss, &reference).await.unwrap();
        assert_eq!(
            (acts(&late).len(), late.priority, late.assignee.is_none()),
            (2, 1, true)
        );
        world.clock.advance(Duration::hours(24));
        assert_eq!(escalate(p).await.unwrap(), 1);
        let given = desk_show(p, &boss, &reference).await.unwrap();
        assert_eq!(
            given.assignee.as_ref().map(|a| a.name.as_str()),
            Some("Ana")
        );
        assert_eq!(acts(&given).len(), 3);
        let row = desk_list(p, &boss, &Default::default(), 1, None)
            .await
            .unwrap();
        assert_eq!((row.items[0].priority, row.items[0].escalated), (1, true));
        // The public reads nothing of it.
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(
            public
                .activity
                .iter()
                .all(|a| a.kind != ActivityKind::Escalated)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_or_is_closed_meets_no_rule() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (asked, closed) = (world.pothole().await, world.pothole().await);
        step(&world, &boss, &asked, Event::Ask).await;
        step(&world, &boss, &closed, Event::Resolve).await;
        world.clock.advance(Duration::days(30));
        assert_eq!(escalate(p).await.unwrap(), 0);
        step(&world, &boss, &asked, Event::Answered).await;
        assert_eq!(
            escalate(p).await.unwrap(),
            0,
            "its time goes on where it stopped"
        );
        world.clock.advance(Duration::hours(73));
        assert_eq!(escalate(p).await.unwrap(), 1);
    }
}
