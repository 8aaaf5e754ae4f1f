//! The page a person sees when a door refuses outside the app: too large, too often, from another site, a fault of
//! ours.
//!
// catalogue: error-*

use super::plain_page::{self, escape};
use crate::problem::Problem;
use crate::state::AppState;
use stoa_domain::Locale;

/// The whole page.
pub fn render(app: &AppState, locale: Locale, problem: &Problem, request_id: &str) -> String {
    let text = |key: &str| app.portal.ctx.texts.text(locale, key, &[]);
    let markup = format!(
        "<p>{}</p><p>{} <code>{}</code></p><p><a href=\"/\">{}</a></p>",
        escape(&text("error-page-again")),
        escape(&text("error-page-id")),
        escape(request_id),
        escape(&text("error-page-home")),
    );
    plain_page::render(
        app,
        locale,
        &text(&format!("error-{}", problem.code)),
        &markup,
    )
}
