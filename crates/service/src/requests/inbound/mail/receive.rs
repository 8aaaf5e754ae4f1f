//! A mail arrives, by whatever door.

use super::address::{Destination, destination};
use super::came_back::came_back;
use super::letter::{self, Letter};
use super::{answer, open};
use crate::{Error, Portal, Result};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use stoa_domain::requests::Reference;
use stoa_domain::requests::inbound::authenticity;
use stoa_store::requests::inbound_mail::{self, InboundMail};

/// How many cases one mail may name; further ones are not looked at.
const CASES: usize = 20;

/// What the door knows of a mail beside the mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Whom answers by machine go to; `Some("")`: nobody (RFC 5321 §4.5.5), which only machines write.
    pub from: Option<String>,
    /// Whom it is for; `None`: its head says so.
    pub to: Option<String>,
    /// Whom else the same envelope is for.
    pub beside: Vec<String>,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Opened(Reference),
    /// It is part of these cases now.
    Answered(Vec<Reference>),
    /// It had come before.
    Known,
    /// A machine wrote it, and why that is certain.
    Ignored(&'static str),
}

/// Takes a mail: one to the portal's address opens a case, one to the addresses of cases becomes part of each of them once,
/// by however many ways it comes, and opens none, whomever else it was written to. What
/// machines write does neither and is never answered; a report that mail of ours came back marks its address.
/// When this returns, it is written down.
///
/// Errors: `NotFound` where no mail is taken, or none to this address; those of reading a mail; `description` required;
/// `TooMany` for a writer who had their share (`VoiceLimits::mail`).
pub async fn receive_mail(portal: &Portal, raw: Bytes, envelope: &Envelope) -> Result<Taken> {
    let config = &portal.ctx.config;
    let base = config.inbound.address.as_deref().ok_or(Error::NotFound)?;
    let bytes = raw.clone();
    let letter = tokio::task::spawn_blocking(move || letter::read(&bytes))
        .await
        .map_err(|e| Error::Internal(e.into()))??;
    let ours = |address: &String| destination(config, address);
    let named = match &envelope.to {
        Some(address) if ours(address).is_none() => return Err(Error::NotFound),
        to => to.iter().chain(&envelope.beside).chain(&letter.to),
    };
    let named: Vec<Destination> = named.filter_map(ours).collect();
    let cases = cases_among(&named);
    if named.is_empty() {
        return Err(Error::NotFound);
    }
    let silent = envelope.from.as_deref() == Some("");
    let own = destination(config, &letter.from).is_some() || letter.from == base.to_lowercase();
    let machine = letter
        .machine
        .or(silent.then_some("bounce"))
        .or(own.then_some("loop"));
    if let Some(reason) = machine {
        came_back(portal, &raw).await?;
        return Ok(Taken::Ignored(reason));
    }
    let key = key(&letter, &raw);
    let mail = InboundMail {
        key,
        request_id: 0,
        message_id: letter.message_id.clone(),
        sender: letter.from.clone(),
        opened: cases.is_empty(),
        verified: is_vouched(portal, &letter),
    };
    let mut new = Vec::new();
    for reference in cases {
        let mail = InboundMail {
            key: key_of_case(&mail.key, &reference),
            ..mail.clone()
        };
        if !is_known(portal, &mail.key).await? {
            new.push((reference, mail));
        }
    }
    if new.is_empty() && (!mail.opened || is_known(portal, &mail.key).await?) {
        return Ok(Taken::Known);
    }
    if let Some(allowed) = &config.inbound.limits.mail {
        let lately = portal.ctx.clock.now() - allowed.period;
        if inbound_mail::count_since(&portal.store, &letter.from, lately).await? >= allowed.count {
            return Err(Error::TooMany {
                retry_after_s: allowed.period.as_secs(),
            });
        }
    }
    if !mail.opened {
        return answer::answer_all(portal, &letter, new).await;
    }
    match answer::answered(portal, &letter).await? {
        // To the portal's own address, but in answer to a mail of ours about a case of theirs.
        Some(reference) if mail.verified => {
            let mail = InboundMail {
                opened: false,
                ..mail
            };
            answer::answer_all(portal, &letter, vec![(reference, mail)]).await
        }
        _ => open::open(portal, letter, mail).await,
    }
}

/// The cases that are named, each once.
fn cases_among(named: &[Destination]) -> Vec<Reference> {
    let mut cases = Vec::new();
    for destination in named {
        if let Destination::Case(reference) = destination
            && !cases.contains(reference)
            && cases.len() < CASES
        {
            cases.push(reference.clone());
        }
    }
    cases
}

async fn is_known(portal: &Portal, key: &str) -> Result<bool> {
    let known = inbound_mail::request_of(&portal.store, key).await?;
    Ok(known.is_some())
}

/// What makes it the same mail to the same case.
fn key_of_case(key: &str, reference: &Reference) -> String {
    let mut hasher = Sha256::new();
    hasher.update(key.as_bytes());
    hasher.update(reference.as_str().as_bytes());
    hex::encode(hasher.finalize())
}

/// What makes it the same mail: its name and its writer; without a name, its bytes.
fn key(letter: &Letter, raw: &[u8]) -> String {
    let mut hasher = Sha256::new();
    match &letter.message_id {
        Some(id) => {
            hasher.update(id.as_bytes());
            hasher.update(b"\n");
            hasher.update(letter.from.as_bytes());
        }
        None => hasher.update(raw),
    }
    hex::encode(hasher.finalize())
}

/// Does our mail server vouch for the writer? Where none is named that could, everybody is who they say.
fn is_vouched(portal: &Portal, letter: &Letter) -> bool {
    let Some(server) = portal.ctx.config.inbound.authserv_id.as_deref() else {
        return true;
    };
    let domain = letter.from.rsplit_once('@').map_or("", |(_, d)| d);
    authenticity::vouched(
        letter.authentication.iter().map(String::as_str),
        server,
        domain,
    )
}
