//! Cases that have to do with each other.

use super::other::{Other, first_other};
use super::{Act, ActionForm, Outcome, Verb, Verdict};
use crate::desk::case::CaseState;
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::Reference;

/// The form of a link.
#[component]
pub fn LinkForm() -> impl IntoView {
    let outcome = RwSignal::new(Outcome::Idle);
    let typed = first_other(Verb::Link);
    view! {
        <ActionForm
            verb=Verb::Link
            open=false
            outcome
            read=move |()| Ok(Act::Link(typed.get_untracked()))
            done=move |()| typed.set(String::new())
        >
            <Other verb=Verb::Link value=typed outcome/>
        </ActionForm>
    }
    .into_any()
}

/// The button that ends a link.
#[component]
pub fn Unlink(other: Reference) -> impl IntoView {
    let case = CaseState::of_page();
    let outcome = RwSignal::new(Outcome::Idle);
    let name = t!("related-unlink-of", reference = other.as_str());
    let value = other.to_string();
    let submit = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        case.perform(
            Act::Unlink(other.to_string()),
            outcome,
            Callback::new(|()| ()),
        );
    };
    view! {
        <form method="post" action="/do/desk/unlink" on:submit=submit>
            <input type="hidden" name="reference" value=case.reference().to_string()/>
            <input type="hidden" name="version" value=move || case.version().to_string()/>
            <input type="hidden" name="next" value=super::form::next(Verb::Unlink, case)/>
            <input type="hidden" name="other" value=value/>
            <button type="submit" class="button quiet small" aria-label=name>{Verb::Unlink.save()}</button>
        </form>
        <Verdict outcome/>
    }
    .into_any()
}
