//! Mail as a provider posts it: the letter as it is (RFC 5322), or JSON that holds it in base64.

use crate::extract::{json, read_body};
use crate::gateway::signed::is_signed;
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;
use serde_json::json;
use stoa_service::requests::inbound::{Envelope, MAX_MAIL_BYTES, Taken, receive_mail};

/// The most a body may weigh: the largest letter in base64, and its envelope.
const MAX_BODY: usize = MAX_MAIL_BYTES / 3 * 4 + 64 * 1024;

/// A letter with its envelope.
#[derive(Debug, Deserialize)]
struct Posted {
    /// The letter, base64.
    raw: String,
    /// The envelope's sender; empty: nobody.
    #[serde(default)]
    from: Option<String>,
    /// The envelope's recipient; without it the letter's head says.
    #[serde(default)]
    to: Option<String>,
}

/// JSON as above, or the letter under any other type. 404 where no secret is configured, 403 where the signature or its
/// time does not fit; 200 with what became of it, once that is written down: `opened`, `answered`, `known`, `ignored`, and
/// the case, or the first of those it names, with all of them in `references`.
pub async fn receive(
    State(app): State<AppState>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let secret = app.config.inbound.mail_in_secret.as_deref();
    let secret = secret.ok_or_else(Problem::not_found)?;
    let bytes = read_body(body, MAX_BODY).await?;
    if !is_signed(secret, &headers, &bytes, app.portal.ctx.clock.now()) {
        return Err(Problem::new(StatusCode::FORBIDDEN, "bad-signature"));
    }
    let mime = headers
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok());
    let is_json = mime.is_some_and(|m| m.starts_with("application/json"));
    let (letter, envelope) = match is_json {
        false => (bytes, Envelope::default()),
        true => {
            let posted: Posted = json::parse(&bytes)?;
            let raw = STANDARD.decode(posted.raw.trim());
            let raw = raw.map_err(|_| Problem::field("raw", "not-readable"))?;
            let envelope = Envelope {
                from: posted.from,
                to: posted.to,
                beside: Vec::new(),
            };
            (Bytes::from(raw), envelope)
        }
    };
    let (what, references) = match receive_mail(&app.portal, letter, &envelope).await? {
        Taken::Opened(reference) => ("opened", vec![reference]),
        Taken::Answered(references) => ("answered", references),
        Taken::Known => ("known", Vec::new()),
        Taken::Ignored(_) => ("ignored", Vec::new()),
    };
    let first = references.first();
    Ok(
        axum::Json(json!({"taken": what, "reference": first, "references": references}))
            .into_response(),
    )
}
