//! The filters in use, each with its way out.

use super::query::Query;
use crate::ui::Chip;
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::requests::{RequestFilter, ServiceSummary, Sort};

/// One chip for every part of the filter, and one way out of all.
#[component]
pub fn Chips(query: Memo<Query>, services: Vec<ServiceSummary>) -> impl IntoView {
    let services = StoredValue::new(services);
    let name = move |code: &str| {
        services.with_value(|all| {
            let found = all.iter().find(|s| s.code == code);
            found.map_or_else(|| code.to_owned(), |s| s.name.clone())
        })
    };
    move || {
        let query = query.get();
        let parts = parts(&query.filter, name);
        (!parts.is_empty()).then(|| {
            let chips = parts.into_iter().map(|(label, without)| {
                view! { <Chip label href=query.with(&without)/> }
            });
            view! {
                <ul class="chips" aria-label=t!("requests-filters-used")>
                    {chips.collect_view()}
                    <li><a class="button quiet small" href=routes::REQUESTS>{t!("requests-filters-clear")}</a></li>
                </ul>
            }
        })
    }
}

/// Each part's words, and the filter without it.
fn parts(filter: &RequestFilter, service: impl Fn(&str) -> String) -> Vec<(String, RequestFilter)> {
    let mut out = Vec::new();
    let mut add = |label: String, change: &dyn Fn(&mut RequestFilter)| {
        let mut without = filter.clone();
        change(&mut without);
        out.push((label, without));
    };
    if !filter.q.is_empty() {
        add(t!("requests-chip-q", q = &filter.q), &|f| f.q.clear());
    }
    for code in &filter.service {
        add(service(code), &|f| f.service.retain(|c| c != code));
    }
    for status in &filter.status {
        add(i18n::status(*status), &|f| f.status.retain(|s| s != status));
    }
    for name in &filter.neighborhood {
        add(name.clone(), &|f| f.neighborhood.retain(|n| n != name));
    }
    for name in &filter.district {
        add(t!("requests-chip-district", name = name), &|f| {
            f.district.retain(|n| n != name);
        });
    }
    for channel in &filter.channel {
        add(i18n::channel(channel), &|f| {
            f.channel.retain(|c| c != channel)
        });
    }
    if let Some(date) = filter.from {
        add(t!("requests-chip-from", date = date.to_string()), &|f| {
            f.from = None
        });
    }
    if let Some(date) = filter.to {
        add(t!("requests-chip-to", date = date.to_string()), &|f| {
            f.to = None
        });
    }
    if filter.bbox.is_some() {
        add(t!("requests-chip-area"), &|f| f.bbox = None);
    }
    if filter.near.is_some() {
        add(t!("requests-chip-near"), &|f| {
            f.near = None;
            if f.sort == Sort::Near {
                f.sort = Sort::default();
            }
        });
    }
    if filter.mine {
        add(t!("requests-chip-mine"), &|f| f.mine = false);
    }
    if filter.overdue {
        add(t!("requests-chip-overdue"), &|f| f.overdue = false);
    }
    out
}
