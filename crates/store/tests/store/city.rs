//! The city's own data: put whole, read whole.

use crate::specimen::{fill, request, service};
use stoa_domain::form::{Field, Form, FormRef, Kind, Page};
use stoa_domain::requests::Event;
use stoa_domain::requests::template::NewTemplate;
use stoa_domain::{LatLon, Locale};
use stoa_store::city::areas::{self, Area};
use stoa_store::city::gazetteer::{self, GazetteerRow};
use stoa_store::city::layers;
use stoa_store::requests::{NewRequest, catalogue, service_forms, templates};
use stoa_store::settings;
use stoa_store::testing::databases;

#[tokio::test]
async fn settings_hold_the_last_value_put() {
    for db in databases().await {
        assert_eq!(
            settings::get::<Vec<u8>>(&db.store, "k").await.unwrap(),
            None
        );
        let tx = db.store.begin().await.unwrap();
        settings::put(&tx, "k", &vec![1, 2]).await.unwrap();
        settings::put(&tx, "k", &vec![3]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            settings::get::<Vec<u8>>(&db.store, "k").await.unwrap(),
            Some(vec![3]),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn the_catalogue_is_replaced_in_its_order_and_knows_its_use() {
    for db in databases().await {
        let far = LatLon::new(42.39, -71.02);
        let hole = |n, position| NewRequest {
            service_code: "HOLE".into(),
            position,
            ..request(n)
        };
        let here = LatLon::new(42.35, -71.06);
        fill(
            &db.store,
            &[
                hole(1, far),
                hole(2, here),
                hole(3, None),
                NewRequest {
                    position: here,
                    ..request(4)
                },
            ],
        )
        .await;
        let codes: Vec<String> = catalogue::list(&db.store)
            .await
            .unwrap()
            .into_iter()
            .map(|s| s.summary.code)
            .collect();
        assert_eq!(codes, ["LIGHT", "HOLE", "TREE"], "{}", db.name);
        assert_eq!(
            catalogue::by_code(&db.store, "HOLE").await.unwrap(),
            Some(service("HOLE", "Pothole"))
        );
        assert_eq!(catalogue::by_code(&db.store, "hole").await.unwrap(), None);
        let used = catalogue::usage(&db.store, None).await.unwrap();
        assert_eq!(
            (used["HOLE"], used["LIGHT"], used.get("TREE")),
            (3, 1, None)
        );
        let near = catalogue::usage(&db.store, here).await.unwrap();
        assert_eq!((near["HOLE"], near["LIGHT"]), (1, 1), "{}", db.name);
    }
}

#[tokio::test]
async fn a_form_keeps_every_version_it_had() {
    let asks = |text: &str| {
        let field = Field {
            code: "Q".into(),
            text: text.into(),
            help: None,
            kind: Kind::Line,
            required: true,
            condition: None,
        };
        let page = Page {
            title: Some("Lamp".into()),
            fields: vec![field],
        };
        let mut light = service("LIGHT", "Street light");
        light.form = Form {
            version: 40, // counts for nothing
            pages: vec![page],
        };
        light
    };
    let (none, which, what) = (service("LIGHT", "Lamp"), asks("Which?"), asks("What?"));
    for db in databases().await {
        // What is loaded, one after the other, and the version that is then: a load of the same changes nothing, nor
        // does a time out of the catalogue.
        let loads = [
            (Some(&none), 1),
            (Some(&which), 2),
            (Some(&which), 2),
            (None, 0),
            (Some(&which), 2),
            (Some(&what), 3),
            (Some(&none), 4),
        ];
        for (light, version) in loads {
            let tx = db.store.begin().await.unwrap();
            let all: Vec<_> = light.into_iter().cloned().collect();
            catalogue::replace(&tx, &all).await.unwrap();
            tx.commit().await.unwrap();
            let found = catalogue::by_code(&db.store, "LIGHT").await.unwrap();
            let form = found.map(|s| s.form).unwrap_or_default();
            assert_eq!(form.version, version, "{}", db.name);
            assert_eq!(
                form.pages,
                light.map(|s| s.form.pages.clone()).unwrap_or_default()
            );
        }
        let expected = [
            None,
            Some(&none),
            Some(&which),
            Some(&what),
            Some(&none),
            None,
        ];
        for (version, expected) in (0..).zip(expected) {
            let of = FormRef {
                code: "LIGHT".into(),
                version,
            };
            let found = service_forms::form(&db.store, &of).await.unwrap();
            let pages = expected.map(|s| &s.form.pages);
            assert_eq!(
                found.as_ref().map(|f| &f.pages),
                pages,
                "{} {version}",
                db.name
            );
        }
    }
}

#[tokio::test]
async fn places_areas_layers_and_templates_are_replaced_whole() {
    for db in databases().await {
        let entry = |n: usize| GazetteerRow {
            kind: "address".into(),
            number: n.to_string(),
            street: "O'Brien's \"Way\"".into(),
            cross_street: String::new(),
            district: "Boston".into(),
            zip: "02111".into(),
            neighborhood: "Downtown".into(),
            lat: 42.35,
            lon: -71.06,
        };
        let entries: Vec<GazetteerRow> = (0..1_203).map(entry).collect();
        let area = |name: &str| Area {
            kind: "neighborhood".into(),
            name: name.into(),
            geometry: "{\"type\":\"Polygon\"}".into(),
        };
        let template = |locale, text: &str| NewTemplate {
            name: "Done".into(),
            service: None,
            event: Some(Event::Resolve),
            locale,
            text: text.into(),
        };
        for _ in 0..2 {
            let tx = db.store.begin().await.unwrap();
            gazetteer::replace(&tx, &entries).await.unwrap();
            areas::replace(&tx, &[area("Roxbury"), area("Allston")])
                .await
                .unwrap();
            layers::clear(&tx).await.unwrap();
            layers::put(&tx, 1, "water", "h2", vec![0, 255, 7])
                .await
                .unwrap();
            layers::put(&tx, 0, "land", "h1", vec![1]).await.unwrap();
            let texts = [
                template(Locale::En, "It is done."),
                template(Locale::Es, "Está hecho."),
            ];
            templates::replace(&tx, &texts).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(
            gazetteer::all(&db.store).await.unwrap(),
            entries,
            "{}",
            db.name
        );
        assert_eq!(gazetteer::count(&db.store).await.unwrap(), 1_203);
        assert_eq!(
            areas::all(&db.store).await.unwrap(),
            [area("Allston"), area("Roxbury")]
        );
        let names: Vec<String> = layers::list(&db.store)
            .await
            .unwrap()
            .into_iter()
            .map(|l| l.name)
            .collect();
        assert_eq!(names, ["land", "water"]);
        assert_eq!(
            layers::get_body(&db.store, "water", "h2").await.unwrap(),
            Some(vec![0, 255, 7])
        );
        assert_eq!(
            layers::get_body(&db.store, "water", "h1").await.unwrap(),
            None
        );
        let spanish = templates::offered(&db.store, Locale::Es, None)
            .await
            .unwrap();
        assert_eq!(
            spanish.iter().map(|t| &t.template).collect::<Vec<_>>(),
            [&template(Locale::Es, "Está hecho.")]
        );
    }
}
