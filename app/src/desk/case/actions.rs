//! The forms to act on a case: those this staff member may use, and no others.

use super::state::CaseState;
use crate::desk::action::{
    AssignForm, LinkForm, MergeForm, NoteForm, PlaceForm, ServiceForm, SplitForm, StatusForm,
    UnmergeForm, UpdateForm, Verb,
};
use crate::desk::shared::Lists;
use crate::requests::part::report::guard_words;
use crate::t;
use leptos::prelude::*;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::Event;

/// The forms.
#[component]
pub fn CaseActions(me: Staff, lists: Lists) -> impl IntoView {
    let may = move |verb: Verb| me.role.may(verb.permission());
    if !Verb::ALL.into_iter().any(may) {
        return view! { <p class="muted">{t!("desk-actions-none")}</p> }.into_any();
    }
    Effect::new(|_| guard_words());
    let case = CaseState::of_page();
    let may_merge = may(Verb::Merge);
    let status_now = Memo::new(move |_| case.status());
    let can = move |event: Event| status_now.get().after(event).is_some();
    // Open and no part of another.
    let whole = Memo::new(move |_| {
        case.status().is_open() && case.with(|c| c.detail.related.parent.is_none())
    });
    let services = StoredValue::new(lists.services.clone());
    let templates = lists.templates.clone();
    // A closed case has no moves for most: then there is no form, and one appears when there is a move again.
    let movable = Memo::new(move |_| !case.moves().is_empty());
    let status = move || {
        let templates = templates.clone();
        movable.get().then(|| view! { <StatusForm templates/> })
    };
    view! {
        <section class="case-actions" aria-label=t!("desk-actions-heading")>
            {status}
            {may(Verb::Note).then(|| view! { <NoteForm handles=lists.handles/> })}
            {may(Verb::Assign).then(|| view! { <AssignForm staff=lists.staff/> })}
            {may(Verb::Update).then(|| view! { <UpdateForm templates=lists.templates/> })}
            {may(Verb::Place).then(|| view! { <PlaceForm/> })}
            {may(Verb::Service).then(|| view! { <ServiceForm services=lists.services.clone()/> })}
            {move || (may_merge && can(Event::Merge)).then(|| view! { <MergeForm/> })}
            {move || (may_merge && can(Event::Unmerge)).then(|| view! { <UnmergeForm/> })}
            {move || (may_merge && whole.get()).then(|| {
                let services = services.get_value();
                view! { <SplitForm services/> }
            })}
            {may_merge.then(|| view! { <LinkForm/> })}
        </section>
    }
    .into_any()
}
