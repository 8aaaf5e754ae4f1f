//! Is it known already? Candidates for a report under way.

use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::LatLon;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Similar;
use stoa_domain::requests::similar::{Sought, read_hash};
use stoa_service::requests;

/// How much of a description is compared, in characters.
const MOST_WORDS: usize = 1_000;

/// The public requests that may be about the same thing as a report under way, best first, at most five: near its place,
/// of a related service, open or closed in the last thirty days.
#[utoipa::path(get, path = "/api/v1/requests/similar", tag = "requests",
    params(("lat" = f64, Query), ("lon" = f64, Query), ("service" = Option<String>, Query, description = "A service's code"),
        ("q" = Option<String>, Query, description = "The description so far"),
        ("photo" = Option<String>, Query, description = "A photo's difference hash, 16 hexadecimal digits; may be repeated")),
    responses((status = 200, body = Vec<Similar>), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub async fn similar(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let degrees = |name: &str| {
        query
            .read(name, |v| v.parse::<f64>().ok())?
            .ok_or_else(|| Problem::field(name, "required"))
    };
    let position = LatLon::new(degrees("lat")?, degrees("lon")?)
        .ok_or_else(|| Problem::field("lat", "not-readable"))?;
    let photos = query
        .0
        .iter()
        .filter(|(n, v)| n == "photo" && !v.is_empty());
    let photos = photos
        .map(|(_, v)| read_hash(v).ok_or_else(|| Problem::field("photo", "not-readable")))
        .take(stoa_domain::requests::draft::MAX_PHOTOS)
        .collect::<Result<Vec<u64>, Problem>>()?;
    let words = query.get("q").unwrap_or_default();
    let sought = Sought {
        position,
        service: query.get("service").unwrap_or_default().to_owned(),
        text: words.chars().take(MOST_WORDS).collect(),
        photos,
    };
    let found = requests::similar(&app.portal, &actor, &sought).await?;
    etag::json(&headers, &found)
}
