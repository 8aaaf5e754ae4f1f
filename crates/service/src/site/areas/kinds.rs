//! The kinds of areas a city has.

use super::super::area_of::KINDS;
use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};

/// A kind of areas, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaKind {
    pub code: String,
    pub areas: usize,
    /// Does every new case keep which of them it lies in?
    pub on_cases: bool,
}

/// Those that stand on cases first, then whatever else the city has. `Forbidden` for who may not set anything.
pub async fn area_kinds(portal: &Portal, actor: &Actor) -> Result<Vec<AreaKind>> {
    access::require(actor, Permission::Configure)?;
    let city = portal.city().await?;
    let map = city.areas(&portal.store).await?;
    let mut codes: Vec<&str> = KINDS.to_vec();
    for (kind, _) in map.names() {
        if !codes.contains(&kind) {
            codes.push(kind);
        }
    }
    let kind = |code: &str| AreaKind {
        areas: map.names().filter(|(kind, _)| *kind == code).count(),
        on_cases: KINDS.contains(&code),
        code: code.to_owned(),
    };
    Ok(codes.into_iter().map(kind).collect())
}
