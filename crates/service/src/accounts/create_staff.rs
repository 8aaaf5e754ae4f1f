//! A staff member is added.

use super::password;
use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Role, Staff};
use stoa_domain::{FieldErrors, text};
use stoa_store::StoreError;
use stoa_store::accounts::staff::{self, StaffRecord};
use uuid::Uuid;

/// A staff member to be.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// What they sign in with: 2 to 40 of a–z, 0–9, `.`, `-`, `_`.
    pub username: String,
    pub name: String,
    pub role: Role,
    pub department: Option<String>,
    /// At least 8 characters.
    pub password: String,
}

/// Adds a staff member; the system (the command line) alone may. Errors: `username` format | taken, `name` required,
/// `password` too-short | too-long.
pub async fn create_staff(portal: &Portal, actor: &Actor, new: NewStaff) -> Result<Uuid> {
    if *actor != Actor::System {
        return Err(Error::Forbidden);
    }
    let username = new.username.trim().to_lowercase();
    let name = text::clean_line(&new.name);
    let mut errors = FieldErrors::default();
    let symbol = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
    if !(2..=40).contains(&username.len()) || !username.chars().all(symbol) {
        errors.add("username", "format");
    }
    if name.is_empty() {
        errors.add("name", "required");
    }
    check_password(&new.password, &mut errors);
    errors.or(|| ())?;
    let now = portal.ctx.clock.now();
    let id = portal.ctx.random.id(now);
    let record = StaffRecord {
        staff: Staff {
            id,
            username,
            name,
            role: new.role,
            department: new.department.map(|d| text::clean_line(&d)),
        },
        password_hash: password::hash(&*portal.ctx.random, &new.password).await?,
        active: true,
    };
    let tx = portal.store.begin().await?;
    match staff::insert_one(&tx, &record, now).await {
        Err(StoreError::Conflict("username")) => return Err(Error::invalid("username", "taken")),
        other => other?,
    }
    tx.commit().await?;
    Ok(id)
}

/// Says what is wrong with a new password.
pub fn check_password(password: &str, errors: &mut FieldErrors) {
    if password.chars().count() < password::MIN_PASSWORD {
        errors.add_n("password", "too-short", password::MIN_PASSWORD as i64);
    } else if password.len() > password::MAX_PASSWORD {
        errors.add_n("password", "too-long", password::MAX_PASSWORD as i64);
    }
}
