//! `/desk/mentions`: the notes that name the reader, and where they want to be told of the next.

use super::desk_page::{DeskPage, verdict};
use super::form::Controls;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::mention::MentionView;
use stoa_domain::{FieldErrors, Locale};
use stoa_service::Error;
use stoa_service::requests::mentions::{
    NoticeAddress, list_mentions, mark_mentions_seen, notice_address, set_notice_address,
};

/// Where it lies.
pub const PAGE: &str = "/desk/mentions";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let notice = verdict(Words::new(&app, reader.locale), &query);
    let address = notice_address(&app.portal, &reader.actor).await?;
    let fine = FieldErrors::default();
    shown(&app, &reader, &address, &fine, &notice, StatusCode::OK).await
}

async fn shown(
    app: &AppState,
    reader: &Reader,
    address: &NoticeAddress,
    errors: &FieldErrors,
    notice: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let all = list_mentions(&app.portal, &reader.actor).await?;
    let main = format!(
        "{notice}<p class=\"lede\">{}</p>{}{}",
        words.say("casework-mentions-lede"),
        list(words, &all),
        form(words, address, errors),
    );
    let title = words.raw("casework-mentions-title", &[]);
    let page = DeskPage {
        app,
        reader,
        here: PAGE,
        title,
        main,
        scripts: &[],
    };
    page.answer(status).await
}

fn list(words: Words<'_>, all: &[MentionView]) -> String {
    let Some(newest) = all.first() else {
        return format!(
            "<p class=\"empty\">{}</p>",
            words.say("casework-mentions-none")
        );
    };
    let rows: String = all.iter().map(|m| row(words, m)).collect();
    let read = match all.iter().any(|m| !m.seen) {
        true => format!(
            "<form method=\"post\" action=\"/do/desk/mentions\"><input type=\"hidden\" name=\"up_to\" value=\"{}\">\
             <button class=\"button\">{}</button></form>",
            newest.id,
            words.say("casework-mentions-read"),
        ),
        false => String::new(),
    };
    format!("{read}<ol class=\"stack tight plain-list\" id=\"mentions\">{rows}</ol>")
}

fn row(words: Words<'_>, m: &MentionView) -> String {
    let new = match m.seen {
        true => String::new(),
        false => format!(
            " <span class=\"tag\" data-new=\"\">{}</span>",
            words.say("casework-mention-new")
        ),
    };
    format!(
        "<li class=\"panel\"><h2 class=\"h4\"><a href=\"/desk/requests/{0}\">{1} {0}</a>{new}</h2>\
         <p class=\"prose\"><bdi>{2}</bdi></p><p class=\"meta\">{3} {4} · {5}</p></li>",
        m.reference,
        escape(&m.service),
        escape(&m.text),
        escape(&words.date(&m.at)),
        m.at.format("%H:%M"),
        escape(m.by.as_deref().unwrap_or_default()),
    )
}

/// Where mail goes.
fn form(words: Words<'_>, address: &NoticeAddress, errors: &FieldErrors) -> String {
    let email = address.email.as_deref().unwrap_or_default();
    let controls = Controls {
        words,
        errors,
        id: "notice",
    };
    let languages = Locale::ALL.map(|l| (l.tag().to_owned(), l.endonym().to_owned()));
    format!(
        "<section class=\"section\"><h2>{}</h2><form method=\"post\" action=\"/do/desk/notice-address\" class=\"stack tight\" novalidate>\
         {}<p class=\"hint\">{}</p>{}<div><button class=\"button\">{}</button></div></form></section>",
        words.say("casework-notice-title"),
        controls.line(
            "email",
            "casework-notice-email",
            email,
            "type=\"email\" autocomplete=\"email\" dir=\"ltr\" maxlength=\"200\""
        ),
        words.say("casework-notice-hint"),
        controls.choice(
            "locale",
            "casework-template-locale",
            &languages,
            address.locale.tag()
        ),
        words.say("casework-notice-save"),
    )
}

/// `email` (empty: at the desk alone), `locale`. An address that is none stands in the form again, and in no address of ours.
pub async fn address(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let email = form.get("email").unwrap_or_default();
    let locale = form.get("locale").and_then(Locale::parse);
    let locale = locale.unwrap_or(reader.locale);
    match set_notice_address(&app.portal, &reader.actor, email, locale).await {
        Ok(()) => Ok(back::to(PAGE, &[("done", "address".to_owned())])),
        Err(Error::Invalid(errors)) => {
            let typed = NoticeAddress {
                email: Some(email.to_owned()),
                locale,
            };
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            shown(&app, &reader, &typed, &errors, "", status).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `up_to`: the newest one that was read.
pub async fn read(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let up_to = form.read("up_to", |v| v.parse().ok())?;
    let up_to = up_to.ok_or_else(|| Problem::field("up_to", "required"))?;
    mark_mentions_seen(&app.portal, &reader.actor, up_to).await?;
    Ok(back::to(PAGE, &[("done", "mentions".to_owned())]))
}
