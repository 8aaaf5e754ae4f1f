//! The base map's layers and the areas' outlines.

use super::folder::{AreaFile, Folder, LayerFile};
use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::io::Write;
use stoa_store::city::areas::Area;

/// GeoJSON (RFC 7946), as far as a map draws it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Collection {
    #[serde(rename = "type")]
    kind: String,
    features: Vec<Feature>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: String,
    properties: Map<String, Value>,
    geometry: Value,
}

impl Collection {
    /// Areas by name.
    pub fn of_areas<'a>(areas: impl IntoIterator<Item = (&'a str, Value)>) -> Self {
        let feature = |(name, geometry): (&str, Value)| Feature {
            kind: "Feature".to_owned(),
            properties: Map::from_iter([("name".to_owned(), name.into())]),
            geometry,
        };
        Self {
            kind: "FeatureCollection".to_owned(),
            features: areas.into_iter().map(feature).collect(),
        }
    }
}

/// A layer ready to be stored.
pub struct Layer {
    pub name: String,
    /// Of the content; part of the address.
    pub hash: String,
    /// Gzip (RFC 1952).
    pub body: Vec<u8>,
}

/// A layer with only the properties that are drawn.
pub fn layer(folder: &Folder, of: &LayerFile) -> Result<Layer> {
    let mut collection: Collection = folder.json(&of.file)?;
    for feature in &mut collection.features {
        feature.properties.retain(|name, _| of.keep.contains(name));
    }
    stored_layer(of.name.clone(), &collection)
}

/// A layer as it is kept and served.
pub fn stored_layer(name: String, collection: &Collection) -> Result<Layer> {
    let json = serde_json::to_vec(collection)?;
    let hash = hex::encode(&Sha256::digest(&json)[..8]);
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&json)?;
    Ok(Layer {
        name,
        hash,
        body: encoder.finish()?,
    })
}

/// The areas of a kind.
pub fn areas(folder: &Folder, of: &AreaFile) -> Result<Vec<Area>> {
    let collection: Collection = folder.json(&of.file)?;
    collection
        .features
        .into_iter()
        .map(|feature| {
            let name = match feature.properties.get(&of.name) {
                Some(Value::String(name)) => name.clone(),
                Some(Value::Number(number)) => number.to_string(),
                _ => anyhow::bail!("{}: an area without {}", of.file, of.name),
            };
            Ok(Area {
                kind: of.kind.clone(),
                geometry: serde_json::to_string(&feature.geometry).context("an outline")?,
                name,
            })
        })
        .collect()
}
