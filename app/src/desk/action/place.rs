//! The right place.

use super::{Act, ActionForm, Outcome, Returned, Verb};
use crate::desk::case::CaseState;
use crate::requests::part::PlaceSearch;
use crate::requests::part::map::PickMap;
use crate::{api, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use stoa_domain::number::{self, fixed};
use stoa_domain::requests::view::Place;
use stoa_domain::{FieldErrors, LatLon, text};

/// The form of a corrected place: by address or crossing, by pin, or by its numbers.
#[component]
pub fn PlaceForm() -> impl IntoView {
    let case = CaseState::of_page();
    let returned = Returned::of_page();
    let outcome = RwSignal::new(Outcome::Idle);
    let before = untrack(move || case.place());
    let number = |typed: Option<String>, known: Option<f64>| {
        typed.unwrap_or_else(|| known.map(|n| fixed(n, 6)).unwrap_or_default())
    };
    let lat = RwSignal::new(number(
        returned.typed(Verb::Place, "lat"),
        before.map(|p| p.lat),
    ));
    let lon = RwSignal::new(number(
        returned.typed(Verb::Place, "lon"),
        before.map(|p| p.lon),
    ));
    let address = RwSignal::new(
        returned
            .typed(Verb::Place, "address")
            .unwrap_or_else(|| untrack(move || case.place_words()).unwrap_or_default()),
    );
    let at =
        Signal::derive(move || LatLon::new(number::read(&lat.read())?, number::read(&lon.read())?));
    let go = move |to: LatLon| {
        lat.set(fixed(to.lat, 6));
        lon.set(fixed(to.lon, 6));
    };
    let found = Callback::new(move |place: Place| {
        go(LatLon {
            lat: place.lat,
            lon: place.lon,
        })
    });
    let picked = Callback::new(move |to: LatLon| {
        go(to);
        spawn_local(async move {
            if let Ok(Some(place)) = api::reverse(to).await {
                address.try_set(place.label);
            }
        });
    });
    let read = move || match at.get_untracked() {
        Some(at) => Ok(Act::Place {
            lat: at.lat,
            lon: at.lon,
            address: text::clean_line(&address.read_untracked()),
        }),
        None => Err(FieldErrors::one("place", "required")),
    };
    let unfolded = RwSignal::new(false);
    let error = Signal::derive(move || {
        let outcome = outcome.read();
        outcome
            .error_of("place")
            .or_else(|| outcome.error_of("address"))
    });
    view! {
        <ActionForm
            verb=Verb::Place
            open=false
            outcome
            read=move |()| read()
            done=|()| ()
            on_fold=move |open| unfolded.set(open)
        >
            <PlaceSearch
                name="address"
                label=t!("desk-place-address")
                hint=t!("desk-place-address-hint")
                value=address
                near=at
                error
                on_place=found
            />
            <PickMap label=t!("desk-place-map") picked=at on_pick=picked shown=unfolded/>
            <div class="cluster">
                <Degrees name="lat" label=t!("desk-place-lat") value=lat/>
                <Degrees name="lon" label=t!("desk-place-lon") value=lon/>
            </div>
        </ActionForm>
    }
    .into_any()
}

#[component]
fn Degrees(name: &'static str, label: String, value: RwSignal<String>) -> impl IntoView {
    let id = format!("act-place-{name}");
    let element = NodeRef::<leptos::html::Input>::new();
    crate::ui::keep_in_step(element, value);
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                class="w-10"
                type="text"
                inputmode="decimal"
                dir="ltr"
                name=name
                value=value.get_untracked()
                node_ref=element
                on:input=move |e| value.set(event_target_value(&e))
            />
        </div>
    }
    .into_any()
}
