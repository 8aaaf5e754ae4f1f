//! A contractor says how it goes, with photos, or that it is done.

use super::open::of_link;
use crate::requests::event::{self, Happened};
use crate::requests::inbound::message_media_token;
use crate::requests::{Upload, access, media};
use crate::{Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ActivityKind;
use stoa_store::requests::hand_offs::{self as rows, Mark};
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::update;

/// How often one may report back by one link: nobody needs more for one case.
const MOST: i64 = 50;

/// What a contractor says.
#[derive(Debug, Clone, Default)]
pub struct Report {
    pub text: String,
    pub photos: Vec<Upload>,
    /// Is the work done? The desk closes the case, not they.
    pub done: bool,
}

/// Writes it into the case, for the desk alone until staff publish it. Errors: `NotFound` as for the link; `text` required (where
/// there is neither a photo nor that it is done) | too-long; `photos` as of every upload; `TooMany`.
pub async fn report_back(portal: &Portal, token: &str, report: Report) -> Result<()> {
    let city = portal.city().await?;
    // Whoever may not send is told before anything is decoded.
    of_link(&portal.store, portal, token).await?;
    let words = access::words(
        "text",
        &report.text,
        report.photos.is_empty() && !report.done,
    )?;
    let kept = media::keep(portal, report.photos, 0, 0).await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let (hand_off, request) = of_link(&tx, portal, token).await?;
    let request = access::locked(&tx, &request.reference).await?;
    if rows::count_said(&tx, hand_off.id).await? >= MOST {
        return Err(Error::TooMany {
            retry_after_s: 3_600,
        });
    }
    let kind = match report.done {
        true => ActivityKind::WorkDone,
        false => ActivityKind::Contractor,
    };
    if report.done {
        rows::mark(&tx, hand_off.id, Mark::Done, now).await?;
    }
    update::touch(&tx, request.id, now).await?;
    let happened = Happened {
        department: None,
        actor: Some(hand_off.name.clone()),
        ..Happened::to(&request, kind, &Actor::System, now, words)
    };
    let entry = event::record(&tx, &city, happened).await?;
    rows::add_entry(&tx, hand_off.id, entry).await?;
    for (position, file) in kept.into_iter().enumerate() {
        let row = MediaRecord {
            draft_token_hash: Some(message_media_token(entry)),
            position: position as i64,
            ..file
        };
        media_rows::add(&tx, &row, now).await?;
    }
    Ok(tx.commit().await?)
}
