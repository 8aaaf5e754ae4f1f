//! What the plain pages of moderation share: words from the catalogue, the frame with the way back to the desk, notices.
//! They are rendered by the server alone: they work whatever the browser runs, and cost the app nothing.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{self, Around, Page, Reader};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::Response;
use stoa_app::desk_nav_markup;
use stoa_domain::Locale;

/// The catalogue in one language.
pub struct Words<'a> {
    app: &'a AppState,
    locale: Locale,
}

impl<'a> Words<'a> {
    /// The words of a page.
    pub const fn of(app: &'a AppState, locale: Locale) -> Self {
        Self { app, locale }
    }

    /// The words of a key.
    pub fn say(&self, key: &str) -> String {
        self.app.portal.ctx.texts.text(self.locale, key, &[])
    }

    /// The words of a key as HTML text.
    pub fn html(&self, key: &str) -> String {
        escape(&self.say(key))
    }

    /// A part of a request by its stored word (`answer:SR-1`).
    // catalogue: moderation-part-*
    pub fn part(&self, part: &str) -> String {
        let kind = part.split(':').next().unwrap_or_default();
        self.say(&format!("moderation-part-{kind}"))
    }

    /// A reason.
    // catalogue: moderation-reason-*
    pub fn reason(&self, code: &str) -> String {
        self.say(&format!("moderation-reason-{code}"))
    }

    /// What went wrong with the form that sent its reader back here, if anything did.
    // catalogue: error-*
    pub fn trouble(&self, query: &Query) -> String {
        let Some(code) = query.get("error") else {
            return String::new();
        };
        let words = self.say(&format!("error-{code}"));
        let words = match words.starts_with("error-") {
            true => self.say("error-internal"),
            false => words,
        };
        notice("error", &words)
    }
}

/// A notice at the top of a page.
pub fn notice(kind: &str, words: &str) -> String {
    format!(
        "<div class=\"notice {kind}\" role=\"status\" id=\"notice\"><p>{}</p></div>",
        escape(words)
    )
}

/// A page of the desk.
pub async fn page(
    app: &AppState,
    reader: &Reader,
    title: &str,
    markup: &str,
) -> Result<Response, Problem> {
    let visit = frame::visit(app, reader).await?;
    let nav = desk_nav_markup(&visit, "/desk/moderation");
    framed(app, reader, &nav, title, markup).await
}

/// A page in the portal's frame: `nav`, as markup, above its title.
pub async fn framed(
    app: &AppState,
    reader: &Reader,
    nav: &str,
    title: &str,
    markup: &str,
) -> Result<Response, Problem> {
    let main = format!(
        "<div class=\"container narrow stack\">{nav}<h1>{}</h1>{markup}</div>",
        escape(title)
    );
    let page = Page {
        title,
        main: &main,
        around: Around::Portal,
        head: "<meta name=\"robots\" content=\"noindex\">",
        scripts: &[],
    };
    frame::render(app, reader, page).await
}
