//! A page of the desk that the server writes: the desk's navigation, the title, and that it is kept nowhere.

use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{self, Around, Page, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use stoa_app::desk_nav_markup;

/// A page to be written.
pub struct DeskPage<'a> {
    pub app: &'a AppState,
    pub reader: &'a Reader,
    /// The page of the desk's navigation it belongs to.
    pub here: &'static str,
    pub title: String,
    /// As markup.
    pub main: String,
    /// Plain scripts of ours, by path.
    pub scripts: &'a [&'a str],
}

impl DeskPage<'_> {
    /// The answer.
    pub async fn answer(self, status: StatusCode) -> Result<Response, Problem> {
        let visit = frame::visit(self.app, self.reader).await?;
        let nav = desk_nav_markup(&visit, self.here);
        let main = format!(
            "<div class=\"container stack\">{nav}<h1>{}</h1>{}</div>",
            escape(&self.title),
            self.main
        );
        let page = Page {
            title: &self.title,
            main: &main,
            around: Around::Portal,
            head: "<meta name=\"robots\" content=\"noindex\">",
            scripts: self.scripts,
        };
        let page = frame::render(self.app, self.reader, page).await?;
        let kept_nowhere = [(header::CACHE_CONTROL, "private, no-store")];
        Ok((status, kept_nowhere, page).into_response())
    }
}

/// What an address says became of a form: done, or why not.
// catalogue: error-*
pub fn verdict(words: Words<'_>, query: &Query) -> String {
    if let Some(code) = query.get("error") {
        let key = format!("error-{code}");
        let said = words.raw(&key, &[]);
        let said = if said == key {
            words.raw("error-internal", &[])
        } else {
            said
        };
        return notice("error", &said);
    }
    match query.get("done") {
        Some(_) => notice("success", &words.raw("casework-done", &[])),
        None => String::new(),
    }
}
