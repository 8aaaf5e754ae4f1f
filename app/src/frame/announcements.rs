//! The one live region. Words come from `ui::announce`; chips say when the device is offline, what waits to be sent, and
//! that a new version is ready.

use crate::offline::{NewVersion, OfflineChip};
use leptos::prelude::*;

/// The element that screen readers listen to, and the offline chip beside it.
#[component]
pub fn Announcements() -> impl IntoView {
    view! {
        <div id="announcements" class="visually-hidden" role="status" aria-live="polite"></div>
        <div class="live-region">
            <NewVersion/>
            <OfflineChip/>
        </div>
    }
}
