//! What every door works with.

use crate::config::Config;
use crate::layer::rate_limit::Limits;
use crate::requests::hub::Hub;
use crate::site::assets::Site;
use std::sync::Arc;
use stoa_service::Portal;
use tokio::sync::{Semaphore, watch};

/// The process as its doors see it. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub portal: Portal,
    pub config: Arc<Config>,
    /// The built browser files.
    pub site: Arc<Site>,
    /// The live streams' source.
    pub hub: Hub,
    pub limits: Arc<Limits>,
    /// Memory for uploads being received: one permit a MiB.
    pub upload_memory: Arc<Semaphore>,
    /// Turns true once, when the process is to end.
    pub stopping: watch::Receiver<bool>,
}
