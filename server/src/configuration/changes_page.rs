//! `/desk/admin/changes`: every change, by whom, with what was before and after; each newest of its setting can be taken back.

use super::difference::{kind_words, panel};
use super::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::accounts::StaffRef;
use stoa_domain::configuration::Kind;
use stoa_service::configuration::{self, Asked, ChangeView};
use url::form_urlencoded::Serializer;

/// Its address.
pub const CHANGES: &str = "/desk/admin/changes";

/// Where the changes of one setting are listed.
pub fn address(kind: Kind, subject: &str) -> String {
    let mut pairs = Serializer::new(String::new());
    pairs.append_pair("kind", kind.code());
    if !subject.is_empty() {
        pairs.append_pair("subject", subject);
    }
    format!("{CHANGES}?{}", pairs.finish())
}

/// `kind`, `subject`, `by` (a staff member's id), `cursor`.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let asked = Asked {
        kind: query.read("kind", Kind::parse)?,
        subject: query.get("subject").map(str::to_owned),
        staff_id: query.read("by", |id| id.parse().ok())?,
        cursor: query.get("cursor").map(str::to_owned),
        limit: None,
    };
    let found = configuration::changes(&app.portal, &reader.actor, &asked).await?;
    let people = configuration::people(&app.portal, &reader.actor).await?;
    let all: String = match found.items.is_empty() {
        true => format!("<p class=\"empty\">{}</p>", words.say("admin-changes-none")),
        false => found.items.iter().map(|c| undoable(words, c)).collect(),
    };
    let main = format!(
        "{}<p class=\"lede\">{}</p>{}<section class=\"section\"><h2 id=\"changes\">{}</h2><div class=\"stack\">{all}</div></section>{}",
        trouble(words, &query, "admin-undone"),
        words.say("admin-changes-lede"),
        filter(words, &query, &people),
        words.say("admin-changes-list"),
        found
            .next
            .map(|next| older(words, &query, &next))
            .unwrap_or_default(),
    );
    let page = AdminPage {
        app: &app,
        reader: &reader,
        title: words.raw("admin-changes-title", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(StatusCode::OK).await
}

/// A change with the button that takes it back, where nothing came after it.
pub fn undoable(words: Words<'_>, change: &ChangeView) -> String {
    let undo = format!(
        "<form method=\"post\" action=\"/do/admin/undo\"><input type=\"hidden\" name=\"id\" value=\"{0}\">\
         <button class=\"button small quiet\" id=\"undo-{0}\" aria-describedby=\"change-{0}-what\">{1}</button></form>",
        change.id,
        words.say("admin-undo"),
    );
    panel(words, change, if change.newest { &undo } else { "" })
}

fn filter(words: Words<'_>, query: &Query, people: &[StaffRef]) -> String {
    let option = |value: &str, said: &str, name: &str| {
        let selected = if query.get(name) == Some(value) {
            " selected"
        } else {
            ""
        };
        format!(
            "<option value=\"{}\"{selected}>{}</option>",
            escape(value),
            escape(said)
        )
    };
    let every = format!("<option value=\"\">{}</option>", words.say("admin-any"));
    let kinds: String = Kind::all()
        .map(|kind| option(kind.code(), &kind_words(words, kind), "kind"))
        .collect();
    let people: String = people
        .iter()
        .map(|p| option(&p.id.to_string(), &p.name, "by"))
        .collect();
    let subject = query.get("subject").map(|subject| {
        format!(
            "<input type=\"hidden\" name=\"subject\" value=\"{}\">",
            escape(subject)
        )
    });
    format!(
        "<form method=\"get\" action=\"{CHANGES}\" class=\"stack tight\" id=\"filter\">{}<div class=\"grid two\">\
         <div class=\"field\"><label for=\"kind\">{}</label><select id=\"kind\" name=\"kind\">{every}{kinds}</select></div>\
         <div class=\"field\"><label for=\"by\">{}</label><select id=\"by\" name=\"by\">{every}{people}</select></div></div>\
         <div class=\"actions\"><button class=\"button\">{}</button><a class=\"button quiet\" href=\"{CHANGES}\">{}</a></div></form>",
        subject.unwrap_or_default(),
        words.say("admin-filter-kind"),
        words.say("admin-filter-by"),
        words.say("admin-filter-show"),
        words.say("admin-filter-all"),
    )
}

fn older(words: Words<'_>, query: &Query, next: &str) -> String {
    let mut pairs = Serializer::new(String::new());
    for name in ["kind", "subject", "by"] {
        if let Some(value) = query.get(name) {
            pairs.append_pair(name, value);
        }
    }
    pairs.append_pair("cursor", next);
    format!(
        "<p><a class=\"button\" rel=\"next\" href=\"{CHANGES}?{}\">{}</a></p>",
        escape(&pairs.finish()),
        words.say("admin-changes-older"),
    )
}
