//! What waits on this device, on `/me`.

use super::queue::Waiting;
use super::row::row;
use crate::t;
use leptos::prelude::*;

/// The list of what waits, what was refused, and what has lately arrived; nothing where there is none. Browser only: the
/// server knows of none of it.
#[component]
pub fn WaitingList() -> impl IntoView {
    let list = RwSignal::new(Vec::<Waiting>::new());
    #[cfg(not(feature = "ssr"))]
    follow(list);
    view! {
        <section class="stack" id="waiting" tabindex="-1" aria-labelledby="waiting-title" hidden=move || list.read().is_empty()>
            <h2 id="waiting-title">{t!("offline-title")}</h2>
            <p class="hint">{t!("offline-hint")}</p>
            <ul class="request-list">
                {move || list.get().into_iter().map(row).collect::<Vec<_>>()}
            </ul>
        </section>
    }
    .into_any()
}

#[cfg(not(feature = "ssr"))]
fn follow(list: RwSignal<Vec<Waiting>>) {
    use leptos::task::spawn_local;
    let read = move || {
        spawn_local(async move {
            let now = super::list().await;
            list.try_set(now);
        });
    };
    Effect::new(move |_| {
        read();
        let told = window_event_listener_untyped("stoa-queue", move |_| read());
        on_cleanup(move || told.remove());
    });
}
