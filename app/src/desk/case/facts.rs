//! The facts of a case.

use super::heading::Heading;
use super::state::CaseState;
use crate::ui::{DateTime, DescriptionList, Fact};
use crate::{i18n, t, use_staff};
use leptos::prelude::*;
use stoa_domain::accounts::Permission;
use stoa_domain::requests::view::Posted;

/// The facts; they follow the case.
#[component]
pub fn Facts() -> impl IntoView {
    let case = CaseState::of_page();
    let may = use_staff().is_some_and(|me| me.role.may(Permission::Assign));
    let place = move || {
        case.with(|c| {
            let s = &c.detail.summary;
            let parts: Vec<String> = [s.place.clone(), s.neighborhood.clone()]
                .into_iter()
                .flatten()
                .collect();
            match parts.is_empty() {
                true => t!("desk-row-no-place"),
                false => parts.join(" · "),
            }
        })
    };
    let due = move || match case.with(|c| c.detail.summary.due_at) {
        Some(at) => view! { <DateTime at/> }.into_any(),
        None => t!("desk-row-no-promise").into_any(),
    };
    let paused = move || {
        let at = case.with(|c| c.detail.paused_at);
        at.map(|at| view! { <Fact name=t!("desk-case-paused")><DateTime at/></Fact> })
    };
    let answer = move || {
        let at = case.with(|c| match c.detail.responded_at {
            None if c.detail.summary.status.is_open() => c.detail.response_due_at,
            _ => None,
        });
        at.map(|at| view! { <Fact name=t!("desk-case-answer")><DateTime at/></Fact> })
    };
    let escalated = move || {
        let priority = case.with(|c| (c.escalated || c.priority > 0).then_some(c.priority));
        priority.map(|n| {
            let words = match n {
                0 => t!("desk-case-priority-normal"),
                1 => t!("desk-case-priority-raised"),
                _ => t!("desk-case-priority-urgent"),
            };
            view! { <Fact name=t!("desk-case-escalated")>{words}</Fact> }
        })
    };
    let closed = move || {
        let at = case.with(|c| c.detail.summary.closed_at);
        at.map(|at| view! { <Fact name=t!("desk-case-closed")><DateTime at/></Fact> })
    };
    let whose = move || {
        case.assignee()
            .map_or_else(|| t!("desk-row-unassigned"), |s| s.name)
    };
    // The server writes the page on which both are set.
    let team = move || {
        let (name, seen) = case.with(|c| {
            let reference = &c.detail.summary.reference;
            let name = c.team.as_ref().map(|t| t.name.clone());
            (name, format!("/desk/bulk?case={reference}@{}", c.version))
        });
        let name = name.unwrap_or_else(|| t!("desk-case-no-team"));
        let change = may
            .then(|| view! { " " <a href=seen rel="external">{t!("desk-case-team-change")}</a> });
        view! { <Fact name=t!("desk-case-team")><bdi>{name}</bdi> {change}</Fact> }
    };
    let posts = move || {
        let all = case.with(|c| c.posts.clone());
        let item = |p: Posted| match p.url {
            Some(url) => view! { <li><a href=url rel="external">{p.account}</a></li> }.into_any(),
            None => view! { <li>{p.account}</li> }.into_any(),
        };
        (!all.is_empty()).then(|| {
            let items = all.into_iter().map(item).collect_view();
            view! { <Fact name=t!("desk-case-posts")><ul>{items}</ul></Fact> }
        })
    };
    let opened = case.once(|c| c.detail.summary.opened_at);
    view! {
        <section class="panel plain">
            <Heading>{t!("desk-case-details")}</Heading>
            <DescriptionList compact=true>
                <Fact name=t!("desk-case-assignee")>{whose}</Fact>
                {team}
                <Fact name=t!("desk-case-due")>{due}</Fact>
                {paused}
                {answer}
                {escalated}
                <Fact name=t!("desk-case-place")><bdi>{place}</bdi></Fact>
                <Fact name=t!("desk-case-opened")><DateTime at=opened/></Fact>
                {closed}
                <Fact name=t!("desk-case-category")>{move || case.with(|c| c.detail.category.clone())}</Fact>
                <Fact name=t!("desk-case-department")>{move || case.with(|c| c.detail.department.clone())}</Fact>
                <Fact name=t!("desk-case-channel")>{case.once(|c| i18n::channel(&c.detail.summary.channel))}</Fact>
                <Fact name=t!("desk-case-followers")>{move || case.with(|c| c.detail.followers.to_string())}</Fact>
                {posts}
            </DescriptionList>
        </section>
    }
    .into_any()
}
