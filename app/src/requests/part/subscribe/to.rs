//! Where the messages go: mail, a phone, this browser.

use super::form::Fields;
use crate::requests::part::push;
use crate::ui::{Notice, NoticeKind, RadioCard, RadioCards, TextField, announce};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What became of this browser's own subscription: the token of its page.
#[derive(Clone, Copy, Default)]
pub struct Notified {
    manage: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

/// Subscribes this browser to what the form says.
pub fn notify(fields: Fields, notified: Notified) {
    if notified.busy.get_untracked() {
        return;
    }
    notified.busy.set(true);
    fields.fault.set(None);
    let draft = fields.draft();
    spawn_local(async move {
        match push::subscribe(draft).await {
            Ok(done) => {
                announce(&t!("follow-push-done"));
                notified.manage.try_set(done.manage);
            }
            Err(error) => {
                let fault = match error.fields.0.first() {
                    Some(e) => (e.field.clone(), i18n::field_error(e)),
                    None => (String::new(), i18n::error(&error.code)),
                };
                fields.fault.try_set(Some(fault));
            }
        }
        notified.busy.try_set(false);
    });
}

/// The channel and its address.
#[component]
pub fn To(fields: Fields, notified: Notified) -> impl IntoView {
    let card = |value: &str, label: String, hint: String, icon: &'static str| RadioCard {
        value: value.to_owned(),
        label,
        hint: Some(hint),
        icon: Some(icon),
    };
    let cards = move |able: bool| {
        let mut cards = vec![
            card("mail", t!("follow-mail"), t!("follow-mail-hint"), "mail"),
            card("sms", t!("follow-sms"), t!("follow-sms-hint"), "phone"),
        ];
        if able {
            cards.push(card(
                "push",
                t!("follow-push"),
                t!("follow-push-hint"),
                "bell",
            ));
        }
        cards
    };
    let able = RwSignal::new(false);
    Effect::new(move |_| able.set(push::able()));
    let done = move || {
        notified.manage.get().map(|token| {
            view! {
                <Notice kind=NoticeKind::Success title=t!("follow-push-done")>
                    <p><a href=routes::messages(&token)>{t!("follow-manage")}</a></p>
                </Notice>
            }
            .into_any()
        })
    };
    let ways = move || {
        view! {
            <RadioCards name="channel" legend=t!("follow-to") value=fields.channel cards=cards(able.get())
                error=fields.error("channel")/>
        }
        .into_any()
    };
    view! {
        {move || ways()}
        {move || done()}
        <div class="for-mail">
            <TextField name="email" label=t!("follow-email") value=fields.email error=fields.error("email")
                kind="email" autocomplete="email" inputmode="email"/>
        </div>
        <div class="for-sms">
            <TextField name="phone" label=t!("follow-phone") hint=t!("follow-phone-hint") value=fields.phone
                error=fields.error("phone") kind="tel" autocomplete="tel" inputmode="tel"/>
        </div>
    }
}
