//! A setting is changed.

use super::kind::{self, Hand};
use super::record::{hold, record};
use super::seen;
use crate::requests::access;
use crate::{Portal, Result};
use serde_json::Value;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The number of the change; `None`: it was like that already, and nothing is written down.
    pub id: Option<i64>,
    /// The setting as it is now.
    pub value: Option<Value>,
}

/// Puts a value (`None`: nothing) in the place of the setting that was seen, and writes down who did it. What cases were
/// promised, asked and closed with before stays as it was. Errors: `Forbidden`; what is wrong, by field;
/// `Conflict("stale")` where somebody else has changed it since.
pub async fn change(
    portal: &Portal,
    actor: &Actor,
    kind: Kind,
    subject: &str,
    was_seen: &str,
    value: Option<Value>,
) -> Result<Changed> {
    access::require(actor, Permission::Configure)?;
    let value = match value {
        Some(value) => Some(kind::check(portal, kind, subject, value).await?),
        None => None,
    };
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    let before = kind::read_at(&tx, now, kind, subject).await?;
    if seen(before.as_ref()) != was_seen {
        return Err(access::stale());
    }
    if before == value {
        return Ok(Changed {
            id: None,
            value: before,
        });
    }
    kind::write(&tx, &Hand::of(portal, actor), kind, subject, value.as_ref()).await?;
    let id = record(portal, &tx, actor, kind, subject, before).await?;
    let value = kind::read_at(&tx, now, kind, subject).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(Changed { id, value })
}
