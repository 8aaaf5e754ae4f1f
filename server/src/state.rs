//! What every door works with.

use crate::config::Config;
use crate::gateway::pictures::Pictures;
use crate::gateway::push::VapidKey;
use crate::layer::rate_limit::Limits;
use crate::requests::hub::Hub;
use crate::site::assets::Site;
use std::sync::Arc;
use stoa_service::Portal;
use tokio::sync::{Semaphore, watch};

/// Tells everything that waits when the process is to end.
#[derive(Clone)]
pub struct Stopping(watch::Receiver<bool>);

impl Stopping {
    /// The switch and what watches it.
    pub fn channel() -> (watch::Sender<bool>, Self) {
        let (stop, watched) = watch::channel(false);
        (stop, Self(watched))
    }

    /// Is the process to end?
    pub fn now(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is.
    pub async fn wait(&mut self) {
        // An error means that the switch is gone, which is the end as well.
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}

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
    /// What browsers subscribe to notifications with.
    pub vapid: VapidKey,
    /// Fetches pictures of chats.
    pub pictures: Pictures,
    /// Fetches what Open311 clients call `media_url`.
    pub named_pictures: Pictures,
    /// Memory for uploads being received: one permit a MiB.
    pub upload_memory: Arc<Semaphore>,
    pub stopping: Stopping,
}
