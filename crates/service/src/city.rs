//! The process's copy of what is read at every turn and changes only when a city is loaded: site, catalogue, time
//! zone, areas, gazetteer. Never the truth: another process may load a city, so the copy is compared with the store's
//! stamp once a second.

use crate::requests::ending;
use crate::requests::geocode::{GeocoderWords, Index};
use crate::requests::promise::Promises;
use crate::site::{AreaMap, Dressed};
use crate::{Error, Portal, Result};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use stoa_domain::LatLon;
use stoa_domain::requests::ending::EndingRules;
use stoa_domain::requests::{Need, Service};
use stoa_domain::site::Site;
use stoa_store::{Db, city, requests, settings};
use tokio::sync::OnceCell;

/// The key of the setting that changes with every load.
pub const STAMP: &str = settings::CITY_STAMP;
/// The key of the setting that holds the [`Site`].
pub const SITE: &str = "site";
/// The key of the setting that holds the [`GeocoderWords`].
pub const WORDS: &str = "geocoder-words";

/// The key of the setting that changes with the addresses and their words.
pub const PLACES: &str = "places-stamp";

/// The key of the setting that names the service of everything that fits no other.
pub const GENERAL: &str = "general-service";

/// How long the copy is taken for fresh.
const FRESH: Duration = Duration::seconds(1);
/// How long the usage figures of the catalogue are good enough.
const USAGE_FRESH: Duration = Duration::minutes(1);

/// The slot in the [`Portal`].
#[derive(Default)]
pub struct Cache(Mutex<Option<Kept>>);

/// The copy, and when it was last compared with the store's stamp; `None`: it is to be read anew.
type Kept = (Arc<City>, Option<DateTime<Utc>>);

/// How many requests each service has had, by code.
type Usage = HashMap<String, u64>;

/// A loaded city.
pub struct City {
    stamp: String,
    pub site: Site,
    pub zone: Tz,
    /// What the services promise, by which calendars.
    pub promises: Promises,
    /// Why cases are closed, and what becomes of disputes.
    pub ending: EndingRules,
    /// How the portal looks, and what it says in the city's words.
    pub(crate) dressed: Dressed,
    /// All that is offered, in the catalogue's order.
    pub services: Vec<Service>,
    /// What is offered no more.
    retired: Vec<Service>,
    by_code: HashMap<String, usize>,
    general: Option<String>,
    areas: OnceCell<AreaMap>,
    places: OnceCell<Arc<Index>>,
    places_stamp: Option<String>,
    usage: Mutex<Option<(Usage, DateTime<Utc>)>>,
    /// Whose turn it is to count kept promises where nobody has.
    pub(crate) counting: tokio::sync::Mutex<()>,
}

impl Cache {
    fn copy(&self) -> Option<Kept> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn put(&self, kept: Option<Kept>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = kept;
    }
}

impl Portal {
    /// The loaded city; `Unavailable` where none was loaded yet.
    pub(crate) async fn city(&self) -> Result<Arc<City>> {
        let now = self.ctx.clock.now();
        let copy = self.city.copy();
        if let Some((city, Some(seen))) = &copy
            && (now - *seen).abs() < FRESH
        {
            return Ok(city.clone());
        }
        let Some(stamp) = settings::get::<String>(&self.store, STAMP).await? else {
            tracing::warn!("no city is loaded: run `stoa seed`");
            return Err(Error::Unavailable);
        };
        let city = match copy {
            Some((city, Some(_))) if city.stamp == stamp => city,
            copy => {
                let before = copy.as_ref().map(|(city, _)| city.as_ref());
                Arc::new(City::read(&self.store, stamp, before).await?)
            }
        };
        self.city.put(Some((city.clone(), Some(now))));
        Ok(city)
    }

    /// What there is of a copy counts no more: the city was loaded or changed here.
    pub(crate) fn forget_city(&self) {
        let copy = self.city.copy();
        self.city.put(copy.map(|(city, _)| (city, None)));
    }
}

