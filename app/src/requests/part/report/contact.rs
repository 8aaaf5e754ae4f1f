//! Who reports: asked only as far as the service needs, and never public.

use super::field::Field;
use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::t;
use crate::ui::{Icon, TextField};
use leptos::{html, prelude::*};
use stoa_domain::requests::Need;

/// Name, mail address, phone. Where a service takes no contact the fields go away.
#[component]
pub fn ContactStep(form: Form) -> impl IntoView {
    let need = move || {
        form.service
            .read()
            .as_ref()
            .map_or(Need::Optional, |s| s.summary.contact)
    };
    let name = Field::Name.signal(form);
    let email = Field::Email.signal(form);
    let phone = Field::Phone.signal(form);
    // What this browser knows of its owner is not the caller's.
    let known = move |kind| if form.own { kind } else { "off" };
    let why = move || match need() {
        Need::No => t!("report-contact-none"),
        Need::Optional => t!("report-contact-optional"),
        Need::Required => t!("report-contact-required"),
    };
    view! {
        <StepSection form step=Step::Contact>
            <p class="hint"><Icon name="lock" size="small"/> " " {move || why()}</p>
            <div hidden=move || need() == Need::No>
                <TextField name="email" label=t!("report-email") hint=t!("report-email-hint") value=email
                    error=form.error("email") kind="email" autocomplete=known("email") inputmode="email"/>
                <TextField name="name" label=t!("report-name") value=name
                    error=form.error("name") autocomplete=known("name") optional=true/>
                <TextField name="phone" label=t!("report-phone") value=phone
                    error=form.error("phone") kind="tel" autocomplete=known("tel") optional=true/>
                <Texts form/>
            </div>
            // Robots fill everything; people neither see nor reach this.
            <div class="visually-hidden" aria-hidden="true">
                <label>"Website" <input name="website" tabindex="-1" autocomplete="off"/></label>
            </div>
        </StepSection>
    }
}

/// News by text. A resident's phone is asked by text first; a caller says yes to staff.
#[component]
fn Texts(form: Form) -> impl IntoView {
    // A terminal's page, which the server alone writes, is the reporter's own form.
    #[cfg(feature = "ssr")]
    let own = form.own || crate::visit::shared_terminal().is_some();
    #[cfg(not(feature = "ssr"))]
    let own = form.own;
    let hint = match own {
        true => t!("report-texts-hint"),
        false => t!("report-texts-caller"),
    };
    let begun = form.draft.read_untracked().texts;
    let control = NodeRef::<html::Input>::new();
    let wanted = Memo::new(move |_| form.draft.read().texts);
    Effect::new(move |earlier: Option<()>| {
        let (wanted, Some(control)) = (wanted.get(), control.get()) else {
            return;
        };
        match earlier {
            // It may have been ticked before the wasm came.
            None if control.checked() != wanted => form.edit(|d| d.texts = control.checked()),
            None => {}
            Some(()) => control.set_checked(wanted),
        }
    });
    view! {
        <label class="choice">
            <input id="f-texts" type="checkbox" name="texts" value="1" checked=begun node_ref=control
                on:change=move |e| form.edit(|d| d.texts = event_target_checked(&e))/>
            <span>{t!("report-texts")} <small>{hint}</small></span>
        </label>
    }
}
