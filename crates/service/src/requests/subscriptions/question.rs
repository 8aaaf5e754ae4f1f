//! The question that makes sure an address is its owner's: a mail with a link, a text with a code.

use crate::city::City;
use crate::requests::messages::{Block, Links, Voice, blank, brief, finish, is_full};
use crate::{Arg, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::MessageKind;
use stoa_store::Tx;
use stoa_store::follow::{RecipientRecord, SubscriptionRecord, subscriptions};
use stoa_store::messages::{self, MessageRecord};
use uuid::Uuid;

/// How many questions one address is asked in an hour, whoever asks for them.
const QUESTIONS: usize = 3;

/// Was the address asked as often as it may be in an hour, or is it a phone that had its share of texts?
pub async fn is_asked_much(
    tx: &Tx,
    portal: &Portal,
    reader: &RecipientRecord,
    now: DateTime<Utc>,
) -> Result<bool> {
    let asked = subscriptions::waiting(tx, reader.id, now - Duration::hours(1)).await?;
    Ok(asked.len() >= QUESTIONS || is_full(tx, portal, reader, now).await?)
}

/// What the store keeps of a code.
pub fn code_hash(subscription: Uuid, code: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(subscription.as_bytes());
    hasher.update(code.as_bytes());
    hex::encode(hasher.finalize())
}

/// A code of six digits.
pub fn draw_code(portal: &Portal) -> String {
    format!("{:06}", portal.ctx.random.number() % 1_000_000)
}

/// Queues the question. `code`: for a text.
pub async fn ask(
    tx: &Tx,
    portal: &Portal,
    city: &City,
    reader: &RecipientRecord,
    subscription: &SubscriptionRecord,
    code: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let voice = Voice {
        ctx: &portal.ctx,
        city,
        locale: subscription.locale,
    };
    let what = what(&voice, subscription);
    let args = [("what", Arg::from(what)), ("code", code.into())];
    let subject = voice.say("mail-question-subject", &args);
    let words = match reader.channel {
        Channel::Mail => finish(
            voice.locale,
            &subject,
            &[
                Block::Words(voice.say("mail-question-intro", &args)),
                Block::Button(
                    voice.say("mail-question-yes", &[]),
                    Links(&portal.ctx.config).confirm(subscription.id),
                ),
                Block::Small(voice.say("mail-question-ignore", &[])),
            ],
        ),
        channel => brief(channel, subject, voice.say("mail-sms-question", &args)),
    };
    let message = MessageRecord {
        subscription_id: Some(subscription.id),
        ..blank(
            portal,
            now,
            reader,
            MessageKind::Question,
            voice.locale,
            words,
            format!("question:{}", subscription.id),
        )
    };
    messages::add(tx, &message).await?;
    Ok(())
}

/// What a subscription is about, in words: the area and, where it is one, the service.
fn what(voice: &Voice<'_>, subscription: &SubscriptionRecord) -> String {
    let area = voice.area(&subscription.target);
    match &subscription.service_code {
        None => area,
        Some(code) => {
            let service = voice.city.service_name(code);
            voice.say(
                "mail-area-service",
                &[("service", service.into()), ("area", area.into())],
            )
        }
    }
}
