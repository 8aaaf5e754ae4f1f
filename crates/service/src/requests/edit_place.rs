//! Staff correct the place.

use super::event::{self, Happened};
use super::{access, desk_show, geocode};
use crate::site::area_of;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::draft::MAX_LINE;
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_domain::{FieldErrors, LatLon, text};
use stoa_store::requests::update::{self, NewPlace};

/// Where a request really is.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct EditPlace {
    /// Degrees, WGS 84.
    pub lat: f64,
    pub lon: f64,
    /// May be empty: then the nearest known address.
    #[serde(default)]
    pub address: String,
}

/// Corrects the place. Errors: `place` outside, `address` too-long, `Conflict("stale")`.
pub async fn edit_place(
    portal: &Portal,
    actor: &Actor,
    reference: &Reference,
    version: i64,
    place: EditPlace,
) -> Result<DeskRequest> {
    access::require(actor, Permission::Edit)?;
    let city = portal.city().await?;
    let areas = city.areas(&portal.store).await?;
    let position = LatLon::new(place.lat, place.lon)
        .filter(|p| city.site.bounds.contains(*p) && areas.near("neighborhood", *p))
        .ok_or_else(|| Error::invalid("place", "outside"))?;
    let typed = text::clean_line(&place.address);
    if typed.chars().count() > MAX_LINE {
        let mut errors = FieldErrors::default();
        errors.add_n("address", "too-long", MAX_LINE as i64);
        return Err(errors.into());
    }
    let address = if typed.is_empty() {
        geocode::reverse(portal, position).await?.map(|p| p.label)
    } else {
        Some(typed)
    };
    let within = area_of(portal, position).await?;
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let request = access::locked_at(&tx, reference, version).await?;
    let to = NewPlace {
        position: Some(position),
        address: address.clone(),
        neighborhood: within.neighborhood,
        council_district: within.council_district,
        police_district: within.police_district,
    };
    if !update::place(&tx, request.id, version, &to, now).await? {
        return Err(access::stale());
    }
    let words = [
        Some(city.service_name(&request.service_code)),
        Some(request.description.as_str()),
        to.address.as_deref(),
        request.place_words.as_deref(),
        to.neighborhood.as_deref(),
    ];
    update::reindex(&tx, request.id, &joined(words)).await?;
    let happened = Happened {
        position: Some(position),
        ..Happened::to(&request, ActivityKind::Moved, actor, now, address)
    };
    event::record(&tx, &city, happened).await?;
    tx.commit().await?;
    desk_show(portal, actor, reference).await
}

/// The words the text search finds a request by.
pub(super) fn joined(words: [Option<&str>; 5]) -> String {
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
