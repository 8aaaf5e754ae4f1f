//! Every family of bad input at every door: one table of what is sent and what must come back, and after each row the
//! store holds what it held before.

use crate::test_app::{
    Answer, BOUNDARY, Multipart, TestApp, apps, jpeg, json_request, multipart_request, pothole,
};
use axum::body::Body;
use bytes::Bytes;
use futures::stream;
use http::{Method, Request, StatusCode, header};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;

const REPORT: &str = "/api/v1/requests";

/// A complete report with one thing changed.
fn with(field: &str, value: Value) -> Value {
    let mut draft = pothole();
    draft[field] = value;
    draft
}

/// JSON reports that must be refused: what, the body, the status, the fields at fault.
fn reports() -> Vec<(&'static str, Value, u16, Vec<&'static str>)> {
    let long = "x".repeat(5_000);
    let lamp = |answers: Value| {
        let mut draft = with("service", json!("lamp"));
        draft["answers"] = answers;
        draft
    };
    let noise = json!({"service": "noise", "description": "Loud"});
    vec![
        (
            "nothing",
            json!({}),
            422,
            vec!["service required", "description required"],
        ),
        (
            "unknown service",
            with("service", json!("' OR 1=1 --")),
            422,
            vec!["service unknown"],
        ),
        (
            "no words",
            with("description", json!("  \u{202e} ")),
            422,
            vec!["description required"],
        ),
        (
            "too many words",
            with("description", json!(long)),
            422,
            vec!["description too-long"],
        ),
        (
            "too long a name",
            with("name", json!(long)),
            422,
            vec!["name too-long"],
        ),
        (
            "too long an address",
            with("address", json!(long)),
            422,
            vec!["address too-long"],
        ),
        (
            "no mail address",
            with("email", json!("ana@")),
            422,
            vec!["email not-an-email"],
        ),
        (
            "two mail addresses",
            with("email", json!("a@b.org\r\nBcc: c@d.org")),
            422,
            vec!["email not-an-email"],
        ),
        (
            "no phone",
            with("phone", json!("call me")),
            422,
            vec!["phone not-a-phone"],
        ),
        (
            "outside",
            with("lat", json!(10.0)),
            422,
            vec!["place outside"],
        ),
        (
            "inside the box, outside the city",
            with("lat", json!(42.0001)),
            422,
            vec!["place outside"],
        ),
        (
            "off the earth",
            with("lat", json!(1e300)),
            422,
            vec!["place outside"],
        ),
        (
            "half a place",
            with("lat", Value::Null),
            422,
            vec!["place required"],
        ),
        (
            "words for a number",
            with("lat", json!("north")),
            422,
            vec!["lat not-readable"],
        ),
        (
            "a list for a word",
            with("service", json!(["pothole"])),
            422,
            vec!["service not-readable"],
        ),
        (
            "a number for words",
            with("description", json!(7)),
            422,
            vec!["description not-readable"],
        ),
        (
            "a robot",
            with("website", json!("http://buy.example")),
            422,
            vec!["website spam"],
        ),
        (
            "20 texts for photos",
            with("photo_alts", json!(vec!["x"; 20])),
            422,
            vec!["photos too-many"],
        ),
        (
            "no contact where one is needed",
            noise,
            422,
            vec!["email required"],
        ),
        (
            "no answer",
            lamp(json!({})),
            422,
            vec!["answers.how required"],
        ),
        (
            "no such answer",
            lamp(json!({"how": ["gone"]})),
            422,
            vec!["answers.how not-a-choice"],
        ),
        (
            "two answers for one",
            lamp(json!({"how": ["out", "flickers"]})),
            422,
            vec!["answers.how not-a-choice"],
        ),
        (
            "a word for an amount",
            lamp(json!({"how": ["flickers"], "often": ["a lot"]})),
            422,
            vec!["answers.often not-a-number"],
        ),
        (
            "an answer of the wrong type",
            lamp(json!({"how": 1})),
            422,
            vec!["answers.how not-readable"],
        ),
        ("not an object", json!([1, 2]), 422, vec![]),
    ]
}

