//! How far imports are, and what was wrong with their rows.

use super::{MAX_ISSUES, found, known_services, month_first};
use crate::requests::access;
use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use stoa_domain::Page;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_domain::requests::history::{Counts, Issue, KnownService, Proposal, State, propose};
use stoa_store::requests::history::{ImportRecord, imports, issues as issue_rows, take_back};
use uuid::Uuid;

/// How many issues the file of them holds in one piece.
const AT_ONCE: u32 = 1_000;

/// An import in a list, and its progress.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportView {
    pub id: Uuid,
    pub source: String,
    pub file_name: String,
    pub by: Option<String>,
    /// In the city's time zone.
    pub at: DateTime<FixedOffset>,
    pub state: State,
    /// 0 to 100, of what it is doing now.
    pub percent: u64,
    pub counts: Counts,
    /// How many cases that it brought are there.
    pub made: u64,
    pub version: i64,
}

/// Everything the mapping screen shows.
#[derive(Debug, Clone)]
pub struct Screen {
    pub view: ImportView,
    pub record: ImportRecord,
    /// What would be proposed; the columns that look personal with it.
    pub proposal: Proposal,
    pub services: Vec<KnownService>,
}

/// The newest imports.
pub async fn imports(portal: &Portal, actor: &Actor) -> Result<Vec<ImportView>> {
    access::require(actor, Permission::Configure)?;
    let mut all = Vec::new();
    for record in imports::list(&portal.store, 50).await? {
        all.push(view(portal, &record).await?);
    }
    Ok(all)
}

/// How far one is.
pub async fn import(portal: &Portal, actor: &Actor, id: Uuid) -> Result<ImportView> {
    access::require(actor, Permission::Configure)?;
    view(portal, &found(portal, id).await?).await
}

/// One with what its columns hold and how they are mapped.
pub async fn screen(portal: &Portal, actor: &Actor, id: Uuid) -> Result<Screen> {
    access::require(actor, Permission::Configure)?;
    let record = found(portal, id).await?;
    let city = portal.city().await?;
    let mut services = known_services(&city);
    services.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Screen {
        view: view(portal, &record).await?,
        proposal: propose(&record.profile, &services, month_first(portal)),
        record,
        services,
    })
}

/// A page of what was wrong with rows in the last run.
pub async fn issues(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    limit: u32,
    cursor: Option<&str>,
) -> Result<Page<Issue>> {
    access::require(actor, Permission::Configure)?;
    found(portal, id).await?;
    Ok(issue_rows::page(&portal.store, id, limit, cursor).await?)
}

/// All of it that is written down.
pub async fn all_issues(portal: &Portal, actor: &Actor, id: Uuid) -> Result<Vec<Issue>> {
    let (mut all, mut cursor) = (Vec::new(), None);
    loop {
        let page = issues(portal, actor, id, AT_ONCE, cursor.as_deref()).await?;
        all.extend(page.items);
        cursor = page.next;
        if cursor.is_none() || all.len() as u64 >= MAX_ISSUES {
            return Ok(all);
        }
    }
}

/// The first cases that an import brought and that are there, with the numbers they had.
pub async fn made_cases(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    limit: u32,
) -> Result<Vec<(Reference, String)>> {
    access::require(actor, Permission::Configure)?;
    Ok(take_back::cases(&portal.store, id, limit).await?)
}

async fn view(portal: &Portal, i: &ImportRecord) -> Result<ImportView> {
    let city = portal.city().await?;
    let made = match i.first_id {
        Some(_) => take_back::count(&portal.store, i.id).await?,
        None => 0,
    };
    let (done, all) = match i.state {
        State::TakingBack => (i.counts.gone + i.counts.stays, i.counts.gone + made),
        _ => (i.cursor.offset.unsigned_abs(), i.size),
    };
    Ok(ImportView {
        id: i.id,
        source: i.source.clone(),
        file_name: i.file_name.clone(),
        by: i.by.clone(),
        at: city.local(i.created_at),
        state: i.state,
        percent: (done * 100).checked_div(all).unwrap_or(0).min(100),
        counts: i.counts,
        made,
        version: i.version,
    })
}
