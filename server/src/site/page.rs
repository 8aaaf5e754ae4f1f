//! Pages: the app rendered with everything it asked for, whole, in one write.

use super::owner::Keeping;
use super::preferences::THEME;
use super::{assets, back, typed};
use crate::extract::query::Query;
use crate::layer::access::Access;
use crate::problem::Problem;
use crate::requests::{caller_section, kiosk, mine, own};
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use http_body_util::BodyExt;
use leptos::nonce::Nonce;
use leptos::prelude::provide_context;
use std::sync::Once;
use std::time::Duration;
use stoa_app::{
    CallerSection, OwnKeys, Prefs, ServerContext, StoredDraftToken, Theme, shell, terminal_shell,
};
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_service::Error;

/// The cookie that names the report under way.
pub const DRAFT: &str = "stoa_draft";

/// Every page and who may open it; a test holds it against the app's own list of routes.
pub const PAGES: &[(&str, Access)] = &[
    ("/", Access::Public),
    ("/report", Access::Public),
    ("/requests", Access::Public),
    ("/requests/{reference}", Access::Public),
    ("/me", Access::Public),
    ("/subscribe", Access::Public),
    ("/messages/{token}", Access::Public),
    ("/about", Access::Public),
    ("/style", Access::Public),
    ("/sign-in", Access::Public),
    ("/desk", Access::Staff(Permission::ViewDesk)),
    (
        "/desk/requests/{reference}",
        Access::Staff(Permission::ViewDesk),
    ),
    ("/desk/outbox", Access::Staff(Permission::ViewDesk)),
    ("/desk/keys", Access::Staff(Permission::ManageKeys)),
    ("/developers", Access::Public),
];

/// The longest a page may take. What it asks for answers in milliseconds or says that it cannot; should it wait for
/// ever all the same, the reader is asked to come back.
const PATIENCE: Duration = Duration::from_secs(20);

/// Walks the app's own routes, which also starts what renders it: once a process and before any page, since while it
/// walks no resource loads, of whatever page (leptos issue 4773).
pub fn prepare() {
    static PREPARED: Once = Once::new();
    PREPARED.call_once(walk);
}

/// A page that is not declared here would not be served: said at the start, and a test fails.
fn walk() {
    for route in leptos_axum::generate_route_list(stoa_app::App) {
        if !PAGES.iter().any(|(path, _)| *path == route.path()) {
            tracing::error!(
                path = route.path(),
                "a page of the app is missing in the route table"
            );
        }
    }
}

/// Renders the page at the request's address.
pub async fn render(State(app): State<AppState>, query: Query, request: Request) -> Response {
    if let Some(arrived) = own::arrive(&app, &request) {
        return arrived;
    }
    if request.uri().path() == "/report" && caller_section::is_asked(&query) {
        return for_caller(&app, &query, request).await;
    }
    page(&app, request, None, Guest::default()).await
}

/// The report form as staff fill it in for a caller.
async fn for_caller(app: &AppState, query: &Query, request: Request) -> Response {
    let extensions = request.extensions();
    let actor = extensions.get::<Actor>().cloned().unwrap_or(Actor::Anyone);
    let locale = extensions.get::<Locale>().copied().unwrap_or_default();
    if actor.staff().is_none() {
        return back::to(
            "/sign-in",
            &[
                ("error", "signed-out".to_owned()),
                ("next", "/report?for=caller".to_owned()),
            ],
        );
    }
    if !actor.may(Permission::FileForOthers) {
        return Problem::from(Error::Forbidden).into_response();
    }
    match caller_section::section(app, request.headers(), query, locale).await {
        Ok(caller) => {
            let guest = Guest {
                draft: caller_section::token(request.headers()),
                caller: Some(caller),
            };
            page(app, request, None, guest).await
        }
        Err(error) => Problem::from(error).into_response(),
    }
}

/// Whose page it is, where it is not the device owner's own.
#[derive(Default)]
struct Guest {
    /// The token of their report under way.
    draft: Option<String>,
    caller: Option<CallerSection>,
}

