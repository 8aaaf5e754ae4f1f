//! `/open311/discovery.xml|json` (Open311 Service Discovery): where the endpoints are, who answers for them, where keys
//! are had, and since when the catalogue is as it is.

use super::view::moment;
use super::wire::Node;
use super::{Format, ask};
use crate::config::Extension;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_service::requests::open311;

/// The standard's own name.
const GEOREPORT: &str = "http://wiki.open311.org/GeoReport_v2";
/// The update extension, as its authors describe it.
const UPDATES: &str = "https://github.com/open311/open311-fmsupdates";
/// The bulk format.
const BULK: &str = "http://wiki.open311.org/GeoReport/bulk";

/// The document.
pub async fn discovery(
    State(app): State<AppState>,
    OriginalUri(uri): OriginalUri,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let format = Format::of(uri.path()).ok_or_else(Problem::not_found)?;
    let portal = app.config.public_url();
    let site = stoa_service::site::load(&app.portal).await?;
    let changeset = moment(open311::changeset(&app.portal).await?);
    let contact = site.email.clone().or_else(|| site.phone.clone());
    let endpoint = |specification: &str, path: &str, formats: &[&str]| {
        let formats = formats.iter().map(|f| Node::from(*f)).collect();
        Node::Fields(vec![
            ("specification", specification.into()),
            ("url", format!("{portal}{path}").into()),
            ("changeset", changeset.clone()),
            (
                "type",
                if site.sample { "test" } else { "production" }.into(),
            ),
            ("formats", Node::List("format", formats)),
        ])
    };
    let both = ["text/xml", "application/json"];
    let mut endpoints = vec![endpoint(GEOREPORT, "/open311/v2", &both)];
    if ask::offers(&app.config, Extension::Updates) {
        let path = "/open311/v2/servicerequestupdates";
        endpoints.push(endpoint(UPDATES, path, &both));
    }
    if ask::offers(&app.config, Extension::Bulk) {
        let path = "/open311/v2/bulk/requests.csv";
        endpoints.push(endpoint(BULK, path, &["text/csv"]));
    }
    let contact = contact.unwrap_or_else(|| format!("{portal}/about"));
    let whole = Node::Fields(vec![
        ("changeset", changeset.clone()),
        ("contact", contact.into()),
        ("key_service", format!("{portal}/developers").into()),
        ("endpoints", Node::List("endpoint", endpoints)),
    ]);
    Ok(format.read(&headers, "discovery", &whole))
}
