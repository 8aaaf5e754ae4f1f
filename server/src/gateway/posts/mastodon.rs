//! Mastodon's API: `POST /api/v1/statuses` (docs.joinmastodon.org, "statuses").

use super::shown;
use crate::gateway::twilio::unreachable;
use crate::gateway::webhook::refusal;
use anyhow::Result;
use http::header::CONTENT_TYPE;
use reqwest::Client;
use serde::Deserialize;
use serde_json::json;
use stoa_service::requests::messages::{Failure, Outgoing};

/// One account on one server.
pub struct Mastodon {
    client: Client,
    address: String,
    token: String,
    visibility: String,
}

/// What the server says of a status that is there.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Status {
    url: Option<String>,
}

impl Mastodon {
    /// By the server's address, a token with the scope `write:statuses`, and who may see it.
    pub fn open(url: &str, token: &str, visibility: &str) -> Result<Self> {
        Ok(Self {
            client: crate::gateway::http::provider()?,
            address: format!("{}/api/v1/statuses", url.trim_end_matches('/')),
            token: token.to_owned(),
            visibility: visibility.to_owned(),
        })
    }

    /// Posts it. The same `Idempotency-Key` at every try: a post whose answer was lost is not made twice.
    pub async fn post(&self, message: &Outgoing) -> Result<Option<String>, Failure> {
        let body = json!({
            "status": message.text,
            "visibility": self.visibility,
            "language": message.locale.tag(),
        });
        let answer = self
            .client
            .post(&self.address)
            .bearer_auth(&self.token)
            .header("Idempotency-Key", message.id.to_string())
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_string())
            .send()
            .await
            .map_err(unreachable)?;
        if !answer.status().is_success() {
            return Err(refusal(answer).await);
        }
        let text = answer.text().await.unwrap_or_default();
        let status: Status = serde_json::from_str(&text).unwrap_or_default();
        Ok(status.url.as_deref().and_then(shown))
    }
}
