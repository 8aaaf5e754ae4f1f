//! Texts by a provider that speaks Twilio's HTTP API (2010-04-01): one form post a text, and the signature of what it posts
//! to us.

use super::sms::Sms;
use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures::future::BoxFuture;
use hmac::{Hmac, KeyInit, Mac};
use http::header::CONTENT_TYPE;
use reqwest::Client;
use serde::Deserialize;
use sha1::Sha1;
use stoa_service::requests::messages::{Failure, Outgoing};

/// Codes that say the number itself can get no texts: invalid, unreachable, a land line.
const DEAD: [u32; 4] = [21_211, 21_214, 21_612, 21_614];
/// The number said STOP to the provider.
const STOPPED: u32 = 21_610;

/// Hands texts to the provider.
pub struct Twilio {
    client: Client,
    address: String,
    account: String,
    token: String,
    from: String,
}

/// What the provider says where it refuses.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: u32,
    message: String,
}

impl Twilio {
    /// By the provider's base address, an account with its secret, and the number texts come from.
    pub fn open(base: &str, account: &str, token: &str, from: &str) -> Result<Self> {
        let base = base.trim_end_matches('/');
        Ok(Self {
            client: super::http::provider()?,
            address: format!("{base}/2010-04-01/Accounts/{account}/Messages.json"),
            account: account.to_owned(),
            token: token.to_owned(),
            from: from.to_owned(),
        })
    }

    async fn hand_over(&self, message: &Outgoing) -> Result<(), Failure> {
        let form = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("To", &message.recipient)
            .append_pair("From", &self.from)
            .append_pair("Body", &message.text)
            .finish();
        let answer = self
            .client
            .post(&self.address)
            .basic_auth(&self.account, Some(&self.token))
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form)
            .send()
            .await
            .map_err(unreachable)?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let body = answer.text().await.unwrap_or_default();
        let refusal: Refusal = serde_json::from_str(&body).unwrap_or_default();
        // 401 and 403 are the operator's to mend; 429 and 5xx pass by themselves.
        let permanent = status.as_u16() == 400;
        Err(Failure {
            words: format!("{status} {} {}", refusal.code, refusal.message),
            permanent,
            dead_address: DEAD.contains(&refusal.code),
            stopped: refusal.code == STOPPED,
            rest: None,
        })
    }
}

/// No answer came.
pub fn unreachable(error: reqwest::Error) -> Failure {
    // The address may hold a secret; the cause is what helps.
    let error = error.without_url();
    let cause = std::error::Error::source(&error).map(ToString::to_string);
    Failure {
        words: match cause {
            Some(cause) => format!("{error}: {cause}"),
            None => error.to_string(),
        },
        ..Failure::default()
    }
}

impl Sms for Twilio {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(self.hand_over(message))
    }
}

/// Did the provider sign this post? HMAC-SHA-1 over the address and the fields in the order of their names, base64
/// (Twilio, "Validating Signatures").
pub fn is_signed(token: &str, address: &str, fields: &[(String, String)], signature: &str) -> bool {
    let Ok(signature) = STANDARD.decode(signature) else {
        return false;
    };
    let mut sorted: Vec<&(String, String)> = fields.iter().collect();
    sorted.sort();
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        return false;
    };
    mac.update(address.as_bytes());
    for (name, value) in sorted {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    mac.verify_slice(&signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the provider's own documentation.
    #[test]
    fn the_documented_signature_is_right() {
        let fields: Vec<(String, String)> = [
            ("CallSid", "CA1234567890ABCDE"),
            ("Caller", "+14158675309"),
            ("Digits", "1234"),
            ("From", "+14158675309"),
            ("To", "+18005551212"),
        ]
        .map(|(n, v)| (n.to_owned(), v.to_owned()))
        .to_vec();
        let address = "https://mycompany.com/myapp.php?foo=1&bar=2";
        let signature = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        assert!(is_signed("12345", address, &fields, signature));
        assert!(!is_signed("12346", address, &fields, signature));
        assert!(!is_signed("12345", address, &fields[1..], signature));
        assert!(!is_signed("12345", address, &fields, "nonsense"));
    }
}
