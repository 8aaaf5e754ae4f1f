//! Which cases belong to this one, with the way to each.

use super::heading::Heading;
use super::state::CaseState;
use crate::desk::action::{Unlink, Verb};
use crate::ui::{StatusTag, Tag};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::{Named, Visibility};

/// Everything that belongs to it; nothing where nothing does.
#[component]
pub fn RelatedCases(me: Staff) -> impl IntoView {
    let case = CaseState::of_page();
    let may = me.role.may(Verb::Unlink.permission());
    let related = Memo::new(move |_| case.with(|c| c.detail.related.clone()));
    let lists = move || {
        let r = related.get();
        view! {
            {list(t!("related-survivor"), r.survivor.into_iter().collect(), false)}
            {list(t!("related-duplicates"), r.duplicates, false)}
            {list(t!("related-parent"), r.parent.into_iter().collect(), false)}
            {list(t!("related-children"), r.children, false)}
            {list(t!("related-linked"), r.linked, may)}
        }
        .into_any()
    };
    view! {
        <section class="panel plain" data-related="" hidden=move || related.read().is_empty()>
            <Heading>{t!("related-heading")}</Heading>
            {lists}
        </section>
    }
    .into_any()
}

fn list(title: String, all: Vec<Named>, unlink: bool) -> Option<AnyView> {
    let item = |named: Named| {
        let other = named.reference.clone();
        view! {
            <li class="cluster">
                <a href=routes::desk_request(&named.reference)>{named.service} " " <span class="reference">{named.reference.to_string()}</span></a>
                <StatusTag status=named.status/>
                {unseen(named.visibility)}
                {unlink.then(|| view! { <Unlink other/> })}
            </li>
        }
        .into_any()
    };
    (!all.is_empty()).then(|| {
        let items = all.into_iter().map(item).collect_view();
        view! { <p class="eyebrow">{title}</p><ul>{items}</ul> }.into_any()
    })
}

/// The mark of what not everyone sees.
pub fn unseen(visibility: Visibility) -> Option<AnyView> {
    (!visibility.is_public()).then(|| view! { <Tag label=t!("requests-unseen")/> }.into_any())
}
