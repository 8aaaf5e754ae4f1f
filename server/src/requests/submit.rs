//! A report comes in over the JSON API: JSON, or multipart with photos and a video.

use super::proof::Pass;
use super::{mine, own};
use crate::extract::multipart::{self, File};
use crate::extract::{MAX_BODY, json, read_body};
use crate::layer::client::Client;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Extension;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use chrono::{DateTime, FixedOffset};
use http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::personal::PersonalNotice;
use stoa_domain::requests::{Draft, Intake, Reference, Visibility};
use stoa_service::Error;
use stoa_service::requests::{self, Submission, Submitted, Upload};

/// The receipt of a report.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Receipt {
    pub reference: Reference,
    /// The promise, in the city's time zone; `null`: none is made for this service.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Will a confirmation go out by mail?
    pub email: bool,
    /// Were texts asked for, and is the phone asked by text whether it wants them?
    #[serde(default)]
    pub texts: bool,
    /// How many of its photos are still being prepared: while many come at once they are seen a little later, and one that
    /// turns out to be unreadable is left out and its reporter written to.
    pub preparing: usize,
    /// With it files may come after the report for a week: `PUT …/media/{sha256}`. Keep it as a secret.
    pub media_token: String,
    /// What in the public fields looks like personal data. The report was taken as it is: whoever sent it may want to
    /// know, and to ask staff to take it out.
    pub personal: Vec<PersonalNotice>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Where nobody else does: the address at which its reporter sees it. Keep it as a secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_page: Option<String>,
}

impl Receipt {
    fn of(s: Submitted, personal: Vec<PersonalNotice>) -> Self {
        Self {
            reference: s.reference.clone(),
            due_at: s.due_at,
            email: s.email,
            texts: s.texts,
            preparing: s.preparing,
            own_page: (!s.visibility.is_public())
                .then(|| format!("/requests/{}?key={}", s.reference, s.own_key)),
            visibility: s.visibility,
            media_token: s.token,
            personal,
        }
    }
}

/// A report with files: the report as JSON in the part `request`.
#[derive(utoipa::ToSchema)]
#[allow(dead_code)] // for the document only; the door reads the parts as they come
pub struct ReportForm {
    request: Draft,
    /// JPEG, PNG or WebP, up to 6, 20 MiB each.
    #[schema(value_type = Vec<String>, format = Binary)]
    photo: Vec<Vec<u8>>,
    /// MP4, MOV or WebM, up to 100 MiB.
    #[schema(value_type = Option<String>, format = Binary)]
    video: Option<Vec<u8>>,
}

/// Report something. Give an `Idempotency-Key` of your own making: the same key with the same body gives the first
/// answer again, with another body 409.
#[utoipa::path(post, path = "/api/v1/requests", tag = "requests",
    params(("idempotency-key" = Option<String>, Header, description = "1 to 100 visible ASCII characters"),
        ("stoa-proof" = Option<String>, Header, description = "after a 428: `<challenge>:<number>`, see `/api/v1/proof`")),
    request_body(content((Draft = "application/json"), (ReportForm = "multipart/form-data"))),
    responses((status = 201, body = Receipt, headers(("location" = String))), (status = 400, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 413, body = ProblemBody), (status = 422, body = ProblemBody),
        (status = 428, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub async fn create(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    Extension(client): Extension<Client>,
    jar: CookieJar,
    request: Request,
) -> Result<Response, Problem> {
    let headers = request.headers().clone();
    let key = key_of(&headers)?;
    let (draft, files) = read(&app, request).await?;
    let email = draft.email.clone();
    let pass = Pass::ask(&app, &actor, client, &headers, &email, key.as_deref()).await?;
    let personal = requests::personal_notices(&app.portal, &draft).await?;
    let only_video = only_video(&files);
    let submission = Submission {
        media: uploads(&draft, files),
        draft,
        locale,
        draft_token: None,
        key: key.clone(),
        channel: channel_of(&headers),
        note: None,
        client: Some(client.0),
    };
    let submitted = requests::submit(&app.portal, &actor, submission)
        .await
        .map_err(|e| at_the_video(e, only_video))?;
    pass.count(&submitted).await;
    let location = format!("/api/v1/requests/{}", submitted.reference);
    let jar = jar
        .add(mine::with(&app.config, &headers, &submitted.reference))
        .add(own::sent(&app.config, &headers, &submitted));
    let receipt = axum::Json(Receipt::of(submitted, personal));
    Ok((
        StatusCode::CREATED,
        jar,
        [(header::LOCATION, location)],
        receipt,
    )
        .into_response())
}

async fn read(app: &AppState, request: Request) -> Result<(Draft, Vec<File>), Problem> {
    let mime = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    if mime.starts_with("application/json") {
        let bytes = read_body(request.into_body(), MAX_BODY).await?;
        return Ok((json::parse(&bytes)?, Vec::new()));
    }
    if !mime.starts_with("multipart/form-data") {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-type",
        ));
    }
    let upload = multipart::read(request, &app.upload_memory).await?;
    upload.errors.clone().or(|| ())?;
    let text = upload
        .fields
        .get("request")
        .ok_or_else(|| Problem::field("request", "required"))?;
    Ok((json::parse(text.as_bytes())?, upload.files))
}

/// The files as the use case takes them; each photo gets the alternative text of its place.
pub fn uploads(draft: &Draft, files: Vec<File>) -> Vec<Upload> {
    let mut alts = draft.photo_alts.iter();
    files
        .into_iter()
        .map(|file| {
            let alt = if file.field == "photo" {
                alts.next().cloned()
            } else {
                None
            };
            Upload {
                file_name: file.name,
                bytes: file.bytes,
                alt: alt.unwrap_or_default(),
            }
        })
        .collect()
}

/// Did files come, and all of them in the field for the video?
pub fn only_video(files: &[File]) -> bool {
    !files.is_empty() && files.iter().all(|f| f.field == "video")
}

/// The use case tells files apart by their bytes; a file that is nothing it knows is said where it was chosen.
pub fn at_the_video(error: Error, only_video: bool) -> Error {
    match error {
        Error::Invalid(mut errors) if only_video => {
            for error in errors
                .0
                .iter_mut()
                .filter(|e| e.field == "photos" && e.code == "not-a-photo")
            {
                error.field = "video".to_owned();
                error.code = "not-a-video".to_owned();
            }
            Error::Invalid(errors)
        }
        other => other,
    }
}

/// The caller's idempotency key, if it sent one that can be read.
pub(super) fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else {
        return Ok(None);
    };
    let key = value.to_str().unwrap_or_default();
    let fine = (1..=100).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
    fine.then(|| Some(key.to_owned()))
        .ok_or_else(|| Problem::field("idempotency-key", "not-readable"))
}

/// Our own page, the installed app or a report that waited (`public/offline/queue.js` says so), or a program?
fn channel_of(headers: &HeaderMap) -> Intake {
    let is = |name: &str, value: &str| headers.get(name).is_some_and(|v| v == value);
    match is("sec-fetch-site", "same-origin") {
        true if is("stoa-channel", Intake::App.code()) => Intake::App,
        true => Intake::Web,
        false => Intake::Api,
    }
}
