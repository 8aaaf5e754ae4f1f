//! Signing in and out by plain forms.

use super::{cookie, http::session_of};
use crate::extract::form::Form;
use crate::layer::client::Client;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use stoa_service::accounts;

/// `username`, `password`, `next` (an address of ours; the desk unless given).
pub async fn sign_in(
    State(app): State<AppState>,
    Extension(Client(address)): Extension<Client>,
    jar: CookieJar,
    Form(form): Form,
) -> Response {
    let username = form.get("username").unwrap_or_default();
    let password = form
        .0
        .iter()
        .find(|(n, _)| n == "password")
        .map_or("", |(_, v)| v);
    let next = form.get("next").unwrap_or("/desk");
    match accounts::sign_in(&app.portal, username, password, &address.to_string()).await {
        Ok(signed) => (jar.add(session_of(&app, signed)), back::to(next, &[])).into_response(),
        Err(error) => {
            let problem = Problem::from(error);
            let mut query = back::error_pairs(&problem);
            query.push(("username", username.to_owned()));
            query.push(("next", back::own(next).to_owned()));
            back::to("/sign-in", &query)
        }
    }
}

/// Ends the session and goes home.
pub async fn sign_out(State(app): State<AppState>, jar: CookieJar) -> Result<Response, Problem> {
    let name = cookie::session_name(&app.config);
    if let Some(token) = jar.get(name) {
        accounts::sign_out(&app.portal, token.value()).await?;
    }
    Ok((jar.add(cookie::gone(&app.config, name)), back::to("/", &[])).into_response())
}
