//! A case in full.

use super::actions::CaseActions;
use super::contact::Contact;
use super::facts::Facts;
use super::head::CaseHead;
use super::heading::Heading;
use super::pane::Setting;
use super::photos::Photos;
use super::presence::Presence;
use super::related::RelatedCases;
use super::state::CaseState;
use super::timeline::CaseTimeline;
use crate::desk::shared::Lists;
use crate::requests::part::map::PinMap;
use crate::t;
use leptos::prelude::*;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::DeskRequest;

/// Everything staff know of a request, and what they can do.
#[component]
pub fn CaseView(
    me: Staff,
    case: DeskRequest,
    lists: Lists,
    back: Signal<String>,
    setting: Setting,
) -> impl IntoView {
    let (contact, answers) = (case.contact.clone(), case.detail.answers.clone());
    let description = case.detail.description.clone();
    let state = CaseState::provide(case, setting);
    let place = Signal::derive(move || state.place());
    let status = Signal::derive(move || Some(state.status()));
    let answers = (!answers.is_empty()).then(|| {
        let rows = answers
            .into_iter()
            .map(|a| view! { <div><dt>{a.question}</dt><dd><bdi>{a.values.join(" · ")}</bdi></dd></div> })
            .collect_view();
        view! { <dl class="facts compact">{rows}</dl> }
    });
    view! {
        <CaseHead me=me.clone() back setting/>
        <Presence/>
        <div class="case-body">
            <div class="case-main">
                <section class="section">
                    <Heading>{t!("desk-case-description")}</Heading>
                    <p class="prose"><bdi>{description}</bdi></p>
                    {answers}
                    <Photos/>
                </section>
                <CaseTimeline/>
            </div>
            <aside class="case-side">
                <RelatedCases me=me.clone()/>
                <CaseActions me lists/>
                <Facts/>
                <Contact contact/>
                <Show when=move || place.get().is_some()>
                    <PinMap label=t!("desk-case-map") place status/>
                </Show>
            </aside>
        </div>
    }
    .into_any()
}
