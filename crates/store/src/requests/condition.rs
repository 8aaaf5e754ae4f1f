//! The one filter as SQL: shared by list, count, clusters and exports, so that map and list never disagree.

use super::words;
use crate::dialect::{search_condition, search_terms};
use crate::sql::Sql;
use crate::time::to_ms;
use chrono::{DateTime, Utc};
use sea_orm::DbBackend;
use stoa_domain::requests::filter::Assignee;
use stoa_domain::requests::{Reference, RequestFilter, Status};
use stoa_domain::{Bounds, LatLon};
use uuid::Uuid;

/// A filter with what only the service knows: instants for dates, who asks, what is theirs.
#[derive(Debug, Clone, Default)]
pub struct ListQuery {
    pub filter: RequestFilter,
    /// `filter.from` and the day after `filter.to`, in the city's zone.
    pub from_at: Option<DateTime<Utc>>,
    pub to_at: Option<DateTime<Utc>>,
    /// Who `assignee=me` is.
    pub staff: Option<Uuid>,
    /// What `mine` means.
    pub mine: Vec<Reference>,
    /// The present, for `overdue`.
    pub now: DateTime<Utc>,
}

/// Appends ` WHERE …` on `request r`.
pub(crate) fn push(sql: &mut Sql, backend: DbBackend, query: &ListQuery) {
    let f = &query.filter;
    sql.push(" WHERE 1 = 1");
    if !f.q.is_empty() {
        push_search(sql, backend, &f.q);
    }
    if !f.service.is_empty() {
        sql.push(" AND r.service_code IN ")
            .list(f.service.iter().cloned());
    }
    if !f.status.is_empty() {
        sql.push(" AND r.status IN ")
            .list(f.status.iter().map(|s| s.code()));
    }
    if !f.neighborhood.is_empty() {
        sql.push(" AND r.neighborhood IN ")
            .list(f.neighborhood.iter().cloned());
    }
    if let Some(from) = query.from_at {
        sql.push(" AND r.opened_at >= ").bind(to_ms(from));
    }
    if let Some(to) = query.to_at {
        sql.push(" AND r.opened_at < ").bind(to_ms(to));
    }
    if f.mine {
        if query.mine.is_empty() {
            sql.push(" AND 1 = 0");
        } else {
            sql.push(" AND r.reference IN ")
                .list(query.mine.iter().map(Reference::as_str));
        }
    }
    match f.assignee {
        Some(Assignee::Me) => {
            sql.push(" AND r.assignee_id = ")
                .bind(query.staff.unwrap_or_default());
        }
        Some(Assignee::None) => {
            sql.push(" AND r.assignee_id IS NULL");
        }
        None => {}
    }
    if f.overdue {
        sql.push(" AND r.due_at < ")
            .bind(to_ms(query.now))
            .push(" AND r.status IN ");
        sql.list(
            Status::ALL
                .into_iter()
                .filter(|s| s.is_open())
                .map(Status::code),
        );
    }
    if let Some(bounds) = f.bbox {
        push_bounds(sql, bounds);
    }
}

/// Appends the box. The Morton numbers of its corners bound those of everything in it, which lets the index help;
/// latitude and longitude then decide.
pub(crate) fn push_bounds(sql: &mut Sql, b: Bounds) {
    let (first, last) = (
        LatLon {
            lat: b.north,
            lon: b.west,
        }
        .cell(),
        LatLon {
            lat: b.south,
            lon: b.east,
        }
        .cell(),
    );
    sql.push(" AND r.cell BETWEEN ")
        .bind(first)
        .push(" AND ")
        .bind(last);
    sql.push(" AND r.lat BETWEEN ")
        .bind(b.south)
        .push(" AND ")
        .bind(b.north);
    sql.push(" AND r.lon BETWEEN ")
        .bind(b.west)
        .push(" AND ")
        .bind(b.east);
}

/// How many words of a search count.
const MAX_WORDS: usize = 8;

fn push_search(sql: &mut Sql, backend: DbBackend, typed: &str) {
    let mut words = words::of(typed);
    words.truncate(MAX_WORDS);
    if words.is_empty() {
        sql.push(" AND 1 = 0"); // only punctuation was typed: nothing holds it
        return;
    }
    let terms = sql.value(search_terms(backend, &words));
    // A reference typed with O for 0 has other words than the stored one. Many words could be read as a reference, so
    // it adds to what the words find and does not replace it.
    let reference = typed
        .parse::<Reference>()
        .ok()
        .map(|reference| sql.value(reference.as_str()));
    sql.push(" AND ")
        .push(&search_condition(backend, terms, reference));
}
