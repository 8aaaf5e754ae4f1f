//! Is it known already? Candidates for a report under way, and for a case at the desk.

use super::{drafts, view};
use crate::city::City;
use crate::{Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::similar::{self as rules, CLOSED_DAYS, Candidate, RADIUS_M, Sought};
use stoa_domain::requests::{Related, Similar};
use stoa_store::requests::similar::{Around, Near, near, photos_of};
use stoa_store::requests::{RequestRecord, votes};

/// How many of the nearest are compared.
const COMPARED: i64 = 200;

/// The public requests that may be about the same thing, best first, at most five: near the place, of the same
/// category (any, as long as no service is chosen), open or closed in the last thirty days. Whoever asks sees what
/// everyone sees.
pub async fn similar(portal: &Portal, _actor: &Actor, sought: &Sought) -> Result<Vec<Similar>> {
    let city = portal.city().await?;
    let (found, now) = (
        around(portal, &city, sought, None).await?,
        portal.ctx.clock.now(),
    );
    best(portal, &city, sought, found, now).await
}

/// [`similar`] for a report the server keeps, whose photos are compared too.
pub async fn similar_to_draft(
    portal: &Portal,
    actor: &Actor,
    token: &str,
    sought: &Sought,
) -> Result<Vec<Similar>> {
    let sought = Sought {
        photos: drafts::photo_hashes(portal, token).await?,
        ..sought.clone()
    };
    similar(portal, actor, &sought).await
}

/// What looks like a case that is open, for the desk: also what not everyone may see; not what belongs to it already.
pub(super) async fn like(
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    related: &Related,
) -> Result<Vec<Similar>> {
    let Some(position) = request.position.filter(|_| request.status.is_open()) else {
        return Ok(Vec::new());
    };
    let sought = Sought {
        position,
        service: request.service_code.clone(),
        text: request.description.clone(),
        photos: photos_of(&portal.store, request.id).await?,
    };
    let mut found = around(portal, city, &sought, Some(request.id)).await?;
    let known = [&related.children, &related.linked];
    let known = known.into_iter().flatten().chain(&related.parent);
    let known: Vec<_> = known.map(|named| &named.reference).collect();
    found.retain(|n| !known.contains(&&n.request.reference));
    best(portal, city, &sought, found, portal.ctx.clock.now()).await
}

/// What lies around; `case`: for the desk, beside that one.
async fn around(
    portal: &Portal,
    city: &City,
    sought: &Sought,
    case: Option<i64>,
) -> Result<Vec<Near>> {
    let category = city.service(&sought.service).map(|s| &s.summary.category);
    let services: Vec<&str> = city
        .services
        .iter()
        .filter(|s| category.is_some_and(|c| *c == s.summary.category))
        .map(|s| s.summary.code.as_str())
        .collect();
    let asked = Around {
        place: sought.position,
        metres: RADIUS_M,
        services: &services,
        closed_after: portal.ctx.clock.now() - Duration::days(CLOSED_DAYS),
        but: case,
        desk: case.is_some(),
        limit: COMPARED,
    };
    Ok(near(&portal.store, &asked).await?)
}

async fn best(
    portal: &Portal,
    city: &City,
    sought: &Sought,
    found: Vec<Near>,
    now: DateTime<Utc>,
) -> Result<Vec<Similar>> {
    let candidates: Vec<Candidate> = found.iter().map(|n| candidate(n, sought)).collect();
    let best = rules::best(sought, &candidates, now);
    let ids: Vec<i64> = best.iter().map(|(i, _)| found[*i].request.id).collect();
    let votes = votes::of_many(&portal.store, &ids).await?;
    let shown = best.into_iter().map(|(i, score)| {
        let request = &found[i].request;
        Similar {
            summary: view::summary(request, city, Some(sought.position)),
            score: (score * 100.0).round() / 100.0,
            me_too: votes.get(&request.id).copied().unwrap_or_default(),
        }
    });
    Ok(shown.collect())
}

fn candidate(near: &Near, sought: &Sought) -> Candidate {
    let r = &near.request;
    Candidate {
        // All of them have one: they were found by it.
        position: r.position.unwrap_or(sought.position),
        service: r.service_code.clone(),
        text: r.description.clone(),
        photos: near.photos.clone(),
        opened_at: r.opened_at,
    }
}
