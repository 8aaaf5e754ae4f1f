//! Every department with what it has.

use super::super::kind::department::held;
use crate::requests::access;
use crate::{Portal, Result};
use std::collections::BTreeMap;
use stoa_domain::accounts::{Actor, Permission};
use stoa_store::requests::{departments as rows, routing};

/// A department with what it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Department {
    pub name: String,
    /// Where it is written to.
    pub email: Option<String>,
    /// Codes and names of services, by name.
    pub services: Vec<(String, String)>,
    /// How many teams, staff and routing rules name it.
    pub teams: usize,
    pub staff: usize,
    pub rules: usize,
    pub open_cases: u64,
}

/// All that services, teams, staff, rules or an address name, by name. `Forbidden` for who may not set anything.
pub async fn departments(portal: &Portal, actor: &Actor) -> Result<Vec<Department>> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let mut open = rows::open_cases(db).await?;
    let mut addresses: BTreeMap<String, String> =
        routing::addresses(db).await?.into_iter().collect();
    let mut all = held(db).await?;
    for name in addresses.keys() {
        all.entry(name.clone()).or_default();
    }
    let named = all.into_iter().map(|(name, held)| {
        let service = |code: String| (city.service_name(&code).to_owned(), code);
        let mut services: Vec<_> = held.services.into_iter().map(service).collect();
        services.sort();
        Department {
            email: addresses.remove(&name),
            services: services
                .into_iter()
                .map(|(name, code)| (code, name))
                .collect(),
            teams: held.teams.len(),
            staff: held.staff.len(),
            rules: held.rules.len(),
            open_cases: open.remove(&name).unwrap_or_default(),
            name,
        }
    });
    Ok(named.collect())
}
