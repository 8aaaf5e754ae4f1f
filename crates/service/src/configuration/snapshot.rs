//! Every setting as it is, so that what many writes at once have changed can be written down one by one.

use super::kind::read;
use super::record;
use crate::{Portal, Result};
use serde_json::Value;
use std::collections::HashMap;
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_store::city::areas;
use stoa_store::requests::{catalogue, promises, routing, templates};
use stoa_store::{Db, Tx};

/// Every setting, by kind and subject.
pub struct Snapshot(HashMap<(Kind, String), Value>);

impl Snapshot {
    /// All of them as they are now.
    pub async fn of(db: &impl Db) -> Result<Self> {
        let mut all = HashMap::new();
        for (kind, subject) in subjects(db).await? {
            if let Some(value) = read(db, kind, &subject).await? {
                all.insert((kind, subject), value);
            }
        }
        Ok(Self(all))
    }

    /// Writes down what is not as it was; how many changes that are. The caller holds the city.
    pub async fn record(mut self, portal: &Portal, tx: &Tx, actor: &Actor) -> Result<usize> {
        let now = Self::of(tx).await?;
        let mut keys: Vec<(Kind, String)> = now.0.keys().cloned().collect();
        keys.extend(self.0.keys().filter(|k| !now.0.contains_key(*k)).cloned());
        keys.sort_by(|a, b| (a.0.code(), &a.1).cmp(&(b.0.code(), &b.1)));
        let mut changes = 0;
        for key in keys {
            let before = self.0.remove(&key);
            if before.as_ref() == now.0.get(&key) {
                continue;
            }
            let (kind, subject) = key;
            record(portal, tx, actor, kind, &subject, before).await?;
            changes += 1;
        }
        Ok(changes)
    }
}

/// What there is of each kind. Named one by one, so that the compiler asks where a kind is added.
async fn subjects(db: &impl Db) -> Result<Vec<(Kind, String)>> {
    let mut all = Vec::new();
    for kind in Kind::all() {
        let subjects: Vec<String> = match kind {
            Kind::Service => {
                let entries = catalogue::entries(db).await?.into_iter();
                entries.map(|e| e.service.summary.code).collect()
            }
            Kind::Department => {
                let addresses = routing::addresses(db).await?.into_iter();
                addresses.map(|(name, _)| name).collect()
            }
            Kind::Team => {
                let teams = routing::teams(db).await?.into_iter();
                teams.map(|t| t.code).collect()
            }
            Kind::Calendar => {
                let calendars = promises::calendars(db).await?.into_iter();
                calendars.map(|c| c.code).collect()
            }
            Kind::Template => {
                let templates = templates::all(db).await?.into_iter();
                templates.map(|t| t.id.to_string()).collect()
            }
            Kind::Areas => {
                let areas = areas::all(db).await?.into_iter();
                areas.map(|a| a.kind).collect()
            }
            Kind::Order
            | Kind::General
            | Kind::RoutingRules
            | Kind::Terms
            | Kind::Escalations
            | Kind::Endings
            | Kind::Theme
            | Kind::Texts
            | Kind::City => vec![String::new()],
        };
        all.extend(subjects.into_iter().map(|subject| (kind, subject)));
    }
    all.sort_by(|a, b| (a.0.code(), &a.1).cmp(&(b.0.code(), &b.1)));
    all.dedup();
    Ok(all)
}
