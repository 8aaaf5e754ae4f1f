//! Pages of the server's own in the portal's frame: for what needs no app, works with scripting off and must cost the
//! wasm nothing. What needs neither frame nor look is a [`super::plain_page`].

use super::plain_page::escape;
use super::preferences::THEME;
use crate::problem::Problem;
use crate::requests::kiosk;
use crate::state::AppState;
use axum::extract::FromRequestParts;
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use http::request::Parts;
use http::{Method, header};
use leptos::nonce::Nonce;
use std::convert::Infallible;
use stoa_app::{FrameMarkup, Prefs, Theme, Visit};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_service::Arg;

/// Who reads the page, and how.
#[derive(Clone)]
pub struct Reader {
    pub locale: Locale,
    pub theme: Theme,
    pub actor: Actor,
    /// Path and query of the page, where the switches of language and look come back to.
    address: String,
    nonce: Option<Nonce>,
}

impl Reader {
    /// Somebody of whom nothing is known.
    pub fn of_nobody(locale: Locale, theme: Theme) -> Self {
        Self {
            locale,
            theme,
            actor: Actor::Anyone,
            address: "/".to_owned(),
            nonce: None,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let theme = CookieJar::from_headers(&parts.headers)
            .get(THEME)
            .and_then(|c| Theme::parse(c.value()));
        let extensions = &parts.extensions;
        // A form that is shown again with what is wrong has no address to come back to.
        let address = parts.uri.path_and_query();
        let address = address.filter(|_| parts.method == Method::GET);
        Ok(Self {
            locale: extensions.get::<Locale>().copied().unwrap_or_default(),
            theme: theme.unwrap_or_default(),
            actor: extensions.get::<Actor>().cloned().unwrap_or(Actor::Anyone),
            address: address.map_or("/", |a| a.as_str()).to_owned(),
            nonce: extensions.get::<Nonce>().cloned(),
        })
    }
}

/// The words of a page, ready for markup.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    app: &'a AppState,
    pub locale: Locale,
}

impl<'a> Words<'a> {
    /// The catalogues in a language.
    pub const fn new(app: &'a AppState, locale: Locale) -> Self {
        Self { app, locale }
    }

    /// A text as it is.
    pub fn raw(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.app.portal.ctx.texts.text(self.locale, key, args)
    }

    /// A text as markup.
    pub fn say(&self, key: &str) -> String {
        escape(&self.raw(key, &[]))
    }

    /// `May 3, 2026`.
    pub fn date(&self, at: &DateTime<FixedOffset>) -> String {
        self.day(at.date_naive())
    }

    /// The same of a day.
    // catalogue: ui-month-*
    pub fn day(&self, at: NaiveDate) -> String {
        let month = self.raw(&format!("ui-month-{}", at.month()), &[]);
        let args: [(&str, Arg); 3] = [
            ("day", at.day().to_string().into()),
            ("month", month.into()),
            ("year", at.year().to_string().into()),
        ];
        self.raw("ui-date", &args)
    }

    /// A text with values as markup.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        escape(&self.raw(key, args))
    }
}

/// What stands around the markup.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// The portal's header and footer, with ways to its other pages.
    Portal,
    /// The name alone: a page of a shared terminal, with no way out.
    Terminal,
    /// Nothing: a page inside somebody else's page.
    Nothing,
}

/// A page to be written.
pub struct Page<'a> {
    pub title: &'a str,
    /// Markup of `<main>`.
    pub main: &'a str,
    pub around: Around,
    /// More for `<head>`, as markup.
    pub head: &'a str,
    /// Plain scripts of ours, by path.
    pub scripts: &'a [&'a str],
}

/// What is known of this visit, for the parts of such a page that the app renders.
pub async fn visit(app: &AppState, reader: &Reader) -> Result<Visit, Problem> {
    let site = stoa_service::site::load(&app.portal).await?;
    let appearance = stoa_service::site::appearance(&app.portal, reader.locale).await?;
    Ok(Visit {
        locale: reader.locale,
        prefs: Prefs {
            theme: reader.theme,
            mine: Vec::new(),
        },
        staff: reader.actor.staff().cloned(),
        site: site.into(),
        pkg: app.site.pkg().to_owned(),
        texts: appearance.texts,
        typed: Vec::new(),
    })
}

/// A page in the portal's header and footer, under the title of a key, without anything of its own in the head.
pub async fn in_portal(
    app: &AppState,
    reader: &Reader,
    title: &str,
    main: &str,
) -> Result<Response, Problem> {
    let title = Words::new(app, reader.locale).raw(title, &[]);
    let page = Page {
        title: &title,
        main,
        around: Around::Portal,
        head: "",
        scripts: &[],
    };
    render(app, reader, page).await
}

/// The whole page. It is this reader's alone and asked for again each time.
pub async fn render(app: &AppState, reader: &Reader, page: Page<'_>) -> Result<Response, Problem> {
    let visit = visit(app, reader).await?;
    let name = escape(&visit.site.name);
    let nonce = reader.nonce.as_ref().map(ToString::to_string);
    let nonce = escape(&nonce.unwrap_or_default());
    let build = app.site.pkg().rsplit('/').next().unwrap_or_default();
    let scripts: String = page
        .scripts
        .iter()
        .map(|path| format!("<script defer src=\"{path}?v={build}\" nonce=\"{nonce}\"></script>"))
        .collect();
    let appearance = stoa_service::site::appearance(&app.portal, reader.locale).await?;
    let sheet = appearance.sheet.map_or_else(String::new, |address| {
        format!("<link rel=\"stylesheet\" href=\"{address}\">")
    });
    let mut head = sheet + page.head;
    let (before, after) = match page.around {
        Around::Portal => around(Words::new(app, reader.locale), &visit, &reader.address),
        Around::Terminal => {
            let terminal = kiosk::terminal(app, reader.locale, &nonce, &visit.site.name);
            head.push_str(&format!(
                "<noscript><meta http-equiv=\"refresh\" content=\"{}\"></noscript>\
                 <script defer src=\"{}\" nonce=\"{nonce}\"></script>",
                terminal.refresh, terminal.script,
            ));
            let bar = format!(
                "<div class=\"page\"><header class=\"site-header\">{}</header>",
                terminal.bar
            );
            (bar, "</div>".to_owned())
        }
        Around::Nothing => (String::new(), String::new()),
    };
    let html = format!(
        "<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\" data-theme=\"{theme}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title} – {name}</title>\
         <link rel=\"stylesheet\" href=\"{pkg}/stoa.css\"><link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\
         {head}{scripts}</head><body>{before}<main id=\"main\" class=\"main\" tabindex=\"-1\">{main}</main>{after}</body></html>",
        lang = reader.locale.tag(),
        dir = reader.locale.dir(),
        theme = reader.theme.code(),
        title = escape(page.title),
        pkg = app.site.pkg(),
        main = page.main,
    );
    Ok(([(header::CACHE_CONTROL, "private, no-cache")], Html(html)).into_response())
}

/// The app's own header and footer.
fn around(words: Words<'_>, visit: &Visit, address: &str) -> (String, String) {
    let frame = FrameMarkup::new(visit, address);
    let before = format!(
        "<a class=\"skip-link\" href=\"#main\">{}</a><div class=\"page\">{}",
        words.say("ui-skip"),
        frame.header
    );
    (before, format!("{}</div>", frame.footer))
}

/// A sign of the set, for decoration.
pub fn icon(name: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"/icons.svg#{name}\"/></svg>")
}
