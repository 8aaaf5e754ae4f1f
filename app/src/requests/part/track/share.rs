//! Passing a request on: its link, and paper.

use crate::requests::part::on::press;
use crate::ui::Icon;
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::requests::Reference;

/// Copy the link, print; both need a browser that helps, so they come with it.
#[component]
pub fn Share(reference: Reference) -> impl IntoView {
    let able = RwSignal::new(false);
    Effect::new(move |_| able.set(true));
    let copy = move |_| {
        #[cfg(feature = "hydrate")]
        copy_link(&routes::request(&reference));
        #[cfg(not(feature = "hydrate"))]
        let _ = routes::request(&reference);
    };
    let print = |_| {
        #[cfg(feature = "hydrate")]
        {
            // Refused only in sandboxed frames.
            let _ = window().print();
        }
    };
    view! {
        <div class="actions" hidden=move || !able.get()>
            <button type="button" class="button quiet" on:click=press(copy)><Icon name="share"/> {t!("requests-share")}</button>
            <button type="button" class="button quiet" on:click=press(print)><Icon name="print"/> {t!("requests-print")}</button>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn copy_link(path: &str) {
    use crate::ui::announce;
    let navigator = window().navigator();
    // Pages that are not secure have no clipboard.
    let has =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| !c.is_undefined());
    let origin = window().location().origin().unwrap_or_default();
    if !has {
        announce(&t!("requests-share-failed"));
        return;
    }
    let copied = navigator.clipboard().write_text(&format!("{origin}{path}"));
    leptos::task::spawn_local(async move {
        match wasm_bindgen_futures::JsFuture::from(copied).await {
            Ok(_) => announce(&t!("requests-shared")),
            Err(_) => announce(&t!("requests-share-failed")),
        }
    });
}
