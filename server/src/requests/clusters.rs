//! What the map draws.

use super::desk::fresh;
use super::http::FilterParams;
use super::{mine, own};
use crate::extract::query::Query;
use crate::layer::etag;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::Bounds;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{ClusterSet, RequestFilter};
use stoa_service::requests::{self, Mine};

/// Requests grouped for a map: about one group every 64 pixels at the zoom, over all that match.
#[utoipa::path(get, path = "/api/v1/requests/clusters", tag = "requests",
    params(FilterParams, ("zoom" = u8, Query, description = "Web Mercator zoom, 0 to 22")),
    responses((status = 200, body = ClusterSet), (status = 422, body = ProblemBody)))]
pub async fn clusters(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (filter, bounds, zoom) = asked(&query)?;
    let (named, keys) = (mine::read(&headers), own::read(&headers));
    let mine = Mine {
        named: &named,
        keys: &keys,
    };
    let set = requests::clusters(&app.portal, &actor, &filter, mine, bounds, zoom).await?;
    match filter.mine {
        true => Ok(fresh(set)),
        false => etag::json(&headers, &set),
    }
}

/// The same for the desk: also what not everyone may see, which `unseen` counts.
#[utoipa::path(get, path = "/api/v1/desk/clusters", tag = "desk",
    params(FilterParams, ("assignee" = Option<String>, Query, description = "`me` or `none`"),
        ("zoom" = u8, Query, description = "Web Mercator zoom, 0 to 22")),
    responses((status = 200, body = ClusterSet), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub async fn desk(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    query: Query,
) -> Result<Response, Problem> {
    let (filter, bounds, zoom) = asked(&query)?;
    let set = requests::desk_clusters(&app.portal, &actor, &filter, bounds, zoom);
    Ok(fresh(set.await?))
}

fn asked(query: &Query) -> Result<(RequestFilter, Bounds, u8), Problem> {
    let bounds = query
        .bounds("bbox")?
        .ok_or_else(|| Problem::field("bbox", "required"))?;
    let zoom = query
        .read("zoom", |v| v.parse().ok().filter(|z: &u8| *z <= 22))?
        .ok_or_else(|| Problem::field("zoom", "required"))?;
    Ok((query.filter()?, bounds, zoom))
}
