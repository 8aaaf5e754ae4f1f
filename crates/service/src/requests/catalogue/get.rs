//! One service with its questions.

use crate::{Error, Portal, Result};
use stoa_domain::requests::Service;

/// One service with its questions.
pub async fn get(_portal: &Portal, _code: &str) -> Result<Service> {
    Err(Error::Unavailable)
}
