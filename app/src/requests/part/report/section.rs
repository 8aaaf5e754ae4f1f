//! The shell of a step: heading, content, and on a phone Back and Next.

use super::navigate::{back, next};
use super::state::Form;
use super::step::Step;
use crate::requests::part::on::press;
use crate::t;
use leptos::prelude::*;

/// A step of the form. Without scripting and on wide screens all steps are one page.
#[component]
pub fn StepSection(form: Form, step: Step, children: Children) -> impl IntoView {
    let title_id = format!("step-{}-title", step.code());
    let current =
        Signal::derive(move || (form.enhanced.get() && form.step.get() == step).then_some(""));
    view! {
        <section
            class="step"
            id=format!("step-{}", step.code())
            data-step-name=step.code()
            data-current=current
            aria-labelledby=title_id.clone()
        >
            <h2 id=title_id.clone() tabindex="-1">{step.title()}</h2>
            {children()}
            <div class="step-nav actions" hidden=move || !form.enhanced.get()>
                {(step != Step::Review).then(|| view! {
                    <button type="button" class="button primary" data-next="" on:click=press(move |_| next(form))>
                        {t!("report-next")}
                    </button>
                })}
                {(step != Step::Place).then(|| view! {
                    <button type="button" class="button quiet" data-back="" on:click=press(move |_| back(form))>
                        {t!("report-back")}
                    </button>
                })}
            </div>
        </section>
    }
}