/// What no route knows: a file of the site folder, or the real 404.
pub async fn fallback(State(app): State<AppState>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if matches!(*request.method(), Method::GET | Method::HEAD)
        && let Some(file) = assets::other(&app.site, &path, request.headers()).await
    {
        return file;
    }
    let html = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|a| a.contains("text/html"));
    let program = path.starts_with("/api/")
        || path.starts_with("/open311/")
        || !html
        || *request.method() != Method::GET;
    if program {
        return Problem::not_found().into_response();
    }
    page(&app, request, Some(StatusCode::NOT_FOUND), Guest::default()).await
}

async fn page(
    app: &AppState,
    request: Request,
    status: Option<StatusCode>,
    guest: Guest,
) -> Response {
    let site = match stoa_service::site::load(&app.portal).await {
        Ok(site) => site,
        Err(error) => return Problem::from(error).into_response(),
    };
    let locale = request.extensions().get::<Locale>().copied();
    let appearance =
        match stoa_service::site::appearance(&app.portal, locale.unwrap_or_default()).await {
            Ok(appearance) => appearance,
            Err(error) => return Problem::from(error).into_response(),
        };
    let typed = typed::read(request.headers(), request.uri().query());
    let extensions = request.extensions();
    let nonce = extensions.get::<Nonce>().cloned();
    let terminal = kiosk::layer::kiosk(&request).map(|_| {
        let nonce = nonce.as_ref().map(ToString::to_string).unwrap_or_default();
        let locale = extensions.get::<Locale>().copied().unwrap_or_default();
        kiosk::terminal(app, locale, &nonce, &site.name)
    });
    let context = ServerContext {
        portal: app.portal.clone(),
        actor: extensions.get::<Actor>().cloned().unwrap_or(Actor::Anyone),
        locale: extensions.get::<Locale>().copied().unwrap_or_default(),
        prefs: prefs(request.headers()),
        typed: typed.clone(),
        draft: match &guest.caller {
            Some(_) => guest.draft,
            None => draft_token(request.headers()),
        }
        .map(StoredDraftToken),
        caller: guest.caller,
        terminal: terminal.clone(),
        own: OwnKeys(own::read(request.headers())),
        site: site.into(),
        appearance,
        assets: app.site.assets.clone(),
    };
    let address = request.uri().path().to_owned();
    let provide = move || {
        if let Some(nonce) = nonce.clone() {
            provide_context(nonce);
        }
        context.clone().provide();
    };
    let rendered = Keeping::new(async {
        let response = match terminal {
            None => leptos_axum::render_app_async_with_context(provide, shell)(request).await,
            Some(_) => {
                leptos_axum::render_app_async_with_context(provide, terminal_shell)(request).await
            }
        };
        whole(response, status).await
    });
    let page = tokio::time::timeout(PATIENCE, rendered)
        .await
        .unwrap_or_else(|_| {
            tracing::error!(address, "a page was not done in time");
            Problem::busy(5).into_response()
        });
    if typed.is_empty() {
        page
    } else {
        typed::forget(&app.config, page)
    }
}

/// Collects a streamed page, so that it goes out in one write with its length and can be refused whole.
async fn whole(response: Response, status: Option<StatusCode>) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) => {
            let error = anyhow::anyhow!(error).context("rendering a page");
            return Problem::from(Error::Internal(error)).into_response();
        }
    };
    if let Some(status) = status {
        parts.status = status;
    }
    // A page shows who is signed in and what this device remembers: for this reader, and asked for again each time.
    parts.headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-cache"),
    );
    Response::from_parts(parts, Body::from(bytes))
}

fn prefs(headers: &HeaderMap) -> Prefs {
    Prefs {
        theme: theme(headers),
        mine: mine::read(headers),
    }
}

/// The look chosen on this device.
pub fn theme(headers: &HeaderMap) -> Theme {
    CookieJar::from_headers(headers)
        .get(THEME)
        .and_then(|c| Theme::parse(c.value()))
        .unwrap_or_default()
}

/// The token of the report under way, where this device has one.
pub fn draft_token(headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    jar.get(DRAFT)
        .map(|c| c.value().to_owned())
        .filter(|t| !t.is_empty())
}
