//! Everyone a request can be given to.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, StaffRef};

/// Everyone a request can be given to.
pub async fn list_staff(_portal: &Portal, _actor: &Actor) -> Result<Vec<StaffRef>> {
    Err(Error::Unavailable)
}
