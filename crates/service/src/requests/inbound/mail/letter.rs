//! A mail as far as the portal reads it.

use super::limits;
use crate::requests::Upload;
use crate::{Error, Result};
use bytes::Bytes;
use mail_parser::{
    Address, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType,
};
use stoa_domain::requests::draft::MAX_PHOTOS;
use stoa_domain::requests::inbound::{automatic, language};
use stoa_domain::{Locale, text};

/// Pictures in the words smaller than that are logos, in bytes.
const LOGO: usize = 10 * 1024;
/// The most text that is read, in characters.
const MAX_TEXT: usize = 100_000;
/// The most files of a mail that are looked at beside photos: one may be a video.
const MAX_VIDEOS: usize = 1;

/// What of a mail matters.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The writer's address in lower case.
    pub from: String,
    pub name: String,
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// The `Message-ID`s it answers, newest last.
    pub answers: Vec<String>,
    pub subject: String,
    pub text: String,
    pub locale: Locale,
    /// Whom it was written to, as its head says.
    pub to: Vec<String>,
    /// What our mail server found of its origin.
    pub authentication: Vec<String>,
    /// What gives a machine away that wrote it.
    pub machine: Option<&'static str>,
    pub pictures: Vec<Upload>,
    /// Names of files that are not kept.
    pub others: Vec<String>,
}

/// Reads a mail. Errors: `mail` required | too-large | too-many | not-readable; `from` required | not-an-email.
pub fn read(raw: &[u8]) -> Result<Letter> {
    limits::check(raw)?;
    let message = MessageParser::default()
        .parse(raw)
        .ok_or_else(|| Error::invalid("mail", "not-readable"))?;
    limits::check_parts(message.parts.len())?;
    let sender = message.from().and_then(Address::first);
    let from = sender.and_then(|a| a.address()).map(text::clean_line);
    let from = from
        .filter(|a| !a.is_empty())
        .ok_or_else(|| Error::invalid("from", "required"))?;
    if !text::is_email(&from) {
        return Err(Error::invalid("from", "not-an-email"));
    }
    let from = from.to_lowercase();
    let head: Vec<(String, String)> = message
        .headers_raw()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let values = |name: &str| {
        let name = name.to_owned();
        head.iter()
            .filter(move |(n, _)| n.eq_ignore_ascii_case(&name))
            .map(|(_, v)| v.trim())
    };
    let stations = values("Received").count();
    let machine = automatic::reason(|name| values(name).next(), &from, stations);
    let subject = text::clean_line(message.subject().unwrap_or_default());
    let body = body(&message);
    let said = values("Content-Language").next().and_then(Locale::parse);
    let locale = language::guess(&format!("{subject}\n{body}"))
        .or(said)
        .unwrap_or_default();
    let (pictures, others) = files(&message);
    Ok(Letter {
        name: text::clean_line(sender.and_then(|a| a.name()).unwrap_or_default()),
        message_id: message.message_id().map(text::clean_line),
        answers: [message.references(), message.in_reply_to()]
            .into_iter()
            .flat_map(ids)
            .collect(),
        to: ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"]
            .into_iter()
            .flat_map(|name| values(name).flat_map(addresses).collect::<Vec<_>>())
            .collect(),
        authentication: values("Authentication-Results")
            .map(str::to_owned)
            .collect(),
        from,
        subject,
        text: body,
        locale,
        machine,
        pictures,
        others,
    })
}

/// The words: every text that is shown, HTML as text.
fn body(message: &Message<'_>) -> String {
    let mut all = String::new();
    for n in 0..message.text_body_count() {
        if let Some(part) = message.body_text(n) {
            if !all.is_empty() {
                all.push('\n');
            }
            all.push_str(&part);
        }
    }
    let all: String = all.chars().take(MAX_TEXT).collect();
    text::clean(&all)
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(one) => vec![text::clean_line(one)],
        HeaderValue::TextList(many) => many.iter().map(|id| text::clean_line(id)).collect(),
        _ => Vec::new(),
    }
}

/// The addresses of a header, as far as addresses of ours are written: without quotes, comments and groups.
fn addresses(value: &str) -> Vec<String> {
    let cut = |c: char| c == ',' || c == ';' || c == '<' || c == '>' || c.is_whitespace();
    let parts = value.split(cut).filter(|part| text::is_email(part));
    parts.take(100).map(str::to_lowercase).collect()
}

/// The photos and a video among the files, and the names of the rest.
fn files(message: &Message<'_>) -> (Vec<Upload>, Vec<String>) {
    let (mut pictures, mut others) = (Vec::new(), Vec::new());
    for part in &message.parts {
        let bytes = match &part.body {
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes,
            PartType::Message(_) => {
                others.push("message.eml".to_owned());
                continue;
            }
            _ => continue,
        };
        let name = text::clean_line(part.attachment_name().unwrap_or_default());
        let kind = part
            .content_type()
            .map_or("", |t| t.ctype())
            .to_ascii_lowercase();
        let shown = kind == "image" || kind == "video";
        let logo = kind == "image" && part.content_id().is_some() && bytes.len() < LOGO;
        if shown && !logo && pictures.len() < MAX_PHOTOS + MAX_VIDEOS {
            pictures.push(upload(&name, bytes));
        } else if !logo {
            others.push(if name.is_empty() { type_of(part) } else { name });
        }
    }
    others.truncate(20);
    (pictures, others)
}

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload {
        file_name: name.to_owned(),
        bytes: Bytes::copy_from_slice(bytes),
        alt: String::new(),
    }
}

fn type_of(part: &MessagePart<'_>) -> String {
    part.content_type().map_or_else(
        || "file".to_owned(),
        |t| format!("{}/{}", t.ctype(), t.subtype().unwrap_or_default()),
    )
}