#[tokio::test]
async fn a_bad_report_names_every_field_at_fault_and_writes_nothing() {
    for app in apps().await {
        for (what, body, status, fields) in reports() {
            let answer = app.post_json(REPORT, &body).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            let said = answer.fields();
            for field in &fields {
                assert!(
                    said.iter().any(|f| f == field),
                    "{what}: {field} in {said:?}"
                );
            }
            assert_eq!(app.count().await, 0, "{what}");
        }
    }
}

/// Bytes that are no request at all: what, type, body, status, code.
fn garbage() -> Vec<(&'static str, &'static str, Vec<u8>, u16, &'static str)> {
    const JSON: &str = "application/json";
    let form = format!("multipart/form-data; boundary={BOUNDARY}");
    let form: &'static str = Box::leak(form.into_boxed_str());
    let whole = || Multipart::new().text("request", pothole().to_string());
    vec![
        ("empty", JSON, vec![], 400, "not-json"),
        (
            "half",
            JSON,
            b"{\"service\": \"poth".to_vec(),
            400,
            "not-json",
        ),
        ("two", JSON, b"{}{}".to_vec(), 400, "not-json"),
        (
            "not UTF-8",
            JSON,
            b"{\"description\":\"\xff\xfe\"}".to_vec(),
            400,
            "not-utf8",
        ),
        (
            "half a surrogate",
            JSON,
            b"{\"description\":\"\\ud800\"}".to_vec(),
            400,
            "not-json",
        ),
        (
            "300 kB",
            JSON,
            format!("{{\"description\":\"{}\"}}", "x".repeat(300_000)).into_bytes(),
            413,
            "too-large",
        ),
        (
            "no type",
            "",
            pothole().to_string().into_bytes(),
            415,
            "unsupported-type",
        ),
        (
            "XML",
            "text/xml",
            b"<request/>".to_vec(),
            415,
            "unsupported-type",
        ),
        (
            "truncated",
            form,
            whole().file("photo", "a.jpg", &jpeg()).broken(),
            400,
            "not-multipart",
        ),
        (
            "no end",
            form,
            b"--stoatestboundary\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{}"
                .to_vec(),
            400,
            "not-multipart",
        ),
        (
            "another boundary",
            form,
            b"--other\r\n\r\n".to_vec(),
            400,
            "not-multipart",
        ),
        (
            "no boundary",
            "multipart/form-data",
            whole().done(),
            400,
            "not-multipart",
        ),
        (
            "words not UTF-8",
            form,
            Multipart::new().text("request", b"{\"\xff\"}").done(),
            400,
            "not-utf8",
        ),
        (
            "words too large",
            form,
            Multipart::new().text("request", "x".repeat(300_000)).done(),
            413,
            "too-large",
        ),
        (
            "no report",
            form,
            Multipart::new().file("photo", "a.jpg", &jpeg()).done(),
            422,
            "invalid",
        ),
    ]
}

#[tokio::test]
async fn bytes_that_are_no_report_are_refused_by_what_they_are() {
    for app in apps().await {
        for (what, mime, body, status, code) in garbage() {
            let mut request = Request::post(REPORT).body(Body::from(body)).unwrap();
            if !mime.is_empty() {
                request
                    .headers_mut()
                    .insert(header::CONTENT_TYPE, mime.parse().unwrap());
            }
            let answer = app.send(request).await;
            assert_eq!(
                (answer.status.as_u16(), answer.code().as_str()),
                (status, code),
                "{what}"
            );
        }
        assert_eq!(app.count().await, 0);
    }
}

/// A PNG of 60,000 × 60,000 pixels in a few bytes.
fn bomb() -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let side = 60_000u32.to_be_bytes();
    let ihdr = [&side[..], &side[..], &[8, 2, 0, 0, 0]].concat();
    for (kind, data) in [
        (b"IHDR", &ihdr[..]),
        (b"IDAT", &b"\x78\x9c\x03\x00\x00\x00\x00\x01"[..]),
        (b"IEND", &[][..]),
    ] {
        png.extend((data.len() as u32).to_be_bytes());
        let chunk = [&kind[..], data].concat();
        png.extend(&chunk);
        png.extend(crc32(&chunk).to_be_bytes());
    }
    png
}

