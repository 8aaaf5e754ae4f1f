//! A message for an address is put into the outbox, or by for the address's digest.

use super::render::{Closed, Footer, Occasion, Rendered, Voice, render};
use super::texts::is_full;
use super::token::Links;
use crate::city::City;
use crate::requests::ending::say_reason;
use crate::{Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::Locale;
use stoa_domain::requests::ending::until;
use stoa_domain::requests::follow::{Cadence, Channel, Kind, Target, hours};
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_store::Tx;
use stoa_store::follow::{DigestItem, RecipientRecord, SubscriptionRecord, digests};
use stoa_store::messages::{self, MessageRecord};
use stoa_store::requests::RequestRecord;
use stoa_store::requests::followers::FollowerRecord;
use stoa_store::requests::inbound_mail;
use uuid::Uuid;

/// Through what somebody follows.
#[derive(Debug, Clone, Copy)]
pub enum Through<'a> {
    Follower(&'a FollowerRecord),
    Subscription(&'a SubscriptionRecord),
}

impl Through<'_> {
    /// The language they began to follow in.
    pub fn locale(self) -> Locale {
        match self {
            Self::Follower(f) => f.locale,
            Self::Subscription(s) => s.locale,
        }
    }

    fn follower_id(self) -> Option<Uuid> {
        match self {
            Self::Follower(f) => Some(f.id),
            Self::Subscription(_) => None,
        }
    }

    fn subscription_id(self) -> Option<Uuid> {
        match self {
            Self::Follower(_) => None,
            Self::Subscription(s) => Some(s.id),
        }
    }

    fn area(&self) -> Option<&Target> {
        match self {
            Self::Follower(_) => None,
            Self::Subscription(s) => {
                Some(&s.target).filter(|t| !matches!(t, Target::Request { .. }))
            }
        }
    }

    /// Is it the reporter, who follows their own report?
    fn is_reporter(self, request: &RequestRecord) -> bool {
        match self {
            Self::Follower(f) => f.is_reporter && f.request_id == request.id,
            Self::Subscription(s) => s.is_reporter && s.target.is(&request.reference),
        }
    }

    fn unsubscribe_url(self, links: &Links<'_>) -> String {
        match self {
            Self::Follower(f) => links.unfollow(f.id),
            Self::Subscription(s) => links.unsubscribe(s.id),
        }
    }
}

/// A closing, as its people are told of it.
pub struct Closing {
    /// The reason's code.
    pub reason: String,
    /// Its entry in the timeline.
    pub entry: i64,
    pub at: DateTime<Utc>,
    /// Is its reporter asked how it was?
    pub asked: bool,
}

/// What is told to whom.
pub struct Telling<'a> {
    pub portal: &'a Portal,
    pub city: &'a City,
    pub now: DateTime<Utc>,
    pub request: &'a RequestRecord,
    pub occasion: Occasion<'a>,
    /// The closing it is about.
    pub closing: Option<&'a Closing>,
}

