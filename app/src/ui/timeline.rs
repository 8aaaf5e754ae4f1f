//! What happened, in order.

use super::{DateTime, Icon};
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::requests::{ActivityKind, ActivityView, Status};

/// A request's timeline, oldest first. `future`: what is promised and has not happened yet, as its last entry.
#[component]
pub fn Timeline(
    items: Vec<ActivityView>,
    #[prop(optional, into)] future: Option<String>,
) -> impl IntoView {
    let future = future.map(|words| {
        view! { <li data-future=""><Icon name="clock"/><div><h3>{words}</h3></div></li> }
    });
    view! {
        <ol class="timeline">
            {items.into_iter().map(entry).collect_view()}
            {future}
        </ol>
    }
}

/// What a photo shows; its number where nobody said.
pub fn photo_words(n: usize, alt: String) -> String {
    match alt.is_empty() {
        true => t!("requests-photo-number", n = n + 1),
        false => alt,
    }
}

fn entry(a: ActivityView) -> AnyView {
    let title = match (a.kind, a.status) {
        (ActivityKind::Status, Some(status)) => i18n::status(status),
        (kind, _) => i18n::activity(kind),
    };
    let icon = match (a.kind, a.status) {
        (ActivityKind::Note, _) => "note".to_owned(),
        (
            ActivityKind::Message
            | ActivityKind::Contractor
            | ActivityKind::WorkDone
            | ActivityKind::Crew,
            _,
        ) => "mail".to_owned(),
        (ActivityKind::Assigned | ActivityKind::Handed, _) => "assign".to_owned(),
        (ActivityKind::Moved, _) => "place".to_owned(),
        (ActivityKind::Reclassified, _) => "edit".to_owned(),
        (ActivityKind::Media, _) => "camera".to_owned(),
        (ActivityKind::Update, _) => "info".to_owned(),
        (_, status) => format!("status-{}", status.unwrap_or(Status::Received).code()),
    };
    let photos = a.media.into_iter().filter(|m| !m.thumb_url.is_empty());
    let photos = photos.enumerate().map(|(n, m)| {
        let alt = photo_words(n, m.alt);
        view! { <a href=m.url rel="external"><img class="thumb" src=m.thumb_url alt=alt loading="lazy"/></a> }
    });
    view! {
        <li data-status=a.status.map(Status::code) data-internal=a.internal.then_some("")>
            <Icon name=icon/>
            <div>
                <h3>{title}</h3>
                {a.text.map(|words| view! { <p><bdi>{words}</bdi></p> })}
                {photos.collect_view()}
                <p class="meta"><DateTime at=a.at/> {a.by.map(|by| format!(" · {by}"))}</p>
            </div>
        </li>
    }
    .into_any()
}
