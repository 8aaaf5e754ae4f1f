//! Subscriptions and what goes to an address.

use super::send::{address, get, post};
use crate::api::Result;
use crate::routes::escape;
use stoa_domain::requests::follow::{ManageView, SubscribeDraft, Subscribed};

/// What this browser subscribes to notifications with.
pub async fn push_key() -> Result<String> {
    #[derive(serde::Deserialize)]
    struct PushKey {
        key: String,
    }
    let found: PushKey = get(address::<&str, &str>("push-key", &[])).await?;
    Ok(found.key)
}

/// Subscribes an address.
pub async fn subscribe(draft: &SubscribeDraft) -> Result<Subscribed> {
    post(address::<&str, &str>("subscriptions", &[]), draft).await
}

/// What goes to the address of a link.
pub async fn manage(token: &str) -> Result<ManageView> {
    let path = format!("messages/{}", escape(token));
    get(address::<&str, &str>(&path, &[])).await
}
