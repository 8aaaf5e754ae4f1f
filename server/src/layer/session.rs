//! Who acts: the session cookie becomes an [`Actor`].

use crate::accounts::cookie;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use stoa_domain::accounts::Actor;

/// Puts the [`Actor`] into the request. A token that is no longer good is anyone's; a store that cannot be asked
/// is an error, so that nobody is shown less than they may see without knowing.
pub async fn layer(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let actor = match jar.get(cookie::session_name(&app.config)) {
        None => Actor::Anyone,
        Some(token) => match stoa_service::accounts::whoami(&app.portal, token.value()).await {
            Ok(Some(staff)) => Actor::Staff(staff),
            Ok(None) => Actor::Anyone,
            Err(error) => return crate::problem::Problem::from(error).into_response(),
        },
    };
    request.extensions_mut().insert(actor);
    next.run(request).await
}
