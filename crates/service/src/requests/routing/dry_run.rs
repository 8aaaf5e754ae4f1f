//! A list of rules is tried on the cases of the last month.

use super::destiny::facts_of;
use crate::city::City;
use crate::requests::access;
use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::routing::{Destination, DryRun, DrySample, Router, RoutingRule};
use stoa_store::requests::routing::{self, EarlierCase};

/// How far back it looks from the newest case.
const DAYS: i64 = 30;
/// How many cases it looks at in all, and how many are read at once.
const MOST: u64 = 50_000;
const AT_ONCE: u32 = 1_000;

/// What these rules would have made of last month's cases: the thirty days up to the newest. Nothing is changed. Errors: as
/// for saving them.
pub async fn dry_run(portal: &Portal, actor: &Actor, rules: &[RoutingRule]) -> Result<DryRun> {
    access::require(actor, Permission::Route)?;
    super::known(portal, actor).await?.check(rules)?;
    let city = portal.city().await?;
    let db = &portal.store;
    let to = routing::newest(db).await?;
    let to = to.unwrap_or_else(|| portal.ctx.clock.now());
    let from = to - Duration::days(DAYS);
    let names = rules.iter().map(|r| r.name.clone());
    let mut run = DryRun::begin(names, city.local(from), city.local(to));
    let in_force = routing::latest(db)
        .await?
        .map_or_else(Vec::new, |v| v.rules);
    let routers = (Router::new(&in_force), Router::new(rules));
    let mut last: Option<EarlierCase> = None;
    loop {
        let page = routing::earlier(db, from, last.as_ref(), AT_ONCE).await?;
        for case in &page {
            count(&mut run, &city, &routers, case);
        }
        let more = page.len() == AT_ONCE as usize;
        if run.cases >= MOST {
            run.cut = more;
            return Ok(run);
        }
        if !more {
            return Ok(run);
        }
        last = page.into_iter().next_back();
    }
}

/// The list that the reader is changing.
pub async fn dry_run_draft(portal: &Portal, actor: &Actor) -> Result<DryRun> {
    let book = super::routing_book(portal, actor).await?;
    dry_run(portal, actor, &book.draft).await
}

fn count(
    run: &mut DryRun,
    city: &City,
    (now, then): &(Router<'_>, Router<'_>),
    case: &EarlierCase,
) {
    let facts = facts_of(city, case);
    let (before, after) = (now.route(&facts), then.route(&facts));
    let service = city.service_of_case(&case.service_code);
    let own = service.map_or("", |s| &s.summary.department);
    let places = (
        Destination::of(before, own),
        Destination::of(after.clone(), own),
    );
    let sample = || DrySample {
        reference: case.reference.clone(),
        service: city.service_name(&case.service_code).to_owned(),
        opened_at: city.local(case.opened_at),
        now: places.0.clone(),
        then: places.1.clone(),
    };
    run.count(
        then.fitting(&facts),
        &after.by,
        places.0 != places.1,
        sample,
    );
}
