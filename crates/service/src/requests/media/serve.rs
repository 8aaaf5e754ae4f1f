//! A file of a report, for the door that sends it.

use super::super::messages::is_own_key;
use crate::{BlobStream, Error, Portal, Result};
use std::ops::Range;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::Reference;
use stoa_store::requests::media::{self as rows, MediaRecord};
use uuid::Uuid;

/// A file that a reader may have.
#[derive(Debug, Clone)]
pub struct MediaFile {
    pub mime: String,
    /// How many bytes it has; `None`: nobody wrote that down, as of a small picture.
    pub size: Option<u64>,
    /// May everyone have it? Else it is this reader's alone.
    pub public: bool,
    key: String,
}

impl MediaFile {
    /// The file itself, or its small picture. `NotFound`: it has none.
    pub(crate) fn of(file: MediaRecord, thumb: bool, public: bool) -> Result<Self> {
        let (key, mime, size) = if thumb {
            let key = file.thumb_key.ok_or(Error::NotFound)?;
            (key, "image/jpeg".to_owned(), None)
        } else {
            (file.blob_key, file.mime, Some(file.size))
        };
        Ok(Self {
            mime,
            size,
            public,
            key,
        })
    }

    /// Its bytes as they come, or a part of them.
    pub async fn read(&self, portal: &Portal, part: Option<Range<u64>>) -> Result<BlobStream> {
        let key = &self.key;
        let read = portal.ctx.blobs.read(key, part).await.map_err(|error| {
            tracing::error!(%error, key, "a file cannot be read");
            Error::Unavailable
        })?;
        read.ok_or_else(|| Error::Internal(anyhow::anyhow!("no blob {key}")))
    }
}

/// A report's file, or its small picture where `thumb`: everyone may have it where everyone may see the report; staff, and
/// whoever holds the report's key in `own`, where not. Nobody is given a hidden file here, files of reports under way are
/// not given out, and a video has no small picture: `NotFound`.
pub async fn media(
    portal: &Portal,
    actor: &Actor,
    id: Uuid,
    thumb: bool,
    own: &[(Reference, String)],
) -> Result<MediaFile> {
    let found = rows::sighted(&portal.store, id).await?;
    if found.is_none() {
        return of_message(portal, actor, id, thumb).await;
    }
    let found = found.filter(|f| !f.hidden).ok_or(Error::NotFound)?;
    let public = found.visibility.is_public();
    let theirs = || {
        let held = own.iter().find(|(r, _)| *r == found.reference);
        held.is_some_and(|(r, key)| is_own_key(&portal.ctx.config, r, key))
    };
    if !public && !actor.may(Permission::ViewDesk) && !theirs() {
        return Err(Error::NotFound);
    }
    MediaFile::of(found.file, thumb, public)
}

/// What came with a message nobody has published, for staff.
async fn of_message(portal: &Portal, actor: &Actor, id: Uuid, thumb: bool) -> Result<MediaFile> {
    let waits = |f: &MediaRecord| {
        let token = f.draft_token_hash.as_deref().unwrap_or_default();
        f.request_id.is_none() && token.starts_with("message:")
    };
    let file = rows::by_id(&portal.store, id)
        .await?
        .filter(|f| waits(f) && actor.may(Permission::ViewDesk))
        .ok_or(Error::NotFound)?;
    MediaFile::of(file, thumb, false)
}
