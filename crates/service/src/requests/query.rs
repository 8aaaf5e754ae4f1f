//! The filter as a reader typed it, with what only the portal knows: who asks, what day begins when, what is theirs.

use super::messages::is_own_key;
use crate::city::City;
use crate::ctx::PortalConfig;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::{Reference, RequestFilter};
use stoa_store::requests::{ListQuery, routing};

/// What a device remembers of its own reports.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mine<'a> {
    /// Those it keeps by name: that proves nothing, so they show as far as everyone may see them.
    pub named: &'a [Reference],
    /// Those it holds the key to (see [`super::is_key_of`]): they show whoever else may see them.
    pub keys: &'a [(Reference, String)],
}

impl Mine<'_> {
    /// What is the device's by proof.
    pub(super) fn own(&self, config: &PortalConfig) -> Vec<Reference> {
        let held = self.keys.iter();
        held.filter(|(reference, key)| is_own_key(config, reference, key))
            .map(|(reference, _)| reference.clone())
            .collect()
    }
}

/// The store's question for a filter, about what everyone may see. Whose a request is, only the desk may ask.
pub fn of(
    filter: &RequestFilter,
    actor: &Actor,
    mine: &[Reference],
    city: &City,
    now: DateTime<Utc>,
) -> ListQuery {
    let mut filter = filter.clone();
    if !actor.may(Permission::ViewDesk) {
        filter.assignee = None;
        filter.team = None;
        filter.dormant = false;
        filter.disputed = false;
    }
    let after = filter.to.and_then(|day| day.succ_opt());
    ListQuery {
        from_at: filter.from.map(|day| city.day_begins(day)),
        to_at: after.map(|day| city.day_begins(day)),
        staff: actor.staff().map(|s| s.id),
        teams: Vec::new(),
        mine: mine.to_vec(),
        own: Vec::new(),
        now,
        desk: false,
        filter,
    }
}

/// The same as the desk asks it: about all requests, and about the teams of who asks.
pub async fn of_desk(
    portal: &Portal,
    actor: &Actor,
    city: &City,
    filter: &RequestFilter,
) -> Result<ListQuery> {
    let teams = match (filter.assignee, actor.staff()) {
        (Some(Assignee::Team), Some(me)) => routing::teams_of(&portal.store, me.id).await?,
        _ => Vec::new(),
    };
    Ok(ListQuery {
        desk: true,
        teams,
        ..of(filter, actor, &[], city, portal.ctx.clock.now())
    })
}
