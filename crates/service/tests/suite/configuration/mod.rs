//! What a city sets for itself: every kind in one way, with before, after and undo.

mod kinds;
mod promises;
mod refusals;
mod wrong;

use serde_json::Value;
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_service::configuration::{Asked, ChangeView, Changed, change, changes, look};
use stoa_service::{Error, Portal};

/// A setting as it is.
async fn now(portal: &Portal, actor: &Actor, kind: Kind, subject: &str) -> Option<Value> {
    look(portal, actor, kind, subject).await.unwrap().value
}

/// Changes a setting as it is now.
async fn put(
    portal: &Portal,
    actor: &Actor,
    (kind, subject): (Kind, &str),
    value: Option<Value>,
) -> Result<Changed, Error> {
    let seen = look(portal, actor, kind, subject).await?.seen;
    change(portal, actor, kind, subject, &seen, value).await
}

/// Every change of a kind, the newest first.
async fn of_kind(portal: &Portal, actor: &Actor, kind: Kind) -> Vec<ChangeView> {
    let asked = Asked {
        kind: Some(kind),
        ..Asked::default()
    };
    changes(portal, actor, &asked).await.unwrap().items
}
