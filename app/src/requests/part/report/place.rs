//! Where it is: address or crossing, this device's position, a pin on the map, or words.

use super::field::Field;
use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::requests::part::geo;
use crate::requests::part::map::PickMap;
use crate::requests::part::on::press;
use crate::requests::part::place_search::PlaceSearch;
use crate::ui::{Icon, TextField};
use crate::{api, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::LatLon;
use stoa_domain::number::fixed;
use stoa_domain::requests::view::Place;
use stoa_domain::requests::{Draft, Need};

/// The place of the report.
#[component]
pub fn PlaceStep(form: Form) -> impl IntoView {
    let address = Field::Address.signal(form);
    let words = Field::PlaceWords.signal(form);
    let pin = Memo::new(move |_| form.position());
    let not_asked = move || need(form) == Some(Need::No);
    let number = |n: Option<f64>| n.map(|n| fixed(n, 6)).unwrap_or_default();
    view! {
        <StepSection form step=Step::Place>
            <p class="hint" hidden=move || !not_asked()>{t!("report-place-not-asked")}</p>
            <div class="place-picker">
                <PlaceSearch
                    name="address"
                    id_name="place"
                    label=t!("report-address")
                    hint=t!("report-address-hint")
                    value=address
                    near=pin
                    error=form.error("place")
                    on_place=Callback::new(move |place| take(form, place))
                />
                <Locate form/>
                <PickMap label=t!("report-map") picked=pin on_pick=Callback::new(move |at| pick(form, at)) shown=shown(form)/>
                <Picked form/>
            </div>
            <input type="hidden" name="lat" value=move || number(form.draft.read().lat)/>
            <input type="hidden" name="lon" value=move || number(form.draft.read().lon)/>
            <TextField
                name="place_words"
                label=t!("report-place-words")
                hint=t!("report-place-words-hint")
                value=words
                optional=true
                error=form.error("place_words")
            />
        </StepSection>
    }
}

fn need(form: Form) -> Option<Need> {
    form.service.read().as_ref().map(|s| s.summary.place)
}

fn shown(form: Form) -> Signal<bool> {
    Signal::derive(move || form.step.get() == Step::Place)
}

/// A button that asks the device where it is, and what became of it.
#[component]
fn Locate(form: Form) -> impl IntoView {
    let trouble = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let ask = move |_| {
        busy.set(true);
        trouble.set(None);
        geo::position(move |found| {
            busy.set(false);
            match found {
                Some(at) => pick(form, at),
                None => trouble.set(Some(t!("report-locate-failed"))),
            }
        });
    };
    view! {
        <button
            type="button"
            class="button small"
            hidden=move || !form.enhanced.get()
            aria-busy=move || busy.get().then_some("true")
            on:click=press(ask)
        >
            <Icon name="locate"/>
            {t!("report-locate")}
        </button>
        <p class="field-error" role="status" hidden=move || trouble.read().is_none()>{move || trouble.get()}</p>
    }
}

/// What has been picked, in words, and how to take it back.
#[component]
fn Picked(form: Form) -> impl IntoView {
    let words = move || {
        form.position().map(|p| {
            let address = form.draft.read().address.clone();
            if address.is_empty() {
                t!(
                    "report-pin-at",
                    lat = fixed(p.lat, 5),
                    lon = fixed(p.lon, 5)
                )
            } else {
                address
            }
        })
    };
    view! {
        <p class="place-picked" role="status" hidden=move || form.draft.read().lat.is_none()>
            {move || words().map(|words| view! {
                <Icon name="place"/>
                <span>{t!("report-pin-set")} " " <strong><bdi>{words}</bdi></strong></span>
                <button type="button" class="link" on:click=press(move |_| form.edit(unpin))>{t!("report-pin-remove")}</button>
            }.into_any())}
        </p>
    }
}

fn unpin(draft: &mut Draft) {
    draft.lat = None;
    draft.lon = None;
}

/// A place chosen from the list.
fn take(form: Form, place: Place) {
    form.edit(|d| {
        d.address = place.label;
        d.lat = Some(place.lat);
        d.lon = Some(place.lon);
    });
    form.touch("place");
    if let Some(at) = form_position(form) {
        sort_services(form, at);
    }
}

fn form_position(form: Form) -> Option<LatLon> {
    untrack(|| form.position())
}

/// A spot on the map: it counts at once; its address follows.
fn pick(form: Form, at: LatLon) {
    form.edit(|d| {
        d.lat = Some(at.lat);
        d.lon = Some(at.lon);
        d.address = String::new();
    });
    form.touch("place");
    spawn_local(async move {
        // Without an address the pin is enough.
        if let Ok(Some(place)) = api::reverse(at).await
            && form
                .draft
                .try_read_untracked()
                .is_some_and(|d| d.lat == Some(at.lat) && d.address.is_empty())
        {
            form.edit(|d| d.address = place.label);
        }
    });
    sort_services(form, at);
}

/// Puts the services most used near the place first.
fn sort_services(form: Form, at: LatLon) {
    spawn_local(async move {
        if let Ok(services) = api::services(Some(at)).await
            && form.choosing.try_get_value() == Some(false)
        {
            form.services.try_set(services);
        }
    });
}
