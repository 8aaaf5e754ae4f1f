//! The filter's form: a plain GET form; in the browser it goes to the short address without loading the page.

use super::query::Query;
use crate::requests::part::geo;
use crate::requests::part::on;
use crate::ui::{CheckboxField, Choice, Icon, Select, TextField};
use crate::{i18n, routes, t, use_site};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use stoa_domain::LatLon;
use stoa_domain::moment;
use stoa_domain::number::fixed;
use stoa_domain::requests::{Intake, RequestFilter, ServiceSummary, Sort, Status};

/// The form's own state; it follows the address.
#[derive(Clone, Copy)]
struct Fields {
    q: RwSignal<String>,
    service: RwSignal<String>,
    status: RwSignal<Vec<Status>>,
    neighborhood: RwSignal<String>,
    channel: RwSignal<String>,
    from: RwSignal<String>,
    to: RwSignal<String>,
    mine: RwSignal<bool>,
    sort: RwSignal<String>,
}

/// The filter. Choosing from a list, a chip or a date applies at once; words by Enter or the button.
#[component]
pub fn Filters(query: Memo<Query>, services: Vec<ServiceSummary>) -> impl IntoView {
    let fields = Fields::of(&query.get_untracked().filter);
    Effect::new(move |begun: Option<()>| {
        let filter = query.get().filter;
        if begun.is_some() {
            fields.show(&filter);
        }
    });
    let apply = {
        let navigate = use_navigate();
        Callback::new(move |near: Option<LatLon>| {
            let filter = fields.read(&query.get_untracked().filter, near);
            let stay = NavigateOptions {
                scroll: false,
                ..Default::default()
            };
            navigate(&query.get_untracked().with(&filter), stay);
        })
    };
    let submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        apply.run(None);
    };
    let view = Signal::derive(move || query.read().view.code());
    let near = move || {
        query
            .read()
            .filter
            .near
            .map(|p| format!("{},{}", fixed(p.lat, 5), fixed(p.lon, 5)))
    };
    view! {
        <form class="filters" role="search" method="get" action=routes::REQUESTS on:submit=on::submit(submit)
            aria-label=t!("requests-filter")>
            <TextField name="q" label=t!("requests-filter-q") value=fields.q kind="search"/>
            <div class="actions">
                <button type="submit" class="button"><Icon name="filter"/> {t!("requests-filter-apply")}</button>
                <NearMe apply/>
            </div>
            <StatusChips fields apply/>
            <details class="filter-more">
                <summary>{t!("requests-filter-more")}</summary>
                <div class="stack" on:change=on::change(move |_| apply.run(None))>
                    <Select name="service" label=t!("requests-filter-service") value=fields.service
                        choices=service_choices(services)/>
                    <Select name="neighborhood" label=t!("requests-filter-neighborhood") value=fields.neighborhood
                        choices=neighborhood_choices()/>
                    <Select name="channel" label=t!("channel-filter") value=fields.channel choices=channel_choices()/>
                    <TextField name="from" label=t!("requests-filter-from") value=fields.from kind="date" class="w-10"/>
                    <TextField name="to" label=t!("requests-filter-to") value=fields.to kind="date" class="w-10"/>
                    <Select name="sort" label=t!("requests-filter-sort") value=fields.sort choices=sort_choices()/>
                    <CheckboxField name="mine" label=t!("requests-filter-mine") checked=fields.mine/>
                </div>
            </details>
            {move || near().map(|near| view! { <input type="hidden" name="near" value=near/> }.into_any())}
            <input type="hidden" name="view" value=view/>
        </form>
    }
}

