//! The present moment, for "late or not". It travels with the data it judges, so that the browser's first view of a
//! page says exactly what the server's did.

use chrono::{DateTime, Utc};

/// Now: the portal's clock on the server, the device's in the browser.
pub fn now() -> DateTime<Utc> {
    #[cfg(feature = "ssr")]
    {
        leptos::prelude::use_context::<stoa_service::Portal>()
            .map_or(DateTime::UNIX_EPOCH, |portal| portal.ctx.clock.now())
    }
    #[cfg(not(feature = "ssr"))]
    {
        DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or(DateTime::UNIX_EPOCH)
    }
}
