//! Everyone a request can be given to.

use crate::{Error, Portal, Result};
use stoa_domain::accounts::{Actor, Permission, StaffRef};
use stoa_store::accounts::staff;

/// Everyone a request can be given to: active staff who may change requests, by name.
pub async fn list_staff(portal: &Portal, actor: &Actor) -> Result<Vec<StaffRef>> {
    if !actor.may(Permission::ViewDesk) {
        return Err(Error::Forbidden);
    }
    let all = staff::list(&portal.store).await?;
    Ok(all
        .into_iter()
        .filter(|s| s.active && s.staff.role.may(Permission::ChangeStatus))
        .map(|s| StaffRef {
            id: s.staff.id,
            name: s.staff.name,
        })
        .collect())
}
