//! The doors: each asked of the portal and, for the same bytes, of a bare handler.

use crate::client::{Make, ask, connect, get, series};
use crate::portal::Portal;
use crate::report::Report;
use anyhow::{Context, Result, ensure};
use axum::{Router, body::Bytes, routing::any};
use http_body_util::Full;
use std::net::SocketAddr;
use std::sync::Arc;

/// Measures every door with `rounds` requests each.
pub async fn measure(portal: &Portal, rounds: usize, report: &mut Report) -> Result<()> {
    let at = portal.address;
    let reference = newest_reference(at).await?;
    let doors = [
        ("request, JSON", format!("/api/v1/requests/{reference}")),
        ("list of 50, JSON", "/api/v1/requests?limit=50".to_owned()),
        (
            "list of 50, text search",
            "/api/v1/requests?limit=50&q=street%20light".to_owned(),
        ),
        (
            "clusters, zoom 11",
            "/api/v1/requests/clusters?zoom=11&bbox=-71.20,42.22,-70.92,42.40".to_owned(),
        ),
        (
            "clusters, zoom 14",
            "/api/v1/requests/clusters?zoom=14&bbox=-71.10,42.33,-71.03,42.37".to_owned(),
        ),
        (
            "clusters, zoom 17",
            "/api/v1/requests/clusters?zoom=17&bbox=-71.066,42.356,-71.056,42.361".to_owned(),
        ),
        (
            "geocode, a typo",
            "/api/v1/geocode?q=185%20kneland".to_owned(),
        ),
        (
            "a device's part of the gazetteer",
            "/api/v1/geocode/slice".to_owned(),
        ),
        (
            "Open311 list of 50, XML",
            "/open311/v2/requests.xml".to_owned(),
        ),
        (
            "Open311 request, JSON",
            format!("/open311/v2/requests/{reference}.json"),
        ),
        ("home page, SSR", "/".to_owned()),
        ("tracking page, SSR", format!("/requests/{reference}")),
        ("figures page, SSR", "/requests/channels".to_owned()),
        (
            "figures of 30 days, JSON",
            format!(
                "/api/v1/requests/statistics/channels?from={}",
                month_ago(at).await?
            ),
        ),
    ];
    for (name, path) in doors {
        let make: Arc<Make> = Arc::new(move |_| get(at, &path));
        door(name, at, rounds, make, report)
            .await
            .with_context(|| name.to_owned())?;
    }
    let known = known_already(at).await?;
    let make: Arc<Make> = Arc::new(move |i| get(at, &known[i % known.len()]));
    door("known already", at, rounds, make, report)
        .await
        .context("known already")?;
    Ok(())
}

/// Measures the door for reports with a photo.
pub async fn creating(portal: &Portal, rounds: usize, report: &mut Report) -> Result<()> {
    let at = portal.address;
    let make: Arc<Make> = Arc::new(move |i| create(at, i));
    door("create with a photo", at, rounds, make, report)
        .await
        .context("create")
}

/// One door: asked of the portal and, for the same bytes, of a bare handler.
pub async fn door(
    name: &str,
    at: SocketAddr,
    rounds: usize,
    make: Arc<Make>,
    report: &mut Report,
) -> Result<()> {
    let mut sender = connect(at).await?;
    let answer = ask(&mut sender, make(usize::MAX)).await?;
    ensure!(
        answer.status().is_success(),
        "{}: {:?}",
        answer.status(),
        answer.body()
    );
    let body = answer.into_body();
    let bytes = body.len();
    let bare = bare_handler(body).await?;
    let theirs = series(bare, rounds, make.clone()).await?;
    let ours = series(at, rounds, make).await?;
    report.door(name, bytes, &ours, &theirs);
    Ok(())
}

/// An axum server that reads whatever comes and answers these bytes from memory.
async fn bare_handler(body: Bytes) -> Result<SocketAddr> {
    use axum::serve::ListenerExt;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let listener = listener.tap_io(|stream| stream.set_nodelay(true).unwrap_or_default());
    let handler = any(move |_request: Bytes| std::future::ready(body.clone()));
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(handler)).await });
    Ok(address)
}

