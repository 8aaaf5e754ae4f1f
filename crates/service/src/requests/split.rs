//! Staff split a request that is about several things: each part becomes a request of its own.

use super::event::{self, Happened};
use super::messages::follower_token;
use super::routing::{Asked, Destiny, destiny};
use super::{access, desk_show, promise};
use crate::accounts::hash_of;
use crate::city::City;
use crate::site::{Areas, area_of};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use stoa_domain::FieldErrors;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::form::Answers;
use stoa_domain::requests::{ActivityKind, DeskRequest, Intake, Reference, ServiceSummary, Status};
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::moderation::visibility;
use stoa_store::requests::relations::{self, Relation};
use stoa_store::requests::{NewRequest, RequestRecord, insert, read, update};
use stoa_store::{StoreError, Tx};

/// How many parts a request can be split into at once.
pub const MAX_PARTS: usize = 5;
/// How often references that are taken are drawn anew.
const DRAWS: u32 = 8;

/// A part as somebody typed it.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The service's code.
    pub service: String,
    pub description: String,
}

/// A part that can be made.
struct Fit<'a> {
    service: &'a ServiceSummary,
    description: String,
    /// Where the routing rules send it.
    goes: Destiny,
}

/// Makes a request of each part, at the same place and for the same people, each with its own service, department and
/// promise; whoever follows is told once. The request itself stays as it is. One level: a part is not split again.
///
/// Errors: `parts` required | too-many; `service` required | unknown | is-part; `text` required | too-long;
/// `Conflict("illegal-move")` where it is closed; `Conflict("stale")`.
pub async fn split(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    parts: &[Part],
) -> Result<DeskRequest> {
    access::require(actor, Permission::Merge)?;
    let city = portal.city().await?;
    let mut fit = fit(&city, parts)?;
    let seen = read::by_reference(&portal.store, reference)
        .await?
        .ok_or(Error::NotFound)?;
    let areas = match seen.position {
        Some(at) => area_of(portal, at).await?,
        None => Areas::default(),
    };
    for part in &mut fit {
        let asked = Asked {
            service: part.service,
            areas: &areas,
            description: &part.description,
            channel: &Intake::Desk,
        };
        part.goes = destiny(portal, &city, asked).await?;
    }
    for _ in 0..DRAWS {
        match write(portal, &city, actor, reference, version, &fit, &areas).await {
            // On PostgreSQL a refused row spoils the transaction: the whole of it is tried again.
            Err(Error::Conflict("reference")) => {}
            Err(other) => return Err(other),
            Ok(()) => return desk_show(portal, actor, reference).await,
        }
    }
    Err(Error::Internal(anyhow::anyhow!("no free reference")))
}

fn fit<'a>(city: &'a City, parts: &[Part]) -> Result<Vec<Fit<'a>>> {
    if parts.is_empty() {
        return Err(Error::invalid("parts", "required"));
    }
    if parts.len() > MAX_PARTS {
        let mut errors = FieldErrors::default();
        errors.add_n("parts", "too-many", MAX_PARTS as i64);
        return Err(errors.into());
    }
    let fit = parts.iter().map(|part| {
        let code = part.service.trim();
        if code.is_empty() {
            return Err(Error::invalid("service", "required"));
        }
        let service = city
            .service(code)
            .ok_or_else(|| Error::invalid("service", "unknown"))?;
        Ok(Fit {
            service: &service.summary,
            description: access::words("text", &part.description, true)?.unwrap_or_default(),
            goes: Destiny::default(),
        })
    });
    fit.collect()
}

async fn write(
    portal: &Portal,
    city: &City,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    parts: &[Fit<'_>],
    areas: &Areas,
) -> Result<()> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    if !request.status.is_open() {
        return Err(Error::Conflict("illegal-move"));
    }
    if relations::is_in_parts(&tx, request.id).await?.0 {
        return Err(Error::invalid("service", "is-part"));
    }
    update::touch(&tx, request.id, now).await?;
    let mut made = Vec::new();
    for part in parts {
        let reference = Reference::from_random(portal.ctx.random.number());
        let new = child(city, &request, part, areas, reference, now);
        let id = insert::one(&tx, &new).await.map_err(|e| match e {
            StoreError::Conflict(_) => Error::Conflict("reference"),
            other => other.into(),
        })?;
        let seen = request.visibility.of_part(part.service.publication);
        visibility::begin(&tx, id, seen, None).await?;
        promise::begin(&tx, city, id, &part.service.code, now).await?;
        part.goes.begin(&tx, id).await?;
        relations::add(&tx, Relation::Part, id, request.id, now).await?;
        bring(&tx, portal, request.id, id, now).await?;
        made.push((id, new, seen, &part.goes));
    }
    for (id, new, seen, goes) in &made {
        let submitted = Happened {
            request_id: *id,
            reference: &new.reference,
            service_code: &new.service_code,
            kind: ActivityKind::Submitted,
            status: Status::Received,
            visibility: *seen,
            position: new.position,
            at: now,
            text: None,
            actor: None,
            department: None,
        };
        let routed = goes.happened(&submitted);
        event::record(&tx, city, submitted).await?;
        if let Some(routed) = routed {
            event::record(&tx, city, routed).await?;
        }
    }
    let names: Vec<&str> = made
        .iter()
        .map(|(_, new, ..)| new.reference.as_str())
        .collect();
    let words = Some(names.join(", "));
    let happened = Happened::to(&request, ActivityKind::Split, actor, now, words);
    event::record(&tx, city, happened).await?;
    Ok(tx.commit().await?)
}

fn child(
    city: &City,
    parent: &RequestRecord,
    part: &Fit<'_>,
    areas: &Areas,
    reference: Reference,
    now: DateTime<Utc>,
) -> NewRequest {
    NewRequest {
        reference,
        service_code: part.service.code.clone(),
        service_name: part.service.name.clone(),
        status: Status::Received,
        description: part.description.clone(),
        position: parent.position,
        address: parent.address.clone(),
        place_words: parent.place_words.clone(),
        neighborhood: areas.neighborhood.clone(),
        council_district: areas.council_district.clone(),
        police_district: areas.police_district.clone(),
        department: part.goes.department.clone(),
        channel: Intake::Desk,
        locale: parent.locale,
        answers: Answers::default(),
        contact: parent.contact.clone(),
        sample: parent.sample,
        opened_at: now,
        updated_at: now,
        due_at: promise::due_of(city, &part.service.code, now),
        closed_at: None,
        external_id: None,
    }
}

/// Who follows the whole follows its parts. Not as reporters: they are told of the splitting, not of each arrival.
async fn bring(tx: &Tx, portal: &Portal, from: i64, to: i64, now: DateTime<Utc>) -> Result<()> {
    for reader in followers::active(tx, from).await? {
        let id = portal.ctx.random.id(now);
        let follower = FollowerRecord {
            id,
            request_id: to,
            email: reader.email,
            locale: reader.locale,
            is_reporter: false,
            token_hash: hash_of(&follower_token(&portal.ctx.config, id)),
            via_request_id: None,
            ended_at: None,
        };
        followers::add(tx, &follower, now).await?;
    }
    Ok(())
}
