//! The portal as a test drives it: the real router over a real database, with a clock that the test moves, blobs in
//! memory and nothing listening.

use crate::city;
use axum::Router;
use axum::body::Body;
use chrono::Duration;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::net::SocketAddr;
use std::sync::Arc;
use stoa_domain::accounts::{Role, Staff};
use stoa_server::boot;
use stoa_server::cli::Cli;
use stoa_server::config::Config;
use stoa_server::state::{AppState, Stopping};
use stoa_service::Portal;
use stoa_service::testing::TestPorts;
use stoa_store::accounts::{sessions, staff};
use stoa_store::testing::{TestDb, databases};
use tower::ServiceExt;
use uuid::Uuid;

/// A portal under test; its database goes with it.
pub struct TestApp {
    pub router: Router,
    pub state: AppState,
    pub portal: Portal,
    pub ports: TestPorts,
    /// Ends the streams.
    pub stop: tokio::sync::watch::Sender<bool>,
    pub db: TestDb,
    _folder: tempfile::TempDir,
}

/// The configuration that `stoa serve` with these arguments would have, apart from the environment.
pub fn config(folder: &std::path::Path, arguments: &[&str]) -> Config {
    use clap::Parser;
    let site = folder.join("site");
    std::fs::create_dir_all(&site).unwrap();
    let mut all = vec!["stoa".to_owned(), "serve".to_owned()];
    all.extend(["--data-dir".to_owned(), folder.display().to_string()]);
    all.extend(["--site-dir".to_owned(), site.display().to_string()]);
    all.extend(arguments.iter().map(|a| (*a).to_owned()));
    Cli::parse_from(all).config
}

/// One portal for each kind of database.
pub async fn apps() -> Vec<TestApp> {
    apps_with(&[]).await
}

/// As [`apps`], with arguments of `stoa serve`.
pub async fn apps_with(arguments: &[&str]) -> Vec<TestApp> {
    let mut all = Vec::new();
    for db in databases().await {
        all.push(TestApp::over(db, arguments).await);
    }
    all
}

/// One portal on SQLite, for what does not depend on the database.
pub async fn app() -> TestApp {
    app_with(&[]).await
}

/// As [`app`], with arguments of `stoa serve`.
pub async fn app_with(arguments: &[&str]) -> TestApp {
    TestApp::over(stoa_store::testing::sqlite().await, arguments).await
}

/// As [`apps`], with decoders that are always busy: every photo waits.
pub async fn busy_apps() -> Vec<TestApp> {
    let mut all = Vec::new();
    for db in databases().await {
        let mut ports = TestPorts::new();
        let mut config = (*ports.ctx.config).clone();
        config.photos.ahead_pixels = 0;
        ports.ctx.config = Arc::new(config);
        all.push(TestApp::with(db, ports, &[]).await);
    }
    all
}

impl TestApp {
    async fn over(db: TestDb, arguments: &[&str]) -> Self {
        Self::with(db, TestPorts::new(), arguments).await
    }

    async fn with(db: TestDb, ports: TestPorts, arguments: &[&str]) -> Self {
        city::load(&db.store).await;
        let folder = tempfile::tempdir().unwrap();
        let portal = Portal::new(db.store.clone(), ports.ctx.clone());
        let (stop, stopping) = Stopping::channel();
        let config = config(folder.path(), arguments);
        let (state, router) = boot::doors(portal.clone(), config, stopping).await.unwrap();
        Self {
            router,
            state,
            portal,
            ports,
            stop,
            db,
            _folder: folder,
        }
    }

    /// The folder that the site's files would be in.
    pub fn site_folder(&self) -> std::path::PathBuf {
        self.state.config.site_dir.clone()
    }

