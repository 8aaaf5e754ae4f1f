//! `/pkg/…`, `/i18n/…`, `/map/…`, `/media/…` and the files of the site folder.

use crate::test_app::{Multipart, app, jpeg, multipart_request, pothole};
use axum::body::Body;
use http::{Request, StatusCode};
use stoa_domain::Locale;

#[tokio::test]
async fn built_files_go_out_packed_and_for_ever_others_are_asked_for_again() {
    let app = app().await;
    let pkg = app.site_folder().join("pkg/abc");
    std::fs::create_dir_all(&pkg).unwrap();
    std::fs::write(pkg.join("stoa.js"), "plain").unwrap();
    std::fs::write(pkg.join("stoa.js.br"), "packed").unwrap();
    std::fs::write(app.site_folder().join("sw.js"), "worker").unwrap();
    std::fs::write(app.site_folder().join("secret.key"), "secret").unwrap();
    let ask = |path: &'static str, encoding: &'static str| {
        Request::get(path)
            .header("accept-encoding", encoding)
            .body(Body::empty())
            .unwrap()
    };
    let packed = app.send(ask("/pkg/abc/stoa.js", "gzip, br;q=0.9")).await;
    assert_eq!(
        (packed.text().as_str(), packed.header("content-encoding")),
        ("packed", "br")
    );
    assert!(packed.header("cache-control").contains("immutable"));
    assert_eq!(
        packed.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(app.get("/pkg/abc/stoa.js").await.text(), "plain");
    let worker = app.get("/sw.js").await;
    assert_eq!(
        (worker.text().as_str(), worker.header("cache-control")),
        ("worker", "no-cache")
    );
    // It imports two scripts of ours; pages name theirs by a nonce.
    let policy = worker.header("content-security-policy");
    assert!(policy.contains("script-src 'self'"), "{policy}");
    for path in [
        "/secret.key",
        "/pkg/abc/none.js",
        "/pkg/abc/..%2f..%2fsecret.key",
        "/..%2fstoa.db",
        "/build.json",
        "/pkg/abc",
    ] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn catalogues_are_for_ever_under_their_hash() {
    let app = app().await;
    let hash = stoa_app::i18n::hash();
    for locale in Locale::ALL {
        let answer = app
            .get(&format!("/i18n/{hash}/{}/public.txt", locale.tag()))
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.header("cache-control").contains("immutable"));
        assert!(!answer.body.is_empty());
    }
    let old = app.get("/i18n/0000/en/public.txt").await;
    assert_eq!(
        (old.status, old.header("cache-control")),
        (StatusCode::OK, "no-cache")
    );
    for path in [
        "/i18n/0/xx/public.txt",
        "/i18n/0/en/nothing.txt",
        "/i18n/0/en/public.ftl",
    ] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_photo_comes_whole_or_in_the_part_asked_for() {
    let app = app().await;
    let body = Multipart::new()
        .text("request", pothole().to_string())
        .file("photo", "a.jpg", &jpeg())
        .done();
    let made = app.send(multipart_request("/api/v1/requests", body)).await;
    let one = app.get(made.header("location")).await.json();
    let url = one["media"][0]["url"].as_str().unwrap().to_owned();
    let whole = app.get(&url).await;
    assert_eq!(&whole.body[..2], b"\xff\xd8", "a JPEG");
    let request = Request::get(&url)
        .header("range", "bytes=0-1")
        .body(Body::empty())
        .unwrap();
    let part = app.send(request).await;
    assert_eq!(
        (part.status, part.body.as_slice()),
        (StatusCode::PARTIAL_CONTENT, &b"\xff\xd8"[..])
    );
    assert_eq!(
        part.header("content-range"),
        format!("bytes 0-1/{}", whole.body.len())
    );
    for wrong in [
        "/media/1",
        "/media/00000000-0000-0000-0000-000000000001",
        "/media/x/thumb",
        "/map/0/land.geojson",
    ] {
        assert_eq!(
            app.get(wrong).await.status,
            StatusCode::NOT_FOUND,
            "{wrong}"
        );
    }
}
