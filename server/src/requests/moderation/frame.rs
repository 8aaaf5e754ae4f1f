//! What the plain pages of moderation share: words from the catalogue, the frame with the way back to the desk, notices.
//! They are rendered by the server alone: they work whatever the browser runs, and cost the app nothing.

use crate::extract::query::Query;
use crate::site::page::theme;
use crate::site::plain_page::{self, Look, escape};
use crate::state::AppState;
use axum::response::Html;
use http::HeaderMap;
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

/// A reader's look as the page's.
pub fn look(headers: &HeaderMap) -> Look {
    Look {
        theme: theme(headers).code(),
        nav: String::new(),
    }
}

/// A page of the desk.
pub fn page(
    app: &AppState,
    locale: Locale,
    headers: &HeaderMap,
    title: &str,
    markup: &str,
) -> Html<String> {
    let words = Words::of(app, locale);
    let link = |href: &str, key: &str, here: bool| {
        let current = if here { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{href}\"{current}>{}</a>", words.html(key))
    };
    let nav = format!(
        "<nav class=\"tabs desk-nav\" aria-label=\"{}\">{}{}{}</nav>",
        words.html("desk-nav-label"),
        link("/desk", "desk-nav-queue", false),
        link("/desk/outbox", "desk-nav-outbox", false),
        link("/desk/moderation", "desk-nav-moderation", true),
    );
    let look = Look {
        nav,
        ..look(headers)
    };
    Html(plain_page::render_as(app, locale, &look, title, markup))
}
