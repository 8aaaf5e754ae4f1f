//! A case's fact out of its row.

use super::names::Names;
use crate::Result;
use crate::db::{get, get_code};
use sea_orm::QueryResult;
use stoa_domain::requests::dashboard::{Fact, NEVER, Place};
use stoa_domain::requests::{Status, Visibility};
use uuid::Uuid;

/// The columns [`read`] needs, of `request r`.
pub(super) const COLUMNS: &str = "r.id, r.service_code, r.neighborhood, r.council_district, r.department, r.assignee_id, r.channel, \
     r.lat, r.lon, r.cell, r.status, r.visibility, r.opened_at, r.closed_at, r.due_at, r.paused_at, r.paused_due_at, \
     r.updated_at, r.reopened";

/// The fact, with its words numbered.
pub(super) fn read(r: &QueryResult, names: &mut Names) -> Result<(Fact, Place)> {
    let mut optional = |column: &str| -> Result<u16> {
        let word: Option<String> = get(r, column)?;
        names.number(word.as_deref().unwrap_or_default())
    };
    let assignee: Option<Uuid> = get(r, "assignee_id")?;
    let at = |column: &str| get::<Option<i64>>(r, column);
    let due = match at("due_at")? {
        Some(due) => Some(due),
        None => at("paused_due_at")?,
    };
    let fact = Fact {
        id: get(r, "id")?,
        opened: get(r, "opened_at")?,
        closed: at("closed_at")?.unwrap_or(NEVER),
        due: due.unwrap_or(NEVER),
        updated: get(r, "updated_at")?,
        service: optional("service_code")?,
        neighborhood: optional("neighborhood")?,
        district: optional("council_district")?,
        department: optional("department")?,
        channel: optional("channel")?,
        assignee: match assignee {
            Some(id) => names.number(&id.to_string())?,
            None => 0,
        },
        status: get_code(r, "status", Status::parse)?,
        visibility: get_code(r, "visibility", Visibility::parse)?,
        reopened: get::<i64>(r, "reopened")? > 0,
        paused: at("paused_at")?.is_some(),
    };
    let place = (
        get::<Option<f64>>(r, "lat")?,
        get::<Option<f64>>(r, "lon")?,
        at("cell")?,
    );
    let place = match place {
        (Some(lat), Some(lon), Some(cell)) => Place { lat, lon, cell },
        _ => Place::NOWHERE,
    };
    Ok((fact, place))
}
