//! A report (GeoReport v2, method 3): a form with a key; with files (`media`, several) where it is multipart.

use super::wire::Node;
use super::{Format, ask};
use crate::extract::multipart::{self, File};
use crate::extract::query::{Query, decode};
use crate::extract::{MAX_BODY, read_body};
use crate::problem::Problem;
use crate::requests::submit::uploads;
use crate::state::AppState;
use axum::Extension;
use axum::extract::{OriginalUri, Request, State};
use axum::response::Response;
use http::{StatusCode, header};
use sha2::{Digest, Sha256};
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::open311::Filed;
use stoa_service::Error;
use stoa_service::requests::open311::{ApiKey, check_key, file};
use stoa_service::requests::{self, Submitted, Upload};

/// Files a report; the answer has its number at once. An `Idempotency-Key` gives a second try the first answer.
pub async fn create(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    OriginalUri(uri): OriginalUri,
    request: Request,
) -> Result<Response, Problem> {
    let format = Format::of(uri.path()).ok_or_else(Problem::not_found)?;
    let again = request.headers().get("idempotency-key").cloned();
    let again = again.as_ref().and_then(|v| v.to_str().ok());
    let (form, files) = read(&app, request).await?;
    ask::jurisdiction(&app, &form)?;
    let key = key(&app, &form).await?;
    let pairs = form.0.iter().map(|(n, v)| (n.as_str(), v.as_str()));
    let mut filed = Filed::read(pairs).map_err(Problem::from)?;
    if !files.is_empty() {
        filed.media_urls.clear(); // files win (draft v2.1)
    }
    let (named, other) = std::mem::take(&mut filed.media_urls)
        .into_iter()
        .partition(|address| app.named_pictures.may_be_asked(address));
    filed.media_urls = other;
    let media = uploads(&filed.draft, files);
    let done = file(&app.portal, &key, filed, media, locale, again).await?;
    if !done.replayed {
        add_pictures(&app, &done, named).await;
    }
    let receipt = Node::Fields(vec![
        ("service_request_id", done.reference.as_str().into()),
        ("service_notice", Node::Null),
        ("account_id", Node::Null),
    ]);
    Ok(format.done("service_requests", &Node::List("request", vec![receipt])))
}

/// Fetches the pictures from hosts the operator named, as files that came after the report. What does not come, or is no
/// picture, goes to the desk as a note; the report stands either way.
async fn add_pictures(app: &AppState, done: &Submitted, addresses: Vec<String>) {
    let fetched = addresses
        .iter()
        .map(|address| app.named_pictures.fetch(address));
    let fetched = futures::future::join_all(fetched).await;
    let mut missing = Vec::new();
    for (address, bytes) in addresses.iter().zip(fetched) {
        let Some(bytes) = bytes else {
            missing.push(address.as_str());
            continue;
        };
        let hash = hex::encode(Sha256::digest(&bytes));
        let picture = Upload {
            file_name: "photo.jpg".to_owned(),
            bytes,
            alt: String::new(),
        };
        let (portal, to) = (&app.portal, &done.reference);
        let added = requests::add_media(portal, to, &done.token, &hash, picture).await;
        if added.is_err() {
            missing.push(address.as_str());
        }
    }
    if missing.is_empty() {
        return;
    }
    let note = format!("media_url: {}", missing.join("\n"));
    let noted = requests::add_note(&app.portal, &Actor::System, &done.reference, &note).await;
    if let Err(error) = noted {
        tracing::error!(error = %error.code(), reference = %done.reference, "a note is lost");
    }
}

/// The granted key of a form, counted against its limit.
pub async fn key(app: &AppState, form: &Query) -> Result<ApiKey, Problem> {
    let key = check_key(&app.portal, form.get("api_key").unwrap_or_default()).await?;
    app.limits
        .count_key(key.id)
        .await
        .map_err(|retry_after_s| Error::TooMany { retry_after_s })?;
    Ok(key)
}

/// The fields of a form with the address's arguments before them, and its files.
pub async fn read(app: &AppState, request: Request) -> Result<(Query, Vec<File>), Problem> {
    let mut pairs = decode(request.uri().query().unwrap_or_default().as_bytes())?;
    // A key in an address is in every log on the way: it does not count there.
    pairs.retain(|(name, _)| name != "api_key");
    let mime = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default()
        .to_ascii_lowercase();
    if mime.starts_with("application/x-www-form-urlencoded") {
        let bytes = read_body(request.into_body(), MAX_BODY).await?;
        pairs.extend(decode(&bytes)?);
        return Ok((Query(pairs), Vec::new()));
    }
    if mime.starts_with("multipart/form-data") {
        let upload = multipart::read(request, &app.upload_memory).await?;
        upload.errors.clone().or(|| ())?;
        pairs.extend(upload.fields.0);
        return Ok((Query(pairs), upload.files));
    }
    Err(Problem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported-type",
    ))
}
