//! Files larger than anything.

use super::REPORT;
use crate::test_app::{BOUNDARY, Multipart, multipart_request, pothole};
use axum::body::Body;
use bytes::Bytes;
use futures::stream;
use http::StatusCode;
use http::header;

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
