//! A city with requests that not everyone may see, each with words, places, people and pictures of its own to look for.

use crate::test_app::{Multipart, TestApp, multipart_request};
use http::StatusCode;
use serde_json::{Value, json};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Publication;
use stoa_service::requests::messages::{claim_due, delivered, expand_events};
use stoa_service::requests::moderation::set_publication;
use stoa_service::requests::open311::make_bulk;

/// Nobody but the desk and the reporter may find these.
pub const HIDDEN_WORDS: [&str; 4] = ["xprivate", "xwaiting", "xhidden", "xsecret"];
/// Everyone does.
pub const SEEN: &str = "xpublic";

/// A request with marks in everything it holds: `word` in its texts, `lat` in its place.
pub struct Marked {
    pub reference: String,
    pub media: String,
    pub lat: &'static str,
}

pub struct World {
    pub app: TestApp,
    pub staff: String,
    pub public: Marked,
    pub unseen: Vec<Marked>,
    /// A photo of the public request that was hidden.
    pub hidden_file: String,
    pub area_mails: Vec<String>,
}

/// Reports something with a photo.
async fn report(app: &TestApp, service: &str, word: &str, lat: &'static str) -> Marked {
    let mut draft = json!({
        "service": service, "description": format!("{word} words of somebody"),
        "lat": lat.parse::<f64>().unwrap(), "lon": -71.05, "address": format!("7 {word} road"),
        "name": format!("{word}name xsecret"), "email": format!("{word}.xsecret@example.org"), "phone": "617 555 0142",
        "photo_alts": [format!("{word} picture")],
    });
    if service == "lamp" {
        draft["answers"] = json!({"how": ["out"]});
    }
    let picture = image::RgbImage::from_fn(64, 48, |x, y| {
        image::Rgb([x as u8 * 3, y as u8 * 4, word.len() as u8 * 9])
    });
    let mut photo = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut photo, image::ImageFormat::Jpeg)
        .unwrap();
    let body = Multipart::new()
        .text("request", draft.to_string())
        .file("photo", "a.jpg", &photo.into_inner())
        .done();
    let answer = app.send(multipart_request("/api/v1/requests", body)).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let reference = answer.json()["reference"].as_str().unwrap().to_owned();
    Marked {
        reference,
        media: String::new(),
        lat,
    }
}

async fn desk(app: &TestApp, staff: &str, m: &Marked, verb: &str, body: &Value) -> Value {
    let path = format!("/api/v1/desk/requests/{}/{verb}", m.reference);
    let answer = app.post_json_as(staff, &path, body).await;
    assert_eq!(answer.status, StatusCode::OK, "{verb}: {}", answer.text());
    answer.json()
}

async fn version(app: &TestApp, staff: &str, m: &Marked) -> Value {
    let path = format!("/api/v1/desk/requests/{}", m.reference);
    app.get_as(staff, &path).await.json()["version"].clone()
}

