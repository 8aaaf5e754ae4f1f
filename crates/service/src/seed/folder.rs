//! A city's folder: what `city.json` says, and reading the files it names.

use anyhow::{Context, Result};
use chrono_tz::Tz;
use flate2::read::GzDecoder;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use stoa_domain::Locale;
use stoa_domain::accounts::Role;
use stoa_domain::requests::{Event, Status};
use stoa_domain::site::Attribution;

/// `city.json`.
#[derive(Debug, Deserialize)]
pub struct CityFile {
    /// The city's name.
    pub name: String,
    /// The portal's name.
    pub portal: String,
    /// IANA time zone.
    pub time_zone: String,
    /// West, south, east, north.
    pub bounds: [f64; 4],
    /// Latitude, longitude.
    pub center: [f64; 2],
    pub zoom: u8,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub attributions: Vec<Attribution>,
    pub layers: Vec<LayerFile>,
    pub areas: Vec<AreaFile>,
    pub gazetteer: GazetteerFile,
    pub services: ServiceFiles,
    pub requests: RequestFiles,
    /// What the city promises; a city without such a file works Monday to Friday, nine to five.
    #[serde(default)]
    pub promises: Option<String>,
    /// Why it closes cases, and what becomes of disputes; a city without such a file has the usual reasons.
    #[serde(default)]
    pub endings: Option<String>,
    /// Teams, and the rules by which cases go to them.
    #[serde(default)]
    pub routing: Option<String>,
    pub templates: String,
    /// Accounts of the demonstration.
    #[serde(default)]
    pub staff: Vec<StaffEntry>,
}

/// A layer of the base map: a GeoJSON file and the properties that are kept of it.
#[derive(Debug, Deserialize)]
pub struct LayerFile {
    pub name: String,
    pub file: String,
    pub keep: Vec<String>,
}

/// Areas of a kind: a GeoJSON file and the property that names each.
#[derive(Debug, Deserialize)]
pub struct AreaFile {
    pub kind: String,
    pub file: String,
    pub name: String,
}

#[derive(Debug, Deserialize)]
pub struct GazetteerFile {
    pub file: String,
    /// `GeocoderWords`.
    pub words: String,
}

#[derive(Debug, Deserialize)]
pub struct ServiceFiles {
    /// Open311 service list.
    pub list: String,
    /// Open311 service definitions.
    pub definitions: String,
    /// Usual targets by type.
    pub types: String,
    /// [`ServiceRules`].
    pub rules: String,
}

