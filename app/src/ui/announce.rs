//! Words for screen readers, through the one live region of the frame.

/// Says something politely. What comes within half a second is said together. On the server: nothing.
pub fn announce(words: &str) {
    #[cfg(not(feature = "ssr"))]
    pending::add(words);
    #[cfg(feature = "ssr")]
    let _ = words;
}

#[cfg(not(feature = "ssr"))]
mod pending {
    use gloo::timers::callback::Timeout;
    use std::cell::RefCell;

    thread_local! {
        static WORDS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    pub fn add(words: &str) {
        let first = WORDS.with_borrow_mut(|all| {
            if all.iter().any(|w| w == words) {
                return false;
            }
            all.push(words.to_owned());
            all.len() == 1
        });
        if first {
            Timeout::new(500, say).forget();
        }
    }

    fn say() {
        let words = WORDS.take().join(". ");
        let region = leptos::prelude::document().get_element_by_id("announcements");
        if let Some(region) = region {
            region.set_text_content(Some(&words));
        }
    }
}
