//! Ways out for posts: accounts the operator named in a file, each on a network or at a webhook.

mod mastodon;

use super::webhook::Webhook;
use anyhow::{Context, Result, ensure};
use mastodon::Mastodon;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::path::Path;
use stoa_service::requests::messages::{Failure, Outgoing};

/// An account, as the operator's file has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Account {
    /// A server that speaks Mastodon's API: its address, and the token of an application that may write statuses.
    Mastodon {
        name: String,
        url: String,
        token: String,
        /// `public`, `unlisted` or `private`.
        #[serde(default = "public")]
        visibility: String,
    },
    /// An address that takes a signed post.
    Webhook {
        name: String,
        url: String,
        secret: String,
    },
}

fn public() -> String {
    "public".to_owned()
}

impl Account {
    /// What the desk calls it.
    pub fn name(&self) -> &str {
        match self {
            Self::Mastodon { name, .. } | Self::Webhook { name, .. } => name,
        }
    }

    fn url(&self) -> &str {
        match self {
            Self::Mastodon { url, .. } | Self::Webhook { url, .. } => url,
        }
    }
}

/// The accounts of a file; none where there is no file.
pub fn accounts(file: Option<&Path>) -> Result<Vec<Account>> {
    let Some(file) = file else {
        return Ok(Vec::new());
    };
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let accounts: Vec<Account> = serde_json::from_str(&text).context("not a list of accounts")?;
    for (n, account) in accounts.iter().enumerate() {
        let name = account.name();
        ensure!(!name.trim().is_empty(), "account {} has no name", n + 1);
        ensure!(
            accounts[..n].iter().all(|other| other.name() != name),
            "two accounts are called `{name}`"
        );
        let fine =
            url::Url::parse(account.url()).is_ok_and(|u| matches!(u.scheme(), "http" | "https"));
        ensure!(fine, "the address of `{name}` is no http(s) address");
    }
    Ok(accounts)
}

enum Way {
    Mastodon(Mastodon),
    Webhook(Webhook),
}

/// Every account there is, by name.
pub struct Posts(HashMap<String, Way>);

impl Posts {
    pub fn open(accounts: &[Account]) -> Result<Self> {
        let mut ways = HashMap::new();
        for account in accounts {
            let way = match account {
                Account::Mastodon {
                    url,
                    token,
                    visibility,
                    ..
                } => Way::Mastodon(Mastodon::open(url, token, visibility)?),
                Account::Webhook { url, secret, .. } => Way::Webhook(Webhook::open(url, secret)?),
            };
            ways.insert(account.name().to_owned(), way);
        }
        Ok(Self(ways))
    }

    /// Posts it; gives where it stands now, where that is said.
    pub async fn send(&self, message: &Outgoing) -> Result<Option<String>, Failure> {
        match self.0.get(&message.recipient) {
            Some(Way::Mastodon(mastodon)) => mastodon.post(message).await,
            Some(Way::Webhook(webhook)) => {
                let said = webhook.post(&body(message)).await?;
                let said: Value = serde_json::from_str(&said).unwrap_or_default();
                Ok(said["url"].as_str().and_then(shown))
            }
            None => Err(Failure {
                words: "there is no such account any more".to_owned(),
                permanent: true,
                ..Failure::default()
            }),
        }
    }
}

/// The post as a webhook gets it; `id` is the same at every try.
fn body(message: &Outgoing) -> Value {
    json!({
        "id": message.id,
        "text": message.text,
        "language": message.locale.tag(),
        "reference": message.reference,
        "url": message.url,
    })
}

/// An address that may stand on the desk as a link.
pub fn shown(url: &str) -> Option<String> {
    let fine = url::Url::parse(url).is_ok_and(|u| matches!(u.scheme(), "http" | "https"));
    (fine && url.len() <= 500).then(|| url.to_owned())
}
