//! `/style`: every component in its states. The look is switched in the header, like everywhere.

use super::specimen::Specimen;
use super::{fields, signs};
use crate::t;
use crate::ui::PageTitle;
use leptos::prelude::*;

/// The page of the design system.
pub struct StyleRoute;

impl StyleRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let _ = this;
        view! {
            <PageTitle text=t!("style-title")/>
            <div class="container stack">
                <header class="page-head">
                    <h1>{t!("style-title")}</h1>
                    <p class="lede">{t!("style-lede")}</p>
                </header>
                <Specimen title=t!("style-colours")>{signs::swatches()}</Specimen>
                <Specimen title=t!("style-type")>{signs::type_scale()}</Specimen>
                <Specimen title=t!("style-buttons")>{signs::buttons()}</Specimen>
                <Specimen title=t!("style-tags")>{signs::tags()}</Specimen>
                <Specimen title=t!("style-notices")>{signs::notices()}</Specimen>
                <Specimen title=t!("style-fields")>{fields::fields()}</Specimen>
                <Specimen title=t!("style-choices")>{fields::choices()}</Specimen>
                <Specimen title=t!("style-errors")>{fields::errors()}</Specimen>
                <Specimen title=t!("style-lists")>{signs::lists()}</Specimen>
                <Specimen title=t!("style-navigation")>{signs::navigation()}</Specimen>
                <Specimen title=t!("style-waiting")>{signs::waiting()}</Specimen>
                <Specimen title=t!("style-dialog")>{fields::dialog()}</Specimen>
            </div>
        }
        .into_any()
    }
}
