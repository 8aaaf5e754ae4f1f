//! The whole of a filter as CSV (RFC 4180), streamed; the columns are those of the open-data files plus our own words.

use super::geojson::batches;
use super::http::FilterParams;
use crate::extract::query::Query;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures::stream::{self, StreamExt};
use http::header;
use stoa_domain::requests::RequestSummary;

const COLUMNS: [&str; 13] = [
    "reference",
    "status",
    "service_code",
    "service",
    "opened_at",
    "updated_at",
    "due_at",
    "closed_at",
    "place",
    "neighborhood",
    "lat",
    "lon",
    "channel",
];

/// Every request of the filter, one a line.
#[utoipa::path(get, path = "/api/v1/requests.csv", tag = "requests", params(FilterParams),
    responses((status = 200, content_type = "text/csv", body = String), (status = 422, body = ProblemBody)))]
pub async fn export(State(app): State<AppState>, query: Query) -> Result<Response, Problem> {
    let rows = batches(app.portal, query.filter()?).await?.map(|batch| {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for item in batch? {
            writer.write_record(row(&item))?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|e| std::io::Error::other(e.to_string()))?;
        Ok::<_, std::io::Error>(Bytes::from(bytes))
    });
    let opening = stream::iter([Ok(Bytes::from(format!("{}\n", COLUMNS.join(","))))]);
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"requests.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, Body::from_stream(opening.chain(rows))).into_response())
}

fn row(item: &RequestSummary) -> [String; 13] {
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    let words = |t: &Option<String>| inert(t.as_deref().unwrap_or_default());
    [
        item.reference.to_string(),
        item.status.code().to_owned(),
        inert(&item.service_code),
        inert(&item.service),
        item.opened_at.to_rfc3339(),
        item.updated_at.to_rfc3339(),
        item.due_at.map(|t| t.to_rfc3339()).unwrap_or_default(),
        item.closed_at.map(|t| t.to_rfc3339()).unwrap_or_default(),
        words(&item.place),
        words(&item.neighborhood),
        number(item.lat),
        number(item.lon),
        inert(&item.channel),
    ]
}

/// People's words as text even in a spreadsheet: a cell that would be a formula gets a quote in front (OWASP, CSV
/// injection).
pub(super) fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_formula_stays_text() {
        assert_eq!(super::inert("=1+1"), "'=1+1");
        assert_eq!(super::inert("Main St"), "Main St");
    }
}
