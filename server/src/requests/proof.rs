//! The door's side of proof of work (ADR 0008): the challenge, and a report's way past the guard.

use crate::layer::client::Client;
use crate::layer::rate_limit::network;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use chrono::{DateTime, Utc};
use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Actor;
use stoa_service::requests::Submitted;
use stoa_service::requests::guard::{self, Admission, Limits, Sender};

/// The header a proof comes in.
pub const PROOF: &str = "stoa-proof";

/// Something to solve: a number whose decimal digits, put behind the challenge and a colon, give a SHA-256 hash that
/// begins with so many zero bits.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Challenge {
    pub challenge: String,
    pub bits: u32,
    pub expires_at: DateTime<Utc>,
}

/// A challenge to solve before a report, where `POST /api/v1/requests` answered 428: send the report again with the header
/// `Stoa-Proof: <challenge>:<number>`. Good for one report.
#[utoipa::path(get, path = "/api/v1/proof", tag = "requests",
    responses((status = 200, body = Challenge), (status = 429, body = ProblemBody)))]
pub async fn proof(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(client): Extension<Client>,
) -> Result<Response, Problem> {
    let limits = app.config.guard.limits(&app.config.rates);
    let sender = Sender {
        source: network(client.0),
        email: "",
        key: None,
        proof: None,
    };
    let bits = match guard::admit(&app.portal, &actor, &sender, &limits).await? {
        Admission::Prove(bits, ..) => bits,
        Admission::Welcome => limits.proof_bits,
    };
    let made = guard::challenge(&app.portal, bits);
    let challenge = Challenge {
        challenge: made.challenge,
        bits: made.bits,
        expires_at: made.expires_at,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(challenge)).into_response())
}

/// A report on its way past the guard.
pub struct Pass<'a> {
    app: &'a AppState,
    sender: Sender<'a>,
    limits: Limits,
}

impl<'a> Pass<'a> {
    /// Lets a report in.
    ///
    /// Errors: 428 `proof-needed` with what is wrong at `proof`, and when none is needed any more; 429; 422 with `email` too-often.
    pub async fn ask(
        app: &'a AppState,
        actor: &Actor,
        client: Client,
        headers: &'a HeaderMap,
        email: &'a str,
        key: Option<&'a str>,
    ) -> Result<Self, Problem> {
        let limits = app.config.guard.limits(&app.config.rates);
        let sender = Sender {
            source: network(client.0),
            email,
            key,
            proof: headers.get(PROOF).map(|v| v.to_str().unwrap_or_default()),
        };
        match guard::admit(&app.portal, actor, &sender, &limits).await? {
            Admission::Welcome => Ok(Self {
                app,
                sender,
                limits,
            }),
            Admission::Prove(_, why, again_s) => Err(Problem {
                errors: FieldErrors::one("proof", why),
                retry_after_s: Some(again_s),
                ..Problem::new(StatusCode::PRECONDITION_REQUIRED, "proof-needed")
            }),
        }
    }

    /// The report was taken: it counts. Whether it can be counted is not worth a report.
    pub async fn count(self, sent: &Submitted) {
        let off = self.limits.proof_after.is_none()
            && self.limits.reports.is_none()
            && self.limits.recipient.is_none();
        if off || sent.replayed {
            return;
        }
        if let Err(error) = guard::count(&self.app.portal, &self.sender).await {
            tracing::warn!(%error, "a report is not counted");
        }
    }
}
