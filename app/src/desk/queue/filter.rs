//! The filter: a plain GET form; in the browser it changes the address without a new page.

use crate::api;
use crate::desk::address::{ALL, QueueAddress};
use crate::ui::{Icon, keep_in_step};
use crate::{i18n, routes, t, use_site};
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use stoa_domain::requests::queue::open;
use stoa_domain::requests::{Intake, RequestFilter, Sort, Status};

/// The parts of the filter that are typed or chosen here, as the form sends them.
#[derive(Clone, Copy)]
struct Fields {
    q: RwSignal<String>,
    service: RwSignal<String>,
    status: RwSignal<String>,
    neighborhood: RwSignal<String>,
    channel: RwSignal<String>,
    sort: RwSignal<String>,
}

impl Fields {
    fn new(filter: &RequestFilter) -> Self {
        let [q, service, status, neighborhood, channel, sort] = words(filter).map(RwSignal::new);
        Self {
            q,
            service,
            status,
            neighborhood,
            channel,
            sort,
        }
    }

    fn set(self, filter: &RequestFilter) {
        let all = [
            self.q,
            self.service,
            self.status,
            self.neighborhood,
            self.channel,
            self.sort,
        ];
        for (signal, words) in all.into_iter().zip(words(filter)) {
            signal.set(words);
        }
    }

    /// The queue that is asked for; tab, case and map stay.
    fn address(self, now: &QueueAddress) -> QueueAddress {
        let pairs = [
            ("q", self.q.get_untracked()),
            ("service", self.service.get_untracked()),
            ("status", self.status.get_untracked()),
            ("neighborhood", self.neighborhood.get_untracked()),
            ("channel", self.channel.get_untracked()),
            ("sort", self.sort.get_untracked()),
        ];
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
        now.filtered(RequestFilter {
            assignee: now.filter.assignee,
            overdue: now.filter.overdue,
            dormant: now.filter.dormant,
            disputed: now.filter.disputed,
            team: now.filter.team.clone(),
            ..QueueAddress::read(&pairs).filter
        })
    }
}

fn words(filter: &RequestFilter) -> [String; 6] {
    let status = match filter.status.as_slice() {
        [] => ALL.to_owned(),
        some if some == open() => "open".to_owned(),
        [one] => one.code().to_owned(),
        _ => "closed".to_owned(),
    };
    [
        filter.q.clone(),
        filter.service.first().cloned().unwrap_or_default(),
        status,
        filter.neighborhood.first().cloned().unwrap_or_default(),
        filter.channel.first().cloned().unwrap_or_default(),
        filter.sort.code().to_owned(),
    ]
}

/// The form.
#[component]
pub fn FilterForm(address: Memo<QueueAddress>) -> impl IntoView {
    let fields = Fields::new(&address.read_untracked().filter);
    // Only another filter: what is typed stays while cases are opened.
    let filter = Memo::new(move |_| address.with(|a| a.filter.clone()));
    Effect::new(move |_| fields.set(&filter.read()));
    let services = Resource::new(|| (), |()| api::services(None));
    let navigate = use_navigate();
    let submit = move |e: leptos::ev::SubmitEvent| {
        e.prevent_default();
        let options = NavigateOptions {
            scroll: false,
            ..Default::default()
        };
        navigate(&fields.address(&address.read_untracked()).href(), options);
    };
    let unreadable = move || {
        let names = address.with(|a| a.unreadable.join(", "));
        (!names.is_empty()).then(
            || view! { <p class="field-error">{t!("desk-filter-not-readable", field = names)}</p> },
        )
    };
    let service_choices = move || {
        let all = services.get().and_then(Result::ok).unwrap_or_default();
        let mut all: Vec<(String, String)> = all.into_iter().map(|s| (s.code, s.name)).collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        with_none(t!("desk-filter-service-all"), all)
    };
    view! {
        <form class="desk-search stack tight" role="search" action=routes::DESK aria-label=t!("desk-filter-label") on:submit=submit>
            <Kept address/>
            <Search value=fields.q/>
            <details class="filter-more">
                <summary>{t!("desk-filter-more")}</summary>
                <div class="grid two">
                    <Transition>
                        {move || view! { <Choice name="service" label=t!("desk-filter-service") value=fields.service choices=service_choices()/> }}
                    </Transition>
                    <Choice name="status" label=t!("desk-filter-status") value=fields.status choices=statuses()/>
                    <Choice name="neighborhood" label=t!("desk-filter-neighborhood") value=fields.neighborhood choices=neighborhoods()/>
                    <Choice name="channel" label=t!("channel-filter") value=fields.channel choices=channels()/>
                    <Choice name="sort" label=t!("desk-filter-sort") value=fields.sort choices=sorts()/>
                </div>
                <div class="actions">
                    <button class="button small">{t!("desk-filter-apply")}</button>
                    <a class="button quiet small" href=routes::DESK>{t!("desk-filter-clear")}</a>
                </div>
            </details>
            {unreadable}
        </form>
        <KeepFilter address/>
    }
    .into_any()
}

