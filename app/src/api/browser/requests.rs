//! The catalogue, the list, the map, one request.

use super::send::{address, get, post, tell};
use crate::api::{Counted, Result, StoredDraft};
use reqwasm::http::Method;
use stoa_domain::number::fixed;
use stoa_domain::requests::{
    ClusterSet, Reference, RequestDetail, RequestFilter, RequestSummary, Service, ServiceSummary,
    Similar,
};
use stoa_domain::{Bounds, LatLon, Page};

/// The catalogue, the most used (near a place) first.
pub async fn services(near: Option<LatLon>) -> Result<Vec<ServiceSummary>> {
    let near: Vec<(&str, String)> = near.map(|p| ("near", position(p))).into_iter().collect();
    get(address("services", &near)).await
}

/// A service with its questions.
pub async fn service(code: &str) -> Result<Service> {
    get(address::<&str, &str>(
        &format!("services/{}", crate::routes::escape(code)),
        &[],
    ))
    .await
}

/// A page of what a filter finds.
pub async fn requests(
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<String>,
) -> Result<Page<RequestSummary>> {
    get(address("requests", &paged(filter, limit, cursor))).await
}

/// A filter, a limit and a cursor as the API's words.
pub fn paged(
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<String>,
) -> Vec<(&'static str, String)> {
    let mut pairs = filter.to_pairs();
    pairs.push(("limit", limit.to_string()));
    if let Some(cursor) = cursor {
        pairs.push(("cursor", cursor));
    }
    pairs
}

/// What a map shows of what a filter finds; the desk's also what not everyone may see.
pub async fn clusters(
    filter: &RequestFilter,
    bounds: Bounds,
    zoom: u8,
    desk: bool,
) -> Result<ClusterSet> {
    let path = match desk {
        true => "desk/clusters",
        false => "requests/clusters",
    };
    let mut pairs = filter.to_pairs();
    pairs.retain(|(name, _)| *name != "bbox");
    pairs.push(("bbox", bounds.to_string()));
    pairs.push(("zoom", zoom.to_string()));
    get(address(path, &pairs)).await
}

/// One request.
pub async fn request(reference: &Reference) -> Result<RequestDetail> {
    get(address::<&str, &str>(&format!("requests/{reference}"), &[])).await
}

/// What everyone could see of a request, for the desk, whoever may.
pub async fn desk_detail(reference: &Reference) -> Result<RequestDetail> {
    let path = format!("desk/requests/{reference}");
    get(address::<&str, &str>(&path, &[])).await
}

/// Hear of a request by mail.
pub async fn follow(reference: &Reference, email: &str) -> Result<()> {
    let path = format!("requests/{reference}/followers");
    tell(
        Method::POST,
        address::<&str, &str>(&path, &[]),
        &serde_json::json!({ "email": email }),
    )
    .await
}

/// What may be known already of a report under way.
pub async fn similar(at: LatLon, service: &str, q: &str, photos: &[u64]) -> Result<Vec<Similar>> {
    let mut pairs = vec![
        ("lat", fixed(at.lat, 6)),
        ("lon", fixed(at.lon, 6)),
        ("service", service.to_owned()),
        // An address has its limits; the beginning says what it is about.
        ("q", q.chars().take(400).collect()),
    ];
    pairs.extend(photos.iter().map(|hash| ("photo", format!("{hash:016x}"))));
    get(address("requests/similar", &pairs)).await
}

/// It concerns this device's owner too, who follows it where an address is given.
pub async fn me_too(reference: &Reference, email: &str) -> Result<Counted> {
    let path = format!("requests/{reference}/me-too");
    post(
        address::<&str, &str>(&path, &[]),
        &serde_json::json!({ "email": email }),
    )
    .await
}

/// Only the server writes the part about a caller: a step back to that page loads it anew.
pub fn caller_section() -> Option<String> {
    let location = leptos::prelude::window().location();
    if location.search().is_ok_and(|s| s.contains("for=caller")) {
        let _ = location.reload();
    }
    None
}

/// Where it is not, the page has no code for the browser or came whole from the server.
pub fn own_device() -> bool {
    true
}

/// With scripting, drafts are kept on the device: the server has none.
pub async fn stored_draft() -> Result<Option<StoredDraft>> {
    Ok(None)
}

/// `lat,lon`.
pub fn position(at: LatLon) -> String {
    format!("{},{}", fixed(at.lat, 6), fixed(at.lon, 6))
}
