//! A file of a city's history comes in: part by part into the private store, never whole into memory.

use super::address;
use super::list_page::wrong;
use crate::extract::multipart::{open, read_text, refusal};
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::response::Response;
use futures::{StreamExt, TryStreamExt};
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_service::requests::history::{self, NewImport};
use stoa_service::{BlobError, Error};
use uuid::Uuid;

const MIB: u64 = 1024 * 1024;
/// What the rest of the form may weigh, in bytes.
const AROUND: usize = 64 * 1024;
/// The code of a file beyond the limit.
const TOO_LARGE: &str = "table-too-large";

/// `source`, `file`; in this order, so that the name is known when the file comes. 422 with the form again where something does
/// not fit, 413 where the file is too large.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    let limit = u64::from(app.config.history_mib) * MIB;
    let most = usize::try_from(limit)
        .unwrap_or(usize::MAX)
        .saturating_add(AROUND);
    let mut source = String::new();
    let result = match open(request, most).await {
        Ok(parts) => take(&app, &reader, parts, limit, &mut source).await,
        Err(problem) => Err(problem),
    };
    match result {
        Ok(id) => Ok(back::to(&address(id), &[])),
        Err(problem) if problem.status == StatusCode::PAYLOAD_TOO_LARGE => {
            let mut errors = FieldErrors::default();
            errors.add_n("file", TOO_LARGE, i64::from(app.config.history_mib));
            wrong(&app, &reader, &source, &errors, problem.status).await
        }
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let status = match says(&problem.errors, TOO_LARGE) {
                true => StatusCode::PAYLOAD_TOO_LARGE,
                false => problem.status,
            };
            wrong(&app, &reader, &source, &problem.errors, status).await
        }
        Err(problem) => Err(problem),
    }
}

async fn take(
    app: &AppState,
    reader: &Reader,
    mut parts: axum::extract::Multipart,
    limit: u64,
    source: &mut String,
) -> Result<Uuid, Problem> {
    let mut left = AROUND;
    let mut taken: Option<Result<Uuid, Error>> = None;
    while let Some(mut part) = parts.next_field().await.map_err(|e| refusal(&e))? {
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "source" => *source = read_text(&mut part, &mut left).await?,
            "file" if taken.is_none() => {
                let file_name = part.file_name().unwrap_or_default().to_owned();
                let chunks = part.map_err(|e| BlobError(e.to_string())).boxed();
                let new = NewImport {
                    source: source.clone(),
                    file_name,
                    limit,
                    chunks,
                };
                let result = history::upload(&app.portal, &reader.actor, new).await;
                match result {
                    Err(Error::Invalid(e)) if says(&e, "broken-body") => {
                        return Err(Problem::malformed("broken-body"));
                    }
                    Err(Error::Invalid(e)) if says(&e, TOO_LARGE) => return Err(e.into()),
                    other => taken = Some(other),
                }
            }
            _ => {
                read_text(&mut part, &mut left).await?;
            }
        }
    }
    match taken {
        Some(result) => Ok(result?),
        None => Err(Problem::field("file", "required")),
    }
}

/// Is that what is wrong with the file?
fn says(errors: &FieldErrors, code: &str) -> bool {
    errors.of("file").is_some_and(|e| e.code == code)
}
