//! What looks like personal data in a report that was sent without scripting: asked about once, on a page of its own,
//! with nothing of the report lost.

use super::kiosk;
use super::report_form::{self, Kept, Side};
use crate::extract::form::Form;
use crate::layer::client::Client;
use crate::problem::Problem;
use crate::site::back;
use crate::site::page::draft_token;
use crate::site::plain_page::{self, escape};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::HeaderMap;
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::caller::CallerDraft;
use stoa_domain::requests::personal::{self, PersonalNotice};
use stoa_domain::requests::{Draft, Service};
use stoa_service::requests;
use stoa_service::requests::drafts::{self, StoredDraft};

/// The page's address.
pub const PAGE: &str = "/do/requests/personal";

/// The page: what was found, and the ways on. Without a report under way, or with nothing found in it, to the form.
pub async fn ask(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let Some((_, stored)) = stored(&app, &headers).await? else {
        return Ok(back::to("/report", &[]));
    };
    let found = requests::personal_in_complete(&app.portal, &stored.draft, locale).await;
    let Some((notices, service)) = found.ok().filter(|(notices, _)| !notices.is_empty()) else {
        return Ok(back::to("/report", &[]));
    };
    let text = |key: &str| escape(&app.portal.ctx.texts.text(locale, key, &[]));
    let found: String = notices
        .iter()
        .map(|n| row(&text, n, &stored.draft, &service))
        .collect();
    // The form's own names of these controls.
    let first = match notices.first().map_or("", |n| n.field.as_str()) {
        "address" => "place",
        "photo_alts" => "photo-alt",
        field => field,
    };
    let markup = format!(
        "<p>{}</p><ul class=\"guard\">{found}</ul><form method=\"post\" action=\"{PAGE}\" class=\"actions\">\
         <button class=\"button primary\" name=\"out\" value=\"1\">{}</button>\
         <button class=\"button\" name=\"out\" value=\"0\">{}</button>\
         <a class=\"button quiet\" href=\"/report#f-{}\">{}</a></form>",
        text("guard-form-intro"),
        text("guard-form-out"),
        text("guard-form-send"),
        escape(first),
        text("guard-form-change"),
    );
    let title = app.portal.ctx.texts.text(locale, "guard-form-title", &[]);
    Ok(Html(plain_page::render(&app, locale, &title, &markup)).into_response())
}

/// A line of the page: the field, what it looks like, and the piece itself.
// catalogue: guard-*
fn row(
    text: &impl Fn(&str) -> String,
    notice: &PersonalNotice,
    draft: &Draft,
    service: &Service,
) -> String {
    let code = notice.field.strip_prefix("answers.").unwrap_or_default();
    let question = service.form.field(code);
    let (name, asked) = match (question, notice.field.as_str()) {
        (Some(question), _) => (escape(&question.text), question.text.as_str()),
        (None, "description") => (text("report-description"), ""),
        (None, "address") => (text("report-address"), ""),
        (None, "photo_alts") => (text("report-photo-alt"), ""),
        (None, _) => (text("report-place-words"), ""),
    };
    let values: Vec<&str> = match notice.field.as_str() {
        "description" => vec![&draft.description],
        "address" => vec![&draft.address],
        "place_words" => vec![&draft.place_words],
        "photo_alts" => draft.photo_alts.iter().map(String::as_str).collect(),
        _ => draft
            .answers
            .get(code)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect(),
    };
    let pieces: Vec<String> = values
        .into_iter()
        .flat_map(|value| {
            let found = personal::find(asked, value);
            let own = found.into_iter().filter(|p| p.kind == notice.kind);
            own.map(|p| format!("<bdi>{}</bdi>", escape(&value[p.range])))
        })
        .collect();
    format!(
        "<li><strong>{name}</strong><br>{} {}</li>",
        text(&format!("guard-{}", notice.kind.code())),
        pieces.join(" · "),
    )
}

/// Sends the report under way in: as it is, or (`out` = `1`) with gaps in the place of what was found.
pub async fn send(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    jar: CookieJar,
    Form(form): Form,
) -> Result<Response, Problem> {
    let Some((token, stored)) = stored(&app, &headers).await? else {
        return Ok(back::to("/report", &[]));
    };
    let mut draft = stored.draft;
    if form.get("out") == Some("1") {
        // What is wrong besides is said by the form.
        if let Ok((_, service)) = requests::personal_in_complete(&app.portal, &draft, locale).await
        {
            draft = personal::taken_out(&draft, &service);
        }
    }
    let kept = Kept {
        side: match kiosk::of(&app.portal.ctx.config, &headers) {
            Some(_) => Side::Kiosk,
            None => Side::Own,
        },
        caller: CallerDraft::default(),
        draft,
        token,
        key: (!stored.key.is_empty()).then_some(stored.key),
    };
    report_form::send(&app, &actor, locale, client, &headers, jar, kept).await
}

/// The report under way of this device.
async fn stored(
    app: &AppState,
    headers: &HeaderMap,
) -> Result<Option<(String, StoredDraft)>, Problem> {
    let Some(token) = draft_token(headers) else {
        return Ok(None);
    };
    let stored = drafts::load(&app.portal, &token).await?;
    Ok(stored.map(|stored| (token, stored)))
}
