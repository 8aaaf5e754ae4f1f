//! Server-sent events: pages say what they want to hear of, one stream a topic is shared by all of a page's parts
//! and closed when the last of them goes. The browser itself reconnects and sends `Last-Event-ID`, so nothing is
//! lost; numbers already seen are dropped, so nothing is doubled.

#[cfg(not(feature = "ssr"))]
mod stream;

use stoa_domain::requests::presence::PRESENCE;
use stoa_domain::requests::{LiveEvent, Reference};

/// What to hear of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Every change the reader may know of.
    All,
    /// One request's.
    Request(Reference),
}

/// Calls back on every event of a topic until the current owner is cleaned up. On the server: nothing.
pub fn subscribe(topic: Topic, on_event: impl Fn(LiveEvent) + 'static) {
    hear(topic, move |event| {
        if event.kind != PRESENCE {
            on_event(event);
        }
    });
}

/// The same, of who is at which case: no news of the cases themselves.
pub fn subscribe_to_presence(on_event: impl Fn(LiveEvent) + 'static) {
    hear(Topic::All, move |event| {
        if event.kind == PRESENCE {
            on_event(event);
        }
    });
}

fn hear(topic: Topic, on_event: impl Fn(LiveEvent) + 'static) {
    #[cfg(not(feature = "ssr"))]
    {
        // In an effect, so that it begins after hydration.
        let on_event: std::rc::Rc<dyn Fn(LiveEvent)> = std::rc::Rc::new(on_event);
        let on_event = send_wrapper::SendWrapper::new(on_event);
        leptos::prelude::Effect::new(move |_| {
            let id = stream::listen(topic.clone(), (*on_event).clone());
            let topic = topic.clone();
            leptos::prelude::on_cleanup(move || stream::leave(&topic, id));
        });
    }
    #[cfg(feature = "ssr")]
    let _ = (topic, on_event);
}

/// Grows when something of a topic changed, at most about twice a second: as a resource's source it keeps a page's
/// part fresh. Stays 0 on the server.
pub fn ticks(topic: Topic) -> leptos::prelude::ReadSignal<u32> {
    let (tick, set_tick) = leptos::prelude::signal(0);
    #[cfg(not(feature = "ssr"))]
    {
        use leptos::prelude::Update;
        use std::cell::Cell;
        use std::rc::Rc;
        let waiting = Rc::new(Cell::new(false));
        subscribe(topic, move |_| {
            if !waiting.replace(true) {
                let waiting = Rc::clone(&waiting);
                gloo::timers::callback::Timeout::new(400, move || {
                    waiting.set(false);
                    set_tick.try_update(|n| *n += 1);
                })
                .forget();
            }
        });
    }
    #[cfg(feature = "ssr")]
    let _ = (topic, set_tick);
    tick
}
