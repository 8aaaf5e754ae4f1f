//! What the public may see: every public door is asked while there are requests that it may not show, each with words,
//! places, people and pictures of its own to look for. The doors are the route table's: a new one without a line here
//! fails.

mod doors;
mod world;

use crate::test_app::{Answer, TestApp, apps, json_request, pothole};
use axum::body::Body;
use doors::{asked, assert_discreet};
use http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Publication, Reference};
use stoa_server::layer::access::Access;
use stoa_server::router::table;
use stoa_service::requests::messages::{claim_due, expand_events};
use stoa_service::requests::moderation::set_publication;
use stoa_service::requests::show_own;
use world::{SEEN, world};

async fn page(app: &TestApp, path: &str) -> Answer {
    let accept = if path.starts_with("/api/") {
        "application/json"
    } else {
        "text/html"
    };
    app.send(
        Request::get(path)
            .header(header::ACCEPT, accept)
            .body(Body::empty())
            .unwrap(),
    )
    .await
}

#[tokio::test]
async fn no_public_door_shows_what_is_out_of_sight() {
    for app in apps().await {
        let w = world(app).await;
        let mut seen = String::new();
        let mut last = Vec::new();
        for route in table() {
            if route.access != Access::Public || route.method != Method::GET {
                continue;
            }
            let Some(addresses) = asked(route.path, &w) else {
                continue;
            };
            if route.path == "/api/v1/live" {
                last = addresses; // ends every stream
                continue;
            }
            for address in addresses {
                let answer = page(&w.app, &address).await;
                assert!(answer.status.as_u16() < 500, "{address}: {}", answer.status);
                assert_discreet(&w, &address, &answer.text());
                seen.push_str(&answer.text());
                let of_unseen = w.unseen.iter().any(|m| {
                    address.contains(&m.media)
                        || (address.contains(&m.reference)
                            && !address.contains("service_request_id"))
                });
                // A terminal says the number it was given, and nothing else.
                let terminal = address.starts_with("/kiosk/");
                if (of_unseen && !terminal) || address.contains(&w.hidden_file) {
                    assert_eq!(
                        answer.status,
                        StatusCode::NOT_FOUND,
                        "{address}: {}",
                        answer.text()
                    );
                }
            }
        }
        w.app.stop.send_replace(true);
        for address in last {
            let answer = page(&w.app, &address).await;
            assert_discreet(&w, &address, &answer.text());
            let named = w.unseen.iter().any(|m| address.contains(&m.reference));
            assert_eq!(answer.status == StatusCode::NOT_FOUND, named, "{address}");
            seen.push_str(&answer.text());
        }
        for mail in &w.area_mails {
            assert_discreet(&w, "a neighbor's mail", mail);
        }
        // The words looked for are the right ones: the public request shows, to all of them.
        assert!(seen.contains(SEEN) && seen.contains("request.submitted"));
        assert!(w.area_mails.iter().any(|m| m.contains(&w.public.reference)));
    }
}

#[tokio::test]
async fn the_desk_sees_all_of_it_and_its_reporter_what_is_theirs() {
    for app in apps().await {
        let w = world(app).await;
        let queue = w
            .app
            .get_as(&w.staff, "/api/v1/desk/requests?limit=200")
            .await
            .text();
        for m in &w.unseen {
            assert!(queue.contains(&m.reference), "{queue}");
            let case = w
                .app
                .get_as(&w.staff, &format!("/api/v1/desk/requests/{}", m.reference))
                .await;
            assert!(case.text().contains("xsecret note") && case.text().contains(m.lat));
            let photo = format!("/media/{}", m.media);
            let answer = w.app.get_as(&w.staff, &photo).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert_eq!(answer.header("cache-control"), "private, no-store");

            let reference: Reference = m.reference.parse().unwrap();
            assert!(
                show_own(&w.app.portal, &reference, &"0".repeat(32))
                    .await
                    .is_err()
            );
        }
        // The desk's map too: each with its mark, in the middle of the city and beside nothing else.
        let map = "/api/v1/desk/clusters?bbox=-71.1,42.0,-71.0,42.1&zoom=22";
        let groups = w.app.get_as(&w.staff, map).await;
        assert_eq!(groups.header("cache-control"), "private, no-store");
        let groups = groups.json();
        assert_eq!(groups["total"], w.unseen.len() + 1);
        for m in &w.unseen {
            let group = of(&groups, &m.reference);
            assert_eq!(group["unseen"], 1, "{groups}");
        }
        assert_eq!(of(&groups, &w.public.reference)["unseen"], Value::Null);
        assert_eq!(w.app.get(map).await.status, StatusCode::UNAUTHORIZED);
        let hidden = w
            .app
            .get_as(&w.staff, &format!("/media/{}", w.hidden_file))
            .await;
        assert_eq!(
            hidden.status,
            StatusCode::NOT_FOUND,
            "not by this door, also for staff"
        );
    }
}

