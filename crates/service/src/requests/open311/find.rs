//! Requests as GeoReport v2 lists them: by number, or by window, service and status.

use crate::requests::company::Company;
use crate::requests::{query, view};
use crate::{Portal, Result};
use std::collections::HashMap;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ending::EndingView;
use stoa_domain::requests::open311::{MAX_ROWS, Window};
use stoa_domain::requests::{Reference, RequestDetail, RequestFilter, Status};
use stoa_store::requests::{RequestRecord, activity, media, slice};

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct Asked {
    /// These, whatever else is said.
    pub references: Option<Vec<Reference>>,
    /// Empty: all.
    pub services: Vec<String>,
    /// Empty: all.
    pub statuses: Vec<Status>,
    pub window: Window,
    /// Page (from 1) and its size; `None`: the first thousand.
    pub page: Option<(u32, u32)>,
}

/// A request as everyone may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicRequest {
    pub detail: RequestDetail,
}

impl PublicRequest {
    /// What the city last told the public of it.
    pub fn notes(&self) -> Option<&str> {
        let mut last_first = self.detail.activity.iter().rev();
        last_first.find_map(|a| a.text.as_deref().filter(|_| a.kind.is_progress()))
    }
}

/// The requests of a list, newest first.
pub async fn find(portal: &Portal, asked: &Asked) -> Result<Vec<PublicRequest>> {
    let city = portal.city().await?;
    let (filter, mine) = match &asked.references {
        Some(references) => {
            let filter = RequestFilter {
                mine: true,
                ..RequestFilter::default()
            };
            (filter, references.as_slice())
        }
        None => {
            let filter = RequestFilter {
                service: asked.services.clone(),
                status: asked.statuses.clone(),
                ..RequestFilter::default()
            };
            (filter, &[][..])
        }
    };
    let now = portal.ctx.clock.now();
    let mut query = query::of(&filter, &Actor::Anyone, mine, &city, now);
    if asked.references.is_none() {
        query.from_at = Some(asked.window.from);
        // The store's end is the first moment after.
        query.to_at = Some(asked.window.to + chrono::Duration::milliseconds(1));
    }
    let (offset, limit) = match asked.page {
        Some((page, size)) => (
            u64::from(page.saturating_sub(1)) * u64::from(size),
            size.clamp(1, MAX_ROWS),
        ),
        None => (0, MAX_ROWS),
    };
    let records = slice::newest(&portal.store, &query, offset, limit).await?;
    whole(portal, records).await
}

/// The public view of each row, in their order.
pub(super) async fn whole(
    portal: &Portal,
    records: Vec<RequestRecord>,
) -> Result<Vec<PublicRequest>> {
    let city = portal.city().await?;
    let ids: Vec<i64> = records.iter().map(|r| r.id).collect();
    let mut timelines: HashMap<i64, Vec<_>> = HashMap::new();
    for entry in activity::public_of(&portal.store, &ids).await? {
        timelines
            .entry(entry.entry.request_id)
            .or_default()
            .push(entry);
    }
    let mut files: HashMap<i64, Vec<_>> = HashMap::new();
    for file in media::of_requests(&portal.store, &ids).await? {
        files
            .entry(file.request_id.unwrap_or_default())
            .or_default()
            .push(file);
    }
    let all = records.iter().map(|r| {
        let timeline = timelines.remove(&r.id).unwrap_or_default();
        let timeline = view::timeline(timeline, &city, false);
        let files = files.remove(&r.id).unwrap_or_default();
        PublicRequest {
            detail: view::detail(
                r,
                &city,
                files,
                timeline,
                EndingView::default(),
                Company::default(),
            ),
        }
    });
    Ok(all.collect())
}
