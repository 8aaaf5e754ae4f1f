//! A service gets another place in the catalogue.

use crate::configuration::{self, change};
use crate::requests::access;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_store::requests::catalogue;

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Up,
    Down,
    /// To that place, from 1; behind the last is the last.
    To(usize),
}

/// Moves a service that is offered, in the order that was seen. Errors: `NotFound`; `Conflict("stale")`; `to` not-readable
/// where it stands at that end already or there is no such place.
pub async fn move_service(
    portal: &Portal,
    actor: &Actor,
    seen: &str,
    code: &str,
    step: Step,
) -> Result<()> {
    access::require(actor, Permission::Configure)?;
    let offered = catalogue::list(&portal.store).await?.into_iter();
    let mut order: Vec<String> = offered.map(|s| s.summary.code).collect();
    let from = order.iter().position(|c| c == code);
    let from = from.ok_or(Error::NotFound)?;
    let to = match step {
        Step::Up => from.checked_sub(1),
        Step::Down => Some(from + 1).filter(|to| *to < order.len()),
        Step::To(place) => place.checked_sub(1).map(|to| to.min(order.len() - 1)),
    };
    let to = to.ok_or_else(|| Error::invalid("to", "not-readable"))?;
    let moved = order.remove(from);
    order.insert(to, moved);
    let order = configuration::value(&order)?;
    change(portal, actor, Kind::Order, "", seen, Some(order)).await?;
    Ok(())
}
