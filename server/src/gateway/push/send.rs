//! One notification to one browser's push service.

use super::encrypt::{MAX_PLAIN, encrypt};
use super::vapid::{VapidKey, fresh_key};
use crate::gateway::clock::{SystemClock, SystemRandom};
use crate::gateway::http::{guarded, may_be_called};
use crate::gateway::twilio::unreachable;
use anyhow::Result;
use http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::Client;
use stoa_service::requests::messages::{Failure, Outgoing};
use stoa_service::{Clock, Random};
use url::Url;

/// How long a push service keeps a notification for a browser that is away, in seconds.
const KEEP: &str = "86400";
/// The longest body of a notification, in characters: systems show less.
const MAX_BODY: usize = 600;

/// Hands notifications to push services.
pub struct WebPush {
    client: Client,
    key: VapidKey,
    subject: String,
    private: bool,
}

impl WebPush {
    /// `subject`: where a push service's people reach ours (`mailto:…`); `private`: our own network may be called too.
    pub fn open(key: VapidKey, subject: String, private: bool) -> Result<Self> {
        Ok(Self {
            client: guarded(private)?,
            key,
            subject,
            private,
        })
    }

    /// Hands over one notification. The same one again takes the place of itself where it was not shown yet (`Topic`).
    pub async fn send(&self, message: &Outgoing) -> Result<(), Failure> {
        let never = |words: &str| Failure {
            words: words.to_owned(),
            permanent: true,
            dead_address: true,
            stopped: false,
            rest: None,
        };
        if !may_be_called(&message.recipient, self.private) {
            return Err(never("the address may not be called"));
        }
        let url = Url::parse(&message.recipient).map_err(|_| never("no address"))?;
        let keys = message
            .push_keys
            .as_ref()
            .ok_or_else(|| never("the browser's keys are gone"))?;
        let mut salt = [0; 16];
        SystemRandom.fill(&mut salt);
        let body = encrypt(keys, &fresh_key(), &salt, payload(message).as_bytes())
            .map_err(|e| never(&e.to_string()))?;
        let audience = url.origin().ascii_serialization();
        let authorization = self
            .key
            .authorization(&audience, &self.subject, SystemClock.now());
        let answer = self
            .client
            .post(url)
            .header(AUTHORIZATION, authorization)
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("ttl", KEEP)
            .header("urgency", "normal")
            .header("topic", message.id.simple().to_string())
            .body(body)
            .send()
            .await
            .map_err(unreachable)?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        // RFC 8030 §7.3: 404 and 410 are the end of a subscription. 401 and 403 are the operator's to mend.
        let gone = matches!(status.as_u16(), 404 | 410);
        Err(Failure {
            words: format!("the push service answered {status}"),
            permanent: gone || matches!(status.as_u16(), 400 | 413),
            dead_address: gone,
            stopped: false,
            rest: None,
        })
    }
}

/// What the service worker shows.
fn payload(message: &Outgoing) -> String {
    let write = |longest: usize| {
        let body: String = message.text.chars().take(longest).collect();
        serde_json::json!({
            "title": message.subject, "body": body, "url": message.url, "tag": message.id,
            "lang": message.locale.tag(), "dir": message.locale.dir(),
        })
        .to_string()
    };
    let whole = write(MAX_BODY);
    if whole.len() <= MAX_PLAIN {
        whole
    } else {
        write(100)
    }
}
