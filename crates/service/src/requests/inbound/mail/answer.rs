//! A mail answers a case.

use super::letter::Letter;
use super::open::{desk_voice, not_kept};
use super::{Taken, message_media_token, pictures};
use crate::requests::event::{self, Happened};
use crate::requests::{access, media, promise};
use crate::{Arg, Error, Portal, Result};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::inbound::quoted::own_words;
use stoa_domain::requests::{ActivityKind, Event, Reference};
use stoa_store::Tx;
use stoa_store::messages;
use stoa_store::requests::inbound_mail::{self, InboundMail};
use stoa_store::requests::media::{self as media_rows, MediaRecord};
use stoa_store::requests::{RequestRecord, followers, update};
use uuid::Uuid;

/// The case whose mail this one answers, where that mail went to its writer.
pub async fn answered(portal: &Portal, letter: &Letter) -> Result<Option<Reference>> {
    for id in letter.answers.iter().rev().take(10) {
        let Some((id, _)) = id.split_once('@') else {
            continue;
        };
        let Ok(id) = id.parse::<Uuid>() else {
            continue;
        };
        if let Some(ours) = messages::by_id(&portal.store, id).await?
            && ours.recipient.to_lowercase() == letter.from
            && let Some(reference) = ours.reference
        {
            return Ok(Some(reference));
        }
    }
    Ok(None)
}

/// Writes a mail into each of these cases. One that is not there any more is passed over where another is.
pub async fn answer_all(
    portal: &Portal,
    letter: &Letter,
    cases: Vec<(Reference, InboundMail)>,
) -> Result<Taken> {
    let mut answered = Vec::new();
    let mut missing = false;
    for (reference, mail) in cases {
        match answer(portal, letter.clone(), mail, &reference).await {
            Ok(true) => answered.push(reference),
            Ok(false) => {}
            Err(Error::NotFound) => missing = true,
            Err(error) => return Err(error),
        }
    }
    match answered.is_empty() {
        false => Ok(Taken::Answered(answered)),
        true if missing => Err(Error::NotFound),
        true => Ok(Taken::Known),
    }
}

/// Writes a mail into a case; `false`: it had come before. What its reporter or a follower writes is a message, for the desk alone until somebody
/// publishes it; what anybody else writes is a note that says so.
async fn answer(
    portal: &Portal,
    mut letter: Letter,
    mail: InboundMail,
    reference: &Reference,
) -> Result<bool> {
    let city = portal.city().await?;
    let kept = pictures::passing(&mut letter).await?;
    let kept = media::keep(portal, kept, 0, 0).await?;
    let (words, _) = own_words(&letter.text);
    let mut lines: Vec<String> = [words].into_iter().filter(|w| !w.is_empty()).collect();
    lines.extend(not_kept(&desk_voice(portal, &city), &letter));
    if lines.is_empty() && kept.is_empty() {
        return Err(Error::invalid("description", "required"));
    }
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked(&tx, reference).await?;
    let known = mail.verified && is_theirs(&tx, &request, &letter.from).await?;
    let row = InboundMail {
        request_id: request.id,
        verified: known,
        ..mail
    };
    if !inbound_mail::add(&tx, &row, now).await? {
        return Ok(false);
    }
    let from = [("from", Arg::from(letter.from.as_str()))];
    let kind = match known {
        true => ActivityKind::Message,
        false => {
            lines.insert(
                0,
                desk_voice(portal, &city).say("inbound-note-unverified", &from),
            );
            ActivityKind::Note
        }
    };
    let text: String = lines.join("\n\n").chars().take(access::MAX_WORDS).collect();
    update::touch(&tx, request.id, now).await?;
    let happened = Happened {
        department: None,
        actor: Some(letter.from.clone()),
        ..Happened::to(&request, kind, &Actor::System, now, Some(text))
    };
    let entry = event::record(&tx, &city, happened).await?;
    if let Some(to) = request.status.after(Event::Answered).filter(|_| known) {
        // What the city waited for has come: the clock goes on.
        let clock = promise::clock_of(&city, &request);
        let clock = promise::moved(&city, &request, clock, (request.status, to), now);
        update::status(&tx, request.id, request.version + 1, to, now, &clock).await?;
        let goes_on = Happened {
            status: to,
            ..Happened::to(&request, ActivityKind::Status, &Actor::System, now, None)
        };
        event::record(&tx, &city, goes_on).await?;
    }
    for (position, file) in kept.into_iter().enumerate() {
        let row = MediaRecord {
            draft_token_hash: Some(message_media_token(entry)),
            position: position as i64,
            ..file
        };
        media_rows::add(&tx, &row, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Is it the address of the reporter or of somebody who follows?
async fn is_theirs(tx: &Tx, request: &RequestRecord, from: &str) -> Result<bool> {
    let same = |email: &str| email.to_lowercase() == from;
    if request.contact.email.as_deref().is_some_and(same) {
        return Ok(true);
    }
    let followers = followers::active(tx, request.id).await?;
    Ok(followers.iter().any(|f| same(&f.email)))
}
