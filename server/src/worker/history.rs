//! A city's history that is brought along: read, tried out, brought in and taken back, step by step beside everything else.

use crate::state::Stopping;
use std::time::Duration;
use stoa_service::Portal;
use stoa_service::requests::history;

/// How often it is looked whether there is something to do.
const REST: Duration = Duration::from_secs(1);
/// Between two steps: whoever waits to write goes first.
const BREATH: Duration = Duration::from_millis(20);

/// Works until the process stops; the step at hand is finished first.
pub async fn run(portal: Portal, mut stopping: Stopping) {
    while !stopping.now() {
        let rest = match history::work(&portal).await {
            Ok(true) => BREATH,
            Ok(false) => REST,
            Err(error) => {
                tracing::warn!(%error, "a step of an import could not be done; trying again");
                REST
            }
        };
        tokio::select! {
            () = stopping.wait() => return,
            () = tokio::time::sleep(rest) => {}
        }
    }
}
