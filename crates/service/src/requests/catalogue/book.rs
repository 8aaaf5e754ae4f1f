//! The whole catalogue as the desk keeps it.

use crate::configuration::{self, seen};
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::CatalogueEntry;
use stoa_store::requests::{catalogue, service_forms};

/// A service in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct BookRow {
    pub entry: CatalogueEntry,
    /// How many questions and notices it has.
    pub questions: usize,
    /// Does everything go to it that fits no other?
    pub general: bool,
    /// Is somebody building its questions?
    pub draft: bool,
}

/// The catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// In its order; what is offered no more at the end.
    pub rows: Vec<BookRow>,
    /// Names the order, for who changes it.
    pub seen: String,
}

/// The catalogue in its order, what is offered no more at the end.
pub async fn book(portal: &Portal, actor: &Actor) -> Result<Book> {
    access::require(actor, Permission::Configure)?;
    let db = &portal.store;
    let city = portal.city().await?;
    let general = city.general().map(|s| s.summary.code.clone());
    let drafts = service_forms::drafts(db).await?;
    let order = configuration::read(db, Kind::Order, "").await?;
    let mut entries = catalogue::entries(db).await?;
    entries.sort_by_key(|e| e.retired);
    let rows = entries.into_iter().map(|entry| {
        let code = &entry.service.summary.code;
        BookRow {
            questions: entry.service.form.fields().count(),
            general: general.as_ref() == Some(code),
            draft: drafts.contains(code),
            entry,
        }
    });
    Ok(Book {
        rows: rows.collect(),
        seen: seen(order.as_ref()),
    })
}
