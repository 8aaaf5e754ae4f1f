//! The report by a plain form, step by step, without scripting. What was typed is kept on the server before anything
//! is checked, so that nothing is lost whatever is wrong with it; the page reads it back and says what is.

use super::mine;
use super::personal_form;
use super::proof::Pass;
use super::submit::{at_the_video, only_video, uploads};
use crate::accounts::cookie;
use crate::extract::multipart::{self, Upload};
use crate::extract::query::Query;
use crate::layer::client::Client;
use crate::problem::Problem;
use crate::site::back;
use crate::site::page::{DRAFT, draft_token};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use http::HeaderMap;
use std::time::Duration;
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Draft, Intake};
use stoa_service::requests::{self, Submission, drafts, drafts::StoredDraft};
use uuid::Uuid;

/// How long a device remembers the report under way.
const WEEK: Duration = Duration::from_secs(7 * 86_400);

/// Keeps what was typed and goes to the step of the pressed button (`go`); each `detach` takes a file away.
pub async fn draft(
    State(app): State<AppState>,
    jar: CookieJar,
    request: Request,
) -> Result<Response, Problem> {
    let (token, upload, problem) = keep(&app, request).await?;
    let jar = jar.add(remember(&app, &token));
    if let Some(problem) = problem {
        return Ok((jar, again(&problem)).into_response());
    }
    let page = match upload.fields.get("go") {
        Some(step) => back::to(
            &format!("/report#step-{step}"),
            &[("step", step.to_owned())],
        ),
        None => back::to("/report", &[]),
    };
    Ok((jar, page).into_response())
}

/// Back to the form: a fault of a file by its own code and field (the page cannot find it out by reading the draft
/// again), any other by the problem's.
fn again(problem: &Problem) -> Response {
    let file = problem
        .errors
        .0
        .iter()
        .find(|e| matches!(e.field.as_str(), "photos" | "video"));
    let query = match file {
        Some(e) => vec![("error", e.code.clone()), ("field", e.field.clone())],
        None => vec![("error", problem.code.to_string())],
    };
    back::to("/report", &query)
}

/// Keeps what was typed, then sends it in. Where something in it looks like personal data that everyone would see, it is
/// asked about first, on a page of its own.
pub async fn report(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    Extension(client): Extension<Client>,
    jar: CookieJar,
    request: Request,
) -> Result<Response, Problem> {
    let headers = request.headers().clone();
    let (token, upload, problem) = keep(&app, request).await?;
    let jar = jar.add(remember(&app, &token));
    if let Some(problem) = problem {
        return Ok((jar, again(&problem)).into_response());
    }
    let draft = read_draft(&upload.fields);
    // What is wrong with it is said when it is sent.
    let found = requests::personal_in_complete(&app.portal, &draft, locale).await;
    if found.is_ok_and(|(notices, _)| !notices.is_empty()) {
        return Ok((jar, back::to(personal_form::PAGE, &[])).into_response());
    }
    let kept = Kept {
        draft,
        token,
        key: upload.fields.get("key").map(str::to_owned),
    };
    send(&app, &actor, locale, client, &headers, jar, kept).await
}

/// A report as the server keeps it, ready to be sent.
pub struct Kept {
    pub draft: Draft,
    /// The device's token.
    pub token: String,
    pub key: Option<String>,
}

/// Sends in what was kept: on to its page, or back to the form with what is wrong.
pub async fn send(
    app: &AppState,
    actor: &Actor,
    locale: Locale,
    client: Client,
    headers: &HeaderMap,
    jar: CookieJar,
    kept: Kept,
) -> Result<Response, Problem> {
    let Kept { draft, token, key } = kept;
    let email = draft.email.clone();
    let pass = match Pass::ask(app, actor, client, headers, &email, key.as_deref()).await {
        Ok(pass) => pass,
        Err(problem) => return Ok((jar, again(&problem)).into_response()),
    };
    let submission = Submission {
        draft,
        locale,
        media: Vec::new(), // they are with the stored draft already
        draft_token: Some(token),
        key: key.clone(),
        channel: Intake::Form,
        note: None,
    };
    match requests::submit(&app.portal, actor, submission).await {
        Ok(done) => {
            pass.count(&done).await;
            let jar = jar.add(cookie::gone(&app.config, DRAFT)).add(mine::with(
                &app.config,
                headers,
                &done.reference,
            ));
            let page = format!("/requests/{}", done.reference);
            Ok((jar, back::to(&page, &[("sent", "1".to_owned())])).into_response())
        }
        Err(error) => Ok((jar, again(&Problem::from(error))).into_response()),
    }
}

