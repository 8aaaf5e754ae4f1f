//! A page of the queue with the moment it was asked for.

use crate::api::{self, ApiError};
use crate::requests::part::now;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use stoa_domain::Page;
use stoa_domain::requests::view::DeskRow;
use stoa_domain::requests::{Reference, RequestFilter, Sort};

/// How many rows a page of the queue has.
pub const LIMIT: u32 = 50;

/// What the list shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct QueueData {
    pub page: Page<DeskRow>,
    /// What "late" is measured by.
    #[serde(deserialize_with = "stoa_domain::moment::de_utc")]
    pub now: DateTime<Utc>,
}

/// Asks for a page.
///
/// # Errors
/// What the API says.
pub async fn load(filter: RequestFilter, cursor: Option<String>) -> Result<QueueData, ApiError> {
    // Before the first wait: afterwards the server's page context may be gone.
    let now = now();
    let page = api::desk_requests(&filter, LIMIT, cursor).await?;
    Ok(QueueData { page, now })
}

/// Does the filter find this request? Asked by its reference, or, where the reader searches for words, among the
/// newest that the words find.
pub async fn finds(filter: &RequestFilter, reference: &Reference) -> bool {
    let mut probe = RequestFilter {
        sort: Sort::Newest,
        ..filter.clone()
    };
    if probe.q.is_empty() {
        probe.q = reference.to_string();
    }
    let found = api::desk_requests(&probe, LIMIT, None).await;
    found.is_ok_and(|page| {
        page.items
            .iter()
            .any(|row| row.summary.reference == *reference)
    })
}
