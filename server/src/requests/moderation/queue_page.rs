//! `/desk/moderation`: what waits for a look, what people object to, who is banned.

use super::frame::{self, Words, notice};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::Reader;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_domain::Page;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::RequestSummary;
use stoa_domain::requests::moderation::{BanKind, BanView, ObjectionView};
use stoa_service::requests::moderation;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let [waiting_at, said_at, bans_at] = [WAITING, OBJECTIONS, BANS].map(|l| query.cursor_of(l));
    let (waiting_at, said_at) = (waiting_at?, said_at?);
    let (portal, actor) = (&app.portal, &actor);
    let queue = moderation::queue(portal, actor, waiting_at.as_deref(), said_at.as_deref()).await?;
    let bans = moderation::list_bans(portal, actor, bans_at?.as_deref()).await?;
    let words = Words::of(&app, reader.locale);
    let mut markup = words.trouble(&query);
    if query.get("done").is_some() {
        markup.push_str(&notice("success", &words.say("moderation-done")));
    }
    markup.push_str(&waiting(&words, &queue.waiting, &query));
    markup.push_str(&objections(&words, &queue.objections, &query));
    markup.push_str(&banned(&words, &bans, &query));
    let title = words.say("moderation-title");
    let page = frame::page(&app, &reader, &title, &markup).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
}

/// The lists: the ids of their sections, and the names their cursors have in the address.
const WAITING: &str = "waiting";
const OBJECTIONS: &str = "objections";
const BANS: &str = "bans";

/// The way to the list's first page, where this is not it, and to the next, where there is one. The other lists begin anew.
fn pager(words: &Words<'_>, id: &str, query: &Query, next: Option<&str>) -> String {
    let first = query.get(id).map(|_| {
        format!(
            "<a class=\"pager-previous\" rel=\"first\" href=\"/desk/moderation#{id}\">{}</a>",
            words.html("ui-first-page")
        )
    });
    let next = next.map(|cursor| {
        format!(
            "<a class=\"pager-next\" rel=\"next\" href=\"/desk/moderation?{id}={cursor}#{id}\">{}</a>",
            words.html("ui-next-page")
        )
    });
    match (first, next) {
        (None, None) => String::new(),
        (first, next) => format!(
            "<nav class=\"pager\" aria-label=\"{}\">{}{}</nav>",
            words.html("ui-pages"),
            first.unwrap_or_default(),
            next.unwrap_or_default(),
        ),
    }
}

fn section(words: &Words<'_>, id: &str, title: &str, rows: Vec<String>, empty: &str) -> String {
    let body = match rows.is_empty() {
        true => format!("<p class=\"muted\">{}</p>", words.html(empty)),
        false => format!(
            "<ul class=\"stack tight plain-list\">{}</ul>",
            rows.concat()
        ),
    };
    format!(
        "<section class=\"section\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}</h2>{body}</section>",
        words.html(title)
    )
}

fn waiting(words: &Words<'_>, all: &Page<RequestSummary>, query: &Query) -> String {
    let rows = all.items.iter().map(|r| {
        format!(
            "<li class=\"panel\"><h3><a href=\"/desk/moderation/{0}\">{1} {0}</a></h3><p><bdi>{2}</bdi></p>\
             <p class=\"meta\">{3}</p></li>",
            r.reference,
            escape(&r.service),
            escape(&r.excerpt),
            r.opened_at.format("%Y-%m-%d %H:%M"),
        )
    });
    let (title, empty) = ("moderation-waiting", "moderation-waiting-none");
    let list = section(words, WAITING, title, rows.collect(), empty);
    list + &pager(words, WAITING, query, all.next.as_deref())
}

fn objections(words: &Words<'_>, all: &Page<ObjectionView>, query: &Query) -> String {
    let rows = all.items.iter().map(|o| {
        format!(
            "<li class=\"panel\"><h3><a href=\"/desk/moderation/{0}\">{0}</a></h3>{1}</li>",
            o.reference,
            objection(words, o)
        )
    });
    let (title, empty) = ("moderation-objections", "moderation-objections-none");
    let list = section(words, OBJECTIONS, title, rows.collect(), empty);
    list + &pager(words, OBJECTIONS, query, all.next.as_deref())
}

