//! A report comes in.

use super::asked;
use super::event::{self, Happened};
use super::inbound::Origin;
use super::late_media::receipt_token;
use super::media::{self, Taken, Upload};
use super::messages::own_key;
use super::subscriptions::text_reporter;
use super::{drafts, geocode, moderation, promise, reporter, routing};
use crate::accounts::hash_of;
use crate::city::City;
use crate::site::{Areas, area_of};
use crate::{Error, Portal, Result};
use chrono::{DateTime, FixedOffset, Utc};
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{
    ActivityKind, Draft, Intake, Reference, Report, ServiceSummary, Status, Visibility,
};
use stoa_store::requests::idempotency::{self, Claim};
use stoa_store::requests::media as media_rows;
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::{NewRequest, insert};
use stoa_store::{StoreError, Tx};

/// How often a reference that is taken is drawn anew.
const DRAWS: u32 = 8;
/// The scope of the keys.
const SCOPE: &str = "submit";
/// The longest idempotency key, in bytes.
const MAX_KEY: usize = 200;
/// A known address no further away than this names the place, in metres.
const AT_THE_DOOR_M: f64 = 60.0;

/// A report with its files, as a door received it.
#[derive(Debug, Clone)]
pub struct Submission {
    pub draft: Draft,
    /// The language answers go out in.
    pub locale: Locale,
    /// Photos and at most one video, in order.
    pub media: Vec<Upload>,
    /// The stored draft whose files belong to the report too; it is deleted with the report's arrival.
    pub draft_token: Option<String>,
    /// Made by the client before its first try: the same key and body give the first answer again.
    pub key: Option<String>,
    /// By which way it came.
    pub channel: Intake,
    /// Words for the desk alone that belong to it: a note in its timeline.
    pub note: Option<String>,
    /// The network address it came from, where that says something about the sender. Only a hash is kept.
    pub client: Option<IpAddr>,
}

/// The receipt.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Submitted {
    pub reference: Reference,
    /// The promise, in the city's time zone; `None`: none is made for this service.
    pub due_at: Option<DateTime<FixedOffset>>,
    /// Will a confirmation go out by mail?
    pub email: bool,
    /// Does the phone hear of it, once its owner has said yes where nobody has said it for them?
    #[serde(default)]
    pub texts: bool,
    /// Who sees it.
    #[serde(default)]
    pub visibility: Visibility,
    /// How many of its photos are still being prepared: they are seen a little later.
    #[serde(default)]
    pub preparing: usize,
    /// Is this the answer to an earlier try with the same key?
    #[serde(default)]
    pub replayed: bool,
    /// With it the report's files may come after it, see `add_media`. Kept nowhere.
    #[serde(skip)]
    pub token: String,
    /// With it the reporter sees it also where nobody else does, see `show_own`. Kept nowhere.
    #[serde(skip)]
    pub own_key: String,
}

/// Takes a report in: everybody may. Request, timeline, files, follower, outbox and key are one transaction.
///
/// Errors: those of [`Draft::parse`]; `service` required | unknown; `place` outside; `photos` and `video` as
/// `check_media`, and too-many; `website` spam; `Conflict("idempotency-mismatch")` for a key used with another body;
/// `Conflict("banned")`.
pub async fn submit(portal: &Portal, actor: &Actor, submission: Submission) -> Result<Submitted> {
    submit_from(portal, actor, submission, None).await
}

