//! The desk's queues as their reader has them: how many each holds, and the filters they keep.

use super::{access, query};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission, Staff};
use stoa_domain::requests::RequestFilter;
use stoa_domain::requests::queue::{Queue, QueueCount, QueueCounts, SavedFilter};
use stoa_domain::text;
use stoa_store::requests::list;
use stoa_store::requests::saved_filters::{self, SavedFilterRecord};
use uuid::Uuid;

/// How many filters somebody keeps at most, and the longest name, in characters.
const MAX_FILTERS: usize = 20;
const MAX_NAME: usize = 60;

/// How many each queue and each filter of the reader's holds.
pub async fn queue_counts(portal: &Portal, actor: &Actor) -> Result<QueueCounts> {
    access::require(actor, Permission::ViewDesk)?;
    let mut queues = Vec::with_capacity(Queue::ALL.len());
    for queue in Queue::ALL {
        queues.push(QueueCount {
            queue: queue.code().to_owned(),
            count: count(portal, actor, &queue.filter()).await?,
        });
    }
    let kept = match actor.staff() {
        Some(me) => saved_filters::of_staff(&portal.store, me.id).await?,
        None => Vec::new(),
    };
    let mut saved = Vec::with_capacity(kept.len());
    for SavedFilterRecord { id, name, pairs } in kept {
        let mut filter = SavedFilter {
            id,
            name,
            pairs,
            count: 0,
        };
        filter.count = count(portal, actor, &filter.filter()).await?;
        saved.push(filter);
    }
    Ok(QueueCounts { queues, saved })
}

async fn count(portal: &Portal, actor: &Actor, filter: &RequestFilter) -> Result<u64> {
    let city = portal.city().await?;
    let query = query::of_desk(portal, actor, &city, filter).await?;
    Ok(list::count(&portal.store, &query).await?)
}

/// Keeps a filter under a name, in the place of the one of that name; its id. What the page shows beside it (a box of the map)
/// is not part of it. Errors: `name` required | too-long | too-many.
pub async fn save_filter(
    portal: &Portal,
    actor: &Actor,
    name: &str,
    filter: &RequestFilter,
) -> Result<Uuid> {
    access::require(actor, Permission::ViewDesk)?;
    let me = me(actor)?;
    let name = text::clean_line(name);
    if name.is_empty() {
        return Err(Error::invalid("name", "required"));
    }
    let mut errors = stoa_domain::FieldErrors::default();
    if name.chars().count() > MAX_NAME {
        errors.add_n("name", "too-long", MAX_NAME as i64);
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let kept = saved_filters::of_staff(&tx, me.id).await?;
    let known = kept.iter().find(|k| k.name == name);
    if known.is_none() && kept.len() >= MAX_FILTERS {
        errors.add_n("name", "too-many", MAX_FILTERS as i64);
    }
    errors.or(|| ())?;
    let pairs = filter.to_pairs().into_iter();
    let id = known.map_or_else(|| portal.ctx.random.id(now), |k| k.id);
    let record = SavedFilterRecord {
        id,
        name,
        pairs: pairs
            .filter(|(n, _)| *n != "bbox")
            .map(|(n, v)| (n.to_owned(), v))
            .collect(),
    };
    saved_filters::put(&tx, me.id, &record, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Forgets a filter of the reader's. `NotFound` where it is none.
pub async fn remove_filter(portal: &Portal, actor: &Actor, id: Uuid) -> Result<()> {
    access::require(actor, Permission::ViewDesk)?;
    let tx = portal.store.begin().await?;
    if !saved_filters::remove(&tx, me(actor)?.id, id).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}

fn me(actor: &Actor) -> Result<&Staff> {
    actor.staff().ok_or(Error::Forbidden)
}
