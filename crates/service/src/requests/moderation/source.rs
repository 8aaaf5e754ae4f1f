//! Where reports come from, and whose are not taken.

use crate::{Error, Portal, PortalConfig, Result};
use chrono::Duration;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::net::IpAddr;
use stoa_domain::requests::Contact;
use stoa_domain::requests::moderation::BanKind;
use stoa_store::requests::moderation::{bans, visibility};

/// How long it is known where a report came from.
const KNOWN: Duration = Duration::days(30);

/// A network address as it is kept: HMAC-SHA-256 of the address (of IPv6 the /64, which is one household's), hexadecimal.
/// Without the installation's secret nobody can try all addresses.
pub fn source_hash(config: &PortalConfig, client: IpAddr) -> String {
    let network = match client.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 => v4,
    };
    // A key shorter than a block is filled up with zeros (RFC 2104 §2).
    let mut key = [0; 64];
    key[..config.secret.len()].copy_from_slice(&config.secret);
    let mut mac = Hmac::<Sha256>::new(&key.into());
    mac.update(b"source:");
    mac.update(network.to_string().as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

/// `Conflict("banned")` where a ban holds for one of a report's sources.
pub async fn refuse_banned(portal: &Portal, contact: &Contact, source: Option<&str>) -> Result<()> {
    let country = &portal.ctx.config.phone_country;
    let given = [
        (BanKind::Email, contact.email.as_deref()),
        (BanKind::Phone, contact.phone.as_deref()),
        (BanKind::Client, source),
    ];
    let sources: Vec<(BanKind, String)> = given
        .into_iter()
        .filter_map(|(kind, value)| Some((kind, kind.normal(value?, country)?)))
        .collect();
    let now = portal.ctx.clock.now();
    if bans::holds(&portal.store, &sources, now).await? {
        return Err(Error::Conflict("banned"));
    }
    Ok(())
}

/// Forgets where reports came from that are a month old; how many.
pub async fn sweep(portal: &Portal) -> Result<u64> {
    let now = portal.ctx.clock.now();
    let tx = portal.store.begin().await?;
    let forgotten = visibility::forget_sources(&tx, now - KNOWN).await?;
    tx.commit().await?;
    Ok(forgotten)
}