/// CRC-32 as PNG has it (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            if c & 1 == 1 {
                (c >> 1) ^ 0xEDB8_8320
            } else {
                c >> 1
            }
        })
    })
}

/// Files that must be refused: what, the form's files, the field at fault.
fn files() -> Vec<(&'static str, Vec<(&'static str, Vec<u8>)>, &'static str)> {
    let script = b"<?php system($_GET['c']); ?><script>alert(1)</script>".to_vec();
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec();
    let half = jpeg()[..200].to_vec();
    vec![
        (
            "20 photos",
            (0..20).map(|_| ("photo", jpeg())).collect(),
            "photos too-many",
        ),
        (
            "a photo of 21 MiB",
            vec![("photo", vec![0xff; 21 << 20])],
            "photos too-large",
        ),
        ("a bomb", vec![("photo", bomb())], "photos too-large"),
        (
            "a script posing as a photo",
            vec![("photo", script.clone())],
            "photos not-a-photo",
        ),
        (
            "a drawing that runs",
            vec![("photo", svg)],
            "photos not-a-photo",
        ),
        ("half a photo", vec![("photo", half)], "photos not-a-photo"),
        (
            "a script posing as a video",
            vec![("video", script)],
            "video not-a-video",
        ),
        (
            "two videos",
            vec![("video", b"x".to_vec()), ("video", b"y".to_vec())],
            "video too-many",
        ),
    ]
}

#[tokio::test]
async fn a_bad_file_is_named_and_nothing_of_the_report_is_kept() {
    for app in apps().await {
        for (what, parts, field) in files() {
            let mut form = Multipart::new().text("request", pothole().to_string());
            for (name, bytes) in parts {
                form = form.file(name, "../../holiday.jpg", &bytes);
            }
            let answer = app.send(multipart_request(REPORT, form.done())).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{what}: {}",
                answer.text()
            );
            assert!(
                answer.fields().iter().any(|f| f == field),
                "{what}: {:?}",
                answer.fields()
            );
            assert_eq!(app.count().await, 0, "{what}");
        }
    }
}

/// A body of so many MiB that is made as it is read: nobody holds it in memory.
fn endless(head: Vec<u8>, mib: usize) -> Body {
    let chunk = Bytes::from(vec![0u8; 1 << 20]);
    let chunks = std::iter::once(Bytes::from(head)).chain(std::iter::repeat_n(chunk, mib));
    Body::from_stream(stream::iter(chunks.map(Ok::<_, std::io::Error>)))
}

#[tokio::test]
async fn a_file_of_200_mb_is_refused_without_being_kept_in_memory() {
    let app = crate::test_app::app().await;
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n"
    );
    let before = app.state.upload_memory.available_permits();
    let mut body = endless(head.clone().into_bytes(), 200);
    let tail = format!(
        "\r\n--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{}\r\n--{BOUNDARY}--\r\n",
        pothole()
    );
    body = Body::from_stream(futures::StreamExt::chain(
        body.into_data_stream(),
        stream::iter([Ok(Bytes::from(tail))]),
    ));
    let answer = app.send(multipart_request(REPORT, body)).await;
    assert_eq!(
        (answer.status, answer.fields()),
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            vec!["photos too-large".into()]
        )
    );
    // Beyond the limit of the whole upload.
    let answer = app
        .send(multipart_request(REPORT, endless(head.into_bytes(), 260)))
        .await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::PAYLOAD_TOO_LARGE, "too-large")
    );
    // Announced: refused before a byte is read.
    let mut request = multipart_request(REPORT, Body::empty());
    request
        .headers_mut()
        .insert(header::CONTENT_LENGTH, "300000000".parse().unwrap());
    assert_eq!(
        app.send(request).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
    assert_eq!(
        app.state.upload_memory.available_permits(),
        before,
        "the memory is given back"
    );
}

