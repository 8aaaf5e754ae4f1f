//! A neutral sample of closed cases is asked how it was.

use super::holder::Holder;
use crate::city::City;
use crate::requests::access;
use crate::requests::messages::case_number;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::requests::Reference;
use stoa_domain::requests::ending::{MAX_REMARK, SCORES, is_sampled};
use stoa_domain::{FieldErrors, text};
use stoa_store::Tx;
use stoa_store::requests::RequestRecord;
use stoa_store::requests::ending::closings;
use stoa_store::requests::ending::satisfaction::{self as rows, Answers};

/// Is the reporter of a case asked? By a number made of its reference alone, so that neither outcome nor person matters; who is
/// asked is written down, with the message that asks.
pub async fn ask(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    now: DateTime<Utc>,
) -> Result<bool> {
    let number = case_number(&portal.ctx.config, &request.reference);
    let asked = is_sampled(number, city.ending.sample);
    if asked {
        rows::ask(tx, request.id, now).await?;
    }
    Ok(asked)
}

/// Writes an answer down, over an earlier one. Errors: `NotFound` where `holder` is good for no closing of it, or nobody
/// asked; `score` required | not-a-choice; `remark` too-long.
pub async fn rate(
    portal: &Portal,
    reference: &Reference,
    holder: Holder<'_>,
    score: Option<u8>,
    remark: &str,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let all = closings::of_request(&tx, request.id).await?;
    holder.closing(&portal.ctx.config, reference, &all)?;
    if !rows::is_asked(&tx, request.id).await? {
        return Err(Error::NotFound);
    }
    let score = score.ok_or_else(|| Error::invalid("score", "required"))?;
    if !SCORES.contains(&score) {
        return Err(Error::invalid("score", "not-a-choice"));
    }
    let remark = text::clean(remark);
    if remark.chars().count() > MAX_REMARK {
        let mut errors = FieldErrors::default();
        errors.add_n("remark", "too-long", MAX_REMARK as i64);
        return Err(errors.into());
    }
    let remark = (!remark.is_empty()).then_some(remark.as_str());
    rows::answer(&tx, request.id, score, remark, now).await?;
    Ok(tx.commit().await?)
}

/// How many were asked, how many answered, and what came of it. Public.
pub async fn satisfaction(portal: &Portal) -> Result<Answers> {
    Ok(rows::answers(&portal.store).await?)
}
