//! The keys other endpoints gave us, sealed in the database with a key of ours that is not in it.

use crate::{Portal, Result, SealingKeys, Store};
use stoa_store::requests::forwards::{self, TargetRecord};

/// What a key is sealed for: it opens for its service and address alone, wherever its row is copied to.
fn about(service_code: &str, endpoint: &str) -> String {
    format!("open311 forward\n{service_code}\n{endpoint}")
}

/// Their key in the clear; `None` where our keys do not open it.
pub(super) fn opened(sealing: &SealingKeys, t: &TargetRecord) -> Option<String> {
    match t.sealed {
        true => sealing.open(&about(&t.service_code, &t.endpoint), &t.api_key),
        false => Some(t.api_key.clone()),
    }
}

/// The row with its key sealed.
pub(super) fn sealed(portal: &Portal, t: TargetRecord) -> Result<TargetRecord> {
    let ctx = &portal.ctx;
    let about = about(&t.service_code, &t.endpoint);
    Ok(TargetRecord {
        api_key: ctx.config.sealing.seal(&*ctx.random, &about, &t.api_key)?,
        sealed: true,
        ..t
    })
}

/// How the keys stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Keys {
    /// Not sealed, or with an older key of ours.
    pub old: usize,
    /// No key of ours opens them: they must be given again.
    pub lost: usize,
}

/// How the keys in the database stand to keys of ours.
pub async fn stand(store: &Store, sealing: &SealingKeys) -> Result<Keys> {
    let mut out = Keys::default();
    for t in forwards::targets(store).await? {
        match opened(sealing, &t) {
            None => out.lost += 1,
            Some(_) if !is_newest(sealing, &t) => out.old += 1,
            Some(_) => {}
        }
    }
    Ok(out)
}

/// Seals with our newest key what is not: from before there were seals, or from before that key. How they stood.
pub async fn seal_keys(portal: &Portal) -> Result<Keys> {
    let sealing = &portal.ctx.config.sealing;
    let before = stand(&portal.store, sealing).await?;
    if before.old == 0 {
        return Ok(before);
    }
    let tx = portal.store.begin().await?;
    for t in forwards::targets(&tx).await? {
        if let Some(api_key) = opened(sealing, &t).filter(|_| !is_newest(sealing, &t)) {
            forwards::put_target(&tx, &sealed(portal, TargetRecord { api_key, ..t })?).await?;
        }
    }
    tx.commit().await?;
    Ok(before)
}

fn is_newest(sealing: &SealingKeys, t: &TargetRecord) -> bool {
    t.sealed && sealing.is_newest(&t.api_key)
}