/// The same for a report that came from somewhere: that is written down with it.
pub(crate) async fn submit_from(
    portal: &Portal,
    actor: &Actor,
    submission: Submission,
    origin: Option<&Origin>,
) -> Result<Submitted> {
    let Submission {
        draft,
        locale,
        media: files,
        draft_token,
        key,
        channel,
        note,
        client,
    } = submission;
    if !draft.website.is_empty() {
        return Err(Error::invalid("website", "spam"));
    }
    // Who wrote it down for somebody else is known to the desk.
    let writer = actor.staff().filter(|_| channel.is_for_another());
    let key = key.filter(|k| !k.is_empty() && k.len() <= MAX_KEY);
    let city = portal.city().await?;
    let body_hash = body_hash(&draft, &files)?;
    let (service, report) = match asked::parse(portal, &city, &draft, locale).await {
        Ok(parsed) => parsed,
        // Taken once, it stays taken, whatever the catalogue has become since.
        Err(error) => match earlier(portal, key.as_deref(), &body_hash).await? {
            Some(answer) => return with_token(portal, replay(&answer)?),
            None => return Err(error),
        },
    };
    // Where staff sit says nothing of the caller they write for.
    let client = client.filter(|_| actor.staff().is_none());
    let source = client.map(|ip| moderation::source_hash(&portal.ctx.config, ip));
    let phone = reporter::phone_for_texts(portal, &report)?;
    moderation::refuse_banned(portal, &report.contact, source.as_deref()).await?;
    let token_hash = draft_token.as_deref().map(hash_of);
    let (photos, videos) = drafts::counts(portal, token_hash.as_deref()).await?;
    if !files.is_empty()
        && let Some(answer) = earlier(portal, key.as_deref(), &body_hash).await?
    {
        // Its photos are looked at once.
        return with_token(portal, replay(&answer)?);
    }
    let files = with_alts(files, &report.photo_alts);
    let kept = media::take_in(portal, files, photos, videos).await?;
    let areas = match report.position {
        Some(at) => area_of(portal, at).await?,
        None => Areas::default(),
    };
    let address = address_of(portal, &report).await?;
    let asked = routing::Asked {
        service: &service.summary,
        areas: &areas,
        description: &report.description,
        channel: &channel,
    };
    let goes = routing::destiny(portal, &city, asked).await?;
    let arrival = Arrival {
        portal,
        city: &city,
        service: &service.summary,
        report: &report,
        areas,
        goes,
        address,
        kept,
        token_hash,
        key: key.map(|k| (k, body_hash)),
        channel,
        writer: writer.map(|s| s.name.clone()),
        phone,
        note,
        origin,
        source,
    };
    for _ in 0..DRAWS {
        let reference = Reference::from_random(portal.ctx.random.number());
        let result = match arrival.write(reference).await {
            // On PostgreSQL a refused row spoils the transaction: the whole of it is tried again.
            Err(Error::Conflict("reference")) => continue,
            Ok(sent) => with_token(portal, sent),
            Err(error) => Err(error),
        };
        if !result.as_ref().is_ok_and(|sent| !sent.replayed) {
            media::waiting::let_go(portal, &arrival.kept).await;
        }
        return result;
    }
    media::waiting::let_go(portal, &arrival.kept).await;
    Err(Error::Internal(anyhow::anyhow!("no free reference")))
}

/// The answer that a key with that body got before.
async fn earlier(portal: &Portal, key: Option<&str>, body_hash: &str) -> Result<Option<String>> {
    match key {
        Some(key) => Ok(idempotency::answer(&portal.store, SCOPE, key, body_hash).await?),
        None => Ok(None),
    }
}

fn with_token(portal: &Portal, sent: Submitted) -> Result<Submitted> {
    let token = receipt_token(&portal.ctx.config, &sent.reference);
    let own_key = own_key(&portal.ctx.config, &sent.reference);
    Ok(Submitted {
        token,
        own_key,
        ..sent
    })
}

/// What a key stands for: everything the person sent.
fn body_hash(draft: &Draft, files: &[Upload]) -> Result<String> {
    let mut hasher = Sha256::new();
    hasher.update(serde_json::to_vec(draft).map_err(anyhow::Error::new)?);
    for file in files {
        hasher.update(Sha256::digest(&file.bytes));
    }
    Ok(hex::encode(hasher.finalize()))
}

fn with_alts(mut files: Vec<Upload>, alts: &[String]) -> Vec<Upload> {
    for (file, alt) in files.iter_mut().zip(alts) {
        if file.alt.is_empty() {
            file.alt.clone_from(alt);
        }
    }
    files
}

/// The place in words: as given, or the known address at whose door the pin stands.
async fn address_of(portal: &Portal, report: &Report) -> Result<Option<String>> {
    let (None, Some(at)) = (&report.address, report.position) else {
        return Ok(report.address.clone());
    };
    let found = geocode::reverse(portal, at).await?;
    Ok(found
        .filter(|p| {
            at.distance_m(stoa_domain::LatLon {
                lat: p.lat,
                lon: p.lon,
            }) <= AT_THE_DOOR_M
        })
        .map(|p| p.label))
}

/// A checked report on its way into the store.
struct Arrival<'a> {
    portal: &'a Portal,
    city: &'a City,
    service: &'a ServiceSummary,
    report: &'a Report,
    areas: Areas,
    /// Where the routing rules send it.
    goes: routing::Destiny,
    address: Option<String>,
    kept: Vec<Taken>,
    token_hash: Option<String>,
    /// The idempotency key and the hash of the body it stands for.
    key: Option<(String, String)>,
    channel: Intake,
    /// The staff member who wrote it down for somebody.
    writer: Option<String>,
    /// Where texts are asked for.
    phone: Option<String>,
    note: Option<String>,
    origin: Option<&'a Origin>,
    source: Option<String>,
}

