//! The gateway could not take a message.

use super::queue::when;
use crate::{Portal, Result};
use chrono::Duration;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::{MessageEvent, backoff};
use stoa_store::follow::recipients;
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

/// The most that is kept of a gateway's words, in characters.
const MAX_ERROR: usize = 500;

/// However long a gateway wants to be left alone, after a day it is asked again.
const LONGEST_REST: Duration = Duration::days(1);

/// How a gateway failed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Failure {
    /// For staff and the log; never for residents.
    pub words: String,
    /// Would it never go?
    pub permanent: bool,
    /// Is it the address that is at fault, for every message: no such mailbox, a browser that is gone?
    pub dead_address: bool,
    /// Did its owner tell the provider to let nothing through?
    pub stopped: bool,
    /// How long the gateway wants to be left alone.
    pub rest: Option<Duration>,
}

/// Notes that the gateway could not take a message: it is tried again later, or never where the failure is permanent or
/// there are no tries left. A browser that is gone is forgotten; a dead mail address or phone is marked and written to
/// no more, and so is one whose owner told the provider to stop.
pub async fn failed(portal: &Portal, id: Uuid, failure: &Failure) -> Result<()> {
    let now = portal.ctx.clock.now();
    let city = portal.city().await?;
    let tx = portal.store.begin().await?;
    if let Some(message) = messages::by_id(&tx, id).await? {
        let reader = match message.recipient_id {
            Some(id) => recipients::by_id(&tx, id).await?,
            None => None,
        };
        let attempts = message.attempts + 1;
        let never = failure.permanent || failure.dead_address || failure.stopped;
        let rest = failure.rest.unwrap_or_default().min(LONGEST_REST);
        let wait = backoff(attempts)
            .filter(|_| !never)
            .map(|wait| wait.max(rest));
        let event = match wait {
            Some(_) => MessageEvent::Retry,
            None => MessageEvent::GiveUp,
        };
        let words: String = failure.words.chars().take(MAX_ERROR).collect();
        if let Some(to) = message.status.after(event) {
            // A second try rings in the night as well as a first.
            let next = wait.map(|wait| match &reader {
                Some(reader) if !message.kind.is_answer() => when(&city, reader, now + wait),
                _ => now + wait,
            });
            let moved = Moved {
                attempts,
                next_at: next,
                last_error: Some(words.clone()),
                ..Moved::default()
            };
            messages::set_status(&tx, id, message.status, to, &moved).await?;
        }
        if let Some(reader) = reader {
            match reader.channel {
                Channel::Chat | Channel::Post => {}
                _ if failure.stopped => {
                    recipients::set_stopped(&tx, reader.id, Some(now)).await?;
                }
                _ if !failure.dead_address => {}
                Channel::Push => recipients::remove(&tx, reader.id).await?,
                Channel::Mail | Channel::Sms => {
                    recipients::set_bounced(&tx, reader.id, Some(now), Some(&words)).await?;
                }
            }
        }
    }
    Ok(tx.commit().await?)
}
