//! The idempotency key of a report: made before the first try, the same over all tries.

/// A key nobody else has.
#[cfg(feature = "ssr")]
pub fn fresh() -> String {
    let mut bytes = [0; 16];
    if let Some(portal) = leptos::prelude::use_context::<stoa_service::Portal>() {
        portal.ctx.random.fill(&mut bytes);
    }
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}

/// A key nobody else has.
#[cfg(not(feature = "ssr"))]
pub fn fresh() -> String {
    let mut bytes = [0; 16];
    if let Ok(crypto) = leptos::prelude::window().crypto() {
        // Fails only for more than 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    uuid::Builder::from_random_bytes(bytes)
        .into_uuid()
        .to_string()
}
