//! Pages by the last entry's own values, so that what arrives in between neither skips nor doubles an entry.

use crate::sql::Sql;
use crate::time::to_ms;
use chrono::{DateTime, Utc};
use stoa_domain::Page;
use uuid::Uuid;

/// The page of what was found with one more than `limit` asked for: that one tells whether there is a next page.
pub fn page<T>(mut items: Vec<T>, limit: u32, cursor: impl FnOnce(&T) -> String) -> Page<T> {
    let more = items.len() > limit as usize;
    items.truncate(limit as usize);
    let next = items.last().filter(|_| more).map(cursor);
    Page {
        items,
        next,
        total: None,
    }
}

/// The cursor behind an entry of a list by moment and id.
pub fn write(at: DateTime<Utc>, id: Uuid) -> String {
    format!("{}.{id}", to_ms(at))
}

/// Appends what comes behind a cursor of [`write`] to a condition; what it did not write begins at the first page.
/// `columns`: moment and id; `than`: `<` where the newest stand first.
pub fn push_after(sql: &mut Sql, cursor: Option<&str>, columns: &str, than: &str) {
    if let Some((at, id)) = read(cursor) {
        sql.push(&format!(" AND ({columns}) {than} ("))
            .bind(at)
            .push(", ")
            .bind(id)
            .push(")");
    }
}

fn read(cursor: Option<&str>) -> Option<(i64, Uuid)> {
    let (at, id) = cursor?.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}
