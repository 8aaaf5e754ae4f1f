//! Messages of messengers and social networks, all in one shape, as a bridge posts them. The answer goes out by the outbox.

use crate::extract::{json, read_body};
use crate::gateway::signed::is_signed;
use crate::problem::Problem;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::State;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use stoa_domain::{LatLon, Locale, text};
use stoa_service::requests::inbound::{Chat, ChatPicture, answer_chat};

/// The most a body may weigh, in bytes: a few photos in base64.
const MAX_BODY: usize = 60 * 1024 * 1024;
/// The most pictures of one message.
const MAX_MEDIA: usize = 10;

/// A message.
#[derive(Debug, Deserialize)]
struct Posted {
    network: String,
    conversation: String,
    id: String,
    #[serde(default)]
    sender: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    location: Option<Location>,
    #[serde(default)]
    media: Vec<Media>,
    /// BCP 47.
    #[serde(default)]
    language: String,
}

#[derive(Debug, Deserialize)]
struct Location {
    lat: f64,
    lon: f64,
}

/// A photo or video: its address, or itself in base64.
#[derive(Debug, Deserialize)]
struct Media {
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    data: Option<String>,
    #[serde(default)]
    name: String,
}

/// 404 where no secret is configured, 403 where the signature or its time does not fit, 204 once what was said is written
/// down.
pub async fn receive(
    State(app): State<AppState>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Problem> {
    let secret = app.config.inbound.chat_secret.as_deref();
    let secret = secret.ok_or_else(Problem::not_found)?;
    let bytes = read_body(body, MAX_BODY).await?;
    if !is_signed(secret, &headers, &bytes, app.portal.ctx.clock.now()) {
        return Err(Problem::new(StatusCode::FORBIDDEN, "bad-signature"));
    }
    let posted: Posted = json::parse(&bytes)?;
    if posted.media.len() > MAX_MEDIA {
        return Err(Problem::field("media", "too-many"));
    }
    let location = match posted.location {
        None => None,
        Some(at) => match LatLon::new(at.lat, at.lon) {
            Some(at) => Some(at),
            None => return Err(Problem::field("location", "not-readable")),
        },
    };
    let mut pictures = Vec::new();
    for media in posted.media {
        pictures.push(picture(&app, media).await?);
    }
    let chat = Chat {
        network: posted.network,
        conversation: posted.conversation,
        id: posted.id,
        name: text::clean_line(&posted.sender),
        text: posted.text,
        location,
        pictures,
        language: Locale::parse(&posted.language),
    };
    answer_chat(&app.portal, &chat).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn picture(app: &AppState, media: Media) -> Result<ChatPicture, Problem> {
    let bytes = match (media.data, media.url) {
        (Some(data), _) => {
            let bytes = STANDARD.decode(data.trim());
            bytes
                .map_err(|_| Problem::field("media", "not-readable"))?
                .into()
        }
        (None, Some(url)) => match app.pictures.fetch(&url).await {
            Some(bytes) => bytes,
            None => return Ok(ChatPicture::Elsewhere(text::clean_line(&url))),
        },
        (None, None) => Bytes::new(),
    };
    if bytes.is_empty() {
        return Err(Problem::field("media", "required"));
    }
    Ok(ChatPicture::Here {
        name: text::clean_line(&media.name),
        bytes,
    })
}
