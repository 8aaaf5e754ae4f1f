//! The timeline with what is for the desk only; new entries slide in, those being read stay where they are.

use super::heading::Heading;
use super::state::CaseState;
use crate::i18n;
use crate::t;
use crate::ui::{DateTime, Icon, Tag, photo_words};
use leptos::prelude::*;
use stoa_domain::requests::moderation::{Noted, PartKind};
use stoa_domain::requests::{ActivityKind, ActivityView, Status};

/// The timeline, oldest first.
#[component]
pub fn CaseTimeline() -> impl IntoView {
    let case = CaseState::of_page();
    view! {
        <section class="section">
            <Heading>{t!("desk-timeline-heading")}</Heading>
            <ol class="timeline">
                <For each=move || case.activity() key=|a| a.id children=move |entry| view! { <Entry entry/> }/>
            </ol>
        </section>
    }
    .into_any()
}

#[component]
fn Entry(entry: ActivityView) -> impl IntoView {
    let case = CaseState::of_page();
    let new = case.is_new(&entry);
    let title = match (entry.kind, entry.status) {
        (ActivityKind::Status, Some(status)) => i18n::status(status),
        (kind, _) => i18n::activity(kind),
    };
    let icon = match (entry.kind, entry.status) {
        (ActivityKind::Note, _) => "note".to_owned(),
        (ActivityKind::Message, _) => "mail".to_owned(),
        (
            ActivityKind::Assigned
            | ActivityKind::Handed
            | ActivityKind::HandedOver
            | ActivityKind::Teamed
            | ActivityKind::Routed,
            _,
        ) => "assign".to_owned(),
        (ActivityKind::Contractor | ActivityKind::WorkDone | ActivityKind::Crew, _) => {
            "mail".to_owned()
        }
        (ActivityKind::Moved, _) => "place".to_owned(),
        (ActivityKind::Reclassified, _) => "edit".to_owned(),
        (ActivityKind::Media, _) => "camera".to_owned(),
        (ActivityKind::Update, _) => "info".to_owned(),
        (_, status) => format!("status-{}", status.unwrap_or(Status::Received).code()),
    };
    let publish =
        (entry.internal && entry.kind.is_message()).then(|| view! { <Publish entry=entry.id/> });
    let photos = entry.media.iter().enumerate().map(|(n, m)| {
        let alt = photo_words(n, m.alt.clone());
        view! { <a href=m.url.clone() rel="external"><img class="thumb" src=m.thumb_url.clone() alt=alt/></a> }
    });
    let photos = photos.collect_view();
    let internal = entry
        .internal
        .then(|| view! { " " <Tag label=t!("desk-timeline-internal")/> });
    view! {
        <li
            data-status=entry.status.map(Status::code)
            data-internal=entry.internal.then_some("")
            data-new=new.then_some("")
        >
            <Icon name=icon/>
            <div>
                <Heading below=true>{title} {internal}</Heading>
                {entry.text.map(|text| noted(case, entry.kind, text)).map(|words| view! { <p class="words"><bdi>{words}</bdi></p> })}
                {photos}
                {publish}
                <p class="meta"><DateTime at=entry.at/> {entry.by.map(|by| format!(" · {by}"))}</p>
            </div>
        </li>
    }
    .into_any()
}

/// What an entry says. Moderation's are codes, each said in the reader's language; other text stands as it is.
fn noted(case: CaseState, kind: ActivityKind, text: String) -> String {
    match Noted::read(kind, &text) {
        None if kind == ActivityKind::Prioritised => priority(&text),
        None => text,
        Some(Noted::Reason(reason, None)) => i18n::reason(reason),
        Some(Noted::Reason(reason, Some(words))) => {
            format!("{} — {words}", i18n::reason(reason))
        }
        Some(Noted::File(_)) => t!("moderation-part-file"),
        Some(Noted::Part(part)) => {
            let name = i18n::part(part.kind);
            let asked = case.once(|c| {
                let answers = c.detail.answers.iter();
                let mut found = answers.filter(|a| a.code == part.key).map(|a| &a.question);
                found.next().cloned()
            });
            match (part.kind, asked) {
                (PartKind::Answer, Some(question)) => format!("{name}: {question}"),
                _ => name,
            }
        }
    }
}

/// How urgent it became.
fn priority(n: &str) -> String {
    match n {
        "0" => t!("desk-priority-usual"),
        "1" => t!("desk-case-priority-raised"),
        _ => t!("desk-case-priority-urgent"),
    }
}

/// The button that shows a message of the reporter to everyone.
#[component]
fn Publish(entry: i64) -> impl IntoView {
    let reference = CaseState::of_page().reference();
    view! {
        <form method="post" action="/do/desk/publish">
            <input type="hidden" name="reference" value=reference.to_string()/>
            <input type="hidden" name="entry" value=entry/>
            <button type="submit" class="button small">{t!("desk-message-publish")}</button>
        </form>
    }
    .into_any()
}
