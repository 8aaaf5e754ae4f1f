//! The one form of a report.

use super::contact::ContactStep;
use super::details::DetailsStep;
use super::errors::Errors;
use super::photos::PhotosStep;
use super::place::PlaceStep;
use super::questions::QuestionsStep;
use super::restored::Restored;
use super::review::ReviewStep;
use super::send::{fine, submit};
use super::service::ServiceStep;
use super::state::{Form, ReportData};
use super::step::Step;
use super::stepper::Stepper;
use crate::requests::part::on;
use crate::ui::{Icon, PageTitle};
use crate::{t, use_text};
use leptos::prelude::*;
use leptos::web_sys::Element;
use std::time::Duration;

/// The form: one page without scripting and on wide screens, a step at a time on a phone.
#[component]
pub fn ReportForm(data: ReportData) -> impl IntoView {
    // Markup of the server's own, with a plain form's fields: it costs the browser's code nothing.
    let caller = data.caller.clone();
    let form = Form::new(data);
    // After hydration, so that both sides build the same page first.
    Effect::new(move |_| form.enhanced.set(true));
    let failing =
        Signal::derive(move || !form.summary.read().is_empty() || form.trouble.read().is_some());
    let send = move |ev: leptos::ev::SubmitEvent| {
        // A caller's report goes as the plain form it is.
        if !form.own && fine(form) {
            return;
        }
        ev.prevent_default();
        if form.own {
            submit(form);
        }
    };
    // Leaving a field: from then on it says what is wrong with it. A moment later, so that the words do not push a
    // button away from under the finger that is pressing it.
    let left = move |ev: leptos::ev::Event| {
        if let Some(name) = event_target::<Element>(&ev).get_attribute("name") {
            set_timeout(move || form.touch(&name), Duration::from_millis(300));
        }
    };
    view! {
        <PageTitle text=t!("report-title") error=failing/>
        <div class="container report-page">
            <header class="page-head">
                <h1>{t!("report-heading")}</h1>
                <p class="lede">{t!("report-lede")}</p>
            </header>
            {use_text("notice").map(|words| view! {
                <div class="notice warning" id="city-notice"><Icon name="warning"/><p>{words}</p></div>
            })}
            <Errors form/>
            <Restored form/>
            <form
                class="report"
                method="post"
                action="/do/requests/report"
                enctype="multipart/form-data"
                novalidate
                autocomplete=(!form.own).then_some("off")
                data-step=move || form.enhanced.get().then(|| form.step.get().code())
                on:submit=on::submit(send)
                on:change=on::change(left)
                on:keydown=move |ev| enter(form, &ev)
            >
                <input type="hidden" name="key" value=form.key.get_value()/>
                {caller.map(|markup| view! { <div class="caller" inner_html=markup></div> })}
                <Stepper form/>
                <div class="steps">
                    <PlaceStep form/>
                    <ServiceStep form/>
                    <QuestionsStep form/>
                    <DetailsStep form/>
                    <PhotosStep form/>
                    <ContactStep form/>
                    <ReviewStep form/>
                </div>
            </form>
        </div>
    }
}

/// Enter in a one-line field must not send a report that is not finished: it only leaves the field alone.
fn enter(form: Form, ev: &leptos::ev::KeyboardEvent) {
    let control = event_target::<Element>(ev);
    let kind = control.get_attribute("type").unwrap_or_default();
    let line =
        control.tag_name() == "INPUT" && !matches!(kind.as_str(), "file" | "radio" | "checkbox");
    if line && ev.key() == "Enter" && form.step.get_untracked() != Step::Review {
        ev.prevent_default();
    }
}
