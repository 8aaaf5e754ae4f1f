//! What the portal is called, how it is reached, and its colours.

use super::{json, must, parse};
use crate::city::SITE;
use crate::site::{DRESS, Dress};
use crate::{Error, Result};
use serde_json::Value;
use stoa_domain::appearance::Theme;
use stoa_domain::site::Site;
use stoa_store::{Db, Tx, settings};

pub async fn read(db: &impl Db) -> Result<Option<Value>> {
    let site: Option<Site> = settings::get(db, SITE).await?;
    let dress: Dress = settings::get(db, DRESS).await?.unwrap_or_default();
    let theme = site.map(|site| Theme::of(&site, dress.wordmark, dress.accent));
    theme.map(|theme| json(&theme)).transpose()
}

/// Errors: those of [`ThemeDraft::parse`](stoa_domain::appearance::ThemeDraft::parse).
pub fn check(value: Value) -> Result<Value> {
    let theme: Theme = parse(&value)?;
    json(&theme.draft().parse()?)
}

pub async fn write(tx: &Tx, value: Option<&Value>) -> Result<()> {
    let theme: Theme = must(value)?;
    let site: Option<Site> = settings::get(tx, SITE).await?;
    let site = Site {
        name: theme.name,
        phone: theme.phone,
        email: theme.email,
        ..site.ok_or(Error::Unavailable)?
    };
    settings::put(tx, SITE, &site).await?;
    let dress = Dress {
        wordmark: theme.wordmark,
        accent: theme.accent,
    };
    Ok(settings::put(tx, DRESS, &dress).await?)
}
