//! The session over the JSON API.

use super::cookie;
use crate::extract::json::Json;
use crate::layer::client::Client;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::{StatusCode, header};
use serde::Deserialize;
use std::time::Duration;
use stoa_domain::accounts::{Actor, Staff};
use stoa_service::accounts::{self, SignedIn};

/// Name and password.
#[derive(Deserialize, utoipa::ToSchema)]
pub struct Credentials {
    pub username: String,
    pub password: String,
}

/// Sign in; the session comes as a cookie.
#[utoipa::path(post, path = "/api/v1/session", tag = "session", request_body = Credentials,
    responses((status = 200, body = Staff), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub async fn sign_in(
    State(app): State<AppState>,
    Extension(Client(address)): Extension<Client>,
    jar: CookieJar,
    Json(body): Json<Credentials>,
) -> Result<Response, Problem> {
    let signed = accounts::sign_in(
        &app.portal,
        &body.username,
        &body.password,
        &address.to_string(),
    )
    .await?;
    let staff = signed.staff.clone();
    let headers = [(header::CACHE_CONTROL, "no-store")];
    Ok((
        jar.add(session_of(&app, signed)),
        headers,
        axum::Json(staff),
    )
        .into_response())
}

/// The cookie of a new session.
pub fn session_of(
    app: &AppState,
    signed: SignedIn,
) -> axum_extra::extract::cookie::Cookie<'static> {
    let lives = (signed.expires_at - app.portal.ctx.clock.now())
        .to_std()
        .unwrap_or(Duration::ZERO);
    cookie::session(&app.config, signed.token, lives)
}

/// Sign out. Without a session nothing happens.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session", responses((status = 204)))]
pub async fn sign_out(State(app): State<AppState>, jar: CookieJar) -> Result<Response, Problem> {
    let name = cookie::session_name(&app.config);
    if let Some(token) = jar.get(name) {
        accounts::sign_out(&app.portal, token.value()).await?;
    }
    Ok((
        jar.add(cookie::gone(&app.config, name)),
        StatusCode::NO_CONTENT,
    )
        .into_response())
}

/// Who is signed in; `null`: nobody.
#[utoipa::path(get, path = "/api/v1/session", tag = "session", responses((status = 200, body = Option<Staff>)))]
pub async fn whoami(Extension(actor): Extension<Actor>) -> Response {
    let headers = [(header::CACHE_CONTROL, "no-store")];
    (headers, axum::Json(actor.staff().cloned())).into_response()
}
