//! `/embed/list` and `/embed/map`: the requests of a filter inside other people's pages; `/embed` makes the code for it. The
//! dashboard's figures (`/embed/dashboard`) stand in the same frame.
//!
//! Nothing of the reader is known there: no cookie, no session, no script. Language and look are in the address. They are
//! the only pages that others may frame (`layer::security`).

pub mod list;
pub mod maker;
pub mod map;

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::numbers_page::lenient;
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use stoa_app::{Theme, routes};
use stoa_domain::Locale;
use stoa_domain::requests::RequestFilter;
use stoa_domain::site::Site;
use stoa_service::Arg;

/// Is it one of the pages that others may frame?
pub fn is_framed(path: &str) -> bool {
    matches!(path, "/embed/list" | "/embed/map" | "/embed/dashboard")
}

/// What is embedded, as the address says it.
pub struct Embedded {
    pub reader: Reader,
    pub filter: RequestFilter,
    /// Our own address, for links.
    pub portal: String,
    pub site: Site,
}

impl Embedded {
    /// Reads an address. What cannot be read of it is left out: nobody there could mend it.
    pub async fn read(app: &AppState, query: &Query, headers: &HeaderMap) -> Result<Self, Problem> {
        let accepts = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|v| v.to_str().ok());
        let locale = Locale::choose(query.get("lang"), accepts);
        let theme = query.get("theme").and_then(Theme::parse);
        Ok(Self {
            reader: Reader::of_nobody(locale, theme.unwrap_or_default()),
            filter: lenient(query).0,
            portal: app.config.public_url(),
            site: stoa_service::site::load(&app.portal).await?,
        })
    }

    /// The portal's list of a filter, by its whole address.
    pub fn link(&self, filter: &RequestFilter) -> String {
        escape(&format!("{}{}", self.portal, routes::requests(filter)))
    }

    /// The whole page around some markup, with how many requests there are before it: anybody's, good for a minute. `map`:
    /// it shows the map, whose sources have to be named.
    pub async fn page(
        &self,
        app: &AppState,
        count: u64,
        body: &str,
        map: bool,
    ) -> Result<Response, Problem> {
        let words = Words::new(app, self.reader.locale);
        let title = words.raw("embed-title", &[("city", self.site.city.as_str().into())]);
        let total = words.with("embed-count", &[("n", Arg::Number(count as f64))]);
        let body = format!("<p class=\"meta\">{total}</p>{body}");
        self.around(app, &title, &self.link(&self.filter), &body, map)
            .await
    }

    /// The page around any markup, under a title that leads to `href`.
    pub async fn around(
        &self,
        app: &AppState,
        title: &str,
        href: &str,
        body: &str,
        map: bool,
    ) -> Result<Response, Problem> {
        let words = Words::new(app, self.reader.locale);
        let main = format!(
            "<div class=\"embed\"><header class=\"embed-head\"><h1 class=\"h4\"><a href=\"{href}\" target=\"_blank\" rel=\"noopener\">{}\
             <span class=\"visually-hidden\"> {}</span></a></h1></header>{body}<footer class=\"embed-foot\"><p>{} · {}</p></footer></div>",
            escape(title),
            words.say("embed-new-tab"),
            escape(&self.site.name),
            sources(&self.site, map),
        );
        let page = Page {
            title,
            main: &main,
            around: Around::Nothing,
            head: "<meta name=\"robots\" content=\"noindex\">",
            scripts: &[],
        };
        let mut response = frame::render(app, &self.reader, page).await?;
        let headers = response.headers_mut();
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=60"),
        );
        headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
        Ok(response)
    }
}

/// Whose data it is, as far as it must be said here.
fn sources(site: &Site, map: bool) -> String {
    let all = site.attributions.iter().filter(|a| a.on_map || !map);
    let all: Vec<&str> = all.map(|a| a.text.as_str()).collect();
    format!("<bdi lang=\"en\">{}</bdi>", escape(&all.join(" · ")))
}
