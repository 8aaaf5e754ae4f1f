//! Mail that came back or was complained of, as a mail provider or a script of the mail server posts it.

use crate::extract::{MAX_BODY, json, read_body};
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use sha2::Sha256;
use stoa_service::requests::subscriptions::{Returned, bounce, complaint};

/// The header with `sha256=` and the hexadecimal HMAC-SHA-256 of the raw body.
const SIGNATURE: &str = "x-stoa-signature";

/// What a provider says of one address.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    /// Mail to it came back; `permanent` unless it says otherwise.
    Bounce {
        address: String,
        #[serde(default = "yes")]
        permanent: bool,
        #[serde(default)]
        reason: String,
    },
    /// Its reader called a mail spam.
    Complaint { address: String },
}

fn yes() -> bool {
    true
}

/// JSON as above, or a delivery status notification (RFC 3464) under any other type. 404 where no secret is configured,
/// 403 where the signature does not fit, 204 otherwise: also for addresses nobody knows.
pub async fn receive(
    State(app): State<AppState>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let secret = app
        .config
        .messaging
        .mail_webhook_secret
        .as_deref()
        .ok_or_else(Problem::not_found)?;
    let bytes = read_body(body, MAX_BODY).await?;
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    };
    if !is_signed(secret, &bytes, text(SIGNATURE)) {
        return Err(Problem::new(StatusCode::FORBIDDEN, "bad-signature"));
    }
    let is_json = text(header::CONTENT_TYPE.as_str()).starts_with("application/json");
    let marked = match is_json {
        false => {
            let report = String::from_utf8_lossy(&bytes).into_owned();
            bounce(&app.portal, &Returned::Report(report)).await?
        }
        true => match json::parse(&bytes)? {
            Event::Complaint { address } => {
                complaint(&app.portal, &address).await?;
                1
            }
            Event::Bounce {
                address,
                permanent,
                reason,
            } => {
                let returned = Returned::Address {
                    address,
                    permanent,
                    reason,
                };
                bounce(&app.portal, &returned).await?
            }
        },
    };
    tracing::info!(marked, "mail came back");
    Ok(StatusCode::NO_CONTENT)
}

fn is_signed(secret: &str, body: &[u8], signature: &str) -> bool {
    let given = signature
        .strip_prefix("sha256=")
        .and_then(|hex| hex::decode(hex).ok());
    let mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes());
    match (given, mac) {
        (Some(given), Ok(mut mac)) => {
            mac.update(body);
            mac.verify_slice(&given).is_ok()
        }
        _ => false,
    }
}
