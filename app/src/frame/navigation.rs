//! What a page change inside the browser owes: focus on the new page's heading, its title said aloud, the menu
//! closed, and on the way back the place where the reader was.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Watches the address; renders nothing.
#[component]
pub fn Navigation(
    /// Is a navigation waiting for its page?
    routing: ReadSignal<bool>,
) -> impl IntoView {
    let path = use_location().pathname;
    #[cfg(not(feature = "ssr"))]
    arrival::watch(path, routing);
    #[cfg(feature = "ssr")]
    let _ = (path, routing);
}

#[cfg(not(feature = "ssr"))]
mod arrival {
    //! When a new page is in place. The address changes first, then the router loads the page's chunk and data
    //! (`routing`), then the page is shown; a page that needs neither is shown without `routing` ever being true.

    use super::scroll::{self, Scroll};
    use crate::ui::{announce, document};
    use gloo::timers::callback::Timeout;
    use leptos::prelude::*;

    /// How long after a change of address a navigation has surely begun to load, in milliseconds.
    const BEGUN: u32 = 60;

    /// A change of address whose page has not been greeted yet: did it go back?
    type Pending = StoredValue<Option<bool>>;

    pub fn watch(path: Memo<String>, routing: ReadSignal<bool>) {
        let scroll = scroll::watch();
        let pending: Pending = StoredValue::new(None);
        let begun = scroll.clone();
        Effect::new(move |shown: Option<String>| {
            let path = path.get();
            if shown.is_some_and(|before| before != path) {
                pending.set_value(Some(begun.begin()));
                let scroll = begun.clone();
                Timeout::new(BEGUN, move || {
                    if routing.try_get_untracked() == Some(false) {
                        arrive(pending, &scroll);
                    }
                })
                .forget();
            }
            path
        });
        Effect::new(move |was: Option<bool>| {
            let now = routing.get();
            if was == Some(true) && !now {
                let scroll = scroll.clone();
                request_animation_frame(move || arrive(pending, &scroll));
            }
            now
        });
    }

    fn arrive(pending: Pending, scroll: &Scroll) {
        let Some(back) = pending.try_update_value(Option::take).flatten() else {
            return;
        };
        document::close_menus();
        document::focus_heading();
        announce(&leptos::prelude::document().title());
        scroll.end();
        if back {
            scroll.restore();
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod scroll {
    //! Where each address was left, and going back to it. The browser's own restoring comes too early for pages
    //! whose data is still on its way.

    use gloo::events::{EventListener, EventListenerOptions};
    use gloo::timers::callback::Timeout;
    use leptos::ev;
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::collections::HashMap;
    use std::rc::Rc;

    #[derive(Default)]
    struct State {
        left_at: RefCell<HashMap<String, f64>>,
        going_back: Cell<bool>,
        moving: Cell<bool>,
    }

    /// A handle on the remembered places.
    #[derive(Clone)]
    pub struct Scroll(send_wrapper::SendWrapper<Rc<State>>);

    /// Begins to remember.
    pub fn watch() -> Scroll {
        let state = Rc::new(State::default());
        if let Ok(history) = window().history() {
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        let on_scroll = Rc::clone(&state);
        let scrolled = window_event_listener(ev::scroll, move |_| {
            // Between two pages the address is the new one's and the scrolling the old one's.
            if on_scroll.moving.get() {
                return;
            }
            let top = window().scroll_y().unwrap_or_default();
            on_scroll.left_at.borrow_mut().insert(address(), top);
        });
        // In the capture phase: before the router hears of it and the address changes.
        let on_pop = Rc::clone(&state);
        let popped = EventListener::new_with_options(
            &window(),
            "popstate",
            EventListenerOptions::run_in_capture_phase(),
            move |_| {
                on_pop.going_back.set(true);
                // The address has changed when this task ends; what comes later is another navigation.
                let on_pop = Rc::clone(&on_pop);
                Timeout::new(0, move || on_pop.going_back.set(false)).forget();
            },
        );
        let popped = send_wrapper::SendWrapper::new(popped);
        // A reload is the browser's to restore.
        let hidden = window_event_listener(ev::pagehide, |_| {
            if let Ok(history) = window().history() {
                let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Auto);
            }
        });
        on_cleanup(move || {
            scrolled.remove();
            drop(popped.take());
            hidden.remove();
        });
        Scroll(send_wrapper::SendWrapper::new(state))
    }

    impl Scroll {
        /// The address has changed, its page is on the way. Is it a step through the history?
        pub fn begin(&self) -> bool {
            self.0.moving.set(true);
            self.0.going_back.get()
        }

        /// The page is in place.
        pub fn end(&self) {
            self.0.moving.set(false);
        }

        /// To where the reader was; a page reached by a link begins at its top (the router's doing).
        pub fn restore(&self) {
            let top = self.0.left_at.borrow().get(&address()).copied();
            window().scroll_to_with_x_and_y(0.0, top.unwrap_or_default());
        }
    }

    fn address() -> String {
        let location = window().location();
        format!(
            "{}{}",
            location.pathname().unwrap_or_default(),
            location.search().unwrap_or_default()
        )
    }
}
