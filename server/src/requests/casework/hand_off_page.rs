//! `/desk/hand-off/{reference}`: in whose hands a case is and was, and the form that hands it over.

use super::desk_page::{DeskPage, verdict};
use super::form::Controls;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::Reference;
use stoa_domain::requests::hand_off::{HandOffDraft, HandOffView, USUAL_DAYS};
use stoa_domain::{FieldErrors, Locale};
use stoa_service::Error;
use stoa_service::requests::hand_offs;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Named(reference): Named,
    query: Query,
) -> Result<Response, Problem> {
    let said = verdict(Words::new(&app, reader.locale), &query);
    let draft = HandOffDraft {
        days: USUAL_DAYS.to_string(),
        locale: reader.locale.tag().to_owned(),
        ..HandOffDraft::default()
    };
    let typed = (draft, FieldErrors::default());
    shown(&app, &reader, &reference, &typed, &said, StatusCode::OK).await
}

async fn shown(
    app: &AppState,
    reader: &Reader,
    reference: &Reference,
    (draft, errors): &(HandOffDraft, FieldErrors),
    said: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let all = hand_offs::hand_offs(&app.portal, &reader.actor, reference).await?;
    let items: String = all.iter().map(|h| item(words, reference, h)).collect();
    let list = match items.is_empty() {
        true => format!(
            "<p class=\"muted\">{}</p>",
            words.say("casework-hand-off-none")
        ),
        false => format!("<ul class=\"stack tight plain-list\" id=\"hand-offs\">{items}</ul>"),
    };
    let c = Controls {
        words,
        errors,
        id: "hand-off",
    };
    let languages = Locale::ALL.map(|l| (l.tag().to_owned(), l.endonym().to_owned()));
    let main = format!(
        "{said}<p><a href=\"/desk/requests/{reference}\">{}</a></p>{list}<section class=\"section\"><h2>{}</h2>\
         <p class=\"hint\">{}</p><form method=\"post\" action=\"/do/desk/hand-off\" class=\"stack tight\" novalidate>\
         <input type=\"hidden\" name=\"reference\" value=\"{reference}\">{}{}{}{}{}\
         <div><button class=\"button primary\">{}</button></div></form></section>",
        words.with(
            "casework-work-to-case",
            &[("reference", reference.as_str().into())]
        ),
        words.say("casework-hand-off-new"),
        words.say("casework-hand-off-hint"),
        c.line(
            "name",
            "casework-hand-off-name",
            &draft.name,
            "maxlength=\"100\" required"
        ),
        c.line(
            "email",
            "casework-hand-off-email",
            &draft.email,
            "type=\"email\" dir=\"ltr\" maxlength=\"200\" required"
        ),
        c.choice(
            "locale",
            "casework-template-locale",
            &languages,
            &draft.locale
        ),
        c.line(
            "days",
            "casework-hand-off-days",
            &draft.days,
            "inputmode=\"numeric\" class=\"w-5\""
        ),
        c.area(
            "note",
            "casework-hand-off-note",
            &draft.note,
            "maxlength=\"1000\""
        ),
        words.say("casework-hand-off-do"),
    );
    let title = words.raw(
        "casework-hand-off-title",
        &[("reference", reference.as_str().into())],
    );
    let page = DeskPage {
        app,
        reader,
        here: "/desk",
        title,
        main,
        scripts: &[],
    };
    page.answer(status).await
}

fn item(words: Words<'_>, reference: &Reference, h: &HandOffView) -> String {
    let state = match (h.done_at, h.open, h.revoked_at) {
        (Some(_), ..) => "casework-hand-off-done",
        (_, true, _) => "casework-hand-off-is-open",
        (_, _, Some(_)) => "casework-hand-off-revoked",
        (_, _, None) => "casework-hand-off-expired",
    };
    let seen = match h.seen_at {
        Some(at) => words.with(
            "casework-hand-off-seen",
            &[("date", words.date(&at).into())],
        ),
        None => words.say("casework-hand-off-unseen"),
    };
    let revoke = match h.open {
        true => format!(
            "<form method=\"post\" action=\"/do/desk/hand-off-revoke\"><input type=\"hidden\" name=\"reference\" value=\"{reference}\">\
             <input type=\"hidden\" name=\"id\" value=\"{}\"><button class=\"button small\">{}</button></form>",
            h.id,
            words.say("casework-hand-off-revoke"),
        ),
        false => String::new(),
    };
    format!(
        "<li class=\"panel\"><h2 class=\"h4\"><bdi>{}</bdi> <span class=\"tag\">{}</span></h2>\
         <p><bdi dir=\"ltr\">{}</bdi></p><p class=\"prose\"><bdi>{}</bdi></p><p class=\"meta\">{} – {} · {seen} · {}</p>{revoke}</li>",
        escape(&h.name),
        words.say(state),
        escape(&h.email),
        escape(&h.note),
        escape(&words.date(&h.at)),
        escape(&words.date(&h.expires_at)),
        escape(h.by.as_deref().unwrap_or_default()),
    )
}

/// `reference`, and the fields of [`HandOffDraft`].
pub async fn hand_over(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let draft = HandOffDraft {
        name: text("name"),
        email: text("email"),
        note: text("note"),
        days: text("days"),
        locale: text("locale"),
    };
    match hand_offs::hand_over(&app.portal, &reader.actor, &reference, &draft).await {
        Ok(()) => Ok(done(&reference)),
        Err(Error::Invalid(errors)) => {
            let said = notice(
                "error",
                &Words::new(&app, reader.locale).raw("error-invalid", &[]),
            );
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            shown(&app, &reader, &reference, &(draft, errors), &said, status).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `reference`, `id`.
pub async fn revoke(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let id = form.read("id", |v| v.parse().ok())?;
    let id = id.ok_or_else(|| Problem::field("id", "required"))?;
    hand_offs::revoke_hand_off(&app.portal, &reader.actor, &reference, id).await?;
    Ok(done(&reference))
}

fn done(reference: &Reference) -> Response {
    back::to(
        &format!("/desk/hand-off/{reference}"),
        &[("done", "hand-off".to_owned())],
    )
}