#[derive(Debug, Deserialize)]
pub struct RequestFiles {
    pub files: Vec<String>,
    /// A small part of all of them.
    pub sample: String,
    /// What residents elsewhere wrote.
    pub texts: String,
    /// [`RequestRules`].
    pub rules: String,
    /// [`PictureRules`].
    #[serde(default)]
    pub pictures: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct StaffEntry {
    pub username: String,
    pub name: String,
    pub role: Role,
    pub department: Option<String>,
    pub password: String,
}

/// What the service list does not say.
#[derive(Debug, Deserialize)]
pub struct ServiceRules {
    /// Open311 group to category.
    pub groups: HashMap<String, String>,
    /// Beginnings of department names and what stands for them; the first that fits.
    pub departments: Vec<(String, String)>,
    pub default_department: String,
    pub place_optional: Vec<String>,
    pub contact_required: Vec<String>,
    /// By service: the pages its questions stand on. Without, there is one.
    #[serde(default)]
    pub pages: HashMap<String, Vec<PageRule>>,
    /// The service of everything that fits no other.
    #[serde(default)]
    pub general: Option<String>,
    /// More words people use, in whatever language, by service: each belongs to that one alone.
    #[serde(default)]
    pub keywords: HashMap<String, Vec<String>>,
    /// Services whose requests nobody but staff and their reporters see.
    #[serde(default)]
    pub private: Vec<String>,
    /// Services whose requests are public once staff have looked at them.
    #[serde(default)]
    pub looked_at: Vec<String>,
}

/// A page of a form: its heading, and the code of the question it begins with.
#[derive(Debug, Deserialize)]
pub struct PageRule {
    pub title: String,
    pub from: String,
}

/// How the source's requests are read.
#[derive(Debug, Deserialize)]
pub struct RequestRules {
    pub types_without_code: HashMap<String, String>,
    pub default_service: String,
    /// The source's word for how a request came to our code (see `Intake`); a word without one keeps its own.
    pub channels: HashMap<String, String>,
    pub outcomes: HashMap<String, Outcome>,
    /// Category of a text to the services it fits.
    pub text_categories: HashMap<String, Vec<String>>,
    /// One request in so many gets such a text, where there are some for its service.
    pub text_share: u64,
    /// Texts with one of these (lower case) name a place of their own.
    pub text_not_with: Vec<String>,
    /// With `{service}`, `{address}`, `{neighborhood}`.
    pub sentences: Vec<String>,
    pub sentences_without_address: Vec<String>,
}

/// What an outcome of the source means here.
#[derive(Debug, Deserialize)]
pub struct Outcome {
    pub status: Status,
    /// The code of the reason that what was closed lately is told to have been closed for.
    #[serde(default)]
    pub reason: Option<String>,
    /// Said where the source has no remark.
    pub text: String,
}

/// Pictures that stand for photos: the source says which request had one, and holds none.
#[derive(Debug, Default, Deserialize)]
pub struct PictureRules {
    /// Requests older than so many days get none.
    pub days: i64,
    /// One request in so many gets the view from near by too, where there is one.
    pub near_share: u64,
    /// Services of which the source never says whether there was a photo: one request in so many gets a picture.
    #[serde(default)]
    pub untold: HashMap<String, u64>,
    pub pictures: Vec<Picture>,
}

/// A picture and what it fits.
#[derive(Debug, Deserialize)]
pub struct Picture {
    #[serde(flatten)]
    pub view: PictureFile,
    /// The same from near by.
    pub near: Option<PictureFile>,
    #[serde(default)]
    pub services: Vec<String>,
    /// The source's types; a type that has pictures of its own gets none of its service's.
    #[serde(default)]
    pub types: Vec<String>,
}

/// A JPEG, PNG or WebP and what to say of it.
#[derive(Debug, Deserialize)]
pub struct PictureFile {
    pub file: String,
    /// The alternative text.
    pub alt: String,
}

/// A canned update in `templates`, a map from language to a list of these.
#[derive(Debug, Deserialize)]
pub struct TemplateEntry {
    pub name: String,
    /// The service's code; left out: every service.
    #[serde(default)]
    pub service: Option<String>,
    pub event: Option<Event>,
    pub text: String,
}

/// The canned updates by language.
pub type Templates = HashMap<Locale, Vec<TemplateEntry>>;

/// An opened folder.
pub struct Folder {
    path: PathBuf,
    pub city: CityFile,
}

impl Folder {
    /// Reads `city.json`.
    pub fn open(path: &Path) -> Result<Self> {
        Ok(Self {
            path: path.to_owned(),
            city: read_json(&path.join("city.json"))?,
        })
    }

    /// The city's time zone.
    pub fn zone(&self) -> Result<Tz> {
        let zone = self.city.time_zone.parse();
        zone.map_err(|e| anyhow::anyhow!("time_zone: {e}"))
    }

    /// A JSON file of the folder.
    pub fn json<T: DeserializeOwned>(&self, file: &str) -> Result<T> {
        read_json(&self.path.join(file))
    }

    /// A file as it is.
    pub fn bytes(&self, file: &str) -> Result<Vec<u8>> {
        let path = self.path.join(file);
        std::fs::read(&path).with_context(|| format!("read {}", path.display()))
    }

    /// The rows of a CSV file with a header (RFC 4180), gzip where its name says so.
    pub fn rows<T: DeserializeOwned>(&self, file: &str) -> Result<Vec<T>> {
        let path = self.path.join(file);
        let name = path.display().to_string();
        let opened = File::open(&path).with_context(|| format!("open {name}"))?;
        let reader: Box<dyn Read> = if file.ends_with(".gz") {
            Box::new(GzDecoder::new(BufReader::new(opened)))
        } else {
            Box::new(BufReader::new(opened))
        };
        csv::Reader::from_reader(reader)
            .into_deserialize()
            .enumerate()
            .map(|(i, row)| row.with_context(|| format!("{name}, row {}", i + 1)))
            .collect()
    }
}

fn read_json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let name = path.display();
    let file = File::open(path).with_context(|| format!("open {name}"))?;
    serde_json::from_reader(BufReader::new(file)).with_context(|| format!("read {name}"))
}
