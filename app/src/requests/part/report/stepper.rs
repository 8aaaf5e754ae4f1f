//! Where one is in the form, and how to get elsewhere.

use super::navigate::go;
use super::state::Form;
use super::step::Step;
use crate::requests::part::on::press;
use crate::t;
use leptos::prelude::*;

/// The steps as links; on a phone "Step 2 of 6" with a bar.
#[component]
pub fn Stepper(form: Form) -> impl IntoView {
    let number = move || {
        let steps = form.steps();
        let here = form.step.get();
        steps.iter().position(|s| *s == here).unwrap_or_default() + 1
    };
    let total = move || form.steps().len();
    view! {
        <nav class="stepper" aria-label=t!("report-steps")>
            <p class="stepper-now" hidden=move || !form.enhanced.get()>
                {move || t!("report-step-of", n = number(), total = total())}
            </p>
            <progress
                max=move || total().to_string()
                value=move || number().to_string()
                aria-label=t!("report-steps")
                hidden=move || !form.enhanced.get()
            ></progress>
            <ol>{Step::ALL.into_iter().map(|step| step_link(form, step)).collect::<Vec<_>>()}</ol>
        </nav>
    }
}

fn step_link(form: Form, step: Step) -> AnyView {
    let wrong = move || {
        let errors = form.errors.read();
        errors.0.iter().any(|e| Step::of_field(&e.field) == step)
    };
    let behind = move || (step as u8) < (form.step.get() as u8);
    let current = move || form.enhanced.get() && form.step.get() == step;
    view! {
        <li
            hidden=move || !form.steps().contains(&step)
            data-done=move || (form.enhanced.get() && behind() && !wrong()).then_some("")
            aria-current=move || current().then_some("step")
        >
            <a
                href=format!("#step-{}", step.code())
                on:click=press(move |ev| {
                    ev.prevent_default();
                    go(form, step);
                })
            >
                {step.title()}
            </a>
        </li>
    }
    .into_any()
}