/// A city with a request of each visibility, all of them worked on at the desk, and somebody who follows where they are.
pub async fn world(app: TestApp) -> World {
    let system = Actor::System;
    for (service, publication) in [
        ("noise", Publication::Private),
        ("lamp", Publication::LookedAt),
    ] {
        set_publication(&app.portal, &system, service, publication)
            .await
            .unwrap();
    }
    let staff = app.signed_in("sam", Role::Supervisor).await;
    subscribe(&app).await;
    let mut public = report(&app, "pothole", SEEN, "42.0501").await;
    let hidden = report(&app, "pothole", "xhidden", "42.0511717").await;
    let private = report(&app, "noise", "xprivate", "42.0522727").await;
    let waiting = report(&app, "lamp", "xwaiting", "42.0533737").await;
    let mut unseen = vec![hidden, private, waiting];
    // The bulk file of before must not be given out after.
    make_bulk(&app.portal).await.unwrap();
    for (m, word) in unseen.iter_mut().zip(["xhidden", "xprivate", "xwaiting"]) {
        desk(
            &app,
            &staff,
            m,
            "update",
            &json!({"text": format!("{word} update")}),
        )
        .await;
        desk(
            &app,
            &staff,
            m,
            "note",
            &json!({"text": format!("{word} xsecret note")}),
        )
        .await;
        let case = app
            .get_as(&staff, &format!("/api/v1/desk/requests/{}", m.reference))
            .await;
        m.media = media_of(&case.json());
    }
    // The public one has parts that nobody may read: words blacked out, a picture hidden, a link to what is out of sight.
    desk(
        &app,
        &staff,
        &public,
        "update",
        &json!({"text": "xsecret slipped in"}),
    )
    .await;
    desk(
        &app,
        &staff,
        &public,
        "note",
        &json!({"text": "xsecret note"}),
    )
    .await;
    let v = version(&app, &staff, &public).await;
    desk(
        &app,
        &staff,
        &public,
        "link",
        &json!({"version": v, "other": unseen[1].reference}),
    )
    .await;
    let case = app
        .get_as(
            &staff,
            &format!("/api/v1/desk/requests/{}/moderation", public.reference),
        )
        .await
        .json();
    let update = case["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|p| p["text"] == "xsecret slipped in")
        .unwrap();
    let v = version(&app, &staff, &public).await;
    let redact = json!({"version": v, "part": update["part"], "text": format!("{SEEN} mended")});
    let case = desk(&app, &staff, &public, "redact", &redact).await;
    let hidden_file = case["files"][0]["id"].as_str().unwrap().to_owned();
    public.media.clone_from(&hidden_file);
    desk(
        &app,
        &staff,
        &public,
        "file",
        &json!({"file": hidden_file, "hidden": true}),
    )
    .await;
    let v = version(&app, &staff, &unseen[0]).await;
    desk(
        &app,
        &staff,
        &unseen[0],
        "hide",
        &json!({"version": v, "reason": "abusive"}),
    )
    .await;
    let area_mails = mails(&app).await;
    make_bulk(&app.portal).await.unwrap();
    World {
        app,
        staff,
        public,
        unseen,
        hidden_file,
        area_mails,
    }
}

fn media_of(case: &Value) -> String {
    let url = case["media"][0]["url"].as_str().unwrap();
    url.strip_prefix("/media/").unwrap().to_owned()
}

/// Somebody follows everything around, and said yes.
async fn subscribe(app: &TestApp) {
    let form = [
        ("area", "near"),
        ("lat", "42.05"),
        ("lon", "-71.05"),
        ("metres", "2000"),
        ("channel", "mail"),
        ("email", "neighbor@example.org"),
        ("cadence", "instant"),
    ];
    let answer = app.post_form("", "/do/follow/subscribe", &form).await;
    assert_eq!(answer.location(), "/subscribe?done=mail");
    expand_events(&app.portal, 50).await.unwrap();
    let question = claim_due(&app.portal, 50).await.unwrap().pop().unwrap();
    delivered(&app.portal, question.id).await.unwrap();
    let at = question.text.find("/do/follow/confirm?token=").unwrap();
    let token = question.text[at..]
        .split(char::is_whitespace)
        .next()
        .unwrap();
    let token = token.split_once("token=").unwrap().1;
    app.post_form("", "/do/follow/confirm", &[("token", token)])
        .await
        .location();
}

/// What the neighbor gets of all that happened.
async fn mails(app: &TestApp) -> Vec<String> {
    let mut all = Vec::new();
    loop {
        let events = expand_events(&app.portal, 100).await.unwrap();
        let due = claim_due(&app.portal, 100).await.unwrap();
        if events == 0 && due.is_empty() {
            return all;
        }
        for message in due {
            delivered(&app.portal, message.id).await.unwrap();
            if message.recipient == "neighbor@example.org" {
                all.push(format!(
                    "{}\n{}\n{}",
                    message.subject, message.text, message.html
                ));
            }
        }
    }
}
