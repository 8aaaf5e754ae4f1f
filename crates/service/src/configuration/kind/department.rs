//! Where a department is written to.

use super::{json, parse};
use crate::{Error, Result};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use stoa_domain::text;
use stoa_store::requests::routing;
use stoa_store::{Db, Tx};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Department {
    email: String,
}

pub async fn read(db: &impl Db, name: &str) -> Result<Option<Value>> {
    let email = routing::address_of(db, name).await?;
    email.map(|email| json(&Department { email })).transpose()
}

pub fn check(value: Value) -> Result<Value> {
    let department: Department = parse(&value)?;
    let email = department.email.trim().to_owned();
    if !text::is_email(&email) {
        return Err(Error::invalid("email", "not-an-email"));
    }
    json(&Department { email })
}

pub async fn write(tx: &Tx, name: &str, value: Option<&Value>) -> Result<()> {
    let department: Option<Department> = value.map(parse).transpose()?;
    let email = department.as_ref().map(|d| d.email.as_str());
    Ok(routing::put_address(tx, name, email).await?)
}
