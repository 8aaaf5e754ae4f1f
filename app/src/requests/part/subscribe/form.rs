//! The form: what, about which service, where to, how often. A plain form; only a browser's own notifications need
//! scripting.

use super::to::{Notified, To, notify};
use crate::requests::part::on::submit;
use crate::ui::{Choice, ErrorLine, ErrorSummary, RadioCard, RadioCards, Select, TextField};
use crate::{i18n, t, use_site, use_typed};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::params::ParamsMap;
use stoa_domain::FieldErrors;
use stoa_domain::number;
use stoa_domain::requests::ServiceSummary;
use stoa_domain::requests::follow::{PreferencesDraft, SubscribeDraft, area::RADII};

/// What the form holds; each field by its name in the form.
#[derive(Clone, Copy)]
pub struct Fields {
    pub area: RwSignal<String>,
    pub place: RwSignal<String>,
    pub metres: RwSignal<String>,
    pub neighborhood: RwSignal<String>,
    pub service: RwSignal<String>,
    pub channel: RwSignal<String>,
    pub email: RwSignal<String>,
    pub phone: RwSignal<String>,
    pub cadence: RwSignal<String>,
    pub quiet_from: RwSignal<String>,
    pub quiet_to: RwSignal<String>,
    /// Position and place as the address gave them, and the request.
    pub given: StoredValue<Given>,
    /// The field at fault and its words.
    pub fault: RwSignal<Option<(String, String)>>,
}

/// What an address says of the place.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pub lat: String,
    pub lon: String,
    pub place: String,
    pub reference: String,
}

impl Fields {
    fn read(query: &ParamsMap) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default();
        let or = |name: &str, other: &str| {
            RwSignal::new(query.get(name).unwrap_or_else(|| other.to_owned()))
        };
        let given = Given {
            lat: text("lat"),
            lon: text("lon"),
            place: text("place"),
            reference: text("reference"),
        };
        let fault = query.get("error").map(|code| {
            let field = query.get("field").unwrap_or_default();
            let words = match FieldErrors::one(&*field, &code).0.first() {
                Some(e) if !field.is_empty() => i18n::field_error(e),
                _ => i18n::error(&code),
            };
            (field, words)
        });
        Self {
            area: or("area", "near"),
            place: or("place", ""),
            metres: or("metres", "500"),
            neighborhood: or("neighborhood", ""),
            service: or("service", ""),
            channel: or("channel", "mail"),
            email: RwSignal::new(use_typed("email")),
            phone: RwSignal::new(use_typed("phone")),
            cadence: or("cadence", "instant"),
            quiet_from: or("quiet_from", ""),
            quiet_to: or("quiet_to", ""),
            given: StoredValue::new(given),
            fault: RwSignal::new(fault),
        }
    }

    /// The words for a field where it is the one at fault.
    pub fn error(self, name: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let fault = self.fault.get();
            fault.filter(|(field, _)| field == name).map(|(_, w)| w)
        })
    }

    /// The whole, for the API.
    pub fn draft(self) -> SubscribeDraft {
        let given = self.given.get_value();
        let place = self.place.get_untracked();
        // A position is only that of the place that came with it.
        let here = place == given.place;
        let number = |text: &str| number::read(text).filter(|_| here);
        SubscribeDraft {
            area: self.area.get_untracked(),
            lat: number(&given.lat),
            lon: number(&given.lon),
            place,
            metres: self.metres.get_untracked().parse().ok(),
            neighborhood: self.neighborhood.get_untracked(),
            reference: given.reference,
            service: self.service.get_untracked(),
            preferences: PreferencesDraft {
                cadence: self.cadence.get_untracked(),
                quiet_from: self.quiet_from.get_untracked(),
                quiet_to: self.quiet_to.get_untracked(),
                ..PreferencesDraft::default()
            },
            ..SubscribeDraft::default()
        }
    }
}

