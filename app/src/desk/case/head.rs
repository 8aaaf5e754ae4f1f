//! The head of a case: which, where it stands, the way back, and the shortest action.

use super::pane::Setting;
use super::related::unseen;
use super::state::CaseState;
use crate::desk::action::{AssignToMe, Verb};
use crate::desk::keys::KeyHelp;
use crate::ui::{Icon, StatusTag, Tag};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::accounts::{Permission, Staff};

/// The head; alone on its page it is the page's first heading.
#[component]
pub fn CaseHead(me: Staff, back: Signal<String>, setting: Setting) -> impl IntoView {
    let case = CaseState::of_page();
    let reference = case.reference();
    let service = move || case.with(|c| c.detail.summary.service.clone());
    let title = match setting {
        Setting::Alone => view! { <h1>{service}</h1> }.into_any(),
        Setting::Split => view! { <h2>{service}</h2> }.into_any(),
    };
    let sample = case
        .once(|c| c.detail.sample)
        .then(|| view! { <Tag label=t!("desk-case-sample")/> });
    let may_moderate = me.role.may(Permission::Moderate);
    let may_assign = me.role.may(Permission::Assign);
    let assign = me
        .role
        .may(Verb::Assign.permission())
        .then(|| view! { <AssignToMe me/> });
    let full = (setting == Setting::Split).then(|| {
        view! { <a class="button quiet small" href=routes::desk_request(&reference)>{t!("desk-case-full")}</a> }
    });
    let hidden = move || unseen(case.with(|c| c.detail.summary.visibility));
    // The server's own page: it costs the app nothing.
    let moderate = (setting == Setting::Alone && may_moderate).then(|| {
        let href = format!("/desk/moderation/{reference}");
        view! { <a class="button quiet small" href=href rel="external">{t!("desk-case-moderate")}</a> }
    });
    let work = (setting == Setting::Alone).then(|| {
        let href = format!("/desk/work/{reference}");
        view! { <a class="button quiet small" href=href rel="external" data-key="work">{t!("desk-case-work")}</a> }
    });
    let hand_off = (setting == Setting::Alone && may_assign).then(|| {
        let href = format!("/desk/hand-off/{reference}");
        view! { <a class="button quiet small" href=href rel="external">{t!("desk-case-hand-off")}</a> }
    });
    // Beside the queue they are the queue's.
    let keys = (setting == Setting::Alone).then(|| view! { <KeyHelp/> });
    view! {
        <header class="case-head">
            <a class="button quiet icon-only case-back" href=move || back.get() aria-label=t!("desk-back-to-queue")>
                <Icon name="chevron-left" flip=true/>
            </a>
            {title}
            <span class="reference">{reference.to_string()}</span>
            {move || view! { <StatusTag status=case.status()/> }}
            {sample}
            {hidden}
            <div class="toolbar">
                {assign}
                {full}
                {keys}
                {work}
                {hand_off}
                {moderate}
                <a class="button quiet small" href=routes::request(&reference)>{t!("desk-case-public")}</a>
            </div>
        </header>
    }
    .into_any()
}
