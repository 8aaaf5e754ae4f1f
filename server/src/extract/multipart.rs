//! Forms with files, read as they come: each part has its own cap, a part above it is thrown away as it arrives and
//! named as the error, and nothing larger than its cap is ever held in memory.

use super::query::Query;
use super::{MAX_BODY, drain, held};
use crate::problem::Problem;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use bytes::{Bytes, BytesMut};
use http::{StatusCode, header};
use std::sync::Arc;
use stoa_domain::FieldErrors;
use stoa_domain::requests::draft::MAX_PHOTOS;
use tokio::sync::Semaphore;

/// The most a whole upload may weigh, in bytes.
pub const MAX_UPLOAD: usize = 250 * 1024 * 1024;
/// The most a photo may weigh, in MiB and bytes.
pub const MAX_PHOTO_MIB: usize = 20;
/// The most a video may weigh, in MiB.
pub const MAX_VIDEO_MIB: usize = 100;
/// The most parts a form may have.
const MAX_PARTS: usize = 400;
const MIB: usize = 1024 * 1024;

/// A file that came with a form.
pub struct File {
    /// `photo` or `video`.
    pub field: String,
    pub name: String,
    pub bytes: Bytes,
}

/// A form with files.
pub struct Upload {
    pub fields: Query,
    pub files: Vec<File>,
    /// What is wrong with the files: `photos` too-large | too-many, `video` too-large | too-many.
    pub errors: FieldErrors,
}

/// What a kind of file may weigh, how many there may be, and what the words of an error call it.
#[derive(Clone, Copy)]
struct Cap {
    said: &'static str,
    mib: usize,
    most: usize,
}

const PHOTO: Cap = Cap {
    said: "photos",
    mib: MAX_PHOTO_MIB,
    most: MAX_PHOTOS,
};
const VIDEO: Cap = Cap {
    said: "video",
    mib: MAX_VIDEO_MIB,
    most: 1,
};

/// Reads a form with files.
pub async fn read(request: Request, memory: &Arc<Semaphore>) -> Result<Upload, Problem> {
    let mut parts = open(request, MAX_UPLOAD).await?;
    let mut upload = Upload {
        fields: Query::default(),
        files: Vec::new(),
        errors: FieldErrors::default(),
    };
    let mut text_left = MAX_BODY;
    let mut left = MAX_UPLOAD;
    let mut count = 0;
    while let Some(mut field) = parts.next_field().await.map_err(|e| refusal(&e))? {
        count += 1;
        if count > MAX_PARTS {
            drain(field).await;
            return Err(Problem::too_large());
        }
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        match (name.as_str(), file_name) {
            ("photo" | "video", Some(file_name)) => {
                let cap = if name == "photo" { PHOTO } else { VIDEO };
                read_file(
                    &mut field,
                    name,
                    file_name,
                    cap,
                    memory,
                    &mut left,
                    &mut upload,
                )
                .await?;
            }
            // The names of Open311's clients (draft v2.1, and `three`).
            ("media" | "media[]", Some(file_name)) => {
                let kind = "photo".to_owned();
                read_file(
                    &mut field,
                    kind,
                    file_name,
                    PHOTO,
                    memory,
                    &mut left,
                    &mut upload,
                )
                .await?;
            }
            _ => {
                let text = read_text(&mut field, &mut text_left).await?;
                upload.fields.0.push((name, text));
            }
        }
    }
    Ok(upload)
}

/// Reads a form with one file, the field `file`, of at most so many MiB; what is wrong with it stands at `file`.
pub async fn read_one(
    request: Request,
    memory: &Arc<Semaphore>,
    mib: usize,
) -> Result<(Query, Option<Bytes>, FieldErrors), Problem> {
    let mut parts = open(request, MAX_UPLOAD).await?;
    let mut upload = Upload {
        fields: Query::default(),
        files: Vec::new(),
        errors: FieldErrors::default(),
    };
    let cap = Cap {
        said: "file",
        mib,
        most: 1,
    };
    let (mut text_left, mut left) = (MAX_BODY, MAX_UPLOAD);
    while let Some(mut field) = parts.next_field().await.map_err(|e| refusal(&e))? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(file_name) if name == "file" => {
                read_file(
                    &mut field,
                    name,
                    file_name,
                    cap,
                    memory,
                    &mut left,
                    &mut upload,
                )
                .await?;
            }
            _ => {
                let text = read_text(&mut field, &mut text_left).await?;
                upload.fields.0.push((name, text));
            }
        }
        if upload.fields.0.len() > MAX_PARTS {
            return Err(Problem::too_large());
        }
    }
    let file = upload.files.pop().map(|f| f.bytes);
    Ok((upload.fields, file, upload.errors))
}

