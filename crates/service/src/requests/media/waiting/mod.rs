//! Photos that come faster than they can be cleaned. They are kept as they came in a store no door reads, written down with
//! their report, and cleaned one after the other by the worker. Why so: ADR 0010.

mod clean;
mod drop_photo;
mod publish;
mod put_by;
mod sweep;

pub use clean::clean_next;
pub(crate) use put_by::{let_go, must_wait, put_by};
pub(in crate::requests) use sweep::made;
pub use sweep::sweep;

use crate::{Portal, Result};
use stoa_store::requests::waiting_media;
use uuid::Uuid;

/// Where a photo's bytes are in the private store.
fn key(id: Uuid) -> String {
    format!("waiting/{id}")
}

/// How many photos wait, over all requests.
pub async fn how_many(portal: &Portal) -> Result<u64> {
    Ok(waiting_media::all(&portal.store).await?.0)
}
