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
    let scroll = scroll::watch();
    Effect::new(move |shown: Option<String>| {
        let path = path.get();
        if routing.get() {
            return shown.unwrap_or_default();
        }
        #[cfg(not(feature = "ssr"))]
        if shown.is_some_and(|before| before != path) {
            arrive(scroll.clone());
        }
        path
    });
}

/// The new page is in place after the next frame.
#[cfg(not(feature = "ssr"))]
fn arrive(scroll: scroll::Scroll) {
    use crate::ui::{announce, document};
    request_animation_frame(move || {
        document::close_menus();
        document::focus_heading();
        announce(&leptos::prelude::document().title());
        scroll.settle();
    });
}

#[cfg(not(feature = "ssr"))]
mod scroll {
    //! Where each address was left, and going back to it. The browser's own restoring comes too early for pages
    //! whose data is still on its way.

    use leptos::ev;
    use leptos::prelude::*;
    use std::cell::{Cell, RefCell};
    use std::collections::HashMap;
    use std::rc::Rc;

    #[derive(Default)]
    struct State {
        left_at: RefCell<HashMap<String, f64>>,
        going_back: Cell<bool>,
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
            let top = window().scroll_y().unwrap_or_default();
            on_scroll.left_at.borrow_mut().insert(address(), top);
        });
        let on_pop = Rc::clone(&state);
        let popped = window_event_listener(ev::popstate, move |_| on_pop.going_back.set(true));
        // A reload is the browser's to restore.
        let hidden = window_event_listener(ev::pagehide, |_| {
            if let Ok(history) = window().history() {
                let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Auto);
            }
        });
        on_cleanup(move || {
            scrolled.remove();
            popped.remove();
            hidden.remove();
        });
        Scroll(send_wrapper::SendWrapper::new(state))
    }

    impl Scroll {
        /// To where the reader was, when going back; a new page begins at its top (the router's doing).
        pub fn settle(&self) {
            if self.0.going_back.replace(false) {
                let top = self
                    .0
                    .left_at
                    .borrow()
                    .get(&address())
                    .copied()
                    .unwrap_or_default();
                window().scroll_to_with_x_and_y(0.0, top);
            }
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
