//! A message of a chat arrives.

use super::Chat;
use super::talk::Talk;
use super::turn::Turn;
use crate::city::City;
use crate::requests::messages::{Voice, blank, brief};
use crate::requests::subscriptions::follow_here;
use crate::{Error, Portal, Result};
use chrono::Duration;
use stoa_domain::FieldErrors;
use stoa_domain::requests::follow::{Channel, Preferences};
use stoa_domain::requests::inbound::dialogue::State;
use stoa_domain::requests::inbound::language;
use stoa_domain::requests::message::MessageKind;
use stoa_store::Tx;
use stoa_store::follow::recipients;
use stoa_store::messages;
use stoa_store::requests::dialogues::{self, DialogueRecord};
use stoa_store::requests::idempotency::{self, Claim};

/// A report nobody goes on with for so long is forgotten.
const PATIENCE: Duration = Duration::hours(12);
/// How many answers a conversation gets in an hour: a machine that answers ours must not talk to it for ever.
const ANSWERS: u64 = 60;
/// How often a message looks again because another of its conversation was faster.
const TRIES: u32 = 5;
/// The scope of the messages' names.
const SCOPE: &str = "chat";
/// The longest names and texts, in characters.
const MAX_NAME: usize = 200;
const MAX_TEXT: usize = 4_000;

/// Takes a message and puts the answer into the outbox. One that is brought twice is answered once; a finished dialogue is
/// exactly one case, and the conversation hears how that goes on.
///
/// Errors: `network` not-readable; `conversation`, `id` required | too-long; `text` too-long.
pub async fn answer_chat(portal: &Portal, chat: &Chat) -> Result<()> {
    check(chat)?;
    let city = portal.city().await?;
    let key = format!("{}:{}:{}", chat.network, chat.conversation, chat.id);
    for _ in 0..TRIES {
        if idempotency::answer(&portal.store, SCOPE, &key, "")
            .await?
            .is_some()
        {
            return Ok(());
        }
        if work(portal, &city, chat, &key).await? {
            return Ok(());
        }
    }
    Err(Error::Unavailable)
}

fn check(chat: &Chat) -> Result<()> {
    let mut errors = FieldErrors::default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !(1..=30).contains(&chat.network.len()) || !chat.network.chars().all(plain) {
        errors.add("network", "not-readable");
    }
    for (field, value) in [("conversation", &chat.conversation), ("id", &chat.id)] {
        if value.trim().is_empty() || value.chars().any(char::is_control) {
            errors.add(field, "required");
        } else if value.chars().count() > MAX_NAME {
            errors.add_n(field, "too-long", MAX_NAME as i64);
        }
    }
    if chat.text.chars().count() > MAX_TEXT {
        errors.add_n("text", "too-long", MAX_TEXT as i64);
    }
    Ok(errors.or(|| ())?)
}

/// `false`: another message of the conversation was faster, look again.
async fn work(portal: &Portal, city: &City, chat: &Chat, key: &str) -> Result<bool> {
    let now = portal.ctx.clock.now();
    let address = format!("{}:{}", chat.network, chat.conversation);
    let known = dialogues::find(&portal.store, &address).await?;
    let reader = recipients::by_address(&portal.store, Channel::Chat, &address).await?;
    let guessed = || {
        language::guess(&chat.text)
            .or(chat.language)
            .unwrap_or_default()
    };
    let chosen = reader.and_then(|r| r.preferences.locale);
    let locale = chosen
        .or(known.as_ref().map(|d| d.locale))
        .unwrap_or_else(guessed);
    let late = known
        .as_ref()
        .is_some_and(|d| now - d.updated_at > PATIENCE);
    let mut turn = Turn {
        portal,
        city,
        chat,
        state: known.as_ref().map(|d| d.state).unwrap_or_default(),
        talk: talk_of(known.as_ref()),
        locale,
        answers: Vec::new(),
        muted: None,
        chosen: None,
        made: None,
    };
    turn.take(late).await?;
    let record = DialogueRecord {
        conversation: address,
        state: turn.state,
        body: serde_json::to_string(&turn.talk).map_err(anyhow::Error::new)?,
        locale: turn.locale,
        version: known.map_or(0, |d| d.version),
        updated_at: now,
    };
    let tx = portal.store.begin().await?;
    if !matches!(
        idempotency::claim(&tx, SCOPE, key, "", now).await?,
        Claim::Claimed
    ) {
        return Ok(true);
    }
    idempotency::finish(&tx, SCOPE, key, "null").await?;
    if !dialogues::save(&tx, &record, now).await? {
        return Ok(false);
    }
    reply(&tx, portal, city, &turn, &record.conversation, key).await?;
    tx.commit().await?;
    Ok(true)
}

/// What was said so far; a body that an older version wrote otherwise begins anew.
fn talk_of(known: Option<&DialogueRecord>) -> Talk {
    let kept = known.filter(|d| d.state != State::Idle);
    kept.and_then(|d| serde_json::from_str(&d.body).ok())
        .unwrap_or_default()
}

/// Puts the answer into the outbox, and what was decided about the address with it.
async fn reply(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    turn: &Turn<'_>,
    address: &str,
    key: &str,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let fresh = portal.ctx.random.id(now);
    let reader = recipients::ensure(tx, fresh, Channel::Chat, address, now).await?;
    if let Some(locale) = turn.chosen {
        let wanted = Preferences {
            locale: Some(locale),
            ..reader.preferences.clone()
        };
        recipients::set_preferences(tx, reader.id, &wanted).await?;
    }
    if let Some(muted) = turn.muted {
        recipients::set_stopped(tx, reader.id, muted.then_some(now)).await?;
    }
    if let Some(reference) = &turn.made {
        follow_here(tx, portal, &reader, reference, turn.locale, true).await?;
    }
    let words = turn.answers.iter().filter(|a| !a.is_empty());
    let words = words.cloned().collect::<Vec<_>>().join("\n\n");
    let lately = now - Duration::hours(1);
    let count = messages::count_since(tx, reader.id, MessageKind::Reply, lately).await?;
    if words.is_empty() || count >= ANSWERS {
        return Ok(());
    }
    let voice = Voice {
        ctx: &portal.ctx,
        city,
        locale: turn.locale,
    };
    let rendered = brief(Channel::Chat, voice.say("mail-sms-subject", &[]), words);
    let kind = MessageKind::Reply;
    let dedup = format!("chat:{key}");
    let message = blank(portal, now, &reader, kind, turn.locale, rendered, dedup);
    messages::add(tx, &message).await?;
    Ok(())
}