/// The form.
#[component]
pub fn SubscribeForm(services: Vec<ServiceSummary>) -> impl IntoView {
    let fields = Fields::read(&use_query_map().get_untracked());
    let summary = Signal::derive(move || {
        let fault = fields.fault.get();
        fault
            .into_iter()
            .map(|(field, words)| ErrorLine { field, words })
            .collect::<Vec<_>>()
    });
    let notified = Notified::default();
    let send = move |ev: leptos::ev::SubmitEvent| {
        if fields.channel.get_untracked() == "push" {
            ev.prevent_default();
            notify(fields, notified);
        }
    };
    let given = fields.given.get_value();
    view! {
        <ErrorSummary errors=summary/>
        <form method="post" action="/do/follow/subscribe" class="stack subscribe" novalidate on:submit=submit(send)>
            <input type="hidden" name="lat" value=given.lat/>
            <input type="hidden" name="lon" value=given.lon/>
            <input type="hidden" name="place_was" value=given.place/>
            <input type="hidden" name="reference" value=given.reference.clone()/>
            <What fields reference=given.reference/>
            <Only fields services/>
            <To fields notified/>
            <How cadence=fields.cadence quiet_from=fields.quiet_from quiet_to=fields.quiet_to
                from_error=fields.error("quiet_from") to_error=fields.error("quiet_to")/>
            <div class="actions"><button type="submit" class="button primary">{t!("follow-do")}</button></div>
        </form>
    }
}

/// Which area.
#[component]
fn What(fields: Fields, reference: String) -> impl IntoView {
    let card = |value: &str, label: String, hint: String, icon: &'static str| RadioCard {
        value: value.to_owned(),
        label,
        hint: Some(hint),
        icon: Some(icon),
    };
    let mut cards = vec![
        card("near", t!("follow-near"), t!("follow-near-hint"), "locate"),
        card(
            "street",
            t!("follow-street"),
            t!("follow-street-hint"),
            "road",
        ),
        card(
            "neighborhood",
            t!("follow-neighborhood"),
            t!("follow-neighborhood-hint"),
            "building",
        ),
    ];
    if !reference.is_empty() {
        let label = t!("follow-request", reference = reference);
        cards.insert(
            0,
            card("request", label, t!("follow-request-hint"), "report"),
        );
    }
    let radii = RADII
        .into_iter()
        .map(|metres| Choice::new(metres.to_string(), t!("follow-metres", n = metres)))
        .collect();
    let names = use_site().neighborhoods.clone();
    let names = std::iter::once(Choice::new("", t!("follow-choose")))
        .chain(names.into_iter().map(|n| Choice::new(n.clone(), n)))
        .collect();
    view! {
        <RadioCards name="area" legend=t!("follow-what") value=fields.area cards error=fields.error("area")/>
        <div class="for-place">
            <TextField name="place" label=t!("follow-place") hint=t!("follow-place-hint") value=fields.place
                error=fields.error("place") autocomplete="street-address"/>
        </div>
        <div class="for-near">
            <Select name="metres" label=t!("follow-radius") value=fields.metres choices=radii
                error=fields.error("metres")/>
        </div>
        <div class="for-neighborhood">
            <Select name="neighborhood" label=t!("follow-neighborhood") value=fields.neighborhood choices=names
                error=fields.error("neighborhood")/>
        </div>
    }
}

/// Only one service.
#[component]
fn Only(fields: Fields, services: Vec<ServiceSummary>) -> impl IntoView {
    let mut services: Vec<Choice> = services
        .into_iter()
        .map(|s| Choice::new(s.code, s.name))
        .collect();
    services.sort_by(|a, b| a.label.cmp(&b.label));
    services.insert(0, Choice::new("", t!("follow-any-service")));
    view! {
        <div class="for-area">
            <Select name="service" label=t!("follow-service") value=fields.service choices=services
                error=fields.error("service") optional=true/>
        </div>
    }
}

/// How often, and when not.
#[component]
pub fn How(
    cadence: RwSignal<String>,
    quiet_from: RwSignal<String>,
    quiet_to: RwSignal<String>,
    from_error: Signal<Option<String>>,
    to_error: Signal<Option<String>>,
) -> impl IntoView {
    let cards = vec![
        RadioCard {
            value: "instant".into(),
            label: t!("follow-instant"),
            hint: Some(t!("follow-instant-hint")),
            icon: None,
        },
        RadioCard {
            value: "daily".into(),
            label: t!("follow-daily"),
            hint: Some(t!("follow-daily-hint")),
            icon: None,
        },
    ];
    view! {
        <RadioCards name="cadence" legend=t!("follow-often") value=cadence cards/>
        <fieldset class="field">
            <legend>{t!("follow-quiet")} " " <span class="optional">{t!("ui-optional")}</span></legend>
            <p class="hint">{t!("follow-quiet-hint")}</p>
            <div class="cluster from-to">
                <TextField name="quiet_from" label=t!("follow-quiet-from") value=quiet_from kind="time"
                    error=from_error class="w-10"/>
                <TextField name="quiet_to" label=t!("follow-quiet-to") value=quiet_to kind="time"
                    error=to_error class="w-10"/>
            </div>
        </fieldset>
    }
}
