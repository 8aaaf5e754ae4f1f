//! The whole of a filter as GeoJSON (RFC 7946), streamed batch by batch: memory does not grow with the city.

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
use serde_json::json;
use stoa_domain::requests::{RequestFilter, RequestSummary};
use stoa_service::{Portal, requests};

/// Every request of the filter as a FeatureCollection; without a position, `geometry` is null.
#[utoipa::path(get, path = "/api/v1/requests.geojson", tag = "requests", params(FilterParams),
    responses((status = 200, content_type = "application/geo+json", body = serde_json::Value), (status = 422, body = ProblemBody)))]
pub async fn export(State(app): State<AppState>, query: Query) -> Result<Response, Problem> {
    let filter = query.filter()?;
    let mut first = true;
    // The first batch is asked for before the answer begins, so that a fault is a status and not half a file.
    let features = batches(app.portal, filter).await?.map(move |batch| {
        batch.map(|items| {
            let mut text = String::new();
            for item in &items {
                text.push_str(if std::mem::take(&mut first) {
                    "\n"
                } else {
                    ",\n"
                });
                text.push_str(&feature(item).to_string());
            }
            Bytes::from(text)
        })
    });
    let opening = stream::iter([Ok(Bytes::from_static(
        b"{\"type\":\"FeatureCollection\",\"features\":[",
    ))]);
    let closing = stream::iter([Ok(Bytes::from_static(b"\n]}\n"))]);
    let headers = [
        (header::CONTENT_TYPE, "application/geo+json"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"requests.geojson\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((
        headers,
        Body::from_stream(opening.chain(features).chain(closing)),
    )
        .into_response())
}

fn feature(item: &RequestSummary) -> serde_json::Value {
    let geometry = match (item.lat, item.lon) {
        (Some(lat), Some(lon)) => json!({"type": "Point", "coordinates": [lon, lat]}),
        _ => serde_json::Value::Null,
    };
    json!({"type": "Feature", "id": item.reference, "geometry": geometry, "properties": item})
}

/// The batches of a filter. A fault after the first ends the body early, so that the client sees a broken transfer
/// and not a file that looks whole.
pub async fn batches(
    portal: Portal,
    filter: RequestFilter,
) -> Result<
    impl futures::Stream<Item = Result<Vec<RequestSummary>, std::io::Error>> + Send + 'static,
    Problem,
> {
    let first = requests::export(&portal, &filter, None).await?;
    let rest = stream::unfold(first.next, move |cursor| {
        let (portal, filter) = (portal.clone(), filter.clone());
        async move {
            let page = requests::export(&portal, &filter, Some(&cursor?)).await;
            Some(match page {
                Ok(page) => (Ok(page.items), page.next),
                Err(error) => {
                    tracing::error!(%error, "an export broke off");
                    (Err(std::io::Error::other("export broke off")), None)
                }
            })
        }
    });
    // A body may be asked again after its end.
    Ok(stream::iter([Ok(first.items)]).chain(rest).fuse())
}
