//! The nightly bulk file (Open311 GeoReport bulk): every public request as one CSV (RFC 4180), made while the city
//! sleeps and served as it was made.

use super::find::{PublicRequest, whole};
use crate::city::City;
use crate::requests::query;
use crate::{BlobError, BlobStream, Error, Portal, Result};
use bytes::Bytes;
use chrono::{DateTime, FixedOffset, SecondsFormat, Timelike, Utc};
use futures::stream::{self, Stream, StreamExt, TryStreamExt};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU64, Ordering};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::RequestFilter;
use stoa_store::Tx;
use stoa_store::requests::list;
use stoa_store::settings;

const SETTING: &str = "open311-bulk";
/// The hour of the night, in the city.
const HOUR: u32 = 3;
const BATCH: u32 = 1_000;
const COLUMNS: [&str; 14] = [
    "service_request_id",
    "requested_datetime",
    "updated_datetime",
    "closed_date",
    "status_description",
    "status_notes",
    "source",
    "service_name",
    "service_subtype",
    "description",
    "agency_responsible",
    "address",
    "lat",
    "long",
];

/// Which file is the newest.
#[derive(Serialize, Deserialize)]
struct Made {
    key: String,
    at: DateTime<Utc>,
    /// It holds what is out of sight by now: it is not given out, and made anew at the next look.
    #[serde(default)]
    stale: bool,
    /// How often something has gone out of sight: a file that was being made meanwhile may hold it.
    #[serde(default)]
    gone: u64,
}

/// The file.
pub struct Bulk {
    pub file: BlobStream,
    pub made_at: DateTime<Utc>,
}

/// The newest file; `NotFound` before the first night, and for some minutes after something went out of sight.
pub async fn bulk(portal: &Portal) -> Result<Bulk> {
    let made: Made = settings::get(&portal.store, SETTING)
        .await?
        .filter(|made: &Made| !made.stale)
        .ok_or(Error::NotFound)?;
    let file = portal.ctx.blobs.read(&made.key, None).await;
    let file = file.map_err(|e| Error::Internal(e.into()))?;
    Ok(Bulk {
        file: file.ok_or(Error::NotFound)?,
        made_at: made.at,
    })
}

/// Makes today's file where it is due: after three in the night, or at once where there is none. How many requests it
/// has; `None`: it is not due, or another process was first, or something went out of sight while it was made and it is
/// made anew at the next look.
pub async fn make_bulk(portal: &Portal) -> Result<Option<u64>> {
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let before = settings::look::<Made>(&portal.store, SETTING).await?;
    let old = before.as_ref().map(|seen| &seen.value);
    if let Some(made) = old.filter(|made| !made.stale) {
        let (then, today) = (city.local(made.at), city.local(now));
        if then.date_naive() == today.date_naive() || today.hour() < HOUR {
            return Ok(None);
        }
    }
    // Of its own: another process may make one in the same second.
    let made_by = portal.ctx.random.number();
    let key = format!("open311/bulk-{}-{made_by:016x}.csv", now.timestamp());
    let rows = AtomicU64::new(0);
    let batches = batches(portal, &city, now, &rows);
    let batches = batches.map_err(|e| BlobError(format!("the bulk file: {e:?}")));
    let written = portal.ctx.blobs.write(&key, batches.boxed()).await;
    written.map_err(|e| Error::Internal(e.into()))?;
    let tx = portal.store.begin().await?;
    let made = Made {
        key: key.clone(),
        at: now,
        stale: false,
        gone: old.map_or(0, |made| made.gone),
    };
    let first = settings::replace(&tx, SETTING, before.as_ref(), &made).await?;
    tx.commit().await?;
    let unneeded = if first {
        old.map(|o| &o.key)
    } else {
        Some(&key)
    };
    if let Some(key) = unneeded.filter(|key| !key.is_empty())
        && let Err(error) = portal.ctx.blobs.delete(key).await
    {
        tracing::warn!(%error, key, "a bulk file nobody needs stays");
    }
    Ok(first.then(|| rows.into_inner()))
}

/// Something goes out of sight: the file that may hold it is not given out any more, nor is one that is being made.
pub async fn remake(tx: &Tx) -> Result<()> {
    let made = settings::get::<Made>(tx, SETTING).await?;
    // Where there is none yet, the first may be under way.
    let made = made.unwrap_or(Made {
        key: String::new(),
        at: DateTime::UNIX_EPOCH,
        stale: true,
        gone: 0,
    });
    let stale = Made {
        stale: true,
        gone: made.gone + 1,
        ..made
    };
    Ok(settings::put(tx, SETTING, &stale).await?)
}

/// The file a thousand requests at a time, so that no city is ever whole in memory; `rows` counts them.
fn batches<'a>(
    portal: &'a Portal,
    city: &'a City,
    now: DateTime<Utc>,
    rows: &'a AtomicU64,
) -> impl Stream<Item = Result<Bytes>> + Send + 'a {
    let query = query::of(&RequestFilter::default(), &Actor::Anyone, &[], city, now);
    // Where the next batch begins; outside `None`: there is none.
    stream::try_unfold(Some(None::<String>), move |next| {
        let query = query.clone();
        async move {
            let Some(cursor) = next else {
                return Ok(None);
            };
            let page = list::page(&portal.store, &query, BATCH, cursor.as_deref()).await?;
            let mut writer = csv::Writer::from_writer(Vec::new());
            if cursor.is_none() {
                writer.write_record(COLUMNS).map_err(anyhow::Error::new)?;
            }
            for request in whole(portal, page.items).await? {
                let row = row(&request);
                writer.write_record(row).map_err(anyhow::Error::new)?;
                rows.fetch_add(1, Ordering::Relaxed);
            }
            let bytes = writer.into_inner();
            let bytes = bytes.map_err(|e| anyhow::anyhow!("the bulk file: {e}"))?;
            Ok(Some((Bytes::from(bytes), page.next.map(Some))))
        }
    })
}

fn row(r: &PublicRequest) -> [String; 14] {
    let d = &r.detail;
    let s = &d.summary;
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    [
        s.reference.to_string(),
        moment(&s.opened_at),
        moment(&s.updated_at),
        s.closed_at.as_ref().map(moment).unwrap_or_default(),
        s.status.code().to_owned(),
        inert(r.notes().unwrap_or_default()),
        inert(&s.channel),
        inert(&s.service),
        String::new(),
        inert(&d.description),
        inert(&d.department),
        inert(s.place.as_deref().unwrap_or_default()),
        number(s.lat),
        number(s.lon),
    ]
}

/// A moment with its zone, to the second.
fn moment(at: &DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// People's words as text even in a spreadsheet (OWASP, CSV injection).
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
