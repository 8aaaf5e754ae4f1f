//! The words of a message, from the catalogue, in the reader's language.

use super::html::{self, Block};
use crate::city::City;
use crate::requests::event::Payload;
use crate::{Arg, Ctx};
use stoa_domain::Locale;
use stoa_domain::requests::ActivityKind;
use stoa_store::requests::RequestRecord;

/// What a message is about.
#[derive(Debug, Clone, Copy)]
pub enum Occasion<'a> {
    /// The report arrived.
    Confirmation,
    /// Somebody began to follow.
    Following,
    /// The status moved, or there are public words.
    Change(ActivityKind, &'a Payload),
}

/// A message's words.
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Words for one reader. `unsubscribe_url` is the way out. Each occasion has a subject and an intro in the catalogue
/// (`mail.ftl`); the words for a status are the pages' own.
///
/// catalogue: status-*
pub fn render(
    ctx: &Ctx,
    city: &City,
    request: &RequestRecord,
    locale: Locale,
    occasion: Occasion<'_>,
    unsubscribe_url: &str,
) -> Rendered {
    let url = format!("{}/requests/{}", ctx.config.public_url, request.reference);
    let service = city.service_name(&request.service_code);
    let place = request
        .address
        .as_deref()
        .or(request.place_words.as_deref())
        .unwrap_or_default();
    let status = match occasion {
        Occasion::Change(_, payload) => payload.status,
        _ => request.status,
    };
    // Dates as 2026-11-27: read the same in every language.
    let due = request
        .due_at
        .map(|at| city.local(at).format("%Y-%m-%d").to_string());
    let say = |key: &str, more: &[(&str, Arg)]| {
        let mut args: Vec<(&str, Arg)> = vec![
            ("reference", request.reference.as_str().into()),
            ("service", service.into()),
            ("city", city.site.name.as_str().into()),
        ];
        args.extend_from_slice(more);
        ctx.texts.text(locale, key, &args)
    };
    let status_key = format!("status-{}", status.code().replace('_', "-"));
    let status_word = say(&status_key, &[]);
    let with_status = [("status", Arg::Text(status_word.clone()))];
    let (subject, intro) = match occasion {
        Occasion::Confirmation => (
            say("mail-confirmation-subject", &[]),
            say("mail-confirmation-intro", &[]),
        ),
        Occasion::Following => (
            say("mail-following-subject", &[]),
            say("mail-following-intro", &[]),
        ),
        Occasion::Change(ActivityKind::Status, _) => (
            say("mail-change-subject", &with_status),
            say("mail-change-intro", &with_status),
        ),
        Occasion::Change(
            kind @ (ActivityKind::Merged | ActivityKind::Unmerged | ActivityKind::Split),
            payload,
        ) => {
            let other = payload.text.clone().unwrap_or_default();
            let other = [("other", Arg::Text(other))];
            match kind {
                ActivityKind::Merged => (
                    say("mail-merged-subject", &other),
                    say("mail-merged-intro", &other),
                ),
                ActivityKind::Unmerged => (
                    say("mail-unmerged-subject", &other),
                    say("mail-unmerged-intro", &other),
                ),
                _ => (
                    say("mail-split-subject", &other),
                    say("mail-split-intro", &other),
                ),
            }
        }
        Occasion::Change(..) => (
            say("mail-update-subject", &[]),
            say("mail-update-intro", &[]),
        ),
    };
    let mut blocks = vec![Block::Words(intro)];
    if let Occasion::Change(ActivityKind::Status | ActivityKind::Update, payload) = occasion
        && let Some(words) = &payload.text
    {
        blocks.push(Block::Quote(words.clone()));
    }
    blocks.push(Block::Fact(
        say("mail-label-reference", &[]),
        request.reference.to_string(),
    ));
    blocks.push(Block::Fact(
        say("mail-label-service", &[]),
        service.to_owned(),
    ));
    if !place.is_empty() {
        blocks.push(Block::Fact(say("mail-label-place", &[]), place.to_owned()));
    }
    blocks.push(Block::Fact(say("mail-label-status", &[]), status_word));
    if let Some(due) = due.filter(|_| status.is_open()) {
        blocks.push(Block::Fact(say("mail-label-promise", &[]), due));
    }
    blocks.push(Block::Button(say("mail-open", &[]), url));
    blocks.push(Block::Small(say("mail-why", &[])));
    blocks.push(Block::Link(
        say("mail-unsubscribe", &[]),
        unsubscribe_url.to_owned(),
    ));
    Rendered {
        text: html::plain(&blocks),
        html: html::page(locale, &subject, &blocks),
        subject: one_line(&subject),
    }
}

/// A subject is one line (RFC 5322 §3.6.5), whatever a catalogue or a service's name holds.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
