//! `/desk/admin/areas`: a file is looked at, then saved.

use crate::test_app::{Answer, Multipart, TestApp, apps, multipart_request, pothole};
use http::{StatusCode, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

/// Squares by name, from a longitude on.
fn file(squares: &[(&str, f64)]) -> Vec<u8> {
    let feature = |(name, west): &(&str, f64)| {
        let east = west + 0.05;
        json!({"type": "Feature", "properties": {"label": name}, "geometry": {"type": "Polygon", "coordinates":
            [[[west, 42.0], [east, 42.0], [east, 42.1], [west, 42.1], [west, 42.0]]]}})
    };
    let features: Vec<Value> = squares.iter().map(feature).collect();
    json!({"type": "FeatureCollection", "features": features})
        .to_string()
        .into_bytes()
}

async fn look(app: &TestApp, cookie: &str, property: &str, file: &[u8]) -> Answer {
    let body = Multipart::new()
        .text("kind", "neighborhood")
        .text("property", property)
        .file("file", "areas.geojson", file);
    send(app, cookie, body.done()).await
}

async fn send(app: &TestApp, cookie: &str, body: Vec<u8>) -> Answer {
    let mut request = multipart_request("/do/admin/areas-look", body);
    let headers = request.headers_mut();
    headers.insert(header::COOKIE, cookie.parse().unwrap());
    headers.insert(header::ACCEPT, "text/html".parse().unwrap());
    app.send(request).await
}

fn hidden(page: &str, name: &str) -> String {
    let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("{name}: {page}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

async fn save(app: &TestApp, cookie: &str, page: &str) -> Answer {
    let of = |name| hidden(page, name);
    let (file, seen) = (of("file"), of("seen"));
    let fields = [
        ("kind", "neighborhood"),
        ("property", "label"),
        ("file", file.as_str()),
        ("seen", seen.as_str()),
    ];
    app.post_form(cookie, "/do/admin/areas", &fields).await
}

#[tokio::test]
async fn a_file_is_looked_at_saved_shown_and_taken_back() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        app.report(&pothole()).await;
        let list = app.get_as(&cookie, "/desk/admin/areas").await.text();
        assert!(
            list.contains("href=\"/desk/admin/areas/neighborhood\""),
            "{list}"
        );
        let now = app.get_as(&cookie, "/desk/admin/areas/neighborhood").await;
        assert_eq!(now.status, StatusCode::OK);
        assert!(now.text().contains("<title>Oldtown</title>"));

        let two = file(&[("West <1>", -71.1), ("East", -71.05)]);
        let preview = look(&app, &cookie, "label", &two).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let text = preview.text();
        assert!(text.contains("<title>West &lt;1&gt;</title>") && text.contains("area old"));
        assert!(text.contains("id=\"gone\"") && text.contains("Oldtown"));
        let site = app.get("/api/v1/site").await.json();
        assert_eq!(
            site["neighborhoods"],
            json!(["Oldtown"]),
            "nothing has changed"
        );

        let saved = save(&app, &cookie, &text).await;
        assert_eq!(
            saved.location(),
            "/desk/admin/areas/neighborhood?done=areas"
        );
        let site = app.get("/api/v1/site").await.json();
        assert_eq!(site["neighborhoods"], json!(["East", "West <1>"]));
        let changes = app
            .get_as(&cookie, "/desk/admin/changes?kind=areas")
            .await
            .text();
        assert!(changes.contains("data-kind=\"areas\""));
        assert!(
            changes.len() < 100_000,
            "no list of positions: {}",
            changes.len()
        );
        let id = changes.split("id=\"change-").nth(1).unwrap();
        let id = id.split('"').next().unwrap();
        let undone = app
            .post_form(&cookie, "/do/admin/undo", &[("id", id)])
            .await;
        assert_eq!(undone.location(), "/desk/admin/changes?done=undo");
        let site = app.get("/api/v1/site").await.json();
        assert_eq!(site["neighborhoods"], json!(["Oldtown"]));
    }
}

#[tokio::test]
async fn who_was_overtaken_looks_again_and_what_does_not_fit_is_said_at_the_file() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let early = look(&app, &cookie, "label", &file(&[("One", -71.1)]))
            .await
            .text();
        let bob = app.signed_in("bob", Role::Supervisor).await;
        let theirs = look(&app, &bob, "label", &file(&[("Two", -71.1)]))
            .await
            .text();
        save(&app, &bob, &theirs).await.location();
        let late = save(&app, &cookie, &early).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let text = late.text();
        assert!(
            text.contains("areas-overtaken") && text.contains("Two"),
            "{text}"
        );
        save(&app, &cookie, &text).await.location();
        let gone = save(&app, &cookie, &text).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);

        let unnamed = look(&app, &cookie, "titel", &file(&[("One", -71.1)])).await;
        assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = unnamed.text();
        assert!(text.contains("value=\"titel\"") && text.contains("id=\"areas-property-error\""));
        assert!(
            text.contains("<bdi>label</bdi>"),
            "what the file has: {text}"
        );
        let large = vec![b' '; 9 * 1024 * 1024];
        for (what, file) in [
            ("no JSON", b"{".to_vec()),
            ("no areas", file(&[])),
            ("far away", file(&[("One", 10.0)])),
            ("too large", large),
            ("nothing", Vec::new()),
        ] {
            let answer = look(&app, &cookie, "label", &file).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            assert!(answer.text().contains("id=\"areas-file-error\""), "{what}");
        }
        let broken = Multipart::new().text("kind", "neighborhood").broken();
        assert_eq!(
            send(&app, &cookie, broken).await.status,
            StatusCode::BAD_REQUEST
        );
        let moon = Multipart::new()
            .text("kind", "moon")
            .file("file", "a", b"{}")
            .done();
        assert_eq!(
            send(&app, &cookie, moon).await.status,
            StatusCode::NOT_FOUND
        );
        let sam = app.signed_in("sam", Role::Agent).await;
        let theirs = look(&app, &sam, "label", &file(&[("One", -71.1)])).await;
        assert_eq!(theirs.status, StatusCode::FORBIDDEN);
    }
}
