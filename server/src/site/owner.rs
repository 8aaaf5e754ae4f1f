//! One page's reactive owner stays that page's while it waits.
//!
//! leptos makes the owner of a page on the thread that begins to render it and asks "the current owner" for it again
//! after waiting (leptos_integration_utils 0.8.9, `from_app`: the preloads of a page's chunks, its nonce). Between the
//! two, other pages are rendered on that thread, or this one goes on on another: the head of one page then names the
//! chunks of another. So whatever is current when a page waits is put back when it goes on.

use leptos::prelude::Owner;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Runs a future with the owner it left current when it last waited.
pub struct Keeping<F> {
    future: Pin<Box<F>>,
    owner: Option<Owner>,
}

impl<F: Future> Keeping<F> {
    /// Begins without an owner: the future makes its own.
    pub fn new(future: F) -> Self {
        Self {
            future: Box::pin(future),
            owner: None,
        }
    }
}

impl<F: Future> Future for Keeping<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        if let Some(owner) = &self.owner {
            owner.set();
        }
        let polled = self.future.as_mut().poll(cx);
        self.owner = match polled {
            Poll::Pending => Owner::current(),
            Poll::Ready(_) => None,
        };
        polled
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use leptos::prelude::{provide_context, use_context};

    /// Makes an owner as a page does, waits while others run, and reads what it finds.
    async fn page(name: &'static str) -> Option<&'static str> {
        let _owner = Owner::new_root(None);
        provide_context(name);
        tokio::task::yield_now().await;
        use_context()
    }

    #[tokio::test]
    async fn pages_rendered_at_once_do_not_see_each_other() {
        let (one, two) = tokio::join!(Keeping::new(page("one")), Keeping::new(page("two")));
        assert_eq!((one, two), (Some("one"), Some("two")));
    }
}
