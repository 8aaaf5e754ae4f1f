//! News for the desk: what is shown is asked for again, what is not shown is counted.

use crate::desk::shared::Shared;
use crate::live::{Topic, subscribe};
use leptos::prelude::*;
use stoa_domain::requests::{LiveEvent, Reference};

/// Keeps the cases that are shown up to date, until the current owner is cleaned up.
pub fn follow_live(shared: Shared, shown: Signal<Vec<Reference>>) {
    on_news(move |event| {
        let concerned = shown
            .try_with_untracked(|all| all.contains(&event.reference))
            .unwrap_or_default();
        if concerned {
            shared.follow(&event);
        }
    });
}

/// Calls back on every change to any request.
pub fn on_news(on_event: impl Fn(LiveEvent) + 'static) {
    subscribe(Topic::All, on_event);
}
