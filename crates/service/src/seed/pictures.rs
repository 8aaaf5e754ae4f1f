//! Pictures for requests that had a photo: the source says so and holds none, so drawings of the city's folder stand
//! for them. Each is cleaned and kept once, as a resident's photo is; the same row always gets the same ones.

use super::folder::{Folder, Picture, PictureFile, PictureRules};
use super::past::draw;
use crate::requests::Upload;
use crate::requests::media::keep;
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use futures::future::try_join_all;
use std::collections::HashMap;
use stoa_store::requests::NewRequest;
use stoa_store::requests::media::MediaRecord;

/// The kept pictures and whom they go to.
pub struct Pictures {
    /// Each with the view from near by, where there is one.
    kept: Vec<Vec<MediaRecord>>,
    by_type: HashMap<String, Vec<usize>>,
    by_service: HashMap<String, Vec<usize>>,
    rules: PictureRules,
}

impl Pictures {
    /// Reads and keeps the folder's pictures; none where it names none. Comes before the transaction, as
    /// [`keep`](crate::requests::media::keep) does.
    ///
    /// Errors: a file is not there or not a photo.
    pub async fn keep(portal: &Portal, folder: &Folder) -> Result<Self> {
        let rules: PictureRules = match &folder.city.requests.pictures {
            Some(file) => folder.json(file)?,
            None => PictureRules::default(),
        };
        // All at once; the decoder takes as many as it may.
        let kept = try_join_all(rules.pictures.iter().map(|p| views(portal, folder, p))).await?;
        let index = |names: fn(&Picture) -> &[String]| {
            let mut index: HashMap<String, Vec<usize>> = HashMap::new();
            for (number, picture) in rules.pictures.iter().enumerate() {
                for name in names(picture) {
                    index.entry(name.clone()).or_default().push(number);
                }
            }
            index
        };
        Ok(Self {
            kept,
            by_type: index(|p| &p.types),
            by_service: index(|p| &p.services),
            rules,
        })
    }

    /// The pictures of a request in order, still without their owner; `kind` is the source's type, `told` whether the
    /// source says of a photo.
    pub fn of(
        &self,
        kind: &str,
        told: bool,
        request: &NewRequest,
        now: DateTime<Utc>,
    ) -> Vec<MediaRecord> {
        let service = request.service_code.as_str();
        let fitting = self.by_type.get(kind).or(self.by_service.get(service));
        let (Some(fitting), Some(row)) = (fitting, &request.external_id) else {
            return Vec::new();
        };
        let recent = now - request.opened_at <= Duration::days(self.rules.days);
        let lucky = |one_in: &u64| draw(row, 4).is_multiple_of(*one_in);
        if !recent || !(told || self.rules.untold.get(service).is_some_and(lucky)) {
            return Vec::new();
        }
        let views = &self.kept[fitting[draw(row, 5) as usize % fitting.len()]];
        let near_too = draw(row, 6).is_multiple_of(self.rules.near_share);
        (0..)
            .zip(views.iter().take(if near_too { 2 } else { 1 }))
            .map(|(position, view)| copy(view, position, row, request.opened_at))
            .collect()
    }
}

/// A kept picture as a file of one row. Its address may be cached for ever, so its id is made of the row and the
/// content, and sorts by time like any other (RFC 9562 §5.7).
fn copy(kept: &MediaRecord, position: i64, row: &str, at: DateTime<Utc>) -> MediaRecord {
    let name = format!("{row} {}", kept.blob_key);
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&draw(&name, 7).to_be_bytes());
    bytes[8..].copy_from_slice(&draw(&name, 8).to_be_bytes()[..2]);
    let millis = at.timestamp_millis().try_into().unwrap_or(0);
    MediaRecord {
        id: uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid(),
        position,
        ..kept.clone()
    }
}

async fn views(portal: &Portal, folder: &Folder, of: &Picture) -> Result<Vec<MediaRecord>> {
    let mut kept = one(portal, folder, &of.view).await?;
    if let Some(near) = &of.near {
        kept.extend(one(portal, folder, near).await?);
    }
    Ok(kept)
}

async fn one(portal: &Portal, folder: &Folder, of: &PictureFile) -> Result<Vec<MediaRecord>> {
    let upload = Upload {
        file_name: of.file.clone(),
        bytes: folder.bytes(&of.file)?.into(),
        alt: of.alt.clone(),
    };
    keep(portal, vec![upload], 0, 0)
        .await
        .map_err(|error| match error {
            Error::Invalid(errors) => Error::Internal(anyhow::anyhow!("{}: {errors:?}", of.file)),
            other => other,
        })
}
