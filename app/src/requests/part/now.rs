//! What time it is, for "overdue": asked once with the data it is compared with, so that both sides write the same.

use chrono::{DateTime, Utc};

/// The portal's clock.
#[cfg(feature = "ssr")]
pub fn now() -> DateTime<Utc> {
    let portal = leptos::prelude::use_context::<stoa_service::Portal>();
    portal.map_or(DateTime::UNIX_EPOCH, |p| p.ctx.clock.now())
}

/// The device's clock.
#[cfg(not(feature = "ssr"))]
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or(DateTime::UNIX_EPOCH)
}
