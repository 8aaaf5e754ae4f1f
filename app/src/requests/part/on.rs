//! Handlers of one type per event: a closure's own type in a view would cost the browser a copy of leptos' event
//! code for each of them.

use leptos::ev::{Event, MouseEvent, SubmitEvent};

/// A handler as a view takes it.
pub type Handler<E> = Box<dyn FnMut(E) + Send>;

/// For `on:click`.
pub fn press(f: impl FnMut(MouseEvent) + Send + 'static) -> Handler<MouseEvent> {
    Box::new(f)
}

/// For `on:input` and `on:change`.
pub fn change(f: impl FnMut(Event) + Send + 'static) -> Handler<Event> {
    Box::new(f)
}

/// For `on:submit`.
pub fn submit(f: impl FnMut(SubmitEvent) + Send + 'static) -> Handler<SubmitEvent> {
    Box::new(f)
}
