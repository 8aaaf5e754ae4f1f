//! The one filter as SQL: shared by list, count, clusters and exports, so that map and list never disagree.

use crate::dialect::{search_condition, search_in_order, search_terms};
use crate::sql::Sql;
use crate::time::to_ms;
use chrono::{DateTime, Duration, Utc};
use sea_orm::DbBackend;
use std::collections::BTreeSet;
use stoa_domain::requests::filter::{Assignee, DORMANT_DAYS};
use stoa_domain::requests::{Reference, RequestFilter, Status};
use stoa_domain::{Bounds, LatLon, words};
use uuid::Uuid;

/// A filter with what only the service knows: instants for dates, who asks, what is theirs.
#[derive(Debug, Clone, Default)]
pub struct ListQuery {
    pub filter: RequestFilter,
    /// `filter.from` and the day after `filter.to`, in the city's zone.
    pub from_at: Option<DateTime<Utc>>,
    pub to_at: Option<DateTime<Utc>>,
    /// Who `assignee=me` is, and the codes of their teams.
    pub staff: Option<Uuid>,
    pub teams: Vec<String>,
    /// What `mine` means.
    pub mine: Vec<Reference>,
    /// What belongs to who asks, whoever else may see it: part of `mine`, and of nothing else.
    pub own: Vec<Reference>,
    /// The present, for `overdue` and `dormant`.
    pub now: DateTime<Utc>,
    /// Does staff ask, who see everything?
    pub desk: bool,
}

impl ListQuery {
    /// The query as the name of its answer; `None` where that changes with time alone.
    pub(crate) fn question(&self) -> Option<String> {
        let asked = (
            &self.filter,
            self.from_at,
            self.to_at,
            self.staff,
            &self.teams,
            &self.mine,
            &self.own,
            self.desk,
        );
        (!self.filter.overdue && !self.filter.dormant).then(|| format!("{asked:?}"))
    }

    /// Does it only ask for requests the city still owes something on?
    fn only_open(&self) -> bool {
        let statuses = &self.filter.status;
        !statuses.is_empty() && statuses.iter().all(|s| s.is_open())
    }
}

/// What everyone may see of requests `r`: the one condition every public list, count, map, file and message goes by.
pub(crate) const PUBLIC: &str = "r.visibility = 'public'";

/// The promise; without one, the end of time. The indexes by promise are on these very words.
pub(crate) const DUE: &str = "COALESCE(r.due_at, 9223372036854775807)";

/// The condition of the partial index over open requests, in its very words: a planner uses such an index only where
/// it reads them again. COALESCE changes nothing but keeps SQLite from taking the index over all statuses and sorting.
pub(crate) const OPEN: &str =
    "COALESCE(r.status, '') IN ('received', 'in_review', 'planned', 'in_progress', 'waiting')";

/// Appends `SELECT … FROM … WHERE …` for a list in the order of ids, and gives the id's column.
///
/// Where only words are asked for, SQLite walks its text index in that order and stops when the page is full, instead
/// of first gathering all that match.
pub(crate) fn push_select(
    sql: &mut Sql,
    backend: DbBackend,
    query: &ListQuery,
    columns: &str,
) -> &'static str {
    let f = &query.filter;
    let only_words = RequestFilter {
        q: f.q.clone(),
        status: f.status.clone(),
        sort: f.sort,
        near: f.near,
        ..RequestFilter::default()
    };
    let no_dates = query.from_at.is_none() && query.to_at.is_none();
    let terms = terms(backend, &f.q).filter(|_| *f == only_words && no_dates);
    match terms.zip(search_in_order(backend)) {
        Some((terms, (from, matches, id))) if f.q.parse::<Reference>().is_err() => {
            sql.push(&format!("SELECT {columns} FROM {from} WHERE {matches} "))
                .bind(terms);
            push_rest(sql, query);
            id
        }
        _ => {
            sql.push(&format!("SELECT {columns} FROM request r"));
            push(sql, backend, query);
            "r.id"
        }
    }
}

/// Appends ` WHERE …` on `request r`.
pub(crate) fn push(sql: &mut Sql, backend: DbBackend, query: &ListQuery) {
    sql.push(" WHERE 1 = 1");
    if !query.filter.q.is_empty() {
        push_search(sql, backend, &query.filter.q);
    }
    push_rest(sql, query);
}

