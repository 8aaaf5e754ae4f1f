//! Requests that change something must come from our own pages (or from a program that is no browser): decided by
//! `Sec-Fetch-Site` and `Origin`. Nothing but safe methods is exempt.

use crate::config::Config;
use crate::problem::Problem;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tower_http::csrf::{CsrfLayer, ProtectionError};

/// What a forged request is told.
pub type Refusal = fn(ProtectionError) -> Response<Body>;

/// The layer; the public address counts as our own, for a proxy that rewrites `Host`.
pub fn layer(config: &Config) -> CsrfLayer<Refusal> {
    let layer = CsrfLayer::new();
    let layer = match layer.clone().add_trusted_origin(config.public_url()) {
        Ok(trusting) => trusting,
        Err(error) => {
            tracing::warn!(%error, "the public address is no origin; only same-origin forms will work");
            layer
        }
    };
    layer.with_rejection_response(refuse as Refusal)
}

fn refuse(error: ProtectionError) -> Response<Body> {
    tracing::info!(%error, "refused a request from another site");
    Problem::new(StatusCode::FORBIDDEN, "cross-site").into_response()
}