async fn newest_reference(at: SocketAddr) -> Result<String> {
    let newest = items(at, "/api/v1/requests?limit=1").await?;
    let reference = newest.first().and_then(|r| r["reference"].as_str());
    reference
        .map(str::to_owned)
        .context("the city has no request")
}

async fn items(at: SocketAddr, path: &str) -> Result<Vec<serde_json::Value>> {
    let mut sender = connect(at).await?;
    let answer = ask(&mut sender, get(at, path)).await?;
    let page: serde_json::Value = serde_json::from_slice(answer.body())?;
    page["items"].as_array().cloned().context("no list")
}

/// What is asked while somebody types what others have reported: places, services and first words of what is open.
async fn known_already(at: SocketAddr) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for item in items(at, "/api/v1/requests?status=open&limit=200").await? {
        let (Some(lat), Some(lon)) = (item["lat"].as_f64(), item["lon"].as_f64()) else {
            continue;
        };
        let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
        let words: Vec<String> = text("excerpt")
            .split_whitespace()
            .take(12)
            .map(str::to_owned)
            .collect();
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("lat", &(lat + 1e-4).to_string())
            .append_pair("lon", &lon.to_string())
            .append_pair("service", &text("service_code"))
            .append_pair("q", &words.join(" "))
            .finish();
        paths.push(format!("/api/v1/requests/similar?{query}"));
    }
    ensure!(!paths.is_empty(), "nothing is open anywhere");
    Ok(paths)
}

/// The day thirty days before the newest request.
async fn month_ago(at: SocketAddr) -> Result<String> {
    Ok((today(at).await? - chrono::Days::new(30)).to_string())
}

/// The day of the newest request.
pub async fn today(at: SocketAddr) -> Result<chrono::NaiveDate> {
    let newest = items(at, "/api/v1/requests?limit=1").await?;
    let opened = newest.first().and_then(|r| r["opened_at"].as_str());
    Ok(opened
        .and_then(|t| t.get(..10))
        .context("no day")?
        .parse()?)
}

/// A report as the app sends it: a draft and a photo of 1,600 × 1,200.
pub fn create(at: SocketAddr, i: usize) -> http::Request<Full<Bytes>> {
    const BOUNDARY: &str = "stoa-bench-boundary";
    let draft = serde_json::json!({
        "service": "REQPOTHL", "description": format!("Bench report {i}"),
        "lat": 42.33 + (i % 100) as f64 * 1e-4, "lon": -71.08, "address": "1 City Hall Sq",
    });
    let mut body = Vec::new();
    body.extend_from_slice(
        format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"request\"\r\nContent-Type: application/json\r\n\r\n{draft}\r\n\
             --{BOUNDARY}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        )
        .as_bytes(),
    );
    body.extend_from_slice(photo());
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    http::Request::post("/api/v1/requests")
        .header(http::header::HOST, at.to_string())
        .header(
            http::header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header(
            "idempotency-key",
            format!("bench-{}-{i}", std::process::id()),
        )
        .body(Full::from(body))
        .expect("a request the bench wrote")
}

/// A report as a program sends it: words and a place.
pub fn report_without_photo(at: SocketAddr, i: usize) -> http::Request<Full<Bytes>> {
    let draft = serde_json::json!({
        "service": "REQPOTHL", "description": format!("Bench report {i}"),
        "lat": 42.33 + (i % 100) as f64 * 1e-4, "lon": -71.08, "address": "1 City Hall Sq",
    });
    http::Request::post("/api/v1/requests")
        .header(http::header::HOST, at.to_string())
        .header(http::header::CONTENT_TYPE, "application/json")
        .header(
            "idempotency-key",
            format!("size-{}-{i}", std::process::id()),
        )
        .body(Full::from(draft.to_string()))
        .expect("a request the bench wrote")
}

/// The photo of every report here.
pub fn photo() -> &'static [u8] {
    static PHOTO: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    PHOTO.get_or_init(|| {
        let picture = image::RgbImage::from_fn(1600, 1200, |x, y| {
            image::Rgb([(x / 7) as u8, (y / 5) as u8, ((x * y) / 4096) as u8])
        });
        let mut out = std::io::Cursor::new(Vec::new());
        picture
            .write_to(&mut out, image::ImageFormat::Jpeg)
            .expect("a picture the bench drew");
        out.into_inner()
    })
}
