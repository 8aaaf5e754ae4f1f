//! A signed post to an address the operator names: answers to chats, and posts for whoever wants them.

use super::signed::{SIGNATURE, TIMESTAMP, sign};
use super::twilio::unreachable;
use anyhow::Result;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use reqwest::{Client, Response};
use serde_json::Value;
use stoa_service::Clock;
use stoa_service::requests::messages::Failure;

/// Where to, and what it is signed with.
pub struct Webhook {
    client: Client,
    url: String,
    secret: String,
}

impl Webhook {
    pub fn open(url: &str, secret: &str) -> Result<Self> {
        Ok(Self {
            client: super::http::provider()?,
            url: url.to_owned(),
            secret: secret.to_owned(),
        })
    }

    /// Posts JSON; gives the answer's body.
    pub async fn post(&self, body: &Value) -> Result<String, Failure> {
        let bytes = body.to_string().into_bytes();
        let now = super::clock::SystemClock.now().timestamp();
        let answer = self
            .client
            .post(&self.url)
            .header(CONTENT_TYPE, "application/json")
            .header(TIMESTAMP, now.to_string())
            .header(SIGNATURE, sign(&self.secret, now, &bytes))
            .body(bytes)
            .send()
            .await
            .map_err(unreachable)?;
        match answer.status().is_success() {
            true => Ok(answer.text().await.unwrap_or_default()),
            false => Err(refusal(answer).await),
        }
    }
}

/// What a refusal means: what is too much or broken passes by itself, keys are the operator's to mend, the rest is for good.
pub async fn refusal(answer: Response) -> Failure {
    let status = answer.status();
    let header = |name: &str| {
        let value = answer.headers().get(name)?;
        Some(value.to_str().ok()?.to_owned())
    };
    let rest = rest_of(
        header(RETRY_AFTER.as_str()).as_deref(),
        header("x-ratelimit-reset").as_deref(),
        super::clock::SystemClock.now(),
    );
    let body: String = answer
        .text()
        .await
        .unwrap_or_default()
        .chars()
        .take(300)
        .collect();
    let passes = status.is_server_error() || [401, 403, 408, 425, 429].contains(&status.as_u16());
    Failure {
        words: format!("{status} {body}").trim().to_owned(),
        permanent: !passes,
        rest: rest.filter(|_| passes),
        ..Failure::default()
    }
}

/// How long to wait: `Retry-After` in seconds (RFC 9110 §10.2.3), or until the moment `X-RateLimit-Reset` names (ISO 8601,
/// Mastodon).
fn rest_of(
    retry_after: Option<&str>,
    reset: Option<&str>,
    now: chrono::DateTime<chrono::Utc>,
) -> Option<chrono::Duration> {
    let seconds = retry_after.and_then(|s| s.trim().parse::<u32>().ok());
    let after = seconds.map(|s| chrono::Duration::seconds(i64::from(s)));
    after.or_else(|| {
        let at = chrono::DateTime::parse_from_rfc3339(reset?.trim()).ok()?;
        Some(at.to_utc() - now).filter(|d| *d > chrono::Duration::zero())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_say_later_are_read() {
        let now = chrono::DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let reset = (now + chrono::Duration::seconds(90)).to_rfc3339();
        let seconds = |d: Option<chrono::Duration>| d.map(|d| d.num_seconds());
        assert_eq!(seconds(rest_of(Some("7"), Some(&reset), now)), Some(7));
        assert_eq!(seconds(rest_of(None, Some(&reset), now)), Some(90));
        assert_eq!(seconds(rest_of(Some("soon"), Some("later"), now)), None);
    }
}