/// Everything but the words.
fn push_rest(sql: &mut Sql, query: &ListQuery) {
    let f = &query.filter;
    if !query.desk && !f.mine {
        sql.push(" AND ").push(PUBLIC);
    }
    if !f.service.is_empty() {
        sql.push(" AND r.service_code IN ")
            .list(f.service.iter().cloned());
    }
    // All that are open: the words below say so, and only those let the planner take the index over them.
    let open_family = Status::ALL.into_iter().filter(|s| s.is_open()).count();
    let said_below = query.only_open() && f.status.len() == open_family;
    if !f.status.is_empty() && !said_below {
        sql.push(" AND r.status IN ")
            .list(f.status.iter().map(|s| s.code()));
    }
    if !f.neighborhood.is_empty() {
        sql.push(" AND r.neighborhood IN ")
            .list(f.neighborhood.iter().cloned());
    }
    if !f.district.is_empty() {
        sql.push(" AND r.council_district IN ")
            .list(f.district.iter().cloned());
    }
    if !f.channel.is_empty() {
        sql.push(" AND r.channel IN ")
            .list(f.channel.iter().cloned());
    }
    if let Some(from) = query.from_at {
        sql.push(" AND r.opened_at >= ").bind(to_ms(from));
    }
    if let Some(to) = query.to_at {
        sql.push(" AND r.opened_at < ").bind(to_ms(to));
    }
    if f.mine {
        push_mine(sql, query);
    }
    match f.assignee {
        Some(Assignee::Me) => {
            sql.push(" AND r.assignee_id = ")
                .bind(query.staff.unwrap_or_default());
        }
        Some(Assignee::Team) if query.teams.is_empty() => {
            sql.push(" AND 1 = 0");
        }
        Some(Assignee::Team) => {
            sql.push(" AND r.team IN ")
                .list(query.teams.iter().cloned());
        }
        Some(Assignee::None) => {
            sql.push(" AND r.assignee_id IS NULL");
        }
        None => {}
    }
    if let Some(team) = &f.team {
        sql.push(" AND r.team = ").bind(team.as_str());
    }
    if f.disputed {
        sql.push(" AND r.disputed_at IS NOT NULL");
    }
    if f.dormant {
        sql.push(" AND r.updated_at < ")
            .bind(to_ms(query.now - Duration::days(DORMANT_DAYS)));
    }
    if f.overdue {
        sql.push(&format!(" AND {DUE} < ")).bind(to_ms(query.now));
    }
    if f.overdue || f.dormant || query.only_open() {
        sql.push(" AND ").push(OPEN);
    }
    if let Some(bounds) = f.bbox {
        push_bounds(sql, bounds);
    }
}

/// Appends what `mine` means: what the device remembers, as far as everyone may see it, and what is its owner's by proof.
/// All of their names stand first, by themselves: behind an OR no index on them would help.
fn push_mine(sql: &mut Sql, query: &ListQuery) {
    let all: BTreeSet<&Reference> = query.mine.iter().chain(&query.own).collect();
    if all.is_empty() {
        sql.push(" AND 1 = 0");
        return;
    }
    sql.push(" AND r.reference IN ")
        .list(all.into_iter().map(Reference::as_str));
    sql.push(" AND (").push(PUBLIC);
    if !query.own.is_empty() {
        sql.push(" OR r.reference IN ")
            .list(query.own.iter().map(Reference::as_str));
    }
    sql.push(")");
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

/// What the text index is asked for; `None` where no word was typed.
fn terms(backend: DbBackend, typed: &str) -> Option<String> {
    let mut words = words::of(typed);
    words.truncate(MAX_WORDS);
    (!words.is_empty()).then(|| search_terms(backend, &words))
}

fn push_search(sql: &mut Sql, backend: DbBackend, typed: &str) {
    let read = typed.parse::<Reference>().ok();
    if let Some(reference) = &read
        && typed.get(..2).is_some_and(|r| r.eq_ignore_ascii_case("R-"))
    {
        sql.push(" AND r.reference = ").bind(reference.as_str());
        return;
    }
    let Some(terms) = terms(backend, typed) else {
        sql.push(" AND 1 = 0"); // only punctuation was typed: nothing holds it
        return;
    };
    let terms = sql.value(terms);
    // A reference typed with O for 0 has other words than the stored one. Many words could be read as a reference, so
    // it adds to what the words find and does not replace it.
    let reference = read.map(|reference| sql.value(reference.as_str()));
    sql.push(" AND ")
        .push(&search_condition(backend, terms, reference));
}

#[cfg(test)]
mod tests {
    use super::{OPEN, PUBLIC, Status};
    use stoa_domain::requests::Visibility;

    #[test]
    fn public_in_sql_is_public_in_the_domain() {
        let public = Visibility::ALL.into_iter().filter(Visibility::is_public);
        let words: Vec<String> = public
            .map(|v| format!("r.visibility = '{}'", v.code()))
            .collect();
        assert_eq!(words, [PUBLIC]);
    }

    #[test]
    fn open_in_sql_is_open_in_the_domain() {
        let open = Status::ALL.into_iter().filter(|s| s.is_open());
        let words: Vec<String> = open.map(|s| format!("'{}'", s.code())).collect();
        assert_eq!(
            OPEN,
            format!("COALESCE(r.status, '') IN ({})", words.join(", "))
        );
    }
}
