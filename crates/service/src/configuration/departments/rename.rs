//! A department gets another name, or becomes part of another.

use super::super::kind::{self, Hand, department};
use super::super::{hold, record};
use crate::requests::access;
use crate::requests::open311::bulk;
use crate::{Error, Portal, Result};
use serde_json::json;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::{FieldErrors, text};
use stoa_store::Db;
use stoa_store::requests::{departments, routing};

/// The longest name, in characters.
const MAX_NAME: usize = 80;

/// Gives a department another name: its services, teams, staff, rules, address and cases follow; timelines keep the name of
/// their time. Errors: `name` required | too-long | taken; `NotFound`; `Conflict("stale")` where it has become another since.
pub async fn rename_department(
    portal: &Portal,
    actor: &Actor,
    from: &str,
    typed: &str,
) -> Result<Option<i64>> {
    access::require(actor, Permission::Configure)?;
    let name = text::clean_line(typed);
    let mut errors = FieldErrors::default();
    if name.is_empty() {
        errors.add("name", "required");
    } else if name.chars().count() > MAX_NAME {
        errors.add_n("name", "too-long", MAX_NAME as i64);
    }
    errors.or(|| ())?;
    become_another(portal, actor, from, &name, false).await
}

/// Makes a department part of another, which is there: all that was the one's is the other's. Errors: `into` unknown | same;
/// `NotFound`; `Conflict("stale")`.
pub async fn merge_department(
    portal: &Portal,
    actor: &Actor,
    from: &str,
    into: &str,
) -> Result<Option<i64>> {
    access::require(actor, Permission::Configure)?;
    if from == into {
        return Err(Error::invalid("into", "same"));
    }
    become_another(portal, actor, from, into, true).await
}

async fn become_another(
    portal: &Portal,
    actor: &Actor,
    from: &str,
    to: &str,
    merge: bool,
) -> Result<Option<i64>> {
    if from == to {
        return Ok(None);
    }
    let tx = portal.store.begin().await?;
    hold(portal, &tx).await?;
    if !is_there(&tx, from).await? {
        return Err(match departments::moved(&tx, from).await? {
            Some(_) => access::stale(),
            None => Error::NotFound,
        });
    }
    match (is_there(&tx, to).await?, merge) {
        (true, false) => return Err(Error::invalid("name", "taken")),
        (false, true) => return Err(Error::invalid("into", "unknown")),
        _ => {}
    }
    let before = department::whole(&tx, from).await?;
    let value = json!({"now": to});
    let hand = Hand::of(portal, actor);
    kind::write(&tx, &hand, Kind::Department, from, Some(&value)).await?;
    let id = record(portal, &tx, actor, Kind::Department, from, Some(before)).await?;
    // The file for whoever takes all requests says whose they are.
    bulk::remake(&tx).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(id)
}

async fn is_there(db: &impl Db, name: &str) -> Result<bool> {
    let named = department::held(db).await?.contains_key(name);
    Ok(named || routing::address_of(db, name).await?.is_some())
}
