//! A staff member is added.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Role};
use uuid::Uuid;

/// A staff member to be.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// What they sign in with: 2 to 40 of a–z, 0–9, `.`, `-`, `_`.
    pub username: String,
    pub name: String,
    pub role: Role,
    pub department: Option<String>,
    /// At least 10 characters.
    pub password: String,
}

/// A staff member is added.
pub async fn create_staff(_portal: &Portal, _actor: &Actor, _new: NewStaff) -> Result<Uuid> {
    Err(Error::Unavailable)
}