/// The group that is one request.
fn of<'a>(groups: &'a Value, reference: &str) -> &'a Value {
    let items = groups["items"].as_array().unwrap();
    items.iter().find(|g| g["reference"] == reference).unwrap()
}

/// What a device sent stands in its own list whoever else may see it, and in nobody else's.
#[tokio::test]
async fn ones_own_reports_stand_in_ones_own_list_with_their_true_state() {
    for app in apps().await {
        let system = Actor::System;
        for (service, publication) in [
            ("noise", Publication::Private),
            ("pothole", Publication::LookedAt),
        ] {
            set_publication(&app.portal, &system, service, publication)
                .await
                .unwrap();
        }
        let staff = app.signed_in("sam", Role::Supervisor).await;
        let mut held = (String::new(), String::new());
        let mut sent = Vec::new();
        for draft in [
            json!({"service": "noise", "description": "xprivate words", "email": "ana@example.org"}),
            pothole(),
            json!({"service": "lamp", "description": "xhidden words", "email": "ana@example.org", "lat": 42.05, "lon": -71.05, "answers": {"how": ["out"]}}),
        ] {
            let cookie = format!("stoa_mine={}; stoa_own={}", held.0, held.1);
            let mut request = json_request(Method::POST, "/api/v1/requests", &draft);
            let value = cookie.parse().unwrap();
            request.headers_mut().insert(header::COOKIE, value);
            let answer = app.send(request).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
            held = ["stoa_mine", "stoa_own"]
                .map(|name| answer.cookie(name).unwrap())
                .into();
            sent.push(answer.json()["reference"].as_str().unwrap().to_owned());
        }
        // The last was public, until staff took it out of sight.
        let hide = json!({"version": 1, "reason": "abusive"});
        let path = format!("/api/v1/desk/requests/{}/hide", sent[2]);
        let hidden = app.post_json_as(&staff, &path, &hide).await;
        assert_eq!(hidden.status, StatusCode::OK, "{}", hidden.text());

        let mine = "/api/v1/requests?mine=1";
        let map = "/api/v1/requests/clusters?mine=1&bbox=-71.1,42.0,-71.0,42.1&zoom=22";
        let cookie = format!("stoa_mine={}; stoa_own={}", held.0, held.1);
        let list = app.get_as(&cookie, mine).await;
        assert_eq!(list.header("cache-control"), "private, no-store");
        let list = list.json();
        let rows = list["items"].as_array().unwrap().iter();
        let states: Vec<_> = rows
            .map(|r| (r["reference"].as_str().unwrap(), &r["visibility"]))
            .collect();
        let told = ["hidden", "waiting", "private"].map(Value::from);
        let names = sent.iter().rev().map(String::as_str);
        assert_eq!(states, names.zip(&told).collect::<Vec<_>>());
        assert_eq!(list["total"], 3);
        let html = app.get_as(&cookie, "/me").await.text();
        for words in [
            "Waiting to be looked at",
            "Not public:",
            "taken out of sight",
        ] {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert_eq!(app.get_as(&cookie, map).await.json()["total"], 2);
        // Its own pages open; the ordinary list and map of that device stay everyone's.
        for reference in &sent {
            let page = app.get_as(&cookie, &format!("/requests/{reference}")).await;
            assert_eq!(page.status, StatusCode::OK);
        }
        let everyone = app.get_as(&cookie, "/api/v1/requests").await;
        assert_eq!(everyone.json()["items"], json!([]));

        // The names alone, another's keys, or the keys of other reports show nobody anything.
        let swapped: Vec<String> = held.1.split('_').map(str::to_owned).collect();
        let (first, second) = (&swapped[0], &swapped[1]);
        let key = |pair: &str| pair.split_once('.').unwrap().1.to_owned();
        let wrong = format!("{}.{}", sent[2], key(second));
        assert_ne!(&wrong, first);
        for cookie in [
            format!("stoa_mine={}", held.0),
            format!("stoa_mine={}; stoa_own={wrong}", held.0),
            format!("stoa_own={}.{}", sent[0], "ab".repeat(16)),
            format!("{staff}; stoa_mine={}", held.0),
        ] {
            for path in [mine, map] {
                let answer = app.get_as(&cookie, path).await;
                assert_eq!(answer.json()["items"], json!([]), "{path} {cookie}");
            }
            let html = app.get_as(&cookie, "/me").await.text();
            assert!(
                !html.contains("Not public:") && !html.contains("xprivate"),
                "{html}"
            );
        }
    }
}

#[tokio::test]
async fn a_reporter_comes_by_the_link_in_their_mail_or_with_the_device_that_sent_it() {
    for app in apps().await {
        set_publication(&app.portal, &Actor::System, "noise", Publication::Private)
            .await
            .unwrap();
        let draft = json!({"service": "noise", "description": "xprivate words", "email": "ana@example.org"});
        let sent = app.post_json("/api/v1/requests", &draft).await;
        let receipt = sent.json();
        assert_eq!(receipt["visibility"], "private");
        let reference = receipt["reference"].as_str().unwrap().to_owned();
        let own = receipt["own_page"].as_str().unwrap().to_owned();
        let cookie = format!("stoa_own={}", sent.cookie("stoa_own").unwrap());
        let page = format!("/requests/{reference}");
        let json = format!("/api/v1/requests/{reference}");
        assert_eq!(app.get(&json).await.code(), "not-found");

        // The device.
        let seen = app.get_as(&cookie, &json).await;
        assert_eq!(seen.json()["visibility"], "private");
        assert_eq!(seen.header("cache-control"), "private, no-store");
        let html = app.get_as(&cookie, &page).await;
        assert!(html.text().contains("xprivate words"), "{}", html.text());
        assert!(!html.text().contains("og:description"));

        // The link: the address loses its key, the device keeps it.
        expand_events(&app.portal, 50).await.unwrap();
        let mail = claim_due(&app.portal, 50).await.unwrap().pop().unwrap();
        assert!(mail.text.contains(&own), "{}", mail.text);
        let arrived = app.get(&own).await;
        assert_eq!(arrived.location(), page);
        let kept = format!("stoa_own={}", arrived.cookie("stoa_own").unwrap());
        assert_eq!(kept, cookie);
        // A key that fits nothing opens nothing.
        let wrong = format!("{page}?key={}", "ab".repeat(16));
        assert_eq!(app.get(&wrong).await.status, StatusCode::NOT_FOUND);
        let wrong = format!("stoa_own={reference}.{}", "ab".repeat(16));
        assert_eq!(
            app.get_as(&wrong, &json).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn what_waits_says_only_that_it_is_being_looked_at() {
    let app = crate::test_app::app().await;
    set_publication(
        &app.portal,
        &Actor::System,
        "pothole",
        Publication::LookedAt,
    )
    .await
    .unwrap();
    let reference = app.report(&crate::test_app::pothole()).await;
    let answer = app.get(&format!("/api/v1/requests/{reference}")).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::NOT_FOUND, "looked-at")
    );
    let html = page(&app, &format!("/requests/{reference}")).await;
    assert_eq!(html.status, StatusCode::NOT_FOUND);
    assert!(html.text().contains("This report is being looked at"));
    assert!(!html.text().contains("Pothole") && !html.text().contains("A hole as deep"));
}

/// Doors that do something to a request are as blind to one that is out of sight.
#[tokio::test]
async fn nothing_can_be_done_to_what_is_out_of_sight() {
    for app in apps().await {
        let w = world(app).await;
        for m in &w.unseen {
            let api = format!("/api/v1/requests/{}", m.reference);
            for (door, body) in [
                ("followers", json!({"email": "a@example.org"})),
                ("me-too", json!({})),
                ("objections", json!({"reason": "abusive"})),
            ] {
                let answer = w.app.post_json(&format!("{api}/{door}"), &body).await;
                assert_eq!(answer.code(), "not-found", "{door}");
            }
            let subscribe = json!({"area": "request", "reference": m.reference, "channel": "mail", "email": "a@example.org"});
            let answer = w.app.post_json("/api/v1/subscriptions", &subscribe).await;
            assert_eq!(answer.fields(), ["reference unknown"]);
            let put = Request::put(format!("{api}/media/{}", "ab".repeat(32)))
                .header(header::AUTHORIZATION, format!("Bearer {}", "cd".repeat(32)))
                .header(header::CONTENT_TYPE, "image/jpeg")
                .body(Body::from("x"))
                .unwrap();
            assert_eq!(w.app.send(put).await.code(), "not-found");
            let form = [("reference", m.reference.as_str()), ("reason", "abusive")];
            let answer = w.app.post_form("", "/do/requests/object", &form).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
        let request = json_request(
            Method::POST,
            "/api/v1/requests/R-0000-00/objections",
            &json!({"reason": "spam"}),
        );
        assert_eq!(w.app.send(request).await.code(), "not-found");
    }
}
