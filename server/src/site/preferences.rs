//! Language and look, by a plain form.

use crate::accounts::cookie;
use crate::extract::form::Form;
use crate::layer::locale;
use crate::problem::Problem;
use crate::site::back;
use crate::state::AppState;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use std::time::Duration;
use stoa_app::Theme;
use stoa_domain::{FieldErrors, Locale};

/// The cookie that the look is kept in.
pub const THEME: &str = "stoa_theme";
const YEAR: Duration = Duration::from_secs(365 * 86_400);

/// `locale`, `theme` (either may be missing), `next`.
pub async fn set(
    State(app): State<AppState>,
    mut jar: CookieJar,
    Form(form): Form,
) -> Result<Response, Problem> {
    let mut errors = FieldErrors::default();
    if let Some(tag) = form.get("locale") {
        match Locale::parse(tag) {
            Some(l) => {
                jar = jar.add(cookie::lasting(
                    &app.config,
                    locale::COOKIE,
                    l.tag().into(),
                    YEAR,
                ))
            }
            None => errors.add("locale", "not-a-choice"),
        }
    }
    if let Some(code) = form.get("theme") {
        match Theme::parse(code) {
            Some(t) => jar = jar.add(cookie::lasting(&app.config, THEME, t.code().into(), YEAR)),
            None => errors.add("theme", "not-a-choice"),
        }
    }
    errors.or(|| ())?;
    Ok((jar, back::to(form.get("next").unwrap_or("/"), &[])).into_response())
}