    /// Asks as a client at 203.0.113.7 does.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let mut request = request;
        let client: SocketAddr = "203.0.113.7:50000".parse().unwrap();
        request
            .extensions_mut()
            .insert(axum::extract::ConnectInfo(client));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.to_vec(),
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap())
            .await
    }

    /// A GET with a session.
    pub async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.send(
            Request::get(path)
                .header(header::COOKIE, cookie)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    pub async fn post_json(&self, path: &str, body: &Value) -> Answer {
        self.send(json_request(Method::POST, path, body)).await
    }

    /// A POST of JSON with a session.
    pub async fn post_json_as(&self, cookie: &str, path: &str, body: &Value) -> Answer {
        let mut request = json_request(Method::POST, path, body);
        request
            .headers_mut()
            .insert(header::COOKIE, cookie.parse().unwrap());
        self.send(request).await
    }

    /// A form as a browser without scripting sends it.
    pub async fn post_form(&self, cookie: &str, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    /// Somebody with a role, signed in; gives the cookie. The password is nobody's: hashing one takes a second here.
    pub async fn signed_in(&self, username: &str, role: Role) -> String {
        let now = self.ports.ctx.clock.now();
        let id = Uuid::from_u128(username.bytes().fold(1, |n, b| n * 131 + u128::from(b)));
        let record = staff::StaffRecord {
            staff: Staff {
                id,
                username: username.into(),
                name: username.to_uppercase(),
                role,
                department: None,
            },
            password_hash: "$argon2id$none".into(),
            active: true,
        };
        let token = format!("token-of-{username}");
        let session = sessions::SessionRecord {
            token_hash: hex::encode(Sha256::digest(token.as_bytes())),
            staff_id: id,
            created_at: now,
            last_seen_at: now,
            expires_at: now + Duration::hours(12),
        };
        let tx = self.db.store.begin().await.unwrap();
        staff::insert_one(&tx, &record, now).await.unwrap();
        sessions::insert_one(&tx, &session).await.unwrap();
        tx.commit().await.unwrap();
        format!("stoa_session={token}")
    }

    /// Reports something through the API; gives the reference.
    pub async fn report(&self, draft: &Value) -> String {
        let answer = self.post_json("/api/v1/requests", draft).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
        answer.json()["reference"].as_str().unwrap().to_owned()
    }

    /// How many requests there are.
    pub async fn count(&self) -> u64 {
        let page = self.get("/api/v1/requests?limit=200").await.json();
        page["items"].as_array().unwrap().len() as u64
    }
}

/// A report that is complete.
pub fn pothole() -> Value {
    json!({
        "service": "pothole", "description": "A hole as deep as a hand.",
        "lat": city::HERE.lat, "lon": city::HERE.lon, "email": "ana@example.org"
    })
}

pub fn json_request(method: Method, path: &str, body: &Value) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_string()))
        .unwrap()
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// Where a 303 leads.
    pub fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text());
        self.header("location")
    }

    /// The refusal's code.
    pub fn code(&self) -> String {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{}",
            self.text()
        );
        self.json()["code"].as_str().unwrap().to_owned()
    }

    /// The refusal's fields as `field code`.
    pub fn fields(&self) -> Vec<String> {
        let body = self.json();
        let errors = body["errors"].as_array().unwrap();
        errors
            .iter()
            .map(|e| {
                format!(
                    "{} {}",
                    e["field"].as_str().unwrap(),
                    e["code"].as_str().unwrap()
                )
            })
            .collect()
    }

    /// The value of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.headers
            .get_all("set-cookie")
            .iter()
            .filter_map(|v| v.to_str().ok()?.split(';').next()?.split_once('='))
            .find(|(n, _)| *n == name)
            .map(|(_, v)| v.to_owned())
    }
}

/// A multipart body, built by hand so that it can be wrong on purpose.
pub struct Multipart {
    body: Vec<u8>,
}

pub const BOUNDARY: &str = "stoatestboundary";

impl Multipart {
    pub fn new() -> Self {
        Self { body: Vec::new() }
    }

    pub fn text(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.part(&format!("name=\"{name}\""), value.as_ref());
        self
    }

    pub fn file(mut self, name: &str, file_name: &str, bytes: &[u8]) -> Self {
        self.part(&format!("name=\"{name}\"; filename=\"{file_name}\""), bytes);
        self
    }

    fn part(&mut self, disposition: &str, bytes: &[u8]) {
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n");
        self.body.extend_from_slice(head.as_bytes());
        self.body.extend_from_slice(bytes);
        self.body.extend_from_slice(b"\r\n");
    }

    /// The whole body.
    pub fn done(mut self) -> Vec<u8> {
        self.body
            .extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        self.body
    }

    /// The body as far as it came when the line broke.
    pub fn broken(mut self) -> Vec<u8> {
        let half = self.body.len().saturating_sub(8);
        self.body.truncate(half);
        self.body
    }
}

pub fn multipart_request(path: &str, body: impl Into<Body>) -> Request<Body> {
    Request::post(path)
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header("sec-fetch-site", "same-origin")
        .body(body.into())
        .unwrap()
}

/// A small photo.
pub fn jpeg() -> Vec<u8> {
    let picture =
        image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([x as u8 * 4, y as u8 * 5, 90]));
    let mut out = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut out, image::ImageFormat::Jpeg)
        .unwrap();
    out.into_inner()
}