#[component]
fn StatusChips(fields: Fields, apply: Callback<Option<LatLon>>) -> impl IntoView {
    let chip = move |status: Status| {
        let on = Signal::derive(move || fields.status.read().contains(&status));
        let toggle = move |ev| {
            fields.status.update(|all| {
                all.retain(|s| *s != status);
                if event_target_checked(&ev) {
                    all.push(status);
                }
            });
            apply.run(None);
        };
        view! {
            <label class="chip" data-status=status.code()>
                <input type="checkbox" name="status" value=status.code() checked=on.get_untracked() prop:checked=on on:change=on::change(toggle)/>
                <Icon name=format!("status-{}", status.code()) size="small"/>
                <span>{i18n::status(status)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>{t!("requests-filter-status")}</legend>
            {Status::ALL.into_iter().map(chip).collect_view()}
        </fieldset>
    }
}

/// Sorts by distance from this device; only a browser can know where that is.
#[component]
fn NearMe(apply: Callback<Option<LatLon>>) -> impl IntoView {
    let able = RwSignal::new(false);
    Effect::new(move |_| able.set(true));
    let ask = move |_| {
        geo::position(move |found| match found {
            Some(at) => apply.run(Some(at)),
            None => crate::ui::announce(&t!("requests-near-failed")),
        });
    };
    view! {
        <button type="button" class="button quiet" hidden=move || !able.get() on:click=on::press(ask)>
            <Icon name="locate"/> {t!("requests-near-me")}
        </button>
    }
}

fn service_choices(services: Vec<ServiceSummary>) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t!("requests-any-service"))];
    let mut services = services;
    services.sort_by(|a, b| a.name.cmp(&b.name));
    choices.extend(services.into_iter().map(|s| Choice::new(s.code, s.name)));
    choices
}

fn neighborhood_choices() -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t!("requests-any-neighborhood"))];
    let names = use_site().neighborhoods.clone();
    choices.extend(names.into_iter().map(|n| Choice::new(n.clone(), n)));
    choices
}

fn channel_choices() -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t!("channel-any"))];
    choices.extend(Intake::CODES.map(|c| Choice::new(c, i18n::channel(c))));
    choices
}

fn sort_choices() -> Vec<Choice> {
    Sort::ALL
        .into_iter()
        .map(|s| Choice::new(s.code(), i18n::sort(s)))
        .collect()
}

impl Fields {
    fn of(filter: &RequestFilter) -> Self {
        let fields = Self {
            q: RwSignal::default(),
            service: RwSignal::default(),
            status: RwSignal::default(),
            neighborhood: RwSignal::default(),
            channel: RwSignal::default(),
            from: RwSignal::default(),
            to: RwSignal::default(),
            mine: RwSignal::default(),
            sort: RwSignal::default(),
        };
        fields.show(filter);
        fields
    }

    fn show(self, filter: &RequestFilter) {
        let first = |all: &[String]| all.first().cloned().unwrap_or_default();
        let date = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
        self.q.set(filter.q.clone());
        self.service.set(first(&filter.service));
        self.status.set(filter.status.clone());
        self.neighborhood.set(first(&filter.neighborhood));
        self.channel.set(first(&filter.channel));
        self.from.set(date(filter.from));
        self.to.set(date(filter.to));
        self.mine.set(filter.mine);
        self.sort.set(filter.sort.code().to_owned());
    }

    /// The filter as filled in. What the form has no field for stays as it was; a new position sorts by it.
    fn read(self, before: &RequestFilter, near: Option<LatLon>) -> RequestFilter {
        let some = |text: String| (!text.is_empty()).then_some(text);
        let sort = Sort::ALL
            .into_iter()
            .find(|s| s.code() == *self.sort.read_untracked());
        RequestFilter {
            q: stoa_domain::text::clean_line(&self.q.get_untracked()),
            service: some(self.service.get_untracked()).into_iter().collect(),
            status: self.status.get_untracked(),
            neighborhood: some(self.neighborhood.get_untracked())
                .into_iter()
                .collect(),
            channel: some(self.channel.get_untracked()).into_iter().collect(),
            from: moment::day(&self.from.read_untracked()),
            to: moment::day(&self.to.read_untracked()),
            mine: self.mine.get_untracked(),
            near: near.or(before.near),
            sort: if near.is_some() {
                Sort::Near
            } else {
                sort.unwrap_or_default()
            },
            ..before.clone()
        }
    }
}
