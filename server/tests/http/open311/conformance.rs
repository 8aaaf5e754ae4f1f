//! The reference's list of checks (civic systems and formats §2.16), as far as no other file here has them: all six
//! datatypes, refusals in both formats, and our answers held against those that other cities' endpoints gave.

use super::{children, error, key, list, post};
use crate::city;
use crate::test_app::{Answer, TestApp, apps};
use roxmltree::Document;
use serde_json::json;
use std::collections::BTreeSet;
use stoa_domain::requests::open311::datatype::TABLE;

/// Posts to the list of requests, in a format.
async fn file(app: &TestApp, format: &str, pairs: &[(&str, &str)]) -> Answer {
    post(app, &format!("/open311/v2/requests.{format}"), pairs).await
}

#[tokio::test]
async fn every_datatype_is_described_and_taken_single_and_as_a_list() {
    for app in apps().await {
        city::ask_everything(&app.db.store).await;
        app.ports.clock.advance(chrono::Duration::seconds(2));
        let key = key(&app, false).await;
        let definition = app.get("/open311/v2/services/lamp.json").await.json();
        let asked = definition["attributes"].as_array().unwrap();
        let said: BTreeSet<&str> = asked
            .iter()
            .map(|a| a["datatype"].as_str().unwrap())
            .collect();
        let all: BTreeSet<&str> = TABLE.iter().map(|(_, word)| *word).collect();
        assert_eq!(said, all);
        let orders: Vec<u64> = asked.iter().map(|a| a["order"].as_u64().unwrap()).collect();
        assert_eq!(orders, (1..=asked.len() as u64).collect::<Vec<_>>());
        for a in asked {
            let listed = a["datatype"].as_str().unwrap().ends_with("valuelist");
            assert_eq!(a.get("values").is_some(), listed, "{a}");
        }

        let base = [
            ("api_key", key.as_str()),
            ("service_code", "lamp"),
            ("lat", "42.05"),
            ("long", "-71.05"),
        ];
        let answers = [
            ("attribute[line]", "A < lamp & \"more\""),
            ("attribute[text]", "one\r\ntwo"),
            ("attribute[number]", "-12.50"),
            ("attribute[date]", "2026-11-02T08:00:00-05:00"),
            ("attribute[one]", "out"),
            ("attribute[many][]", "pole"),
            ("attribute[many][]", "lamp"),
        ];
        // A single value may come as a list, and a list of one as a single value.
        let listed: Vec<(String, &str)> = answers
            .iter()
            .map(|(name, value)| (format!("{}[]", name.trim_end_matches("[]")), *value))
            .collect();
        let listed: Vec<(&str, &str)> = listed.iter().map(|(n, v)| (n.as_str(), *v)).collect();
        for (format, given) in [("json", &answers[..]), ("xml", &listed[..])] {
            let filed = file(&app, format, &[&base, given].concat()).await;
            assert_eq!(filed.status, 200, "{}", filed.text());
            if format == "xml" {
                assert_eq!(children(&filed, "service_requests", "request"), 1);
            } else {
                assert_eq!(list(&filed).len(), 1);
            }
        }
        let told = list(&app.get("/open311/v2/requests.json?extensions=true").await);
        for request in &told {
            let values: Vec<(&str, &str)> = request["attributes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|a| (a["code"].as_str().unwrap(), a["value"].as_str().unwrap()))
                .collect();
            assert_eq!(
                values,
                [
                    ("line", "A < lamp & \"more\""),
                    ("text", "one\ntwo"),
                    ("number", "-12.50"),
                    ("date", "2026-11-02"),
                    ("one", "It is out"),
                    ("many", "The pole, The lamp"),
                ]
            );
        }
        // Each alone: nothing that does not fit, no key that is none, two where one is asked.
        for (name, value) in [
            ("number", "twelve"),
            ("date", "soon"),
            ("one", "gone"),
            ("many", "gone"),
        ] {
            let field = format!("attribute[{name}]");
            let wrong: Vec<_> = answers
                .iter()
                .copied()
                .filter(|(n, _)| !n.starts_with(&field))
                .chain([(field.as_str(), value)])
                .collect();
            let answer = file(&app, "json", &[&base, &wrong[..]].concat()).await;
            let (code, words) = error(&answer);
            assert_eq!((answer.status.as_u16(), code), (400, 400), "{field}");
            assert!(words.starts_with(&field), "{words}");
        }
        let both = [("attribute[one][]", "flickers")];
        let answer = file(&app, "json", &[&base, &answers[..], &both].concat()).await;
        assert_eq!(answer.status, 400, "{}", answer.text());
        assert_eq!(app.count().await, 2);
    }
}

#[tokio::test]
async fn a_refusal_says_the_same_in_both_formats() {
    for app in apps().await {
        let key = key(&app, false).await;
        let (k, s) = (("api_key", key.as_str()), ("service_code", "pothole"));
        let read = [
            ("requests", "?status=lost", 400),
            (
                "requests",
                "?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z",
                400,
            ),
            ("requests", "?jurisdiction_id=other.example", 404),
            ("requests/R-0000-00", "", 404),
            ("services/nothing", "", 404),
            ("services", "?jurisdiction_id=other.example", 404),
            ("tokens/nothing", "", 404),
        ];
        let mut pairs = Vec::new();
        for (path, query, status) in read {
            let address = |format: &str| format!("/open311/v2/{path}.{format}{query}");
            pairs.push((
                status,
                app.get(&address("json")).await,
                app.get(&address("xml")).await,
            ));
        }
        for (form, status) in [
            (vec![s, ("lat", "42.05"), ("long", "-71.05")], 403),
            (vec![k, ("lat", "42.05")], 400),
            (
                vec![
                    k,
                    ("service_code", "nothing"),
                    ("lat", "42.05"),
                    ("long", "-71.05"),
                ],
                404,
            ),
            (vec![k, s], 400),
        ] {
            pairs.push((
                status,
                file(&app, "json", &form).await,
                file(&app, "xml", &form).await,
            ));
        }
        for (status, as_json, as_xml) in pairs {
            assert_eq!(as_json.status, status, "{}", as_json.text());
            assert_eq!(as_xml.status, status, "{}", as_xml.text());
            let said = as_json.json();
            let count = children(&as_xml, "errors", "error");
            assert_eq!(said.as_array().unwrap().len(), count);
            let text = as_xml.text();
            let document = Document::parse(&text).unwrap();
            for (n, element) in document.root_element().children().enumerate() {
                let of = |name: &str| {
                    let child = element.children().find(|c| c.has_tag_name(name));
                    child.and_then(|c| c.text()).unwrap_or_default().to_owned()
                };
                assert_eq!(json!(of("description")), said[n]["description"]);
                assert_eq!(of("code"), said[n]["code"].to_string());
                assert_eq!(of("code"), status.to_string());
            }
        }
    }
}

/// The names of what stands in each child of a recorded or own list.
fn names(xml: &str, each: &str) -> BTreeSet<String> {
    let document = Document::parse(xml.trim_start_matches('\u{FEFF}')).unwrap();
    let all = document.descendants().filter(|n| n.has_tag_name(each));
    all.flat_map(|n| n.children())
        .filter(roxmltree::Node::is_element)
        .map(|n| n.tag_name().name().to_owned())
        .collect()
}

/// Clients that read other cities read us: whatever those say that the standard has, we say by the same name.
#[tokio::test]
async fn our_answers_have_the_names_of_recorded_ones() {
    let app = crate::test_app::app().await;
    let key = key(&app, false).await;
    super::pothole(&app, &key, &[("description", "A hole")]).await;
    let services = app.get("/open311/v2/services.xml").await.text();
    let definition = app.get("/open311/v2/services/lamp.xml").await.text();
    let requests = app.get("/open311/v2/requests.xml").await.text();
    for (what, theirs, ours, each) in [
        (
            "services of San Francisco",
            include_str!("recorded/sanfrancisco_services.xml"),
            &services,
            "service",
        ),
        (
            "services of Giessen",
            include_str!("recorded/giessen_services.xml"),
            &services,
            "service",
        ),
        (
            "a definition of San Francisco",
            include_str!("recorded/sanfrancisco_service_definition.xml"),
            &definition,
            "attribute",
        ),
        (
            "requests of San Francisco",
            include_str!("recorded/sanfrancisco_service_requests.xml"),
            &requests,
            "request",
        ),
        (
            "requests of Toronto",
            include_str!("recorded/toronto_requests.xml"),
            &requests,
            "request",
        ),
    ] {
        let (theirs, ours) = (names(theirs, each), names(ours, each));
        assert!(!theirs.is_empty(), "{what}");
        let missing: Vec<_> = theirs.difference(&ours).collect();
        assert!(missing.is_empty(), "{what}: {missing:?}");
    }
}
