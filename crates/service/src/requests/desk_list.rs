//! A page of the desk's queue.

use super::{access, query, routing, view};
use crate::{Portal, Result};
use std::collections::HashMap;
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission, StaffRef};
use stoa_domain::page::MAX_LIMIT;
use stoa_domain::requests::{DeskRow, RequestFilter};
use stoa_store::accounts::staff;
use stoa_store::requests::list as rows;
use uuid::Uuid;

/// A page of the desk's queue, at most 200; its first page also says how many there are in all.
pub async fn desk_list(
    portal: &Portal,
    actor: &Actor,
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<DeskRow>> {
    access::require(actor, Permission::ViewDesk)?;
    let city = portal.city().await?;
    let query = query::of_desk(portal, actor, &city, filter).await?;
    let limit = limit.clamp(1, MAX_LIMIT);
    let page = rows::page(&portal.store, &query, limit, cursor).await?;
    let total = match cursor {
        None => Some(rows::count(&portal.store, &query).await?),
        Some(_) => None,
    };
    let names: HashMap<Uuid, String> = staff::list(&portal.store)
        .await?
        .into_iter()
        .map(|s| (s.staff.id, s.staff.name))
        .collect();
    let teams = routing::names(&portal.store).await?;
    let items = page
        .items
        .iter()
        .map(|r| DeskRow {
            summary: view::summary(r, &city, filter.near),
            team: r
                .team
                .as_ref()
                .and_then(|code| routing::named(&teams, code)),
            version: r.version,
            priority: r.promise.priority,
            escalated: r.promise.escalated_at.is_some(),
            assignee: r.assignee_id.and_then(|id| {
                names.get(&id).map(|name| StaffRef {
                    id,
                    name: name.clone(),
                })
            }),
        })
        .collect();
    Ok(Page {
        items,
        next: page.next,
        total,
    })
}
