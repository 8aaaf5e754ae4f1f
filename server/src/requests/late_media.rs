//! Photos and a video that come after their report, one by one, named by their content.

use crate::extract::file;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::{Problem, ProblemBody};
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, FixedOffset};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Serialize;
use stoa_domain::requests::Reference;
use stoa_service::requests::{self, LateMedia, Upload};

/// What has come after a report.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Arrived {
    /// SHA-256 of each file as it was sent, lower-case hexadecimal, in the order they came.
    pub hashes: Vec<String>,
    /// Those of them that are still being prepared: they are received and seen a little later.
    pub preparing: Vec<String>,
    /// Until when more may come, in the city's time zone.
    pub until: DateTime<FixedOffset>,
}

impl From<LateMedia> for Arrived {
    fn from(m: LateMedia) -> Self {
        Self {
            hashes: m.hashes,
            preparing: m.preparing,
            until: m.until,
        }
    }
}

/// Which files of a report have come, for whoever holds its receipt: what a device asks before it goes on.
#[utoipa::path(get, path = "/api/v1/requests/{reference}/media", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X"),
        ("authorization" = String, Header, description = "`Bearer` and the receipt's `media_token`")),
    responses((status = 200, body = Arrived), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody)))]
pub async fn list(
    State(app): State<AppState>,
    Named(reference): Named,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let found = requests::late_media(&app.portal, &reference, token(&headers)).await?;
    Ok(answer(StatusCode::OK, found))
}

/// Send a photo or video after its report, within seven days. The address names the file by the SHA-256 of its bytes:
/// what has come already (200) changes nothing. 202: it has come and is still being prepared, since many come at once. The receipt of the report holds the token.
#[utoipa::path(put, path = "/api/v1/requests/{reference}/media/{sha256}", tag = "requests",
    params(("reference" = String, Path, example = "R-7K3M-9X"),
        ("sha256" = String, Path, description = "of the body, 64 lower-case hexadecimal digits"),
        ("alt" = Option<String>, Query, description = "what the photo shows"),
        ("authorization" = String, Header, description = "`Bearer` and the receipt's `media_token`")),
    request_body(content((Vec<u8> = "image/*"), (Vec<u8> = "video/*"))),
    responses((status = 201, body = Arrived), (status = 200, body = Arrived), (status = 202, body = Arrived),
        (status = 403, body = ProblemBody), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody), (status = 413, body = ProblemBody),
        (status = 415, body = ProblemBody), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub async fn put(
    State(app): State<AppState>,
    Path((reference, sha256)): Path<(String, String)>,
    query: Query,
    request: Request,
) -> Result<Response, Problem> {
    let reference: Reference = reference.parse().map_err(|_| Problem::not_found())?;
    if sha256.len() != 64
        || !sha256
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    {
        return Err(Problem::not_found());
    }
    let headers = request.headers().clone();
    // Whoever may not send is told before anything is read.
    let token = token(&headers);
    requests::late_media(&app.portal, &reference, token).await?;
    let body = file::read(request, &app.upload_memory).await?;
    let upload = Upload {
        file_name: body.name.to_owned(),
        bytes: body.bytes.clone(),
        alt: query.get("alt").unwrap_or_default().to_owned(),
    };
    let new = requests::add_media(&app.portal, &reference, token, &sha256, upload).await?;
    let found = requests::late_media(&app.portal, &reference, token).await?;
    let status = match (found.preparing.contains(&sha256), new) {
        (true, _) => StatusCode::ACCEPTED,
        (false, true) => StatusCode::CREATED,
        (false, false) => StatusCode::OK,
    };
    Ok(answer(status, found))
}

/// The receipt's secret (RFC 6750 §2.1); empty where there is none, which fits nothing.
fn token(headers: &HeaderMap) -> &str {
    headers
        .get(header::AUTHORIZATION)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.strip_prefix("Bearer "))
        .unwrap_or_default()
        .trim()
}

fn answer(status: StatusCode, found: LateMedia) -> Response {
    let private = [(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    )];
    (status, private, Json(Arrived::from(found))).into_response()
}
