//! Where one is in the form, and how to get elsewhere.

use super::navigate::go;
use super::state::Form;
use super::step::Step;
use crate::t;
use leptos::prelude::*;

/// The steps as links; on a phone "Step 2 of 6" with a bar.
#[component]
pub fn Stepper(form: Form) -> impl IntoView {
    let steps = Memo::new(move |_| form.steps().into_iter().map(Step::code).collect::<Vec<_>>());
    let number = move || {
        let here = form.step.get().code();
        steps
            .read()
            .iter()
            .position(|s| *s == here)
            .unwrap_or_default()
            + 1
    };
    let total = move || steps.read().len();
    view! {
        <nav class="stepper" aria-label=t!("report-steps")>
            <p class="stepper-now" hidden=move || !form.enhanced.get()>
                {move || t!("report-step-of", n = number(), total = total())}
            </p>
            <progress max=total value=number aria-label=t!("report-steps") hidden=move || !form.enhanced.get()></progress>
            <ol>
                <For each=move || steps.get() key=|code| *code let:code>
                    <StepLink form step=Step::parse(code).unwrap_or_default()/>
                </For>
            </ol>
        </nav>
    }
}

#[component]
fn StepLink(form: Form, step: Step) -> impl IntoView {
    let done = move || {
        let behind = (step as u8) < (form.step.get() as u8);
        let wrong = form
            .errors
            .read()
            .0
            .iter()
            .any(|e| Step::of_field(&e.field) == step);
        (form.enhanced.get() && behind && !wrong).then_some("")
    };
    let current = move || (form.enhanced.get() && form.step.get() == step).then_some("step");
    view! {
        <li data-done=done aria-current=current>
            <a
                href=format!("#step-{}", step.code())
                on:click=move |ev| {
                    ev.prevent_default();
                    go(form, step);
                }
            >
                {step.title()}
            </a>
        </li>
    }
}
