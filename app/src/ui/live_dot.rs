//! Does this page move by itself just now? The dot is green while `<html data-live="on">`.

use crate::t;
use leptos::prelude::*;

/// The chip in the header.
#[component]
pub fn LiveDot() -> impl IntoView {
    view! { <p class="live-dot">{t!("ui-live")}</p> }
}
