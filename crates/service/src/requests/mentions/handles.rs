//! Who can be named in a note.

use crate::requests::access;
use crate::{Portal, Result};
use stoa_domain::accounts::{Actor, Permission};
use stoa_domain::requests::mention::Handle;
use stoa_store::accounts::staff;

/// Everyone at the desk, by name.
pub async fn handles(portal: &Portal, actor: &Actor) -> Result<Vec<Handle>> {
    access::require(actor, Permission::ViewDesk)?;
    let all = staff::list(&portal.store).await?.into_iter();
    let all = all.filter(|s| s.active).map(|s| Handle {
        username: s.staff.username,
        name: s.staff.name,
    });
    Ok(all.collect())
}