impl City {
    /// `before`: the copy there was. Its index of addresses, which takes long to build, goes along where it is still right.
    async fn read(db: &impl Db, stamp: String, before: Option<&Self>) -> Result<Self> {
        let site: Site = settings::get(db, SITE).await?.ok_or(Error::Unavailable)?;
        let entries = requests::catalogue::entries(db).await?;
        let every: Vec<Service> = entries.iter().map(|e| e.service.clone()).collect();
        let (retired, offered): (Vec<_>, Vec<_>) = entries.into_iter().partition(|e| e.retired);
        let services: Vec<Service> = offered.into_iter().map(|e| e.service).collect();
        let zone = site
            .time_zone
            .parse()
            .map_err(|e| anyhow::anyhow!("time zone of the city: {e}"))?;
        let general = settings::get(db, GENERAL).await?;
        let promises = Promises::read(db, &every, zone).await?;
        let ending = settings::get(db, ending::RULES).await?.unwrap_or_default();
        let places_stamp = settings::get(db, PLACES).await?;
        let places = before.filter(|b| b.places_stamp == places_stamp);
        let dressed = Dressed::read(db).await?;
        let by_code = services
            .iter()
            .enumerate()
            .map(|(i, s)| (s.summary.code.clone(), i))
            .collect();
        Ok(Self {
            stamp,
            site,
            zone,
            promises,
            ending,
            dressed,
            services,
            retired: retired.into_iter().map(|e| e.service).collect(),
            by_code,
            general,
            areas: OnceCell::new(),
            places: places.map_or_else(OnceCell::new, |b| b.places.clone()),
            places_stamp,
            usage: Mutex::default(),
            counting: tokio::sync::Mutex::default(),
        })
    }

    /// The stamp of the load it was read after.
    pub fn stamp(&self) -> &str {
        &self.stamp
    }

    /// A service that is offered.
    pub fn service(&self, code: &str) -> Option<&Service> {
        self.by_code.get(code).and_then(|&i| self.services.get(i))
    }

    /// A service of the catalogue, offered or not: what a case has.
    pub fn service_of_case(&self, code: &str) -> Option<&Service> {
        let retired = || self.retired.iter().find(|s| s.summary.code == code);
        self.service(code).or_else(retired)
    }

    /// The service of everything that fits no other: the one the city named, else the first that asks for no place and
    /// nothing else.
    pub fn general(&self) -> Option<&Service> {
        let named = self.general.as_deref().and_then(|code| self.service(code));
        named.or_else(|| {
            self.services.iter().find(|s| {
                s.summary.place != Need::Required
                    && s.summary.contact != Need::No
                    && !s.form.fields().any(|f| f.required)
            })
        })
    }

    /// A service's name; its code where it left the catalogue.
    pub fn service_name<'a>(&'a self, code: &'a str) -> &'a str {
        self.service_of_case(code).map_or(code, |s| &s.summary.name)
    }

    /// A moment as the city's clocks show it.
    pub fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&self.zone).fixed_offset()
    }

    /// When a day begins in the city; where the zone jumps over midnight, an hour later.
    pub fn day_begins(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        self.zone
            .from_local_datetime(&midnight)
            .earliest()
            .or_else(|| {
                self.zone
                    .from_local_datetime(&(midnight + Duration::hours(1)))
                    .earliest()
            })
            .map_or_else(|| midnight.and_utc(), |t| t.to_utc())
    }

    /// The areas' outlines.
    pub async fn areas(&self, db: &impl Db) -> Result<&AreaMap> {
        self.areas
            .get_or_try_init(|| async { AreaMap::read(city::areas::all(db).await?) })
            .await
    }

    /// The geocoder's index, built when it is first asked for.
    pub async fn places(&self, db: &impl Db) -> Result<Arc<Index>> {
        self.places
            .get_or_try_init(|| async {
                let rows = city::gazetteer::all(db).await?;
                let words: GeocoderWords = settings::get(db, WORDS).await?.unwrap_or_default();
                tokio::task::spawn_blocking(move || Arc::new(Index::build(rows, words)))
                    .await
                    .map_err(|e| Error::Internal(e.into()))
            })
            .await
            .cloned()
    }

    /// How many requests each service has had, near a place or in the whole city; the latter from a copy at most a
    /// minute old.
    pub async fn usage(
        &self,
        db: &impl Db,
        near: Option<LatLon>,
        now: DateTime<Utc>,
    ) -> Result<Usage> {
        if near.is_none() {
            let kept = self.usage.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((usage, seen)) = kept.as_ref()
                && (now - *seen).abs() < USAGE_FRESH
            {
                return Ok(usage.clone());
            }
        }
        let usage = requests::catalogue::usage(db, near).await?;
        if near.is_none() {
            *self.usage.lock().unwrap_or_else(PoisonError::into_inner) = Some((usage.clone(), now));
        }
        Ok(usage)
    }
}