/// Stores the form under the device's token (a new one where it has none); the problem is what is wrong with the
/// files, if anything: the words are kept all the same.
async fn keep(
    app: &AppState,
    request: Request,
) -> Result<(String, Upload, Option<Problem>), Problem> {
    let known = draft_token(request.headers());
    let mut upload = multipart::read(request, &app.upload_memory).await?;
    let draft = read_draft(&upload.fields);
    let only_video = only_video(&upload.files);
    let files = uploads(&draft, std::mem::take(&mut upload.files));
    let word = |name: &str| upload.fields.get(name).unwrap_or_default().to_owned();
    let stored = StoredDraft {
        draft,
        step: word("go"),
        key: word("key"),
        ..StoredDraft::default()
    };
    let token = drafts::save(&app.portal, known.as_deref(), &stored).await?;
    for (_, id) in upload.fields.0.iter().filter(|(name, _)| name == "detach") {
        let id: Uuid = id
            .parse()
            .map_err(|_| Problem::field("detach", "not-readable"))?;
        drafts::detach(&app.portal, &token, id).await?;
    }
    let mut problem = None;
    if !files.is_empty()
        && let Err(error) = drafts::attach(&app.portal, &token, files).await
    {
        problem = Some(Problem::from(at_the_video(error, only_video)));
    }
    if !upload.errors.is_empty() {
        problem = Some(upload.errors.clone().into());
    }
    Ok((token, upload, problem))
}

fn remember(app: &AppState, token: &str) -> axum_extra::extract::cookie::Cookie<'static> {
    let mut cookie = cookie::lasting(&app.config, DRAFT, token.to_owned(), WEEK);
    cookie.set_http_only(true);
    cookie
}

/// The form's fields as a draft: same names as the JSON; `answers.<code>` may be repeated, so may `photo_alts`. The version
/// of a service's questions is `form_version.<service>`, since another service may have been chosen since the page came.
fn read_draft(fields: &Query) -> Draft {
    let mut draft = Draft::default();
    for (name, value) in &fields.0 {
        let text = || value.clone();
        match name.as_str() {
            "service" => draft.service = text(),
            "description" => draft.description = text(),
            "lat" => draft.lat = value.trim().parse().ok(),
            "lon" => draft.lon = value.trim().parse().ok(),
            "address" => draft.address = text(),
            "place_words" => draft.place_words = text(),
            "name" => draft.name = text(),
            "email" => draft.email = text(),
            "phone" => draft.phone = text(),
            "website" => draft.website = text(),
            "photo_alts" => draft.photo_alts.push(text()),
            other => {
                if let Some(code) = other.strip_prefix("answers.") {
                    draft
                        .answers
                        .entry(code.to_owned())
                        .or_default()
                        .push(text());
                }
            }
        }
    }
    let version = fields.get(&format!("form_version.{}", draft.service.trim()));
    draft.form_version = version.and_then(|v| v.parse().ok());
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_reads_like_the_json() {
        let pairs = [
            ("service", "pothole"),
            ("lat", "42.3"),
            ("answers.A", "1"),
            ("answers.A", "2"),
            ("form_version.lamp", "7"),
            ("form_version.pothole", "2"),
            ("x", "y"),
        ];
        let fields = Query(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec());
        let draft = read_draft(&fields);
        assert_eq!((draft.service.as_str(), draft.lat), ("pothole", Some(42.3)));
        assert_eq!(draft.answers["A"], ["1", "2"]);
        // Of the chosen service, not of the one whose questions were on the page.
        assert_eq!(draft.form_version, Some(2));
    }
}
