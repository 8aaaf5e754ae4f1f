//! A report on this device, and what can be done with it.

use super::queue::{Standing, Waiting};
use crate::ui::Icon;
use crate::{i18n, routes, t};
use leptos::prelude::*;

/// A row of `<ul class="request-list">`.
pub fn row(report: Waiting) -> AnyView {
    let Waiting { id, state, .. } = report.clone();
    let arrived = report.reference.clone().map(|reference| {
        view! {
            <p>{t!("offline-reference")} " " <a href=routes::request(&reference)>{reference.to_string()}</a></p>
        }
    });
    let icon = match state {
        Standing::Sent => "check",
        Standing::Refused | Standing::Partly => "warning",
        Standing::Waiting | Standing::Editing => "clock",
    };
    view! {
        <li class="request-row" data-report=id data-state=format!("{state:?}").to_lowercase()>
            <span class="thumb"><Icon name=icon/></span>
            <div class="request-body">
                <h3>{report.service.clone()}</h3>
                <p class="request-place"><bdi>{report.place.clone()}</bdi></p>
                <p class="meta">{standing(&report)}</p>
                {arrived}
                {faults(&report)}
                {actions(report)}
            </div>
        </li>
    }
    .into_any()
}

fn standing(report: &Waiting) -> String {
    match report.state {
        Standing::Waiting if report.reference.is_some() => {
            t!("offline-state-files", n = report.photos)
        }
        Standing::Waiting if report.photos > 0 => {
            t!("offline-state-waiting-files", n = report.photos)
        }
        Standing::Waiting => t!("offline-state-waiting"),
        Standing::Editing => t!("offline-state-editing"),
        Standing::Refused => t!("offline-state-refused"),
        Standing::Partly => t!("offline-state-partly", n = report.refused.len()),
        Standing::Sent => t!("offline-state-sent"),
    }
}

/// Why the city did not take it, in the words of the form; and that an earlier version was there first.
fn faults(report: &Waiting) -> AnyView {
    let mut lines: Vec<String> = match &report.error {
        Some(e) if !e.fields.is_empty() => e.fields.0.iter().map(i18n::field_error).collect(),
        Some(e) => vec![i18n::error(&e.code)],
        None => Vec::new(),
    };
    lines.extend(report.refused.iter().map(|code| i18n::error(code)));
    if report.earlier {
        lines.push(t!("offline-earlier"));
    }
    let lines = lines
        .into_iter()
        .map(|line| view! { <p class="field-error">{line}</p> }.into_any());
    lines.collect::<Vec<_>>().into_any()
}

fn actions(report: Waiting) -> AnyView {
    let whole = report.reference.is_none() && report.state != Standing::Sent;
    let edit = whole.then(|| {
        let href = format!("{}?edit={}", routes::REPORT, report.id);
        let words = match report.state {
            Standing::Editing => t!("offline-go-on"),
            _ => t!("offline-edit"),
        };
        view! { <a class="button small" href=href data-edit="">{words}</a> }
    });
    let send = {
        let id = report.id.clone();
        move |_| act(id.clone(), Act::Send)
    };
    let send = (report.state == Standing::Waiting).then(|| {
        view! { <button type="button" class="button small" data-send-now="" on:click=send>{t!("offline-send")}</button> }
    });
    let over = matches!(report.state, Standing::Sent | Standing::Partly);
    let words = if over {
        t!("offline-dismiss")
    } else {
        t!("offline-delete")
    };
    let remove = move |_| {
        let act_on = if over { Act::Dismiss } else { Act::Delete };
        act(report.id.clone(), act_on);
    };
    view! {
        <div class="actions">
            {send}
            {edit}
            <button type="button" class="button quiet small" data-delete="" on:click=remove>{words}</button>
        </div>
    }
    .into_any()
}

/// What a button does.
enum Act {
    Send,
    Dismiss,
    /// Asks first: nothing brings it back.
    Delete,
}

#[cfg(not(feature = "ssr"))]
fn act(id: String, act: Act) {
    let sure = !matches!(act, Act::Delete)
        || window()
            .confirm_with_message(&t!("offline-delete-sure"))
            .unwrap_or(false);
    if !sure {
        return;
    }
    leptos::task::spawn_local(async move {
        match act {
            Act::Send => super::again(&id).await,
            Act::Dismiss | Act::Delete => super::remove(&id).await,
        }
    });
}

#[cfg(feature = "ssr")]
fn act(id: String, act: Act) {
    drop((id, act));
}
