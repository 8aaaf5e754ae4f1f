//! A panic in a door is a fault of ours: 500 with the request id, the rest of the process lives on.

use crate::problem::Problem;
use axum::response::{IntoResponse, Response};
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;

/// The layer. Its answer is written out by [`super::problem`] like every other.
pub fn layer() -> CatchPanicLayer<fn(Box<dyn Any + Send + 'static>) -> Response> {
    CatchPanicLayer::custom(answer as fn(Box<dyn Any + Send + 'static>) -> Response)
}

fn answer(panic: Box<dyn Any + Send + 'static>) -> Response {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no words");
    Problem::from(stoa_service::Error::Internal(anyhow::anyhow!(
        "panic: {words}"
    )))
    .into_response()
}
