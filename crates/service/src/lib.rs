//! What the portal does: one use case a file.
//!
//! Each goes the same way: policy (may this actor?), then the domain's rules, then the store, then the outbox, in
//! one transaction. Files are written before it and named by their content, so that a crash leaves at worst a file
//! nobody names. Doors (pages, JSON API, command line, worker) only parse, call and translate the error.

pub mod accounts;
mod city;
pub mod configuration;
pub mod ctx;
pub mod engagement;
pub mod error;
pub mod information;
pub mod payments;
pub mod requests;
mod same_secret;
mod seal;
pub mod seed;
pub mod site;
#[cfg(feature = "testing")]
pub mod testing;
pub mod transparency;
pub mod whole;

pub use ctx::{
    Arg, BlobError, BlobStream, Blobs, Clock, Ctx, InboundConfig, PhotosConfig, PortalConfig,
    Random, Texts, VoiceLimits,
};
pub use error::{Error, Result};
pub use same_secret::note_secret;
pub use seal::{NoKeys, SealingKeys};

pub use stoa_store::Store;

use std::sync::Arc;

/// What a use case works with. Cheap to clone; one per process.
#[derive(Clone)]
pub struct Portal {
    pub store: Store,
    pub ctx: Ctx,
    /// What of the city is read often and changes only with a new load: a copy, never the truth.
    city: Arc<city::Cache>,
}

impl Portal {
    /// A portal over an open, migrated store.
    pub fn new(store: Store, ctx: Ctx) -> Self {
        Self {
            store,
            ctx,
            city: Arc::default(),
        }
    }
}