impl Telling<'_> {
    /// Tells one reader, as they like it. Told already under `dedup`: nothing happens.
    ///
    /// News that its reader does not want is left out; what is wanted daily waits for the digest; the rest goes now, or
    /// when the quiet hours end. An address that was stopped or that bounces gets nothing new. News for a phone that had its
    /// share of texts waits for the digest, so that all of it is one text.
    pub async fn to(
        &self,
        tx: &Tx,
        reader: &RecipientRecord,
        through: Through<'_>,
        dedup: String,
    ) -> Result<()> {
        if reader.stopped_at.is_some() || reader.bounced_at.is_some() {
            return Ok(());
        }
        let wishes = &reader.preferences;
        let locale = wishes.locale.unwrap_or(through.locale());
        let (kind, news) = match self.occasion {
            Occasion::Confirmation => (MessageKind::Confirmation, None),
            Occasion::Following => (MessageKind::Following, None),
            Occasion::News(kind, ..) if !wishes.kinds.has(kind) => return Ok(()),
            Occasion::News(kind, ..) => (kind.into(), Some(kind)),
            // Whoever follows a case hears how it goes on, whatever kinds of news they want.
            Occasion::Turned(..)
            | Occasion::Ended(..)
            | Occasion::Seen(_)
            | Occasion::Unreadable => (MessageKind::Update, Some(Kind::Update)),
        };
        // Who reported it has so many days to say whether it is right: that waits for no digest.
        let asks = self.closing.filter(|_| through.is_reporter(self.request));
        let full = is_full(tx, self.portal, reader, self.now).await?;
        match news {
            Some(news) if full || wishes.cadence == Cadence::Daily && asks.is_none() => {
                return self.put_by(tx, reader, through, news, dedup).await;
            }
            None if full => return Ok(()),
            _ => {}
        }
        let ctx = &self.portal.ctx;
        let links = Links(&ctx.config);
        let (unsubscribe_url, manage_url) =
            (through.unsubscribe_url(&links), links.manage(reader.id));
        let voice = Voice {
            ctx,
            city: self.city,
            locale,
        };
        let reason = self
            .closing
            .map(|c| say_reason(self.portal, self.city, locale, &c.reason));
        let answer_url = asks.map(|c| links.ending(&self.request.reference, c.entry));
        let closed = reason.as_deref().map(|reason| Closed {
            reason,
            until: asks.map(|c| self.city.local(until(c.at))),
            answer_url: answer_url.as_deref(),
            asked: asks.is_some_and(|c| c.asked),
        });
        let footer = Footer {
            closed,
            area: through.area(),
            unsubscribe_url: &unsubscribe_url,
            manage_url: &manage_url,
        };
        let words = render(&voice, reader.channel, self.request, self.occasion, &footer);
        let next_at = match kind.is_answer() {
            true => self.now,
            false => when(self.city, reader, self.now),
        };
        // Who reported by mail finds the answer below their own mail.
        let in_reply_to = match kind {
            MessageKind::Confirmation => inbound_mail::opening(tx, self.request.id).await?,
            _ => None,
        };
        let message = MessageRecord {
            request_id: Some(self.request.id),
            follower_id: through.follower_id(),
            subscription_id: through.subscription_id(),
            unsubscribe_url: Some(unsubscribe_url),
            in_reply_to,
            next_at: Some(next_at),
            ..blank(self.portal, self.now, reader, kind, locale, words, dedup)
        };
        messages::add(tx, &message).await?;
        Ok(())
    }

    /// Puts a piece of news by for the address's next digest.
    async fn put_by(
        &self,
        tx: &Tx,
        reader: &RecipientRecord,
        through: Through<'_>,
        kind: Kind,
        dedup: String,
    ) -> Result<()> {
        let locale = reader.preferences.locale.unwrap_or(through.locale());
        let voice = Voice {
            ctx: &self.portal.ctx,
            city: self.city,
            locale,
        };
        let (status, text) = match self.occasion {
            Occasion::News(_, status, words) => (status, words.map(str::to_owned)),
            Occasion::Turned(_, status, _) | Occasion::Ended(_, status, _) => {
                (status, Some(voice.head(self.request, self.occasion).1))
            }
            Occasion::Seen(_) | Occasion::Unreadable => {
                let words = voice.head(self.request, self.occasion).1;
                (self.request.status, Some(words))
            }
            Occasion::Confirmation | Occasion::Following => (self.request.status, None),
        };
        let next = hours::next_digest(self.now, &self.city.zone);
        let item = DigestItem {
            id: 0,
            dedup,
            recipient_id: reader.id,
            follower_id: through.follower_id(),
            subscription_id: through.subscription_id(),
            request_id: self.request.id,
            kind,
            status,
            text,
            locale,
            at: self.now,
            due_at: when(self.city, reader, next),
        };
        digests::add(tx, &item).await?;
        Ok(())
    }
}

/// `at`, or where that is quiet at an address, the end of the quiet.
pub fn when(city: &City, reader: &RecipientRecord, at: DateTime<Utc>) -> DateTime<Utc> {
    match reader.preferences.quiet {
        Some(quiet) => quiet.after(at, &city.zone),
        None => at,
    }
}

/// A message to an address that goes at once and is about no request.
pub fn blank(
    portal: &Portal,
    now: DateTime<Utc>,
    reader: &RecipientRecord,
    kind: MessageKind,
    locale: Locale,
    words: Rendered,
    dedup: String,
) -> MessageRecord {
    MessageRecord {
        id: portal.ctx.random.id(now),
        dedup,
        request_id: None,
        reference: None,
        follower_id: None,
        subscription_id: None,
        recipient_id: Some(reader.id),
        channel: reader.channel,
        kind,
        recipient: reader.address.clone(),
        locale,
        subject: words.subject,
        text: words.text,
        html: words.html,
        unsubscribe_url: None,
        in_reply_to: None,
        status: MessageStatus::Queued,
        attempts: 0,
        next_at: Some(now),
        last_error: None,
        created_at: now,
        sent_at: None,
    }
}

/// Words of one piece for a text or a notification.
pub fn brief(channel: Channel, subject: String, text: String) -> Rendered {
    debug_assert!(channel != Channel::Mail, "mail has two parts");
    Rendered {
        subject,
        text,
        html: String::new(),
    }
}
