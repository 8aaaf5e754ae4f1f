//! `/do/requests/object`: the form of somebody who objects to what they see. Plain, so that it works without scripting.

use super::frame::{Words, framed, notice};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::Reader;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_domain::requests::moderation::{ObjectionDraft, Reason};
use stoa_service::requests;

/// `reference`; `photo` or `update` where it is about one of them. A request that cannot be seen cannot be objected to.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let reference = query.reference()?;
    let words = Words::of(&app, reader.locale);
    // Taken: by now it may be out of sight, which is no reason to show a page that says so.
    let done = query.get("done").is_some();
    let markup = if done {
        let thanks = notice("success", &words.say("moderation-object-done"));
        format!(
            "{thanks}<p><a href=\"/requests\">{}</a></p>",
            words.html("moderation-object-on")
        )
    } else {
        let shown = requests::show(&app.portal, &Actor::Anyone, &reference).await?;
        let about = format!("{} {reference}", shown.summary.service);
        form(&words, &reference, &about, &query)
    };
    let nav = format!(
        "<p><a href=\"/requests/{reference}\">{}</a></p>",
        words.html("moderation-object-back")
    );
    let nav = if done { "" } else { &nav };
    let title = words.say("moderation-object-title");
    framed(&app, &reader, nav, &title, &markup).await
}

fn form(words: &Words<'_>, reference: &Reference, about: &str, query: &Query) -> String {
    let kept = ["photo", "update"].map(|name| match query.get(name) {
        Some(value) => format!(
            "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
            escape(value)
        ),
        None => String::new(),
    });
    let reasons = Reason::ALL.map(|r| {
        let checked = if query.get("reason") == Some(r.code()) { " checked" } else { "" };
        format!(
            "<label class=\"choice-card\"><input type=\"radio\" name=\"reason\" value=\"{0}\" required{checked}>\
             <span>{1}</span></label>",
            r.code(),
            escape(&words.reason(r.code())),
        )
    });
    format!(
        "{}<p class=\"lede\">{}</p><form method=\"post\" action=\"/do/requests/object\" class=\"stack\">\
         <input type=\"hidden\" name=\"reference\" value=\"{reference}\">{}\
         <fieldset class=\"field\"><legend>{}</legend><div class=\"choice-cards\">{}</div></fieldset>\
         <div class=\"field\"><label for=\"words\">{}</label><p class=\"hint\" id=\"words-hint\">{}</p>\
         <textarea id=\"words\" name=\"words\" rows=\"4\" maxlength=\"{}\" aria-describedby=\"words-hint\">\n{}</textarea></div>\
         <div class=\"visually-hidden\" aria-hidden=\"true\"><label>Website \
         <input name=\"website\" tabindex=\"-1\" autocomplete=\"off\"></label></div>\
         <div><button class=\"button primary\">{}</button></div></form>",
        words.trouble(query),
        escape(about),
        kept.concat(),
        words.html("moderation-object-why"),
        reasons.concat(),
        words.html("moderation-object-words"),
        words.html("moderation-object-hint"),
        ObjectionDraft::MAX_WORDS,
        escape(query.get("words").unwrap_or_default()),
        words.html("moderation-object-do"),
    )
}
