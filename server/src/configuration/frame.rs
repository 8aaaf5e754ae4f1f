//! What the pages of the admin area share: the desk's frame, the way back, and where their changes are listed.

use super::changes_page;
use crate::problem::Problem;
use crate::requests::casework::desk_page::DeskPage;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::response::Response;
use chrono::{DateTime, FixedOffset};
use http::StatusCode;
use stoa_domain::configuration::Kind;

/// The index.
pub const ADMIN: &str = "/desk/admin";

/// A page of the admin area.
pub struct AdminPage<'a> {
    pub app: &'a AppState,
    pub reader: &'a Reader,
    pub title: String,
    /// As markup.
    pub main: String,
    /// What is set here: kind and (where there are several) subject.
    pub of: Option<(Kind, &'a str)>,
    /// The page above it, where that is not the index: address and key of its name.
    pub above: Option<(&'a str, &'a str)>,
    /// Plain scripts of ours, by path.
    pub scripts: &'a [&'a str],
}

impl AdminPage<'_> {
    /// The answer.
    pub async fn answer(self, status: StatusCode) -> Result<Response, Problem> {
        let words = Words::new(self.app, self.reader.locale);
        let above = self.above.map(|(href, key)| {
            let href = escape(href);
            format!(" · <a href=\"{href}\">{}</a>", words.say(key))
        });
        let changes = self.of.map(|(kind, subject)| {
            format!(
                "<p class=\"meta\"><a href=\"{}\">{}</a></p>",
                escape(&changes_page::address(kind, subject)),
                words.say("admin-changes-here"),
            )
        });
        let main = format!(
            "<p class=\"meta\"><a href=\"{ADMIN}\">{}</a>{}</p>{}{}",
            words.say("admin-title"),
            above.unwrap_or_default(),
            self.main,
            changes.unwrap_or_default(),
        );
        let page = DeskPage {
            app: self.app,
            reader: self.reader,
            here: ADMIN,
            title: self.title,
            main,
            scripts: self.scripts,
        };
        page.answer(status).await
    }
}

/// A moment as these pages write it.
pub fn moment(words: Words<'_>, at: &DateTime<FixedOffset>) -> String {
    format!("{} {}", words.date(at), at.format("%H:%M"))
}

/// A table that can be scrolled: `id` names it and its heading; `head`: keys of its columns.
pub fn table(words: Words<'_>, id: &str, heading: &str, head: &[&str], rows: &str) -> String {
    let head: String = head
        .iter()
        .map(|key| format!("<th scope=\"col\">{}</th>", words.say(key)))
        .collect();
    format!(
        "<section class=\"section\"><h2 id=\"{id}\">{}</h2><div class=\"table-wrap\" tabindex=\"0\" role=\"region\" \
         aria-labelledby=\"{id}\"><table class=\"table\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></section>",
        words.say(heading),
    )
}
