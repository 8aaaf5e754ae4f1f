//! A file of areas comes in, is looked at, and is put in the place of what there was.

use super::measure::{Preview, preview};
use super::read::{NewArea, read};
use crate::configuration::{self, Changed, uploads};
use crate::{Error, Portal, Result};
use bytes::Bytes;
use serde_json::{Value, json};
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;

/// A file that was checked and waits for its yes.
#[derive(Debug, Clone, PartialEq)]
pub struct Uploaded {
    /// Names the file.
    pub file: String,
    /// Names the areas it would take the place of.
    pub seen: String,
    pub preview: Preview,
}

/// Checks a file and keeps it aside for who sent it; nothing is changed. Errors: those of [`read`]; `NotFound`
/// where there is no such kind.
pub async fn upload_areas(
    portal: &Portal,
    actor: &Actor,
    kind: &str,
    property: &str,
    file: Bytes,
) -> Result<Uploaded> {
    known(portal, actor, kind).await?;
    let areas = checked(portal, property, &file).await?;
    let name = uploads::keep(portal, actor, &purpose(kind), file).await?;
    let now = configuration::read(&portal.store, Kind::Areas, kind).await?;
    Ok(Uploaded {
        file: name,
        seen: configuration::seen(now.as_ref()),
        preview: preview(portal, kind, &areas).await?,
    })
}

/// A file that was kept aside once more, against the areas as they are now. Errors: as [`upload_areas`]; `file` gone.
pub async fn preview_areas(
    portal: &Portal,
    actor: &Actor,
    kind: &str,
    property: &str,
    name: &str,
) -> Result<Uploaded> {
    known(portal, actor, kind).await?;
    let file = uploads::take(portal, actor, &purpose(kind), name).await?;
    upload_areas(portal, actor, kind, property, file).await
}

/// Puts the areas of a file that was looked at in the place of those that were seen. Cases that are there keep the areas they
/// were given; new ones, and those whose place is corrected, get the new. Errors: `file` gone; `Conflict("stale")`.
pub async fn save_areas(
    portal: &Portal,
    actor: &Actor,
    kind: &str,
    property: &str,
    name: &str,
    seen: &str,
) -> Result<Changed> {
    known(portal, actor, kind).await?;
    let file = uploads::take(portal, actor, &purpose(kind), name).await?;
    let areas = checked(portal, property, &file).await?;
    let named = |area: NewArea| json!({"name": area.name, "geometry": area.geometry});
    let value: Value = areas.into_iter().map(named).collect();
    let done = configuration::change(portal, actor, Kind::Areas, kind, seen, Some(value)).await?;
    uploads::forget(portal, actor, &purpose(kind)).await;
    Ok(done)
}

async fn known(portal: &Portal, actor: &Actor, kind: &str) -> Result<()> {
    let kinds = super::area_kinds(portal, actor).await?;
    match kinds.iter().any(|k| k.code == kind) {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

async fn checked(portal: &Portal, property: &str, file: &Bytes) -> Result<Vec<NewArea>> {
    let bounds = portal.city().await?.site.bounds;
    let (file, property) = (file.clone(), property.to_owned());
    let read = tokio::task::spawn_blocking(move || read(&file, &property, bounds));
    Ok(read.await.map_err(|e| Error::Internal(e.into()))??)
}

fn purpose(kind: &str) -> String {
    format!("areas-{kind}")
}
