//! How the city's portal looks and what it says of itself, as pages need it.

use crate::{Error, Portal, Result};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use stoa_domain::Locale;
use stoa_domain::appearance::{Accent, Texts};
use stoa_store::{Db, settings};

/// The key of the setting that holds a [`Dress`].
pub(crate) const DRESS: &str = "dress";
/// The key of the setting that holds the city's [`Texts`].
pub(crate) const TEXTS: &str = "texts";

/// What of a theme the city's [`Site`](stoa_domain::site::Site) does not say already.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dress {
    #[serde(default)]
    pub wordmark: Option<String>,
    #[serde(default)]
    pub accent: Option<Accent>,
}

/// What of it is read at every turn.
pub(crate) struct Dressed {
    wordmark: Option<String>,
    texts: Texts,
    /// The style sheet and the hash of it.
    sheet: Option<(String, Bytes)>,
}

impl Dressed {
    pub(crate) async fn read(db: &impl Db) -> Result<Self> {
        let dress: Dress = settings::get(db, DRESS).await?.unwrap_or_default();
        let sheet = dress.accent.map(|accent| {
            let sheet = accent.sheet();
            let hash = hex::encode(&Sha256::digest(&sheet)[..8]);
            (hash, sheet.into())
        });
        Ok(Self {
            wordmark: dress.wordmark,
            texts: settings::get(db, TEXTS).await?.unwrap_or_default(),
            sheet,
        })
    }
}

/// How a page is to look for a reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Appearance {
    /// The city's own texts by code, in the reader's language, and its `wordmark`.
    pub texts: Vec<(String, String)>,
    /// The address of its style sheet.
    pub sheet: Option<String>,
}

/// How a page in a language is to look; `Unavailable` until a city is loaded.
pub async fn appearance(portal: &Portal, locale: Locale) -> Result<Appearance> {
    let city = portal.city().await?;
    let dressed = &city.dressed;
    let texts = dressed.texts.of(locale);
    let wordmark = dressed.wordmark.iter().map(|w| ("wordmark", w.as_str()));
    let all = texts.map(|(which, words)| (which.code(), words));
    Ok(Appearance {
        texts: all
            .chain(wordmark)
            .map(|(code, words)| (code.to_owned(), words.to_owned()))
            .collect(),
        sheet: dressed
            .sheet
            .as_ref()
            .map(|(hash, _)| format!("/theme/{hash}/theme.css")),
    })
}

/// The city's style sheet, and whether it is the one of this hash; `NotFound` where it has none.
pub async fn sheet(portal: &Portal, hash: &str) -> Result<(Bytes, bool)> {
    let city = portal.city().await?;
    let (now, sheet) = city.dressed.sheet.as_ref().ok_or(Error::NotFound)?;
    Ok((sheet.clone(), now == hash))
}
