//! "This is what everyone will see", and what only the city sees; then the button.

use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::ui::{DescriptionList, Fact, Icon, ProgressBar, connection};
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::form::Kind;
use stoa_domain::requests::{Need, Publication};
use stoa_domain::text;

/// The report as it will stand, and the way out.
#[component]
pub fn ReviewStep(form: Form) -> impl IntoView {
    view! {
        <StepSection form step=Step::Review>
            <div data-review="" hidden=move || !form.enhanced.get()>
                <Public form/>
                <Private form/>
            </div>
            <p class="hint" hidden=move || form.enhanced.get()>{t!("report-review-plain")}</p>
            <Send form/>
        </StepSection>
    }
}

#[component]
fn Public(form: Form) -> impl IntoView {
    let service = move || form.service.read().as_ref().map(|s| s.summary.name.clone());
    let place = move || {
        let draft = form.draft.read();
        let words = [
            text::clean_line(&draft.address),
            text::clean_line(&draft.place_words),
        ];
        let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
        match (words.is_empty(), draft.lat.is_some()) {
            (false, _) => words.join(" – "),
            (true, true) => t!("report-review-pin"),
            (true, false) => t!("report-review-missing"),
        }
    };
    let description = move || match text::clean(&form.draft.read().description) {
        empty if empty.is_empty() => t!("report-review-missing"),
        words => words,
    };
    let heading = move || match form.service.read().as_ref().map(|s| s.summary.publication) {
        Some(Publication::LookedAt) => t!("report-review-looked-at"),
        Some(Publication::Private) => t!("report-review-unseen"),
        _ => t!("report-review-public"),
    };
    let promise = move || {
        let target = form.service.read().as_ref().and_then(|s| s.summary.target);
        target.map(|target| t!("report-review-promise", target = i18n::target(target)))
    };
    view! {
        <div class="review">
            <h3>{move || heading()}</h3>
            <DescriptionList>
                <Fact name=t!("report-review-service")>{move || service().unwrap_or_else(|| t!("report-review-missing"))}</Fact>
                <Fact name=t!("report-review-place")><bdi>{move || place()}</bdi></Fact>
                <Fact name=t!("report-review-description")><bdi>{move || description()}</bdi></Fact>
                {move || answered(form).into_iter().map(|(question, values)| view! {
                    <Fact name=question><bdi>{values}</bdi></Fact>
                }.into_any()).collect::<Vec<_>>()}
            </DescriptionList>
            <ul class="photo-list" hidden=move || form.photos.read().is_empty()>
                {move || form.photos.get().into_iter().filter(|p| !p.url.is_empty()).map(|p| view! {
                    <li class="photo"><img src=p.url alt=p.alt/></li>
                }.into_any()).collect::<Vec<_>>()}
            </ul>
            <p>{move || promise()}</p>
        </div>
    }
}

/// The answers that will be kept, in their questions' words.
fn answered(form: Form) -> Vec<(String, String)> {
    let (service, draft) = (form.service.read(), form.draft.read());
    let Some(service) = service.as_ref() else {
        return Vec::new();
    };
    let asked = service.form.asked(&draft.answers).into_iter();
    asked
        .filter(|q| !matches!(q.kind, Kind::Notice))
        .filter_map(|q| {
            let given = draft.answers.get(&q.code)?.iter();
            let words = given.map(|v| q.kind.words(v).to_owned());
            let values: Vec<String> = words.filter(|v| !v.is_empty()).collect();
            (!values.is_empty()).then(|| (q.text.clone(), values.join(", ")))
        })
        .collect()
}

#[component]
fn Private(form: Form) -> impl IntoView {
    let asked = move || {
        form.service
            .read()
            .as_ref()
            .is_none_or(|s| s.summary.contact != Need::No)
    };
    let given = move || {
        let draft = form.draft.read();
        let parts = [&draft.name, &draft.email, &draft.phone].map(|p| text::clean_line(p));
        let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
        if parts.is_empty() {
            t!("report-review-nobody")
        } else {
            parts.join(" · ")
        }
    };
    view! {
        <div class="review private" hidden=move || !asked()>
            <h3><Icon name="lock"/> " " {t!("report-review-private")}</h3>
            <p><bdi>{move || given()}</bdi></p>
        </div>
    }
}

#[component]
fn Send(form: Form) -> impl IntoView {
    let busy = Signal::derive(move || form.sending.get().is_some());
    let percent = Signal::derive(move || form.sending.get().unwrap_or_default());
    let online = connection::use_online();
    view! {
        <div hidden=move || !busy.get()>
            <ProgressBar label=Signal::derive(|| t!("report-sending")) done=percent/>
        </div>
        <p class="hint" hidden=move || online.get()>{t!("offline-send-hint")}</p>
        <div class="actions">
            <button
                type="submit"
                class="button primary wide"
                data-send=""
                name="go"
                value="send"
                disabled=busy
                aria-busy=move || busy.get().then_some("true")
            >
                {t!("report-send")}
            </button>
        </div>
    }
}
