//! Who else has this case open, and who of them writes.

use super::state::CaseState;
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::presence::{Doing, PresenceView};

/// A line that is there while somebody else is.
#[component]
pub fn Presence() -> impl IntoView {
    let others = RwSignal::new(Vec::<PresenceView>::new());
    #[cfg(not(feature = "ssr"))]
    beating::begin(CaseState::of_page().reference(), others);
    #[cfg(feature = "ssr")]
    let _ = CaseState::of_page();
    let said = move || {
        let all = others.get().into_iter().map(|other| {
            let name = other.staff.name;
            match other.doing {
                Doing::Writing => t!("desk-presence-writing", name = name),
                Doing::Looking | Doing::Left => t!("desk-presence-looking", name = name),
            }
        });
        all.collect::<Vec<_>>().join(" ")
    };
    view! { <p class="presence" role="status" hidden=move || others.read().is_empty()>{said}</p> }
        .into_any()
}

#[cfg(not(feature = "ssr"))]
mod beating {
    //! The beats of the open page: every few seconds, when somebody comes or goes, when writing begins, and a goodbye.

    use crate::api;
    use crate::live::subscribe_to_presence;
    use gloo::timers::callback::Interval;
    use leptos::ev;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use send_wrapper::SendWrapper;
    use stoa_domain::requests::Reference;
    use stoa_domain::requests::presence::{BEAT_S, Doing, PresenceView};
    use wasm_bindgen::JsCast;

    /// For how many beats somebody who typed something is said to write.
    const WRITES: u32 = 2;

    /// Beats until the current owner is cleaned up.
    pub fn begin(reference: Reference, others: RwSignal<Vec<PresenceView>>) {
        Effect::new(move |_| {
            let writing = StoredValue::new(0_u32);
            let of = reference.clone();
            let beat = move || {
                let reference = of.clone();
                let doing = match writing.get_value() {
                    0 => Doing::Looking,
                    _ => Doing::Writing,
                };
                spawn_local(async move {
                    if let Ok(all) = api::desk_presence(&reference, doing).await {
                        others.try_set(all);
                    }
                });
            };
            beat();
            let again = beat.clone();
            let every = Interval::new(BEAT_S * 1_000, move || {
                writing.update_value(|n| *n = n.saturating_sub(1));
                again();
            });
            let typed = beat.clone();
            let input = window_event_listener_untyped("input", move |e| {
                let here = e
                    .target()
                    .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
                let here = here.and_then(|t| t.closest(".case-actions").ok().flatten());
                if here.is_some()
                    && writing.try_update_value(|n| std::mem::replace(n, WRITES)) == Some(0)
                {
                    typed();
                }
            });
            let (of, heard) = (reference.clone(), beat);
            subscribe_to_presence(move |event| {
                if event.reference == of {
                    heard();
                }
            });
            let of = reference.clone();
            let closing = window_event_listener(ev::pagehide, move |_| goodbye(&of));
            let of = reference.clone();
            let every = SendWrapper::new(every);
            on_cleanup(move || {
                drop(every.take());
                input.remove();
                closing.remove();
                goodbye(&of);
            });
        });
    }

    /// A page that goes away can send a form and nothing else.
    fn goodbye(reference: &Reference) {
        let Ok(form) = web_sys::UrlSearchParams::new() else {
            return;
        };
        form.append("reference", reference.as_str());
        let navigator = window().navigator();
        let _ = navigator.send_beacon_with_opt_url_search_params("/do/desk/leave", Some(&form));
    }
}