#[tokio::test]
async fn where_memory_for_uploads_is_used_up_the_next_is_asked_to_come_back() {
    let app = crate::test_app::app_with(&["--upload-memory", "1"]).await;
    let form = Multipart::new()
        .text("request", pothole().to_string())
        .file("photo", "a.jpg", &vec![0xff; 3 << 20]);
    let answer = app.send(multipart_request(REPORT, form.done())).await;
    assert_eq!(
        (answer.status, answer.code().as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "unavailable")
    );
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(app.state.upload_memory.available_permits(), 1);
}

#[tokio::test]
async fn keys_that_are_no_keys_are_refused() {
    let app = crate::test_app::app().await;
    for key in ["", "with space", &"k".repeat(101)] {
        let mut request = json_request(Method::POST, REPORT, &pothole());
        request
            .headers_mut()
            .insert("idempotency-key", key.parse().unwrap());
        assert_eq!(
            app.send(request).await.fields(),
            ["idempotency-key not-readable"],
            "{key:?}"
        );
    }
    assert_eq!(app.count().await, 0);
}

/// Text that would do harm where it is not treated as text.
const HOSTILE: [&str; 5] = [
    "<script>alert('x')</script>",
    "\"><img src=x onerror=alert(1)>",
    "'; DROP TABLE request; --",
    "{{7*7}} ${7*7} %s%n",
    "</script><script>alert(2)</script>",
];

#[tokio::test]
async fn sql_and_html_in_every_field_are_kept_and_shown_as_text() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        for text in HOSTILE {
            let mut draft = pothole();
            for field in ["description", "address", "place_words", "name"] {
                draft[field] = json!(text);
            }
            let reference = app.report(&draft).await;
            let note = format!("/api/v1/desk/requests/{reference}/update");
            assert_eq!(
                app.post_json_as(&cookie, &note, &json!({"text": text}))
                    .await
                    .status,
                StatusCode::OK
            );
            let one = app
                .get(&format!("/api/v1/requests/{reference}"))
                .await
                .json();
            assert_eq!(
                (one["description"].as_str(), one["place"].as_str()),
                (Some(text), Some(text))
            );
            assert_eq!(
                one["activity"].as_array().unwrap().last().unwrap()["text"].as_str(),
                Some(text)
            );
            for path in [
                format!("/requests/{reference}"),
                "/requests".into(),
                format!("/desk/requests/{reference}"),
            ] {
                let html = app.get_as(&cookie, &path).await.text();
                for inert in ["<script>alert", "<img src=x"] {
                    assert!(!html.contains(inert), "{path} holds {inert}");
                }
            }
            let found = app
                .get(&format!("/api/v1/requests?{}", query("q", text)))
                .await;
            assert_eq!(found.status, StatusCode::OK, "{text}");
        }
        assert_eq!(
            app.count().await,
            HOSTILE.len() as u64,
            "the table is still there"
        );
    }
}

fn query(name: &str, value: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair(name, value)
        .finish()
}

/// Desk actions that must be refused: what, verb, body, status, code or field.
fn actions() -> Vec<(&'static str, &'static str, Value, u16, &'static str)> {
    let long = "x".repeat(10_000);
    vec![
        (
            "no version",
            "status",
            json!({"event": "plan"}),
            422,
            "version required",
        ),
        (
            "a word for a version",
            "status",
            json!({"version": "new", "event": "plan"}),
            422,
            "version not-readable",
        ),
        (
            "no such event",
            "status",
            json!({"version": 1, "event": "explode"}),
            422,
            "event not-readable",
        ),
        (
            "closing without words",
            "status",
            json!({"version": 1, "event": "resolve", "update": " "}),
            422,
            "update required",
        ),
        (
            "a version not seen",
            "status",
            json!({"version": 99, "event": "plan"}),
            409,
            "conflict-stale",
        ),
        (
            "a move there is not",
            "status",
            json!({"version": 1, "event": "reopen", "update": "x"}),
            409,
            "conflict-illegal-move",
        ),
        (
            "no words",
            "note",
            json!({"text": ""}),
            422,
            "text required",
        ),
        (
            "too many words",
            "update",
            json!({"text": long}),
            422,
            "text too-long",
        ),
        (
            "outside",
            "place",
            json!({"version": 1, "lat": 0.0, "lon": 0.0}),
            422,
            "place outside",
        ),
        (
            "no place",
            "place",
            json!({"version": 1}),
            422,
            "lat required",
        ),
        (
            "no such service",
            "service",
            json!({"version": 1, "service": "x"}),
            422,
            "service unknown",
        ),
        (
            "nobody",
            "assign",
            json!({"version": 1, "assignee": "00000000-0000-0000-0000-000000000009"}),
            422,
            "assignee unknown",
        ),
        (
            "no id",
            "assign",
            json!({"version": 1, "assignee": "sam"}),
            422,
            "assignee not-readable",
        ),
    ]
}

