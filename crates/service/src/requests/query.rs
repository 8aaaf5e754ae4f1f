//! The filter as a reader typed it, with what only the portal knows: who asks, what day begins when, what is theirs.

use crate::city::City;
use chrono::{DateTime, Utc};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{Reference, RequestFilter};
use stoa_store::requests::ListQuery;

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
    }
    let after = filter.to.and_then(|day| day.succ_opt());
    ListQuery {
        from_at: filter.from.map(|day| city.day_begins(day)),
        to_at: after.map(|day| city.day_begins(day)),
        staff: actor.staff().map(|s| s.id),
        mine: mine.to_vec(),
        now,
        desk: false,
        filter,
    }
}
