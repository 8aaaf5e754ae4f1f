//! A crew's way, and what it sends from it: each once, for the desk alone until somebody publishes it.

use crate::support::{World, jpeg, picture, pothole, upload, worlds, wrong};
use stoa_domain::LatLon;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{ActivityKind, Draft, Event, Reference};
use stoa_service::Error;
use stoa_service::requests::crew::{CrewReport, crew_report, plan_route};
use stoa_service::requests::{assign, change_status, desk_show, inbound, show};
use uuid::Uuid;

/// A planned case of somebody's, so far east.
async fn planned(world: &World, boss: &Actor, whose: &Actor, lon: f64) -> Reference {
    let draft = Draft {
        lon: Some(lon),
        ..pothole()
    };
    let (p, reference) = (&world.portal, world.submit(draft).await.unwrap().reference);
    let seen = desk_show(p, boss, &reference).await.unwrap().version;
    let to = whose.staff().map(|s| s.id);
    let given = assign(p, boss, &reference, seen, to).await.unwrap();
    change_status(p, boss, &reference, given.version, Event::Plan, "")
        .await
        .unwrap();
    reference
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_cases_come_nearest_next() {
    for world in worlds().await {
        let (boss, agent) = (
            world.staff(Role::Supervisor).await,
            world.staff(Role::Agent).await,
        );
        let p = &world.portal;
        let far = planned(&world, &boss, &agent, -71.03).await;
        let near = planned(&world, &boss, &agent, -71.07).await;
        let between = planned(&world, &boss, &agent, -71.05).await;
        planned(&world, &boss, &boss, -71.06).await;
        world.pothole().await;
        let from = LatLon::new(42.32, -71.08);
        let route = plan_route(p, &agent, from).await.unwrap();
        let way: Vec<&Reference> = route.stops.iter().map(|s| &s.reference).collect();
        assert_eq!(way, [&near, &between, &far]);
        assert!(
            route
                .stops
                .iter()
                .all(|s| s.distance_m.is_some_and(|m| m > 500.0))
        );
        assert!(
            (route.length_m - 4_112.0).abs() < 50.0,
            "{}",
            route.length_m
        );
        assert_eq!(plan_route(p, &agent, None).await.unwrap().stops.len(), 3);
        assert!(matches!(
            plan_route(p, &Actor::Anyone, None).await,
            Err(Error::Forbidden)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_sends_twice_comes_in_once_and_waits_for_the_desk() {
    for world in worlds().await {
        let (p, agent) = (&world.portal, world.staff(Role::Agent).await);
        let reference = world.pothole().await;
        let report = || CrewReport {
            key: Uuid::from_u128(7),
            text: "Cones are up".into(),
            photos: vec![upload("there.jpg", jpeg(&picture(64, 48)))],
        };
        assert!(crew_report(p, &agent, &reference, report()).await.unwrap());
        assert!(!crew_report(p, &agent, &reference, report()).await.unwrap());
        let case = desk_show(p, &agent, &reference).await.unwrap();
        let entry = case.detail.activity.last().unwrap();
        assert_eq!(
            (entry.kind, entry.internal, entry.media.len()),
            (ActivityKind::Crew, true, 1)
        );
        assert_eq!(case.detail.activity.len(), 2, "the report and this");
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(!format!("{public:?}").contains("Cones") && public.media.is_empty());
        inbound::publish(p, &agent, &reference, entry.id)
            .await
            .unwrap();
        let public = show(p, &Actor::Anyone, &reference).await.unwrap();
        assert!(format!("{public:?}").contains("Cones") && public.media.len() == 1);
        let nothing = CrewReport {
            key: Uuid::from_u128(8),
            text: " ".into(),
            photos: Vec::new(),
        };
        assert_eq!(
            wrong(crew_report(p, &agent, &reference, nothing).await),
            ["text required"]
        );
        let viewer = world.staff(Role::Viewer).await;
        assert!(matches!(
            crew_report(p, &viewer, &reference, report()).await,
            Err(Error::Forbidden)
        ));
    }
}
