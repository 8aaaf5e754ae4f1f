//! An address or crossing, found while typing (ARIA 1.2 combobox with a list). Without scripting a plain text field.

use crate::requests::part::on::{change, press};
use crate::ui::{Icon, field_id};
use crate::{api, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use stoa_domain::LatLon;
use stoa_domain::requests::view::Place;

/// How long typing must rest before the geocoder is asked.
const REST: Duration = Duration::from_millis(180);
/// The fewest characters worth asking about.
const FEWEST: usize = 2;

/// The list under the field.
#[derive(Clone, Copy)]
struct List {
    value: RwSignal<String>,
    places: RwSignal<Vec<Place>>,
    open: RwSignal<bool>,
    /// The option the arrows stand on.
    active: RwSignal<Option<usize>>,
    /// Grows with every key; an answer to older words is dropped.
    typed: StoredValue<u32>,
    on_place: Callback<Place>,
}

/// A field that finds places. `value` follows what is typed or chosen; a choice also calls `on_place`.
#[component]
pub fn PlaceSearch(
    /// The form field's name.
    #[prop(into)]
    name: String,
    /// The name its errors link to, where that is another.
    #[prop(into, optional)]
    id_name: Option<String>,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
    value: RwSignal<String>,
    /// Places near this come first.
    #[prop(into)]
    near: Signal<Option<LatLon>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    on_place: Callback<Place>,
) -> impl IntoView {
    let id = field_id(id_name.as_deref().unwrap_or(&name));
    let list = List {
        value,
        places: RwSignal::new(Vec::new()),
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        typed: StoredValue::new(0),
        on_place,
    };
    let element = NodeRef::<leptos::html::Input>::new();
    crate::ui::keep_in_step(element, value);
    let described = {
        let id = id.clone();
        Signal::derive(move || match error.read().is_some() {
            true => format!("{id}-hint {id}-error"),
            false => format!("{id}-hint"),
        })
    };
    let active = {
        let id = id.clone();
        Signal::derive(move || list.active.get().map(|n| format!("{id}-{n}")))
    };
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            <label for=id.clone() id=format!("{id}-label")>{label}</label>
            <p class="hint" id=format!("{id}-hint")>{hint}</p>
            <p class="field-error" id=format!("{id}-error") hidden=move || error.read().is_none()>
                <span class="visually-hidden">{t!("ui-error-prefix")} " "</span>
                {move || error.get()}
            </p>
            <div class="combobox">
                <div class="input-with-icon">
                    <Icon name="search"/>
                    <input id=id.clone() name=name type="text" role="combobox" autocomplete="off" aria-autocomplete="list"
                        aria-expanded=move || list.open.get().to_string() aria-controls=format!("{id}-list")
                        aria-activedescendant=active aria-describedby=described
                        aria-invalid=move || error.read().is_some().then_some("true")
                        value=value.get_untracked() node_ref=element
                        on:input=change(move |ev| list.type_in(event_target_value(&ev), near.get_untracked()))
                        on:keydown=move |ev| list.key(&ev)
                        on:blur=move |_| list.open.set(false)/>
                </div>
                <Options list id=id/>
            </div>
        </div>
    }
}

#[component]
fn Options(list: List, id: String) -> impl IntoView {
    let option_id = id.clone();
    let options = move || {
        let id = option_id.clone();
        let places = list.places.get().into_iter().enumerate();
        places
            .map(move |(n, place)| option(list, format!("{id}-{n}"), n, place))
            .collect::<Vec<_>>()
    };
    view! {
        <ul
            id=format!("{id}-list")
            class="listbox"
            role="listbox"
            aria-labelledby=format!("{id}-label")
            hidden=move || !list.open.get()
        >
            {move || options()}
            <li class="listbox-empty" role="presentation" hidden=move || !list.places.read().is_empty()>
                {t!("requests-place-none")}
            </li>
        </ul>
    }
}

fn option(list: List, id: String, n: usize, place: Place) -> AnyView {
    let chosen = place.clone();
    view! {
        <li
            id=id
            role="option"
            aria-selected=move || (list.active.get() == Some(n)).to_string()
            // The press, not the click: the field must not lose the focus first.
            on:mousedown=press(move |ev| {
                ev.prevent_default();
                list.choose(chosen.clone());
            })
        >
            <Icon name="place"/>
            <span><strong><bdi>{place.label}</bdi></strong> <small>{place.neighborhood}</small></span>
        </li>
    }
    .into_any()
}

impl List {
    fn type_in(self, text: String, near: Option<LatLon>) {
        self.value.set(text.clone());
        self.active.set(None);
        let number = self.typed.try_update_value(|n| {
            *n += 1;
            *n
        });
        if text.trim().chars().count() < FEWEST {
            self.open.set(false);
            return;
        }
        set_timeout(move || self.ask(text, near, number), REST);
    }

    fn ask(self, text: String, near: Option<LatLon>, number: Option<u32>) {
        if number != self.typed.try_get_value() {
            return;
        }
        spawn_local(async move {
            let found = api::geocode(&text, near).await;
            if number != self.typed.try_get_value() {
                return;
            }
            // Offline: the words alone are still worth sending.
            let Ok(places) = found else { return };
            crate::ui::announce(&t!("requests-places-found", n = places.len()));
            self.places.try_set(places);
            self.active.try_set(None);
            self.open.try_set(true);
        });
    }

    fn key(self, ev: &leptos::ev::KeyboardEvent) {
        let count = self.places.read_untracked().len();
        if !self.open.get_untracked() || count == 0 {
            return;
        }
        let now = self.active.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" => self.active.set(Some(now.map_or(0, |n| (n + 1) % count))),
            "ArrowUp" => self
                .active
                .set(Some(now.map_or(count - 1, |n| (n + count - 1) % count))),
            "Escape" => self.open.set(false),
            "Enter" => match now.and_then(|n| self.places.read_untracked().get(n).cloned()) {
                Some(place) => self.choose(place),
                None => return,
            },
            _ => return,
        }
        ev.prevent_default();
    }

    fn choose(self, place: Place) {
        // Answers on their way are for words that are no longer there.
        self.typed.try_update_value(|n| *n += 1);
        self.value.set(place.label.clone());
        self.open.set(false);
        self.active.set(None);
        crate::ui::announce(&t!("requests-place-chosen", place = &place.label));
        self.on_place.run(place);
    }
}
