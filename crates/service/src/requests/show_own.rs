//! A report as its reporter sees it, also where nobody else does.

use super::messages::is_own_key;
use super::show::detail;
use crate::{Error, Portal, Result};
use stoa_domain::requests::{Reference, RequestDetail};
use stoa_store::requests::read;

/// The report for whoever holds its key: from the receipt, or from the link in its mails. They see what everyone would see
/// of it. `NotFound` for another key.
pub async fn show_own(portal: &Portal, reference: &Reference, key: &str) -> Result<RequestDetail> {
    if !is_own_key(&portal.ctx.config, reference, key) {
        return Err(Error::NotFound);
    }
    let request = read::by_reference(&portal.store, reference)
        .await?
        .ok_or(Error::NotFound)?;
    detail(portal, &request).await
}

/// Is it the key of that report? Says nothing of whether there is one.
pub fn is_key_of(portal: &Portal, reference: &Reference, key: &str) -> bool {
    is_own_key(&portal.ctx.config, reference, key)
}
