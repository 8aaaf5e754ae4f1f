//! For the developer's `cargo xtask watch` only: a stream that says which build is served and ends with the process,
//! so that an open page reloads when the next build is up.

use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::stream::{self, StreamExt};
use http::header;

/// The build's name, once; then nothing until the process ends.
pub async fn reload(State(app): State<AppState>) -> Response {
    let hello = Bytes::from(format!("data: {}\n\n", app.site.pkg()));
    let mut stopping = app.stopping.clone();
    let open = stream::once(async move {
        stopping.wait().await;
        Bytes::new()
    });
    let body = stream::iter([hello])
        .chain(open)
        .map(Ok::<_, std::convert::Infallible>);
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(body)).into_response()
}
