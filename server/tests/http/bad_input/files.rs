//! Files that are not what they say.

use super::REPORT;
use crate::test_app::{Multipart, TestApp, apps, busy_apps, jpeg, multipart_request, pothole};
use http::StatusCode;

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

/// A part of a form: its name and its bytes.
type Part = (&'static str, Vec<u8>);

/// Files that must be refused: what, the form's files, the field at fault.
fn files() -> Vec<(&'static str, Vec<Part>, &'static str)> {
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
        refuses_all(&app).await;
    }
}

/// Where photos wait to be cleaned, all of this shows without decoding them.
#[tokio::test]
async fn a_bad_file_does_not_wait() {
    for app in busy_apps().await {
        refuses_all(&app).await;
        assert!(app.ports.private.keys().is_empty());
    }
}

async fn refuses_all(app: &TestApp) {
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
