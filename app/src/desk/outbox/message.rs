//! A message in the list.

use super::page::words;
use super::resend::Resend;
use crate::ui::{Icon, Tag};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::{MessageEvent, MessageStatus};
use stoa_domain::requests::view::MessageView;

fn icon(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "mail",
        Channel::Sms => "phone",
        Channel::Push => "bell",
        Channel::Chat => "phone",
        Channel::Post => "share",
    }
}

/// A channel's name.
// catalogue: follow-channel-*, follow-address-*
fn channel(channel: Channel) -> String {
    i18n::text(&format!("follow-channel-{}", channel.code()), &[])
}

/// Status, to whom, about what, how often tried, and its text.
#[component]
pub fn Message(message: MessageView, may_resend: bool, again: Callback<()>) -> impl IntoView {
    let m = message;
    let class = match m.status {
        MessageStatus::Dead => "late",
        MessageStatus::Sent => "kept",
        MessageStatus::Queued | MessageStatus::Sending | MessageStatus::Cancelled => "",
    };
    let when = match (m.sent_at, m.next_at) {
        (Some(at), _) if m.status == MessageStatus::Sent => {
            t!("desk-outbox-sent", when = i18n::date_time(&at))
        }
        (_, Some(at)) if m.status == MessageStatus::Queued => {
            t!("desk-outbox-next", when = i18n::date_time(&at))
        }
        _ => t!("desk-outbox-created", when = i18n::date_time(&m.created_at)),
    };
    let about = m.reference.map(|r| {
        view! { " · " <a class="reference" href=routes::desk_request(&r)>{r.to_string()}</a> }
    });
    let error = m.last_error.filter(|_| m.status != MessageStatus::Sent).map(|why| {
        view! { <p class="field-error">{t!("desk-outbox-error")} ": " <bdi dir="ltr">{why}</bdi></p> }
    });
    let last = m
        .last_delivered_at
        .map(|at| t!("follow-last", when = i18n::date_time(&at)));
    let address = match (m.address_state.as_deref(), last) {
        (None, None) => None,
        (state, last) => {
            let state = state.map(|s| i18n::text(&format!("follow-address-{s}"), &[]));
            let words: Vec<String> = state.into_iter().chain(last).collect();
            Some(view! { <p class="meta" data-address="">{words.join(" · ")}</p> })
        }
    };
    let text = (!m.text.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t!("desk-outbox-text")}</summary>
                <pre class="message-text" dir="auto">{m.text}</pre>
            </details>
        }
    });
    // Offered where the message's own table has the move.
    let resend = (may_resend && m.status.after(MessageEvent::Resend).is_some())
        .then(|| view! { <Resend id=m.id subject=m.subject.clone() again/> });
    view! {
        <li class="request-row message" data-message-status=m.status.code()>
            <span class="thumb" data-channel=m.channel.code()><Icon name=icon(m.channel)/></span>
            <div class="request-body">
                <h2 class="h4"><bdi>{m.subject}</bdi></h2>
                <p class="meta">{channel(m.channel)} " · " <bdi>{t!("desk-outbox-to", recipient = m.recipient)}</bdi> {about}</p>
                <p class="meta">{when} " · " {t!("desk-outbox-attempts", n = m.attempts)}</p>
                {address}
                {error}
                {text}
                {resend}
            </div>
            <Tag label=words(m.status) class/>
        </li>
    }
    .into_any()
}
