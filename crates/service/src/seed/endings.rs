//! Why a city closes cases, and what becomes of disputes, from its folder.

use super::folder::Folder;
use crate::requests::ending::RULES;
use anyhow::{Result, bail};
use stoa_domain::requests::ending::EndingRules;
use stoa_store::{Tx, settings};

/// Reads the file; a city without one has the usual reasons. Errors: everything that is wrong in it.
pub fn read(folder: &Folder) -> Result<EndingRules> {
    let Some(name) = &folder.city.endings else {
        return Ok(EndingRules::default());
    };
    let rules: EndingRules = folder.json(name)?;
    let faults = rules.faults();
    if !faults.is_empty() {
        bail!("{name}: {}", faults.join("; "));
    }
    Ok(rules)
}

/// Keeps what the file says; reasons that left it keep their words.
pub async fn keep(tx: &Tx, rules: EndingRules) -> crate::Result<()> {
    let before: EndingRules = settings::get(tx, RULES).await?.unwrap_or_default();
    Ok(settings::put(tx, RULES, &rules.after(&before)).await?)
}
