//! Parts of the frame as markup, for the pages that the server writes itself: they have no app around them, and stand
//! in the same header and footer all the same.

use super::{Footer, Header};
use crate::Visit;
use crate::desk::DeskNav;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;

/// What stands around the `<main>` of such a page.
#[derive(Debug, Clone)]
pub struct FrameMarkup {
    pub header: String,
    pub footer: String,
}

impl FrameMarkup {
    /// The frame as this visit sees it. `address`, path and query: the page it is for, where the switches of language
    /// and look come back to.
    pub fn new(visit: &Visit, address: &str) -> Self {
        Self {
            header: render(visit, address, || view! { <Header/> }.into_any()),
            footer: render(visit, address, || view! { <Footer/> }.into_any()),
        }
    }
}

/// The desk's navigation on one of its pages that the server writes itself; `here`: that page.
pub fn desk_nav_markup(visit: &Visit, here: &'static str) -> String {
    render(visit, here, move || view! { <DeskNav here/> }.into_any())
}

/// A part of the app as this visit sees it on that page.
pub(crate) fn render(
    visit: &Visit,
    address: &str,
    part: impl FnOnce() -> AnyView + Send + 'static,
) -> String {
    let owner = Owner::new_root(None);
    owner.with(|| {
        provide_context(visit.locale);
        provide_context(visit.clone());
        provide_context(RequestUrl::new(address));
        view! { <Router>{part()}</Router> }.to_html()
    })
}
