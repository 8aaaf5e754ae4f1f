//! A file comes in.

use super::{forget_file, key, reader};
use crate::requests::access;
use crate::{BlobError, Error, Portal, Result};
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::BoxStream;
use std::sync::{Arc, Mutex, PoisonError};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::history::{
    Counts, Cursor, Mapping, NotATable, Profile, Sniff, State, header,
};
use stoa_domain::{FieldErrors, text};
use stoa_store::requests::history::{ImportRecord, imports};
use uuid::Uuid;

/// The longest name of an earlier system, in characters.
const MAX_SOURCE: usize = 60;
const MIB: u64 = 1024 * 1024;

/// A file on its way in.
pub struct NewImport<'a> {
    /// The earlier system's name. Under it a row's number is one case, whichever file it comes in.
    pub source: String,
    pub file_name: String,
    /// The most bytes that are taken.
    pub limit: u64,
    /// An error ends the upload, and nothing is kept.
    pub chunks: BoxStream<'a, std::result::Result<Bytes, BlobError>>,
}

/// What was seen of a file while it came in.
#[derive(Default)]
struct Seen {
    sniff: Sniff,
    too_large: bool,
    broken: bool,
}

/// Keeps a file of rows and begins to read it; the import's id. Only as much of it as came in one piece is ever held in memory.
///
/// Errors: `source` required | too-long; `file` required | table-too-large | broken-body | not-a-table | encoding | no-header |
/// too-many-columns.
pub async fn upload(portal: &Portal, actor: &Actor, new: NewImport<'_>) -> Result<Uuid> {
    access::require(actor, Permission::Configure)?;
    let source = source(&new.source)?;
    let now = portal.ctx.clock.now();
    let id = portal.ctx.random.id(now);
    let seen: Arc<Mutex<Seen>> = Arc::default();
    let limit = new.limit;
    let file_name = text::clean_line(&new.file_name).chars().take(200).collect();
    let watched = {
        let seen = seen.clone();
        new.chunks.map(move |chunk| {
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            match &chunk {
                Err(_) => seen.broken = true,
                Ok(bytes) => {
                    seen.sniff.see(bytes);
                    if seen.sniff.size() > limit {
                        seen.too_large = true;
                        return Err(BlobError("too large".to_owned()));
                    }
                }
            }
            chunk
        })
    };
    let path = key(id);
    let written = portal.ctx.private.write(&path, watched.boxed()).await;
    let (size, layout) = {
        let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.too_large {
            let mut errors = FieldErrors::default();
            errors.add_n("file", "table-too-large", (limit / MIB) as i64);
            return Err(errors.into());
        }
        if seen.broken {
            return Err(Error::invalid("file", "broken-body"));
        }
        (seen.sniff.size(), seen.sniff.finish())
    };
    written.map_err(|error| {
        tracing::warn!(%error, "the file of an import cannot be kept");
        Error::Unavailable
    })?;
    let begun: Result<()> = async {
        let layout = layout.map_err(not_a_table)?;
        let names = reader::first_line(portal, id, size, layout).await?;
        let names = names.ok_or_else(|| not_a_table(NotATable::NotCsv))?;
        let names = header(&names).map_err(not_a_table)?;
        let import = ImportRecord {
            id,
            source,
            file_name,
            size,
            state: State::Reading,
            by: actor.staff().map(|s| s.name.clone()),
            created_at: now,
            changed_at: now,
            layout,
            profile: Profile::new(names),
            mapping: Mapping::default(),
            cursor: Cursor::start(layout),
            counts: Counts::default(),
            first_id: None,
            newest_first: false,
            version: 1,
        };
        let tx = portal.store.begin().await?;
        imports::add(&tx, &import).await?;
        Ok(tx.commit().await?)
    }
    .await;
    if begun.is_err() {
        forget_file(portal, id).await;
    }
    begun.map(|()| id)
}

fn source(typed: &str) -> Result<String> {
    let source = text::clean_line(typed);
    if source.is_empty() {
        return Err(Error::invalid("source", "required"));
    }
    if source.chars().count() > MAX_SOURCE {
        let mut errors = FieldErrors::default();
        errors.add_n("source", "too-long", MAX_SOURCE as i64);
        return Err(errors.into());
    }
    Ok(source)
}

fn not_a_table(why: NotATable) -> Error {
    Error::invalid("file", why.code())
}
