//! The report by a plain form, step by step, without scripting. What was typed is kept on the server before anything
//! is checked, so that nothing is lost whatever is wrong with it; the page reads it back and says what is.

use super::caller_done;
use super::caller_section::{self, CALLER_DRAFT};
use super::kiosk;
use super::personal_form;
use super::proof::Pass;
use super::submit::{at_the_video, only_video, uploads};
use super::{mine, own};
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
use axum_extra::extract::cookie::Cookie;
use chrono::SecondsFormat;
use http::HeaderMap;
use std::time::Duration;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::caller::CallerDraft;
use stoa_domain::requests::{Draft, Intake};
use stoa_service::requests::guard::again_at;
use stoa_service::requests::{self, Submission, drafts, drafts::StoredDraft};
use uuid::Uuid;

/// How long a device remembers the report under way.
const WEEK: Duration = Duration::from_secs(7 * 86_400);

/// Keeps what was typed and goes to the step of the pressed button (`go`); each `detach` takes a file away.
pub async fn draft(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    jar: CookieJar,
    request: Request,
) -> Result<Response, Problem> {
    let kept = keep(&app, &actor, request).await?;
    let jar = jar.add(kept.side.remember(&app, &kept.token));
    if let Some(problem) = kept.problem {
        return Ok((jar, kept.side.again(&problem)).into_response());
    }
    let page = match kept.upload.fields.get("go") {
        Some(step) => back::to(
            &format!("{}#step-{step}", kept.side.page()),
            &[("step", step.to_owned())],
        ),
        None => back::to(kept.side.page(), &[]),
    };
    Ok((jar, page).into_response())
}

/// Whose report the form is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The device owner's own.
    Own,
    /// A caller's, written down by staff.
    Caller,
    /// Of somebody at a shared terminal, who leaves nothing behind.
    Kiosk,
}

impl Side {
    fn page(self) -> &'static str {
        match self {
            Self::Own | Self::Kiosk => "/report",
            Self::Caller => "/report?for=caller",
        }
    }

    /// Back to the form: a fault of a file or of what is said of a caller by its own code and field (the page cannot find
    /// it out by reading the draft again), any other by the problem's.
    fn again(self, problem: &Problem) -> Response {
        back::to(self.page(), &self.trouble(problem))
    }

    /// What is wrong, as the form's address says it.
    fn trouble(self, problem: &Problem) -> Vec<(&'static str, String)> {
        let unseen = |field: &str| {
            matches!(
                field,
                "photos" | "video" | "consent" | "caller_channel" | "caller_locale"
            )
        };
        match problem.errors.0.iter().find(|e| unseen(&e.field)) {
            Some(e) => vec![("error", e.code.clone()), ("field", e.field.clone())],
            None => vec![("error", problem.code.to_string())],
        }
    }

    /// The report under way that the device knows of.
    fn token(self, headers: &HeaderMap) -> Option<String> {
        match self {
            Self::Own | Self::Kiosk => draft_token(headers),
            Self::Caller => caller_section::token(headers),
        }
    }

    fn remember(self, app: &AppState, token: &str) -> Cookie<'static> {
        match self {
            Self::Own | Self::Kiosk => {
                let mut cookie = cookie::lasting(&app.config, DRAFT, token.to_owned(), WEEK);
                cookie.set_http_only(true);
                if self == Self::Kiosk {
                    cookie.set_max_age(None);
                }
                cookie
            }
            Self::Caller => caller_section::remember(&app.config, token),
        }
    }

    fn forget(self, app: &AppState) -> Cookie<'static> {
        let name = match self {
            Self::Own | Self::Kiosk => DRAFT,
            Self::Caller => CALLER_DRAFT,
        };
        cookie::gone(&app.config, name)
    }
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
    let Received {
        side,
        token,
        upload,
        problem,
    } = keep(&app, &actor, request).await?;
    let jar = jar.add(side.remember(&app, &token));
    if let Some(problem) = problem {
        return Ok((jar, side.again(&problem)).into_response());
    }
    let draft = read_draft(&upload.fields);
    // What is wrong with it is said when it is sent. Staff know what they write down.
    if side != Side::Caller {
        let found = requests::personal_in_complete(&app.portal, &draft, locale).await;
        if found.is_ok_and(|(notices, _)| !notices.is_empty()) {
            return Ok((jar, back::to(personal_form::PAGE, &[])).into_response());
        }
    }
    let kept = Kept {
        side,
        draft,
        token,
        key: upload.fields.get("key").map(str::to_owned),
        caller: caller_section::read(&upload.fields),
    };
    send(&app, &actor, locale, client, &headers, jar, kept).await
}

