//! A text came in: what it asks is done, and the answer goes out through the outbox.

use super::confirm::{OPEN, TRIES, hold};
use super::question::code_hash;
use super::status_words::status_words;
use crate::city::City;
use crate::requests::messages::{Links, Voice, blank, brief};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, Utc};
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Channel, Reply, channel::e164};
use stoa_domain::requests::message::MessageKind;
use stoa_store::Tx;
use stoa_store::follow::{RecipientRecord, recipients, subscriptions};
use stoa_store::messages;
use stoa_store::requests::RequestRecord;

/// How many answers a phone gets in an hour: a machine that answers ours must not talk to it for ever.
const ANSWERS: u64 = 10;

/// Answers a text. `from`: the sender's phone; `id`: the provider's name of the text, so that one that is brought twice is
/// done and answered once. What it asks is done however many came before; answered are ten an hour. Errors: `from`
/// not-a-phone.
pub async fn answer_text(portal: &Portal, id: &str, from: &str, text: &str) -> Result<()> {
    let phone = e164(from, &portal.ctx.config.phone_country)
        .ok_or_else(|| Error::invalid("from", "not-a-phone"))?;
    let city = portal.city().await?;
    let now = portal.ctx.clock.now();
    let dedup = format!("reply:{id}");
    let tx = portal.store.begin().await?;
    if messages::is_known(&tx, &dedup).await? {
        return Ok(());
    }
    let fresh = portal.ctx.random.id(now);
    let reader = recipients::ensure(&tx, fresh, Channel::Sms, &phone, now).await?;
    if reader.bounced_at.is_some() {
        recipients::set_bounced(&tx, reader.id, None, None).await?; // it works: it wrote
    }
    let waiting = subscriptions::waiting(&tx, reader.id, now - OPEN).await?;
    let held = subscriptions::of_recipient(&tx, reader.id).await?;
    // The language they chose, or wrote their wish in, or the city's first.
    let began = waiting.first().or(held.last()).map(|s| s.locale);
    let locale = reader.preferences.locale.or(began).unwrap_or_default();
    let answer = Answer {
        tx: &tx,
        portal,
        city: &city,
        reader: &reader,
        locale,
        now,
    };
    let words = match Reply::parse(text) {
        Reply::Stop => answer.stop().await?,
        Reply::Start => answer.start().await?,
        Reply::Help => answer.say("mail-sms-help"),
        Reply::Unknown => answer.say("mail-sms-unknown"),
        Reply::Status(reference) => {
            let country = &portal.ctx.config.phone_country;
            let own = |r: &RequestRecord| {
                let theirs = r.contact.phone.as_deref().and_then(|p| e164(p, country));
                theirs.as_deref() == Some(phone.as_str())
            };
            status_words(&tx, &answer.voice(), &reference, own).await?
        }
        Reply::Yes => match waiting.is_empty() {
            true => answer.say("mail-sms-nothing-asked"),
            false => {
                for question in &waiting {
                    hold(&tx, question, now).await?;
                }
                answer.manage("mail-sms-confirmed")
            }
        },
        Reply::No => {
            for question in &waiting {
                subscriptions::end(&tx, question.id, now).await?;
            }
            match waiting.is_empty() {
                true => answer.say("mail-sms-nothing-asked"),
                false => answer.say("mail-sms-declined"),
            }
        }
        Reply::Code(code) => answer.code(&code, &waiting, &held).await?,
    };
    let lately = now - Duration::hours(1);
    if messages::count_since(&tx, reader.id, MessageKind::Reply, lately).await? >= ANSWERS {
        return Ok(tx.commit().await?);
    }
    let voice = answer.voice();
    let rendered = brief(Channel::Sms, voice.say("mail-sms-subject", &[]), words);
    let message = blank(
        portal,
        now,
        &reader,
        MessageKind::Reply,
        locale,
        rendered,
        dedup,
    );
    messages::add(&tx, &message).await?;
    Ok(tx.commit().await?)
}

/// What an answer is made with.
struct Answer<'a> {
    tx: &'a Tx,
    portal: &'a Portal,
    city: &'a City,
    reader: &'a RecipientRecord,
    locale: Locale,
    now: DateTime<Utc>,
}

impl Answer<'_> {
    fn voice(&self) -> Voice<'_> {
        Voice {
            ctx: &self.portal.ctx,
            city: self.city,
            locale: self.locale,
        }
    }

    fn say(&self, key: &str) -> String {
        self.voice().say(key, &[])
    }

    /// Words with the address of the page where the phone is managed.
    fn manage(&self, key: &str) -> String {
        let url = Links(&self.portal.ctx.config).manage(self.reader.id);
        format!("{}\n{url}", self.say(key))
    }

    /// No more texts to this phone. What goes to the same person's mail goes on.
    async fn stop(&self) -> Result<String> {
        recipients::set_stopped(self.tx, self.reader.id, Some(self.now)).await?;
        Ok(self.say("mail-sms-stopped"))
    }

    async fn start(&self) -> Result<String> {
        recipients::set_stopped(self.tx, self.reader.id, None).await?;
        Ok(self.say("mail-sms-started"))
    }

    async fn code(
        &self,
        code: &str,
        waiting: &[subscriptions::SubscriptionRecord],
        held: &[subscriptions::SubscriptionRecord],
    ) -> Result<String> {
        // Who sends a code twice hears twice that it was right.
        let answered = held.iter().filter(|s| self.now - s.created_at < OPEN);
        for question in waiting.iter().chain(answered) {
            let open = subscriptions::spend_try(self.tx, question.id, TRIES).await?;
            let fits = question.code_hash.as_deref() == Some(&code_hash(question.id, code));
            if open && fits {
                hold(self.tx, question, self.now).await?;
                return Ok(self.manage("mail-sms-confirmed"));
            }
        }
        Ok(self.say("mail-sms-unknown"))
    }
}
