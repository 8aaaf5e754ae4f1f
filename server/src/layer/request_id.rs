//! Gives every request an id: in the log, in `X-Request-Id`, in every error a person sees.

use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue};

/// The id of the request at hand: 16 hexadecimal digits.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// The header it is told in.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// Makes the id. What the client says is not believed: ids in the log are ours.
pub async fn layer(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let id = format!("{:016x}", app.portal.ctx.random.number());
    request.extensions_mut().insert(RequestId(id.clone()));
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}
