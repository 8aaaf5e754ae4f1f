//! Staff correct the service.

use super::edit_place::joined;
use super::event::{self, Happened};
use super::open311::bulk;
use super::{access, desk_show, promise, routing};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{read, update};

/// Corrects the service, and with it department and team as the routing rules say, the promise, which counts from the day it came in, and who sees it: a
/// private service makes it private; out of a private one it waits for a look. Errors:
/// `service` unknown, `Conflict("stale")`.
pub async fn edit_service(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    code: &str,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Edit)?;
    let city = portal.city().await?;
    let service = &city
        .service(code.trim())
        .ok_or_else(|| Error::invalid("service", "unknown"))?
        .summary;
    let seen = read::by_reference(&portal.store, reference).await?;
    let goes = match &seen {
        Some(seen) => routing::again(portal, &city, seen, service).await?,
        None => return Err(Error::NotFound),
    };
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if request.service_code != service.code {
        let due = promise::under(&tx, &city, &request, &service.code).await?;
        let (code, department) = (&service.code, &goes.department);
        if !update::service(&tx, request.id, version, code, department, &due, now).await? {
            return Err(access::stale());
        }
        goes.give_team(&tx, request.id).await?;
        let words = [
            Some(service.name.as_str()),
            Some(request.description.as_str()),
            request.address.as_deref(),
            request.place_words.as_deref(),
            request.neighborhood.as_deref(),
        ];
        let seen = request.visibility.under(service.publication);
        if seen != request.visibility {
            visibility::set(&tx, request.id, request.visibility, seen, now).await?;
            bulk::remake(&tx).await?;
        }
        update::reindex(&tx, request.id, &joined(words)).await?;
        let happened = Happened {
            service_code: code,
            department: Some(department.clone()),
            visibility: seen,
            ..Happened::to(
                &request,
                ActivityKind::Reclassified,
                actor,
                now,
                Some(service.name.clone()),
            )
        };
        let routed = goes.happened(&happened);
        event::record(&tx, &city, happened).await?;
        if let Some(routed) = routed {
            event::record(&tx, &city, routed).await?;
        }
    }
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}
