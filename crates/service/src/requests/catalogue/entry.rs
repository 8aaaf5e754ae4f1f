//! One service as the desk keeps it: its own fields, and its questions as somebody is building them.

use crate::configuration::{self, seen};
use crate::requests::access;
use crate::{Error, Portal, Result};
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeSet;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;
use stoa_domain::form::{Form, FormDraft};
use stoa_domain::requests::{CatalogueEntry, Service};
use stoa_store::Db;
use stoa_store::accounts::staff;
use stoa_store::requests::service_forms::{self, KeptDraft};
use stoa_store::requests::{catalogue, routing};

/// A service.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceEntry {
    pub entry: CatalogueEntry,
    /// Names it as it is, for who changes it.
    pub seen: String,
    /// Does everything go to it that fits no other?
    pub general: bool,
    /// Names which service that is.
    pub general_seen: String,
    /// Its place in the catalogue, from 1, where it is offered, and of how many.
    pub place: Option<(usize, usize)>,
    pub order_seen: String,
    pub questions: Questions,
    /// Groups and departments that services have already.
    pub categories: BTreeSet<String>,
    pub departments: BTreeSet<String>,
}

/// A service's questions under way; those in force where nobody has begun.
#[derive(Debug, Clone, PartialEq)]
pub struct Questions {
    pub draft: FormDraft,
    /// Names the draft, for who changes it.
    pub seen: String,
    /// The version it was begun from.
    pub based_on: u32,
    /// The version in force.
    pub version: u32,
    /// Who was at it last and when, on the city's clocks; `None`: nobody has begun.
    pub at_it: Option<(Option<String>, DateTime<FixedOffset>)>,
    /// Would publishing it change anything?
    pub changed: bool,
}

/// One service. `NotFound`.
pub async fn entry(portal: &Portal, actor: &Actor, code: &str) -> Result<ServiceEntry> {
    access::require(actor, Permission::Configure)?;
    let db = &portal.store;
    let city = portal.city().await?;
    let all = catalogue::entries(db).await?;
    let found = all.iter().find(|e| e.service.summary.code == code);
    let entry = found.cloned().ok_or(Error::NotFound)?;
    let offered: Vec<&str> = all
        .iter()
        .filter(|e| !e.retired)
        .map(|e| e.service.summary.code.as_str())
        .collect();
    let place = offered.iter().position(|c| *c == code);
    let kept = service_forms::draft(db, code).await?;
    let at_it = match &kept {
        None => None,
        Some(kept) => {
            let who = match kept.staff_id {
                Some(id) => staff::by_id(db, id).await?.map(|s| s.staff.name),
                None => None,
            };
            Some((who, city.local(kept.at)))
        }
    };
    let current = kept.unwrap_or_else(|| begun(portal, &entry.service.form));
    let value = |kind, subject| configuration::read(db, kind, subject);
    let mut departments: BTreeSet<String> = words(&all, |s| &s.summary.department);
    let teams = routing::teams(db).await?.into_iter();
    departments.extend(teams.filter_map(|t| t.department));
    Ok(ServiceEntry {
        seen: seen(value(Kind::Service, code).await?.as_ref()),
        general: city.general().is_some_and(|s| s.summary.code == code),
        general_seen: seen(value(Kind::General, "").await?.as_ref()),
        place: place.map(|at| (at + 1, offered.len())),
        order_seen: seen(value(Kind::Order, "").await?.as_ref()),
        questions: Questions {
            seen: stamp(&current)?,
            based_on: current.based_on,
            version: entry.service.form.version,
            changed: current.form.pages() != entry.service.form.pages,
            at_it,
            draft: current.form,
        },
        categories: words(&all, |s| &s.summary.category),
        departments,
        entry,
    })
}

/// The service with the questions under way, as they would be asked. `NotFound`.
pub async fn preview(portal: &Portal, actor: &Actor, code: &str) -> Result<Service> {
    access::require(actor, Permission::Configure)?;
    let found = catalogue::by_code(&portal.store, code).await?;
    let mut service = found.ok_or(Error::NotFound)?;
    if let Some(kept) = service_forms::draft(&portal.store, code).await? {
        service.form = kept.form.form();
    }
    service.summary.has_questions = !service.form.is_empty();
    Ok(service)
}

fn words(all: &[CatalogueEntry], of: impl Fn(&Service) -> &String) -> BTreeSet<String> {
    let words = all.iter().map(|e| of(&e.service).clone());
    words.filter(|w| !w.is_empty()).collect()
}

/// The draft of a service's questions; where nobody has begun, the questions in force.
pub(super) async fn current(portal: &Portal, db: &impl Db, service: &Service) -> Result<KeptDraft> {
    let kept = service_forms::draft(db, &service.summary.code).await?;
    Ok(kept.unwrap_or_else(|| begun(portal, &service.form)))
}

fn begun(portal: &Portal, form: &Form) -> KeptDraft {
    KeptDraft {
        based_on: form.version,
        at: portal.ctx.clock.now(),
        staff_id: None,
        form: FormDraft::of(form),
    }
}

/// Names a draft as it is.
pub(super) fn stamp(draft: &KeptDraft) -> Result<String> {
    let value = configuration::value(&(draft.based_on, &draft.form))?;
    Ok(seen(Some(&value)))
}
