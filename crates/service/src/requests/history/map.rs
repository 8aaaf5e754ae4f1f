//! Somebody says what is what.

use super::known_services;
use crate::city::City;
use crate::requests::access;
use crate::{Error, Portal, Result};
use std::collections::BTreeMap;
use std::sync::Arc;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Status;
use stoa_domain::requests::history::{Act, DateOrder, Field, PersonalRule, Zone};
use stoa_store::Tx;
use stoa_store::requests::history::{ImportRecord, imports};
use uuid::Uuid;

/// Which column is which field, and how they are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub columns: BTreeMap<Field, usize>,
    pub order: DateOrder,
    pub zone: Zone,
    pub personal: PersonalRule,
}

/// What values mean, in the order in which the mapping holds them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    pub statuses: Vec<Status>,
    pub outcomes: Vec<Option<Status>>,
    /// Codes of services; `None`: the rows are left out.
    pub services: Vec<Option<String>>,
}

/// Says which column is which. Values of columns that are new are proposed. Errors: as `Mapping::column_faults`;
/// `Conflict("stale")`; `Conflict("import-move")`.
pub async fn set_columns(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    seen: i64,
    new: Columns,
) -> Result<()> {
    let (city, tx, mut import) = begin(portal, actor, id, seen).await?;
    let mut mapping = import.mapping.clone();
    mapping.columns = new.columns;
    mapping.order = new.order;
    mapping.zone = new.zone;
    mapping.personal = new.personal;
    mapping.column_faults(&import.profile).or(|| ())?;
    let general = city.general().map(|s| s.summary.code.as_str());
    import.mapping = mapping.with_values(&import.profile, &known_services(&city), general);
    end(portal, tx, import).await
}

/// Says what values mean. Errors: as `Mapping::value_faults`; `values` not-readable where their number is another;
/// `Conflict("stale")`; `Conflict("import-move")`.
pub async fn set_values(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    seen: i64,
    new: Values,
) -> Result<()> {
    let (city, tx, mut import) = begin(portal, actor, id, seen).await?;
    let mut mapping = import.mapping.clone();
    let numbers = [new.statuses.len(), new.outcomes.len(), new.services.len()];
    if numbers
        != [
            mapping.statuses.len(),
            mapping.outcomes.len(),
            mapping.services.len(),
        ]
    {
        return Err(Error::invalid("values", "not-readable"));
    }
    mapping
        .statuses
        .values_mut()
        .zip(new.statuses)
        .for_each(|(was, now)| *was = now);
    mapping
        .outcomes
        .values_mut()
        .zip(new.outcomes)
        .for_each(|(was, now)| *was = now);
    mapping
        .services
        .values_mut()
        .zip(new.services)
        .for_each(|(was, now)| *was = now);
    mapping.value_faults(&known_services(&city)).or(|| ())?;
    import.mapping = mapping;
    end(portal, tx, import).await
}

async fn begin(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    seen: i64,
) -> Result<(Arc<City>, Tx, ImportRecord)> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    let mut import = imports::lock(&tx, id).await?.ok_or(Error::NotFound)?;
    if import.version != seen {
        return Err(access::stale());
    }
    import.state = import
        .state
        .after(Act::Map)
        .ok_or(Error::Conflict("import-move"))?;
    Ok((city, tx, import))
}

async fn end(portal: &Portal, tx: Tx, mut import: ImportRecord) -> Result<()> {
    import.version += 1;
    imports::save(&tx, &import, portal.ctx.clock.now()).await?;
    Ok(tx.commit().await?)
}