/// Reads a form whose files nobody wants.
pub async fn fields_only(request: Request) -> Result<Vec<(String, String)>, Problem> {
    let mut parts = open(request, MAX_UPLOAD).await?;
    let mut fields = Vec::new();
    let mut left = MAX_BODY;
    while let Some(mut field) = parts.next_field().await.map_err(|e| refusal(&e))? {
        let name = field.name().unwrap_or_default().to_owned();
        fields.push((name, read_text(&mut field, &mut left).await?));
        if fields.len() > MAX_PARTS {
            return Err(Problem::too_large());
        }
    }
    Ok(fields)
}

/// Begins to read a form of at most so many bytes; 413 where it says to be larger, 400 where it is no form with parts.
pub async fn open(mut request: Request, limit: usize) -> Result<Multipart, Problem> {
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse::<usize>().ok());
    if announced.is_some_and(|n| n > limit) {
        drain(request.into_body().into_data_stream()).await;
        return Err(Problem::too_large());
    }
    // The caps are counted here, part by part, not by the framework's one limit.
    DefaultBodyLimit::apply(DefaultBodyLimit::max(limit), &mut request);
    Multipart::from_request(request, &())
        .await
        .map_err(|_| Problem::malformed("not-multipart"))
}

/// Text of a part; 413 above what is left for all texts, 400 where it is no UTF-8.
pub async fn read_text(field: &mut Field<'_>, left: &mut usize) -> Result<String, Problem> {
    let mut text = BytesMut::new();
    while let Some(chunk) = field.chunk().await.map_err(|e| refusal(&e))? {
        if chunk.len() > *left {
            drain(field).await;
            return Err(Problem::too_large());
        }
        *left -= chunk.len();
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text.into()).map_err(|_| Problem::malformed("not-utf8"))
}

/// Keeps a file's bytes up to its cap; beyond it, or beyond the number of files, reads on and throws away.
async fn read_file(
    field: &mut Field<'_>,
    kind: String,
    name: String,
    cap: Cap,
    memory: &Arc<Semaphore>,
    left: &mut usize,
    upload: &mut Upload,
) -> Result<(), Problem> {
    let Cap {
        said,
        mib: cap_mib,
        most,
    } = cap;
    let before = upload.files.iter().filter(|f| f.field == kind).count();
    let mut wanted = before < most;
    let mut permits = Vec::new();
    let mut bytes = BytesMut::new();
    let mut came = 0;
    while let Some(chunk) = field.chunk().await.map_err(|e| refusal(&e))? {
        came += chunk.len();
        if chunk.len() > *left {
            drain(field).await;
            return Err(Problem::too_large());
        }
        *left -= chunk.len();
        if wanted && came > cap_mib * MIB {
            once(&mut upload.errors, said, "too-large", cap_mib);
            wanted = false;
            bytes = BytesMut::new();
            permits.clear();
        }
        if wanted {
            while permits.len() * MIB < came {
                match memory.clone().try_acquire_owned() {
                    Ok(permit) => permits.push(permit),
                    Err(_) => {
                        drain(field).await;
                        return Err(Problem::busy(10));
                    }
                }
            }
            bytes.extend_from_slice(&chunk);
        }
    }
    if came == 0 {
        return Ok(()); // a file field left empty
    }
    if before >= most {
        once(&mut upload.errors, said, "too-many", most);
    }
    if wanted {
        upload.files.push(File {
            field: kind,
            name,
            bytes: held(bytes, permits),
        });
    }
    Ok(())
}

fn once(errors: &mut FieldErrors, field: &str, code: &str, n: usize) {
    if errors.of(field).is_none() {
        errors.add_n(field, code, n as i64);
    }
}

/// A broken form is 400, one beyond the framework's limit 413.
pub fn refusal(error: &MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Problem::too_large()
    } else {
        Problem::malformed("not-multipart")
    }
}