/// What is shown now, kept under a name. A plain form: it is needed seldom.
#[component]
fn KeepFilter(address: Memo<QueueAddress>) -> impl IntoView {
    let parts = move || {
        let pairs = address.read().filter.to_pairs().into_iter();
        pairs
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view()
    };
    view! {
        <details class="filter-more">
            <summary>{t!("desk-filter-keep")}</summary>
            <form method="post" action="/do/desk/filter" class="input-row">
                {parts}
                <input type="hidden" name="next" value=move || address.read().href()/>
                <input type="text" name="name" required maxlength="60" aria-label=t!("desk-filter-keep-name") placeholder=t!("desk-filter-keep-name")/>
                <button class="button small">{t!("desk-filter-keep-save")}</button>
                <a class="button quiet small" href="/desk/filters" rel="external">{t!("desk-filter-kept")}</a>
            </form>
        </details>
    }
    .into_any()
}

/// What is chosen elsewhere on the page, for the form without scripting.
#[component]
fn Kept(address: Memo<QueueAddress>) -> impl IntoView {
    let kept = move || {
        address
            .read()
            .filter
            .to_pairs()
            .into_iter()
            .filter(|(name, _)| {
                matches!(
                    *name,
                    "assignee" | "overdue" | "dormant" | "disputed" | "team"
                )
            })
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect_view()
    };
    view! { {kept} }
}

#[component]
fn Search(value: RwSignal<String>) -> impl IntoView {
    let element = NodeRef::<html::Input>::new();
    keep_in_step(element, value);
    view! {
        <div class="input-row">
            <div class="input-with-icon">
                <Icon name="search"/>
                <input
                    type="search"
                    name="q"
                    maxlength="200"
                    data-key="search"
                    aria-label=t!("desk-filter-q")
                    placeholder=t!("desk-filter-q-hint")
                    value=value.get_untracked()
                    node_ref=element
                    on:input=move |e| value.set(event_target_value(&e))
                />
            </div>
            <button class="button small">{t!("desk-filter-apply")}</button>
        </div>
    }
    .into_any()
}

#[component]
fn Choice(
    name: &'static str,
    label: String,
    value: RwSignal<String>,
    choices: Vec<(String, String)>,
) -> impl IntoView {
    let id = format!("desk-filter-{name}");
    let element = NodeRef::<html::Select>::new();
    keep_in_step(element, value);
    let first = value.get_untracked();
    let options = choices
        .into_iter()
        .map(|(value, words)| {
            let selected = value == first;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id name=name node_ref=element on:change=move |e| value.set(event_target_value(&e))>
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn with_none(none: String, some: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), none)).chain(some).collect()
}

fn statuses() -> Vec<(String, String)> {
    let mut all = vec![
        ("open".to_owned(), t!("desk-filter-status-open")),
        ("closed".to_owned(), t!("desk-filter-status-closed")),
        (ALL.to_owned(), t!("desk-filter-status-all")),
    ];
    all.extend(Status::ALL.map(|s| (s.code().to_owned(), i18n::status(s))));
    all
}

fn neighborhoods() -> Vec<(String, String)> {
    let all = use_site()
        .neighborhoods
        .iter()
        .map(|n| (n.clone(), n.clone()))
        .collect();
    with_none(t!("desk-filter-neighborhood-all"), all)
}

fn channels() -> Vec<(String, String)> {
    let all = Intake::CODES.map(|c| (c.to_owned(), i18n::channel(c)));
    with_none(t!("channel-any"), all.to_vec())
}

fn sorts() -> Vec<(String, String)> {
    [Sort::Due, Sort::Newest, Sort::Oldest]
        .map(|s| (s.code().to_owned(), i18n::sort(s)))
        .to_vec()
}