fn says(answer: &Answer, word: &str) -> bool {
    answer.code() == word || answer.fields().iter().any(|f| f == word)
}

async fn state_of(app: &TestApp, cookie: &str, reference: &str) -> Value {
    app.get_as(cookie, &format!("/api/v1/desk/requests/{reference}"))
        .await
        .json()
}

#[tokio::test]
async fn a_bad_desk_action_is_named_and_changes_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let reference = app.report(&pothole()).await;
        let before = state_of(&app, &cookie, &reference).await;
        for (what, verb, body, status, word) in actions() {
            let mut body = body;
            // The table's 1 stands for the version that was seen.
            if body["version"] == 1 {
                body["version"] = before["version"].clone();
            }
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/requests/{reference}/{verb}"),
                    &body,
                )
                .await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
            assert!(says(&answer, word), "{what}: {}", answer.text());
        }
        for verb in ["assign", "status", "update", "note", "place", "service"] {
            let body = json!({"version": 1, "event": "plan", "text": "x", "lat": 42.05, "lon": -71.05, "service": "lamp"});
            let answer = app
                .post_json_as(
                    &cookie,
                    &format!("/api/v1/desk/requests/R-0000-00/{verb}"),
                    &body,
                )
                .await;
            assert_eq!(answer.code(), "not-found", "{verb} of nothing");
        }
        assert_eq!(state_of(&app, &cookie, &reference).await, before);
    }
}

/// Plain forms that must be refused or sent back: the door, the body, the status.
#[tokio::test]
async fn broken_forms_are_refused_at_every_form_door() {
    let app = crate::test_app::app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    let doors = [
        "/do/requests/follow",
        "/do/requests/unfollow",
        "/do/accounts/sign-in",
        "/do/preferences",
        "/do/desk/assign",
        "/do/desk/status",
        "/do/desk/update",
        "/do/desk/note",
        "/do/desk/place",
        "/do/desk/service",
        "/do/desk/resend",
    ];
    for door in doors {
        for (what, mime, body, status) in [
            (
                "not UTF-8",
                "application/x-www-form-urlencoded",
                b"reference=%ff".to_vec(),
                400,
            ),
            (
                "300 kB",
                "application/x-www-form-urlencoded",
                vec![b'a'; 300_000],
                413,
            ),
            ("JSON", "application/json", b"{}".to_vec(), 415),
            (
                "broken multipart",
                "multipart/form-data; boundary=x",
                b"--x\r\nbroken".to_vec(),
                400,
            ),
        ] {
            let request = Request::post(door)
                .header(header::CONTENT_TYPE, mime)
                .header(header::COOKIE, &cookie)
                .body(Body::from(body))
                .unwrap();
            let answer = app.send(request).await;
            assert_eq!(
                answer.status.as_u16(),
                status,
                "{what} at {door}: {}",
                answer.text()
            );
        }
    }
    for door in ["/do/requests/draft", "/do/requests/report"] {
        let cut = Multipart::new()
            .text("service", "pothole")
            .file("photo", "a.jpg", &jpeg())
            .broken();
        let answer = app.send(multipart_request(door, cut)).await;
        assert_eq!(
            (answer.status, answer.code().as_str()),
            (StatusCode::BAD_REQUEST, "not-multipart"),
            "{door}"
        );
    }
    assert_eq!(app.count().await, 0);
}
