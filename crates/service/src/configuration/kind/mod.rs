//! A file for each kind: how it is read as JSON, checked, and written over what is there.

mod areas;
mod calendar;
mod city;
pub mod department;
mod endings;
mod escalations;
mod general;
mod order;
mod routing_rules;
mod service;
mod team;
mod template;
mod terms;
mod texts;
mod theme;

pub use terms::{Later, Terms};

use crate::{Error, Portal, Result};
use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use stoa_domain::accounts::Actor;
use stoa_domain::configuration::Kind;
use stoa_store::{Db, Tx};

/// Who writes, and when: some kinds keep both with what they write.
pub struct Hand {
    pub at: DateTime<Utc>,
    /// By name.
    pub by: Option<String>,
}

impl Hand {
    pub fn of(portal: &Portal, actor: &Actor) -> Self {
        Self {
            at: portal.ctx.clock.now(),
            by: actor.staff().map(|s| s.name.clone()),
        }
    }
}

/// A setting as it is, whatever the time; `None` where there is no such thing. Of what begins later: as it will be then.
pub async fn read(db: &impl Db, kind: Kind, subject: &str) -> Result<Option<Value>> {
    read_at(db, DateTime::<Utc>::MAX_UTC, kind, subject).await
}

/// A setting as it is at a moment, with what is planned for later.
pub async fn read_at(
    db: &impl Db,
    at: DateTime<Utc>,
    kind: Kind,
    subject: &str,
) -> Result<Option<Value>> {
    match kind {
        Kind::Service => service::read(db, subject).await,
        Kind::Order => order::read(db).await,
        Kind::General => general::read(db).await,
        Kind::Department => department::read(db, subject).await,
        Kind::Team => team::read(db, subject).await,
        Kind::RoutingRules => routing_rules::read(db).await,
        Kind::Calendar => calendar::read(db, subject).await,
        Kind::Terms => terms::read(db, at, subject).await,
        Kind::Escalations => escalations::read(db).await,
        Kind::Template => template::read(db, subject).await,
        Kind::Endings => endings::read(db).await,
        Kind::Areas => areas::read(db, subject).await,
        Kind::Theme => theme::read(db).await,
        Kind::Texts => texts::read(db).await,
        Kind::City => city::read(db).await,
    }
}

/// A value that fits this city, in the one form it is written in. Errors: everything that is wrong, by field.
pub async fn check(portal: &Portal, kind: Kind, subject: &str, value: Value) -> Result<Value> {
    if kind.has_subjects() && subject.is_empty() && kind != Kind::Terms {
        return Err(Error::invalid("subject", "required"));
    }
    if !kind.has_subjects() && !subject.is_empty() {
        return Err(Error::NotFound);
    }
    match kind {
        Kind::Service => service::check(subject, value),
        Kind::Order => order::check(portal, value).await,
        Kind::General => general::check(portal, value).await,
        Kind::Department => department::check(value),
        Kind::Team => team::check(portal, value).await,
        Kind::RoutingRules => routing_rules::check(portal, value).await,
        Kind::Calendar => calendar::check(subject, value),
        Kind::Terms => terms::check(portal, subject, value).await,
        Kind::Escalations => escalations::check(portal, value).await,
        Kind::Template => template::check(portal, value).await,
        Kind::Endings => endings::check(value),
        Kind::Areas => areas::check(subject, value),
        Kind::Theme => theme::check(value),
        Kind::Texts => texts::check(value),
        Kind::City => city::check(portal, value).await,
    }
}

/// Writes a checked value over what is there; `None` takes it away. Errors: where it cannot be taken away any more, why.
pub async fn write(
    tx: &Tx,
    hand: &Hand,
    kind: Kind,
    subject: &str,
    value: Option<&Value>,
) -> Result<()> {
    match kind {
        Kind::Service => service::write(tx, hand, subject, value).await,
        Kind::Order => order::write(tx, value).await,
        Kind::General => general::write(tx, value).await,
        Kind::Department => department::write(tx, hand, subject, value).await,
        Kind::Team => team::write(tx, hand, subject, value).await,
        Kind::RoutingRules => routing_rules::write(tx, hand, value).await,
        Kind::Calendar => calendar::write(tx, hand, subject, value).await,
        Kind::Terms => terms::write(tx, hand, subject, value).await,
        Kind::Escalations => escalations::write(tx, hand, value).await,
        Kind::Template => template::write(tx, hand, subject, value).await,
        Kind::Endings => endings::write(tx, value).await,
        Kind::Areas => areas::write(tx, subject, value).await,
        Kind::Theme => theme::write(tx, value).await,
        Kind::Texts => texts::write(tx, value).await,
        Kind::City => city::write(tx, value).await,
    }
}

/// A value as what it stands for. Errors: `value` not-readable.
fn parse<T: DeserializeOwned>(value: &Value) -> Result<T> {
    T::deserialize(value).map_err(|_| Error::invalid("value", "not-readable"))
}

/// What a setting stands for, as a value.
pub(crate) fn json(of: &impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(of).map_err(anyhow::Error::new)?)
}

/// The value of what is always there.
fn must<T: DeserializeOwned>(value: Option<&Value>) -> Result<T> {
    parse(value.ok_or_else(|| Error::invalid("value", "required"))?)
}
