//! A setting is looked at, to be changed.

use super::{read_at, seen};
use crate::requests::access;
use crate::{Portal, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::configuration::Kind;

/// A setting as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// `None`: there is no such thing.
    pub value: Option<Value>,
    /// Names this state, for [`super::change`].
    pub seen: String,
}

/// Reads a setting for who may change it. `Forbidden`.
pub async fn look(portal: &Portal, actor: &Actor, kind: Kind, subject: &str) -> Result<Looked> {
    access::require(actor, Permission::Configure)?;
    let value = read_at(&portal.store, portal.ctx.clock.now(), kind, subject).await?;
    Ok(Looked {
        seen: seen(value.as_ref()),
        value,
    })
}

impl Looked {
    /// What the value stands for; `None` where there is none.
    pub fn as_a<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        let read = self.value.as_ref().map(T::deserialize).transpose();
        Ok(read.map_err(anyhow::Error::new)?)
    }
}
