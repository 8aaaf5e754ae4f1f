//! The open streams of this page.

use super::Topic;
use crate::ui::document;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use stoa_domain::requests::presence::PRESENCE;
use stoa_domain::requests::{ActivityKind, LiveEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};

type Listener = Rc<dyn Fn(LiveEvent)>;

struct Stream {
    source: EventSource,
    listeners: Vec<(u32, Listener)>,
    last: i64,
    // Kept alive as long as the source may call them.
    _message: Closure<dyn Fn(MessageEvent)>,
    _state: Closure<dyn Fn(web_sys::Event)>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.set_onopen(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

thread_local! {
    static STREAMS: RefCell<HashMap<Topic, Stream>> = RefCell::default();
    static NEXT: RefCell<u32> = const { RefCell::new(0) };
}

/// Adds a listener, opening the topic's stream where it is the first. The number takes it off again.
pub fn listen(topic: Topic, listener: Listener) -> u32 {
    let id = NEXT.with_borrow_mut(|n| {
        *n += 1;
        *n
    });
    STREAMS.with_borrow_mut(|streams| {
        if let Some(stream) = streams.get_mut(&topic) {
            stream.listeners.push((id, listener));
        } else if let Some(mut stream) = open(&topic) {
            stream.listeners.push((id, listener));
            streams.insert(topic, stream);
        }
    });
    id
}

/// Takes a listener off; the last one closes the stream.
pub fn leave(topic: &Topic, id: u32) {
    STREAMS.with_borrow_mut(|streams| {
        let empty = streams.get_mut(topic).is_some_and(|stream| {
            stream.listeners.retain(|(other, _)| *other != id);
            stream.listeners.is_empty()
        });
        if empty {
            streams.remove(topic);
        }
    });
    show_state();
}

fn open(topic: &Topic) -> Option<Stream> {
    let address = match topic {
        Topic::All => "/api/v1/live".to_owned(),
        Topic::Request(reference) => format!("/api/v1/live?request={reference}"),
    };
    let source = EventSource::new(&address).ok()?;
    let heard = topic.clone();
    let message = Closure::<dyn Fn(MessageEvent)>::new(move |e: MessageEvent| {
        let event = e
            .data()
            .as_string()
            .and_then(|data| serde_json::from_str(&data).ok());
        if let Some(event) = event {
            deliver(&heard, event);
        }
    });
    // The names of events on the wire: the kinds of [`LiveEvent`].
    let kinds = ActivityKind::ALL.map(|kind| format!("request.{}", kind.code()));
    for name in kinds.iter().map(String::as_str).chain([PRESENCE]) {
        let _ = source.add_event_listener_with_callback(name, message.as_ref().unchecked_ref());
    }
    let state = Closure::<dyn Fn(web_sys::Event)>::new(|_| show_state());
    source.set_onopen(Some(state.as_ref().unchecked_ref()));
    source.set_onerror(Some(state.as_ref().unchecked_ref()));
    Some(Stream {
        source,
        listeners: Vec::new(),
        last: 0,
        _message: message,
        _state: state,
    })
}

/// Hands an event to the listeners, with the table free: a listener may leave or join.
fn deliver(topic: &Topic, event: LiveEvent) {
    let listeners: Vec<Listener> = STREAMS.with_borrow_mut(|streams| {
        let Some(stream) = streams.get_mut(topic).filter(|s| event.seq > s.last) else {
            return Vec::new();
        };
        stream.last = event.seq;
        stream.listeners.iter().map(|(_, l)| Rc::clone(l)).collect()
    });
    for listener in listeners {
        listener(event.clone());
    }
}

/// `<html data-live="on">` while a stream is open.
fn show_state() {
    let open = STREAMS.with_borrow(|streams| {
        streams
            .values()
            .any(|s| s.source.ready_state() == EventSource::OPEN)
    });
    document::mark_value("data-live", open.then_some("on"));
}