/// One objection: reason, words, when.
pub fn objection(words: &Words<'_>, o: &ObjectionView) -> String {
    let what = match (o.photo, o.update) {
        (Some(_), _) => format!(" · {}", words.html("moderation-about-file")),
        (_, Some(_)) => format!(" · {}", words.html("moderation-about-update")),
        _ => String::new(),
    };
    let said = o.words.as_deref().map(escape).unwrap_or_default();
    format!(
        "<p>{}{what}</p><p class=\"words\"><bdi>{said}</bdi></p><p class=\"meta\">{}</p>",
        escape(&words.reason(o.reason.code())),
        o.at.format("%Y-%m-%d %H:%M"),
    )
}

fn banned(words: &Words<'_>, all: &Page<BanView>, query: &Query) -> String {
    let rows = all.items.iter().map(|ban| {
        let until = match ban.until {
            Some(at) => format!("{} {}", words.html("moderation-ban-until"), at.format("%Y-%m-%d")),
            None => words.html("moderation-ban-for-ever"),
        };
        format!(
            "<li class=\"panel\"><h3>{} <bdi dir=\"ltr\">{}</bdi></h3><p><bdi>{}</bdi></p><p class=\"meta\">{until} · {}</p>\
             <form method=\"post\" action=\"/do/desk/lift\"><input type=\"hidden\" name=\"id\" value=\"{}\">\
             <button class=\"button\">{}</button></form></li>",
            words.html(kind(ban.kind)),
            escape(&ban.value),
            escape(&ban.reason),
            escape(ban.by.as_deref().unwrap_or_default()),
            ban.id,
            words.html("moderation-ban-lift"),
        )
    });
    let (title, empty) = ("moderation-bans", "moderation-bans-none");
    let list = section(words, BANS, title, rows.collect(), empty)
        + &pager(words, BANS, query, all.next.as_deref());
    let typed = |name: &str| escape(query.get(name).unwrap_or_default());
    let kinds = [BanKind::Email, BanKind::Phone].map(|k| {
        let chosen = query.get("kind") == Some(k.code());
        let selected = if chosen { " selected" } else { "" };
        format!(
            "<option value=\"{}\"{selected}>{}</option>",
            k.code(),
            words.html(kind(k))
        )
    });
    let form = format!(
        "<form method=\"post\" action=\"/do/desk/ban\" class=\"stack tight panel\"><h3>{}</h3>\
         <div class=\"field\"><label for=\"ban-kind\">{}</label><select id=\"ban-kind\" name=\"kind\">{}</select></div>\
         <div class=\"field\"><label for=\"ban-value\">{}</label>\
         <input id=\"ban-value\" name=\"value\" dir=\"ltr\" required value=\"{}\"></div>{}\
         <div><button class=\"button\">{}</button></div></form>",
        words.html("moderation-ban-new"),
        words.html("moderation-ban-kind"),
        kinds.concat(),
        words.html("moderation-ban-value"),
        typed("value"),
        reason_and_days(words, "new", query),
        words.html("moderation-ban-do"),
    );
    format!("{list}{form}")
}

/// The fields every ban has.
pub fn reason_and_days(words: &Words<'_>, id: &str, query: &Query) -> String {
    let typed = |name: &str| escape(query.get(name).unwrap_or_default());
    format!(
        "<div class=\"field\"><label for=\"ban-reason-{id}\">{}</label>\
         <input id=\"ban-reason-{id}\" name=\"reason\" maxlength=\"300\" required value=\"{}\"></div>\
         <div class=\"field\"><label for=\"ban-days-{id}\">{}</label>\
         <input id=\"ban-days-{id}\" name=\"days\" type=\"number\" min=\"1\" max=\"365\" value=\"{}\"></div>",
        words.html("moderation-ban-reason"),
        typed("reason"),
        words.html("moderation-ban-days"),
        typed("days"),
    )
}

/// What a source is called.
pub const fn kind(kind: BanKind) -> &'static str {
    match kind {
        BanKind::Email => "moderation-source-email",
        BanKind::Phone => "moderation-source-phone",
        BanKind::Client => "moderation-source-client",
    }
}
