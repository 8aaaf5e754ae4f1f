//! What happened.

use super::field::Field;
use super::known::Known;
use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::t;
use crate::ui::TextArea;
use leptos::prelude::*;
use stoa_domain::requests::draft::MAX_DESCRIPTION;

/// The description, in the reporter's words.
#[component]
pub fn DetailsStep(form: Form) -> impl IntoView {
    let value = Field::Description.signal(form);
    view! {
        <StepSection form step=Step::Details>
            <TextArea
                name="description"
                label=t!("report-description")
                hint=t!("report-description-hint")
                value
                error=form.error("description")
                max=MAX_DESCRIPTION
                rows=6
            />
            <Known form/>
        </StepSection>
    }
}
