//! Who may use a route. Every route names it in [`crate::router`]; this enforces what is named there, before the
//! handler (the use case checks again what depends on the thing asked for).

use crate::problem::Problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use stoa_domain::accounts::{Actor, Permission};

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone.
    Public,
    /// Signed-in staff whose role has the permission.
    Staff(Permission),
    /// Only while `STOA_DEV` is set: the developer's reload.
    Developer,
}

/// What a person or a program without access is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A program: 401 or 403.
    Status,
    /// A page: to the sign-in page and back.
    SignIn,
}

/// The guard of one route.
#[derive(Debug, Clone, Copy)]
pub struct Guard {
    pub access: Access,
    pub refusal: Refusal,
    pub developer: bool,
}

/// Lets through who may.
pub async fn layer(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let permission = match guard.access {
        Access::Public => return next.run(request).await,
        Access::Developer if guard.developer => return next.run(request).await,
        Access::Developer => return Problem::not_found().into_response(),
        Access::Staff(permission) => permission,
    };
    match request.extensions().get::<Actor>() {
        Some(actor) if actor.may(permission) => next.run(request).await,
        Some(actor) if actor.staff().is_some() => {
            Problem::from(stoa_service::Error::Forbidden).into_response()
        }
        _ if guard.refusal == Refusal::SignIn => {
            // A form's own address cannot be opened again; the desk is where it was.
            let open = request.method() == http::Method::GET;
            let here = request
                .uri()
                .path_and_query()
                .filter(|_| open)
                .map_or("/desk", |p| p.as_str());
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("next", here)
                .finish();
            Redirect::to(&format!("/sign-in?error=signed-out&{query}")).into_response()
        }
        _ => Problem::signed_out().into_response(),
    }
}