/// A report as the server keeps it, ready to be sent.
pub struct Kept {
    pub side: Side,
    pub draft: Draft,
    /// The device's token.
    pub token: String,
    pub key: Option<String>,
    /// What is said of the caller, where it is a caller's.
    pub caller: CallerDraft,
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
    let Kept {
        side,
        draft,
        token,
        key,
        caller,
    } = kept;
    let email = draft.email.clone();
    // Staff and shared terminals have limits of their own, and many people have one address there.
    let pass = match side {
        Side::Own => match Pass::ask(app, actor, client, headers, &email, key.as_deref()).await {
            Ok(pass) => Some(pass),
            Err(problem) => return Ok((jar, later(app, side, &problem).await?).into_response()),
        },
        Side::Caller | Side::Kiosk => None,
    };
    let texts = draft.texts;
    let submission = Submission {
        draft,
        locale,
        media: Vec::new(), // they are with the stored draft already
        draft_token: Some(token),
        key: key.clone(),
        channel: match side {
            Side::Kiosk => Intake::Kiosk,
            Side::Own | Side::Caller => Intake::Form,
        },
        note: None,
        // Many people's at a shared terminal.
        client: (side == Side::Own).then_some(client.0),
    };
    let done = match side {
        Side::Own | Side::Kiosk => requests::submit(&app.portal, actor, submission).await,
        Side::Caller => {
            requests::report_for_caller(&app.portal, actor, &caller, locale, submission).await
        }
    };
    let done = match done {
        Ok(done) => done,
        Err(error) => return Ok((jar, side.again(&Problem::from(error))).into_response()),
    };
    if let Some(pass) = pass {
        pass.count(&done).await;
    }
    let jar = jar.add(side.forget(app));
    let answer = match side {
        Side::Own => {
            let jar = jar
                .add(mine::with(&app.config, headers, &done.reference))
                .add(own::sent(&app.config, headers, &done));
            let page = format!("/requests/{}", done.reference);
            let sent = if done.texts { "texts" } else { "1" };
            (jar, back::to(&page, &[("sent", sent.to_owned())]))
        }
        Side::Kiosk => {
            let page = format!("/kiosk/done/{}", done.reference);
            let pass = kiosk::of(&app.portal.ctx.config, headers)
                .map(|k| kiosk::pass_cookie(app, k, &done.reference));
            let jar = pass.into_iter().fold(jar, CookieJar::add);
            (jar, back::to(&page, &[]))
        }
        Side::Caller => {
            let hears = caller_done::hears(done.email, texts, done.texts);
            let page = format!("/desk/callers/{}", done.reference);
            (jar, back::to(&page, &hears))
        }
    };
    Ok(answer.into_response())
}

/// Back to the form; where that is only for a while, with from when on it can be sent.
async fn later(app: &AppState, side: Side, problem: &Problem) -> Result<Response, Problem> {
    let mut query = side.trouble(problem);
    if let Some(seconds) = problem.retry_after_s {
        let when = again_at(&app.portal, seconds).await?;
        query.push(("again", when.to_rfc3339_opts(SecondsFormat::Secs, true)));
    }
    Ok(back::to(side.page(), &query))
}

/// A form that was received and kept.
struct Received {
    side: Side,
    token: String,
    upload: Upload,
    /// What is wrong with the files, if anything: the words are kept all the same.
    problem: Option<Problem>,
}

/// Stores the form under the device's token (a new one where it has none). Only who may report for others may begin a
/// caller's.
async fn keep(app: &AppState, actor: &Actor, request: Request) -> Result<Received, Problem> {
    let headers = request.headers().clone();
    let shared = kiosk::layer::kiosk(&request).is_some();
    let mut upload = multipart::read(request, &app.upload_memory).await?;
    let side = match (caller_section::is_asked(&upload.fields), shared) {
        (true, _) => Side::Caller,
        (false, true) => Side::Kiosk,
        (false, false) => Side::Own,
    };
    if side == Side::Caller && !actor.may(Permission::FileForOthers) {
        return Err(Problem::from(stoa_service::Error::Forbidden));
    }
    let known = side.token(&headers);
    let draft = read_draft(&upload.fields);
    let only_video = only_video(&upload.files);
    let files = uploads(&draft, std::mem::take(&mut upload.files));
    let word = |name: &str| upload.fields.get(name).unwrap_or_default().to_owned();
    let stored = StoredDraft {
        draft,
        step: word("go"),
        key: word("key"),
        caller: (side == Side::Caller).then(|| caller_section::read(&upload.fields)),
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
    Ok(Received {
        side,
        token,
        upload,
        problem,
    })
}

/// The form's fields as a draft: same names as the JSON; `answers.<code>` may be repeated, so may `photo_alts`. The version
/// of a service's questions is `form_version.<service>`, since another service may have been chosen since the page came.
pub(super) fn read_draft(fields: &Query) -> Draft {
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
            "texts" => draft.texts = true,
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
