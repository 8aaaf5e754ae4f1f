//! Areas out of a file.

use super::{of_kind, undone};
use crate::support::{World, pothole, worlds, wrong};
use serde_json::{Value, json};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Draft;
use stoa_domain::requests::routing::RoutingRule;
use stoa_service::Error;
use stoa_service::requests::routing::save_rules;
use stoa_service::requests::show;
use stoa_service::site::areas::{Uploaded, area_kinds, preview_areas, save_areas, upload_areas};
use stoa_service::site::{load, shapes};

const KIND: &str = "neighborhood";

/// A band of the city from one longitude to another.
fn band(name: &str, west: f64, east: f64) -> Value {
    json!({"type": "Feature", "properties": {"label": name}, "geometry": {"type": "Polygon", "coordinates": [[
        [west, 42.3], [east, 42.3], [east, 42.38], [west, 42.38], [west, 42.3]]]}})
}

fn file(features: &[Value]) -> bytes::Bytes {
    json!({"type": "FeatureCollection", "features": features})
        .to_string()
        .into()
}

/// West is narrower, and the middle is new; where `pothole` lies it is the middle by then.
fn thirds() -> bytes::Bytes {
    file(&[band("West", -71.1, -71.08), band("Middle", -71.08, -71.06)])
}

async fn upload(world: &World, boss: &Actor) -> Uploaded {
    let uploaded = upload_areas(&world.portal, boss, KIND, "label", thirds()).await;
    uploaded.unwrap()
}

async fn area(world: &World, draft: Draft) -> Option<String> {
    let reference = world.submit(draft).await.unwrap().reference;
    let shown = show(&world.portal, &Actor::Anyone, &reference).await;
    shown.unwrap().summary.neighborhood
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_looked_at_then_saved_and_taken_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        // The city has a past.
        let past = upload(&world, &boss).await.preview;
        assert_eq!(area(&world, pothole()).await.as_deref(), Some("West"));
        let far = Draft {
            lon: Some(-71.02),
            ..pothole()
        };
        assert_eq!(area(&world, far.clone()).await.as_deref(), Some("East"));
        let rule: RoutingRule = serde_json::from_value(
            json!({"name": "Hill", "when": {"areas": ["neighborhood:East"]}, "then": {"priority": 1}}),
        )
        .unwrap();
        save_rules(p, &boss, 0, vec![rule]).await.unwrap();

        let uploaded = upload(&world, &boss).await;
        let what = &uploaded.preview;
        let told: Vec<_> = what
            .areas
            .iter()
            .zip(&past.areas)
            .map(|(a, past)| (a.name.as_str(), a.requests - past.requests, a.is_new))
            .collect();
        assert_eq!(told, [("Middle", 1, true), ("West", 0, false)]);
        assert_eq!(what.nowhere, past.nowhere + 1);
        assert_eq!(
            (&what.gone[..], &what.rules[..]),
            (&["East".to_owned()][..], &["Hill".to_owned()][..])
        );
        // 0.02° of longitude and 0.08° of latitude at 42°.
        assert!(
            (14.0..15.5).contains(&what.areas[0].km2),
            "{:?}",
            what.areas[0].km2
        );
        assert_eq!(what.old.len(), 2);
        assert_eq!(
            shapes(p, KIND).await.unwrap().len(),
            2,
            "nothing has changed"
        );
        assert_eq!(load(p).await.unwrap().neighborhoods, ["East", "West"]);

        let Uploaded { file, seen, .. } = &uploaded;
        save_areas(p, &boss, KIND, "label", file, seen)
            .await
            .unwrap();
        assert_eq!(load(p).await.unwrap().neighborhoods, ["Middle", "West"]);
        assert_eq!(area(&world, pothole()).await.as_deref(), Some("Middle"));
        let change = of_kind(p, &boss, Kind::Areas).await.remove(0);
        assert_eq!(
            (change.subject.as_str(), change.by.as_deref()),
            (KIND, Some("The supervisor"))
        );
        let paths: Vec<&str> = change
            .differences
            .iter()
            .map(|d| d.path[0].as_str())
            .collect();
        assert!(
            paths.contains(&"Middle") && paths.contains(&"East"),
            "{paths:?}"
        );
        // Taken: the same file is not there twice.
        let again = save_areas(p, &boss, KIND, "label", file, seen).await;
        assert_eq!(wrong(again), ["file gone"]);

        undone(p, &boss, Kind::Areas).await;
        assert_eq!(load(p).await.unwrap().neighborhoods, ["East", "West"]);
        assert_eq!(area(&world, far).await.as_deref(), Some("East"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_overtaken_changes_nothing_and_a_file_is_its_senders_alone() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let early = upload(&world, &boss).await;
        let one = file(&[band("All", -71.1, -71.0)]);
        let other = upload_areas(p, &boss, "council_district", "label", one.clone())
            .await
            .unwrap();
        save_areas(
            p,
            &boss,
            "council_district",
            "label",
            &other.file,
            &other.seen,
        )
        .await
        .unwrap();
        let first = upload(&world, &boss).await;
        assert_eq!(first.file, early.file, "the same file has the same name");
        save_areas(p, &boss, KIND, "label", &first.file, &first.seen)
            .await
            .unwrap();
        let late = upload_areas(p, &boss, KIND, "label", one).await.unwrap();
        let stale = save_areas(p, &boss, KIND, "label", &late.file, &early.seen).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))), "{stale:?}");
        // It is still kept, and looks as it is now.
        let now = preview_areas(p, &boss, KIND, "label", &late.file)
            .await
            .unwrap();
        assert_eq!(now.preview.gone, ["Middle", "West"]);
        save_areas(p, &boss, KIND, "label", &now.file, &now.seen)
            .await
            .unwrap();
        assert_eq!(load(p).await.unwrap().neighborhoods, ["All"]);

        let agent = world.staff(Role::Agent).await;
        let theirs = upload_areas(p, &agent, KIND, "label", thirds()).await;
        assert!(matches!(theirs, Err(Error::Forbidden)));
        for name in ["..", "../../etc", &"a".repeat(32)] {
            let none = save_areas(p, &boss, KIND, "label", name, "").await;
            assert_eq!(wrong(none), ["file gone"], "{name}");
        }
        let moon = upload_areas(p, &boss, "../moon", "label", thirds()).await;
        assert!(matches!(moon, Err(Error::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_in_a_file_is_said_and_kinds_are_counted() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let kinds = area_kinds(p, &boss).await.unwrap();
        let told: Vec<_> = kinds.iter().map(|k| (k.code.as_str(), k.areas)).collect();
        assert_eq!(
            told,
            [(KIND, 2), ("council_district", 2), ("police_district", 0)]
        );
        let twice = file(&[band("A", -71.1, -71.05), band("A", -70.0, -69.0)]);
        let said = upload_areas(p, &boss, KIND, "label", twice).await;
        assert_eq!(wrong(said), ["file name-twice", "file outside-city"]);
        let unnamed = upload_areas(p, &boss, KIND, "name", thirds()).await;
        assert_eq!(wrong(unnamed), ["property no-name", "property no-name"]);
    }
}
