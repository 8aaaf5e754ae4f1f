//! A row of the queue.

use super::list::as_row;
use super::page::is_open;
use crate::desk::address::QueueAddress;
use crate::desk::shared::Shared;
use crate::ui::Icon;
use crate::{i18n, t, use_staff};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use stoa_domain::accounts::Permission;
use stoa_domain::requests::RequestSummary;
use stoa_domain::requests::view::DeskRow;

/// A row: status, service, place, promise or age, whose. It follows its case without moving.
#[component]
pub fn Row(row: DeskRow, now: DateTime<Utc>, address: Memo<QueueAddress>) -> impl IntoView {
    let reference = row.summary.reference.clone();
    let row = RwSignal::new(row);
    let changed = RwSignal::new(false);
    Shared::of_page().on_tell(reference.clone(), move |case| {
        let told = as_row(case);
        let newer =
            row.with_untracked(|r| *r != told && told.summary.updated_at >= r.summary.updated_at);
        if newer {
            row.set(told);
            changed.set(true);
        }
    });
    let href = {
        let reference = reference.clone();
        move || address.with(|a| a.with_case(Some(reference.clone())).href())
    };
    let current = {
        let reference = reference.clone();
        move || address.with(|a| is_open(a, &reference)).then_some("true")
    };
    let status = move || row.with(|r| r.summary.status);
    let place = move || {
        let r = row.read();
        r.summary
            .place
            .clone()
            .or_else(|| r.summary.neighborhood.clone())
    };
    let unseen = move || {
        let (hidden, urgent) = row.with(|r| (!r.summary.visibility.is_public(), r.escalated));
        let mut marks = String::new();
        if urgent {
            marks = format!("{} · ", t!("desk-row-urgent"));
        }
        if hidden {
            marks = format!("{marks}{} · ", t!("requests-unseen"));
        }
        marks
    };
    let may = use_staff().is_some_and(|me| me.role.may(Permission::Assign));
    let choose = may.then(|| {
        let label = t!("desk-row-choose", reference = reference.as_str());
        let name = reference.clone();
        let seen = move || format!("{name}@{}", row.with(|r| r.version));
        view! { <input type="checkbox" name="case" value=seen aria-label=label/> }
    });
    let whose = move || {
        row.with(|r| match (&r.assignee, &r.team) {
            (Some(s), _) => s.name.clone(),
            (None, Some(team)) => team.name.clone(),
            (None, None) => t!("desk-row-unassigned"),
        })
    };
    let late = move || row.with(|r| is_late(&r.summary, now));
    view! {
        <li
            class="desk-row"
            data-request=reference.to_string()
            data-status=move || status().code()
            data-new=move || changed.get().then_some("")
        >
            {choose}
            {move || view! { <Icon name=format!("status-{}", status().code())/> }}
            <a class="desk-row-main" href=href aria-current=current>
                <span class="visually-hidden">{move || i18n::status(status())} ": "</span>
                <strong>{move || row.with(|r| r.summary.service.clone())}</strong>
                <span>
                    {unseen}
                    <bdi class="reference">{reference.to_string()}</bdi> " · "
                    <bdi>{move || place().unwrap_or_else(|| t!("desk-row-no-place"))}</bdi>
                </span>
            </a>
            <span class="desk-row-due" class:late=late>{move || row.with(|r| due(&r.summary, now))}</span>
            <span class="desk-row-who">
                {whose}
            </span>
        </li>
    }
    .into_any()
}

fn is_late(request: &RequestSummary, now: DateTime<Utc>) -> bool {
    request.status.is_open() && request.due_at.is_some_and(|due| due < now)
}

/// The promise, or the age where none was made.
fn due(request: &RequestSummary, now: DateTime<Utc>) -> String {
    if let Some(at) = request.closed_at {
        return t!("desk-row-closed", when = i18n::date(&at));
    }
    match request.due_at {
        _ if request.status.stops_clock() => t!("desk-row-paused"),
        Some(at) if is_late(request, now) => t!("desk-row-overdue", when = i18n::date(&at)),
        Some(at) => t!("desk-row-due", when = i18n::date(&at)),
        None => t!("desk-row-opened", when = i18n::date(&request.opened_at)),
    }
}
