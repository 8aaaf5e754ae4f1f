//! Tokens (GeoReport v2, method 4). Every service here answers with its number at once, so none is ever given out; a
//! number in a token's place is its own answer.

use super::wire::Node;
use super::{Format, ask};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::HeaderMap;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_service::requests;

/// The number behind a token: `{token}.xml`, `.json`.
pub async fn token(
    State(app): State<AppState>,
    Path(name): Path<String>,
    query: Query,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    ask::jurisdiction(&app, &query)?;
    let (token, format) = Format::split(&name)?;
    let reference: Reference = token.parse().map_err(|_| Problem::not_found())?;
    let found = requests::show(&app.portal, &Actor::Anyone, &reference).await?;
    let fields = Node::Fields(vec![
        (
            "service_request_id",
            found.summary.reference.as_str().into(),
        ),
        ("token", token.into()),
    ]);
    let all = Node::List("request", vec![fields]);
    Ok(format.read(&headers, "service_requests", &all))
}
