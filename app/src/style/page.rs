//! `/style`: every component in its states. The look is switched in the header, like everywhere.

use crate::t;
use crate::ui::PageTitle;
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

/// The page of the design system.
pub struct StyleRoute;

#[lazy_route]
impl LazyRoute for StyleRoute {
    fn data() -> Self {
        Self
    }

    fn view(this: Self) -> AnyView {
        let _ = this;
        view! {
            <PageTitle text=t!("style-title")/>
            <div class="container stack"><h1>{t!("style-title")}</h1></div>
        }
        .into_any()
    }
}
