//! Staff black out what should not be read, and keep what it said.

use super::case;
use super::parts::{self, Words};
use crate::requests::event::{self, Happened};
use crate::requests::open311::bulk;
use crate::requests::{access, messages};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::moderation::{CaseModeration, Noted, Part, PartKind};
use stoa_domain::requests::{ActivityKind, Reference};
use stoa_store::requests::moderation::originals::{self, Original};
use stoa_store::requests::{activity, update};

/// Puts other words in the place of one part: description, address, an answer, an update's. What it said at first is kept
/// for those who may read originals. The search finds it by the new words alone, and news of the old ones that has not
/// gone out goes no more. Errors: `part` unknown; `text` required | too-long; `Conflict("stale")`.
pub async fn redact(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    part: &str,
    text: &str,
) -> Result<CaseModeration> {
    access::require(actor, Permission::Moderate)?;
    let unknown = || Error::invalid("part", "unknown");
    let part = Part::parse(part.trim()).ok_or_else(unknown)?;
    let words = access::words("text", text, true)?.unwrap_or_default();
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let timeline = activity::of_request(&tx, request.id, false).await?;
    let all = parts::all(&request, &timeline)?;
    let before = all
        .into_iter()
        .find(|t| t.part == part)
        .ok_or_else(unknown)?;
    if before.words != words {
        let original = Original {
            part: part.to_string(),
            text: before.kept,
            at: now,
            actor: actor.staff().map(|s| s.name.clone()),
        };
        originals::keep(&tx, request.id, &original).await?;
        parts::put(&tx, &city, &request, &part, Words::Typed(&words)).await?;
        if part.kind == PartKind::Update {
            messages::drop_news(&tx, request.id).await?;
            event::retell(&tx, request.id, &before.words, &words).await?;
        }
        bulk::remake(&tx).await?;
        update::touch(&tx, request.id, now).await?;
        let which = Some(Noted::Part(part).to_string());
        let happened = Happened::to(&request, ActivityKind::Redacted, actor, now, which);
        event::record(&tx, &city, happened).await?;
    }
    tx.commit().await?;
    case(portal, actor, reference).await
}
