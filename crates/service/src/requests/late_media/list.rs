//! Which files of a report have come.

use super::{open, until};
use crate::{Portal, Result};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use stoa_domain::requests::Reference;
use stoa_store::requests::{late_media, waiting_media};

/// What has come after a report, and how long it may still come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LateMedia {
    /// SHA-256 of each file as the device sent it, hexadecimal, in the order they came.
    pub hashes: Vec<String>,
    /// Those of them that are still being prepared.
    pub preparing: Vec<String>,
    /// In the city's time zone.
    pub until: DateTime<FixedOffset>,
}

/// Which files came after the report, for whoever holds its receipt. Errors: as [`super::add_media`] for the token.
pub async fn late_media(portal: &Portal, reference: &Reference, token: &str) -> Result<LateMedia> {
    let request = open(portal, reference, token).await?;
    let city = portal.city().await?;
    let waiting = waiting_media::of_request(&portal.store, request.id).await?;
    Ok(LateMedia {
        preparing: waiting.into_iter().filter_map(|m| m.sha256).collect(),
        hashes: late_media::hashes(&portal.store, request.id).await?,
        until: city.local(until(&request)),
    })
}
