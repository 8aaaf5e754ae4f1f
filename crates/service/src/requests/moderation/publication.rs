//! An operator says who sees a service's requests.

use crate::city::STAMP;
use crate::requests::open311::bulk;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Publication;
use stoa_store::requests::catalogue;
use stoa_store::requests::moderation::visibility;
use stoa_store::settings;

/// Says it of those to come and of those that are there: those of a private service go out of sight, those of one that is
/// private no longer wait for a look. How many that were. The system (the command line) alone may. Errors: `service`
/// unknown.
pub async fn set_publication(
    portal: &Portal,
    actor: &Actor,
    code: &str,
    publication: Publication,
) -> Result<u64> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let tx = portal.store.begin().await?;
    let service = catalogue::by_code(&tx, code).await?;
    let mut service = service.ok_or_else(|| Error::invalid("service", "unknown"))?;
    service.summary.publication = publication;
    catalogue::put(&tx, &service).await?;
    let changed = visibility::follow_service(&tx, code, publication).await?;
    bulk::remake(&tx).await?;
    let stamp = portal.ctx.clock.now().timestamp_millis().to_string();
    settings::put(&tx, STAMP, &stamp).await?;
    tx.commit().await?;
    portal.forget_city();
    Ok(changed)
}
