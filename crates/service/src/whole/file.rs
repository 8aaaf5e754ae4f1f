//! What stands in the file.

use crate::requests::geocode::GeocoderWords;
use crate::requests::promise::Rule;
use crate::seed::Collection;
use crate::site::Dress;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use stoa_domain::Locale;
use stoa_domain::appearance::Texts;
use stoa_domain::requests::ending::EndingRules;
use stoa_domain::requests::promise::CalendarFile;
use stoa_domain::requests::routing::RoutingRule;
use stoa_domain::requests::{Event, Service};
use stoa_domain::site::Site;
use stoa_store::city::gazetteer::GazetteerRow;
use stoa_store::requests::promises::TermsRow;

/// The format this version writes and reads.
pub const FORMAT: u32 = 1;

/// A city's configuration.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CityConfig {
    /// [`FORMAT`].
    pub stoa_config: u32,
    /// Names, place and contact. Its layers and neighborhoods follow from what is below.
    pub site: Site,
    /// The base map, in drawing order.
    pub layers: Vec<LayerConfig>,
    pub areas: Vec<AreaConfig>,
    pub addresses: Vec<Address>,
    pub geocoder_words: GeocoderWords,
    /// The catalogue with its questions, in its order; which department does what stands with each.
    pub services: Vec<Service>,
    /// The service of everything that fits no other.
    pub general: Option<String>,
    /// What staff are offered, their own included.
    pub templates: Vec<TemplateConfig>,
    /// Every version, the oldest first.
    pub calendars: Vec<CalendarConfig>,
    /// What services promise: every version, the oldest first.
    pub terms: Vec<TermsConfig>,
    /// What happens when a promise runs out.
    pub rules: Vec<Rule>,
    /// Why cases are closed, and what becomes of disputes; left out: as usual.
    #[serde(default)]
    pub endings: EndingRules,
    /// Where departments are written to; this and what follows stays as it is where it is left out.
    #[serde(default)]
    pub departments: Option<Vec<DepartmentConfig>>,
    /// Those that cases are given to. Who is in them is no part of the file.
    #[serde(default)]
    pub teams: Option<Vec<TeamConfig>>,
    /// Where cases go, in order.
    #[serde(default)]
    pub routing: Option<Vec<RoutingRule>>,
    /// What stands beside the logo, and the accent colours.
    #[serde(default)]
    pub theme: Option<Dress>,
    /// What the city says in its own words.
    #[serde(default)]
    pub texts: Option<Texts>,
}

impl CityConfig {
    /// As text that people can read and compare: each entry of a list on a line of its own.
    pub fn to_text(&self) -> serde_json::Result<String> {
        let serde_json::Value::Object(parts) = serde_json::to_value(self)? else {
            return Ok(String::new());
        };
        let parts = parts.iter().map(|(name, part)| {
            let lines = match part {
                serde_json::Value::Array(all) if !all.is_empty() => {
                    let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                    format!("[\n    {}\n  ]", all.join(",\n    "))
                }
                other => other.to_string(),
            };
            format!("  \"{name}\": {lines}")
        });
        Ok(format!(
            "{{\n{}\n}}\n",
            parts.collect::<Vec<_>>().join(",\n")
        ))
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerConfig {
    pub name: String,
    pub geojson: Collection,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaConfig {
    pub kind: String,
    pub name: String,
    /// Polygon or MultiPolygon.
    pub geometry: serde_json::Value,
}

/// A row of the gazetteer: kind, number, street, cross street, district, zip, neighborhood, latitude, longitude.
#[derive(Debug, Serialize, Deserialize)]
pub struct Address(
    pub String,
    pub String,
    pub String,
    pub String,
    pub String,
    pub String,
    pub String,
    pub f64,
    pub f64,
);

impl From<GazetteerRow> for Address {
    fn from(r: GazetteerRow) -> Self {
        Self(
            r.kind,
            r.number,
            r.street,
            r.cross_street,
            r.district,
            r.zip,
            r.neighborhood,
            r.lat,
            r.lon,
        )
    }
}

impl From<Address> for GazetteerRow {
    fn from(a: Address) -> Self {
        let Address(kind, number, street, cross_street, district, zip, neighborhood, lat, lon) = a;
        Self {
            kind,
            number,
            street,
            cross_street,
            district,
            zip,
            neighborhood,
            lat,
            lon,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentConfig {
    pub name: String,
    pub email: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamConfig {
    pub code: String,
    pub name: String,
    #[serde(default)]
    pub department: Option<String>,
}

/// A canned public update.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateConfig {
    pub locale: Locale,
    pub name: String,
    /// `None`: whatever the service.
    #[serde(default)]
    pub service: Option<String>,
    pub event: Option<Event>,
    pub text: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarConfig {
    pub code: String,
    pub valid_from: DateTime<Utc>,
    pub calendar: CalendarFile,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermsConfig {
    pub service: String,
    pub valid_from: DateTime<Utc>,
    pub terms: TermsRow,
}
