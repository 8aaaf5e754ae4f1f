//! Headers that tell the browser what a page may not do. The content security policy names one fresh nonce a
//! request; the page handler gives the same nonce to Leptos for its scripts.

use crate::requests::embed;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderName, HeaderValue, header};
use leptos::nonce::Nonce;

/// Puts a [`Nonce`] into the request and the headers on the answer.
pub async fn layer(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::new();
    let policy = if request.uri().path() == "/sw.js" {
        WORKER.to_owned()
    } else {
        let framed = embed::is_framed(request.uri().path());
        let ancestors = app.config.embed_ancestors.join(" ");
        let ancestors = if framed { &ancestors } else { "'none'" };
        policy(&nonce, app.config.tile_url.as_deref(), ancestors)
    };
    request.extensions_mut().insert(nonce);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()",
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
    ] {
        // A page that is a secret says less of itself.
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if app.config.is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    response
}

/// The service worker's own policy: it imports two scripts of ours, which no nonce can be written beside.
const WORKER: &str = "default-src 'none'; script-src 'self'; connect-src 'self'";

/// The content security policy (CSP Level 3). No third-party origin but the operator's own tile host.
/// `ancestors`: which pages may frame it.
fn policy(nonce: &Nonce, tile_url: Option<&str>, ancestors: &str) -> String {
    let tiles = tile_url
        .and_then(|t| url::Url::parse(t).ok())
        .map(|u| format!(" {}", u.origin().ascii_serialization()))
        .unwrap_or_default();
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data: blob:{tiles}; media-src 'self' blob:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_operators_tile_host_is_added() {
        let nonce = Nonce::from_value("n");
        assert!(policy(&nonce, None, "'none'").contains("img-src 'self' data: blob:;"));
        let with = policy(
            &nonce,
            Some("https://tiles.example.org/a/{z}/{x}/{y}.png"),
            "'none'",
        );
        assert!(with.contains("img-src 'self' data: blob: https://tiles.example.org;"));
    }
}
