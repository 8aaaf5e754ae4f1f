//! The one live region. Words come from `ui::announce`; the chip says when the device is offline.

use crate::t;
use crate::ui::{Icon, connection};
use leptos::prelude::*;

/// The element that screen readers listen to, and the offline chip beside it.
#[component]
pub fn Announcements() -> impl IntoView {
    let online = connection::use_online();
    view! {
        <div id="announcements" class="visually-hidden" role="status" aria-live="polite"></div>
        <div class="live-region">
            <div class="toast offline" role="status" hidden=move || online.get()>
                <Icon name="offline"/>
                <p>{t!("ui-offline")}</p>
            </div>
        </div>
    }
}