impl Arrival<'_> {
    async fn write(&self, reference: Reference) -> Result<Submitted> {
        let now = self.portal.ctx.clock.now();
        let tx = self.portal.store.begin().await?;
        if let Some((key, body_hash)) = &self.key {
            match idempotency::claim(&tx, SCOPE, key, body_hash, now).await? {
                Claim::Claimed => {}
                Claim::Mismatch => return Err(Error::Conflict("idempotency-mismatch")),
                Claim::Replay(answer) => return replay(&answer),
            }
        }
        let new = self.new_request(&reference, now);
        let due_at = new.due_at;
        let id = insert::one(&tx, &new).await.map_err(|e| match e {
            StoreError::Conflict(_) => Error::Conflict("reference"),
            other => other.into(),
        })?;
        let begins = self.service.publication.begins();
        visibility::begin(&tx, id, begins, self.source.as_deref()).await?;
        promise::begin(&tx, self.city, id, &self.service.code, now).await?;
        self.goes.begin(&tx, id).await?;
        self.add_files(&tx, id, now).await?;
        reporter::begin(&tx, self.portal, id, self.report).await?;
        let texts = match &self.phone {
            Some(phone) => {
                // Staff were told yes by the owner of the phone.
                let said = self.writer.is_some();
                let locale = self.report.locale;
                text_reporter(&tx, self.portal, self.city, phone, &reference, locale, said).await?
            }
            None => false,
        };
        let answer = Submitted {
            reference: reference.clone(),
            due_at: due_at.map(|at| self.city.local(at)),
            email: self.report.contact.email.is_some(),
            texts,
            visibility: begins,
            preparing: self.kept.iter().filter(|f| f.waits()).count(),
            replayed: false,
            token: String::new(),
            own_key: String::new(),
        };
        if let Some((key, _)) = &self.key {
            let json = serde_json::to_string(&answer).map_err(anyhow::Error::new)?;
            idempotency::finish(&tx, SCOPE, key, &json).await?;
        }
        let happened = Happened {
            request_id: id,
            reference: &reference,
            service_code: &self.service.code,
            kind: ActivityKind::Submitted,
            status: Status::Received,
            visibility: self.service.publication.begins(),
            position: self.report.position,
            at: now,
            text: None,
            actor: self.writer.clone(),
            department: None,
        };
        let noted = self.note.clone().map(|note| Happened {
            kind: ActivityKind::Note,
            text: Some(note),
            ..happened.clone()
        });
        if let Some(origin) = self.origin {
            origin.keep(&tx, id, now).await?;
        }
        let routed = self.goes.happened(&happened);
        event::record(&tx, self.city, happened).await?;
        if let Some(routed) = routed {
            event::record(&tx, self.city, routed).await?;
        }
        if let Some(noted) = noted {
            event::record(&tx, self.city, noted).await?;
        }
        tx.commit().await?;
        Ok(answer)
    }

    fn new_request(&self, reference: &Reference, now: DateTime<Utc>) -> NewRequest {
        let report = self.report;
        NewRequest {
            reference: reference.clone(),
            service_code: self.service.code.clone(),
            service_name: self.service.name.clone(),
            status: Status::Received,
            description: report.description.clone(),
            position: report.position,
            address: self.address.clone(),
            place_words: report.place_words.clone(),
            neighborhood: self.areas.neighborhood.clone(),
            council_district: self.areas.council_district.clone(),
            police_district: self.areas.police_district.clone(),
            department: self.goes.department.clone(),
            channel: self.channel.clone(),
            locale: report.locale,
            answers: report.answers.clone(),
            contact: report.contact.clone(),
            sample: false,
            opened_at: now,
            updated_at: now,
            due_at: promise::due_of(self.city, &self.service.code, now),
            closed_at: None,
            external_id: None,
        }
    }

    /// The draft's files first, as they were attached first; then those that came with the report.
    async fn add_files(&self, tx: &Tx, request_id: i64, now: DateTime<Utc>) -> Result<()> {
        let mut before = 0;
        if let Some(token_hash) = &self.token_hash {
            before = media_rows::of_draft(tx, token_hash).await?.len() as i64;
            media_rows::attach(tx, token_hash, request_id).await?;
            stoa_store::requests::drafts::delete(tx, token_hash).await?;
        }
        for (i, file) in self.kept.iter().enumerate() {
            file.write(tx, request_id, before + i as i64, now).await?;
        }
        Ok(())
    }
}

fn replay(answer: &str) -> Result<Submitted> {
    let first: Submitted = serde_json::from_str(answer).map_err(anyhow::Error::new)?;
    Ok(Submitted {
        replayed: true,
        ..first
    })
}
