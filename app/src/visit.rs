//! What is known of this visit on both sides: language, theme, who is signed in, the city, where the assets are.
//! The server makes it from the request; the browser gets it with the page (as data, not as a second request).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::Reference;
use stoa_domain::site::Site;
use stoa_domain::{Bounds, LatLon, Locale};

/// A look of the portal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// What the device says.
    #[default]
    Auto,
    Light,
    Dark,
    Contrast,
}

impl Theme {
    /// Every look, in the order of the switch.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// The cookie's value, also `<html data-theme>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The look of a cookie's value.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|t| t.code() == code)
    }
}

/// What a person chose on this device.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Prefs {
    pub theme: Theme,
    /// The requests reported from this device, newest first (cookie `stoa_mine`).
    pub mine: Vec<Reference>,
}

/// What every page knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Visit {
    pub locale: Locale,
    pub prefs: Prefs,
    /// Who is signed in.
    pub staff: Option<Staff>,
    pub site: Arc<Site>,
    /// The folder of the built files: `/pkg/<hash>`.
    pub pkg: String,
    /// What the city says in its own words, in the reader's language, by the codes of `CityText`; `wordmark`: what stands
    /// beside the logo.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<(String, String)>,
    /// What was typed into the form that was refused and belongs in no address: names and values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<(String, String)>,
}

impl Default for Visit {
    /// A visit of nobody to nowhere: what the server's list of routes is made with.
    fn default() -> Self {
        let nowhere = Bounds {
            west: -180.0,
            south: -85.0,
            east: 180.0,
            north: 85.0,
        };
        Self {
            locale: Locale::default(),
            prefs: Prefs::default(),
            staff: None,
            site: Arc::new(Site {
                city: String::new(),
                name: "Stoa".into(),
                time_zone: "UTC".into(),
                bounds: nowhere,
                center: LatLon { lat: 0.0, lon: 0.0 },
                zoom: 2,
                tile_url: None,
                layers: Vec::new(),
                attributions: Vec::new(),
                neighborhoods: Vec::new(),
                phone: None,
                email: None,
                sample: false,
            }),
            pkg: "/pkg".into(),
            texts: Vec::new(),
            typed: Vec::new(),
        }
    }
}

/// Puts the visit into the context of everything below; called once, at the top of the app.
pub(crate) fn provide() -> Visit {
    let visit = SharedValue::new(|| use_context::<Visit>().unwrap_or_default()).into_inner();
    provide_context(visit.clone());
    visit
}

/// What is known of this visit.
pub fn use_visit() -> Visit {
    use_context::<Visit>().unwrap_or_default()
}

/// The city.
pub fn use_site() -> Arc<Site> {
    use_visit().site
}

/// Who is signed in, if anybody.
pub fn use_staff() -> Option<Staff> {
    use_visit().staff
}

/// What the person chose on this device.
pub fn use_prefs() -> Prefs {
    use_visit().prefs
}

/// What was typed into a field of the form that was refused and is not in the page's address.
pub fn use_typed(name: &str) -> String {
    named(use_visit().typed, name).unwrap_or_default()
}

/// One of the city's own texts, if it has it.
pub fn use_text(code: &str) -> Option<String> {
    named(use_visit().texts, code)
}

fn named(pairs: Vec<(String, String)>, name: &str) -> Option<String> {
    pairs.into_iter().find(|(n, _)| n == name).map(|(_, v)| v)
}

/// The token of the draft kept on the server for a form without scripting (cookie `stoa_draft`).
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct StoredDraftToken(pub String);

/// The part of the report form that is about a caller, as the server writes it (`/report?for=caller`).
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct CallerSection(pub String);

/// The page is shown on a shared terminal: without code for the browser, without ways out, nothing kept.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct SharedTerminal {
    /// Markup of what stands in the header's place.
    pub bar: String,
    /// The address of its script.
    pub script: String,
    pub nonce: String,
    /// `<seconds>;url=<address>`: where the page goes by itself while scripts are off.
    pub refresh: String,
    /// Says so.
    pub notice: String,
}

/// The shared terminal the page is shown on.
#[cfg(feature = "ssr")]
pub(crate) fn shared_terminal() -> Option<SharedTerminal> {
    use_context::<SharedTerminal>()
}

/// The keys this device holds to reports nobody else may see (cookie `stoa_own`).
#[cfg(feature = "ssr")]
#[derive(Debug, Clone, Default)]
pub struct OwnKeys(pub Vec<(Reference, String)>);

/// All that the server must give to a page; [`Self::provide`] it in the page's context.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub struct ServerContext {
    pub portal: stoa_service::Portal,
    pub actor: stoa_domain::accounts::Actor,
    pub locale: Locale,
    pub prefs: Prefs,
    /// Cookie `stoa_typed`, after a form that was refused.
    pub typed: Vec<(String, String)>,
    /// Cookie `stoa_draft`.
    pub draft: Option<StoredDraftToken>,
    pub caller: Option<CallerSection>,
    pub terminal: Option<SharedTerminal>,
    /// Cookie `stoa_own`.
    pub own: OwnKeys,
    pub site: Arc<Site>,
    pub appearance: stoa_service::site::Appearance,
    pub assets: Arc<crate::Assets>,
}

/// The address of the city's own style sheet, if it has one.
#[cfg(feature = "ssr")]
#[derive(Clone)]
pub(crate) struct CitySheet(pub Option<String>);

#[cfg(feature = "ssr")]
impl ServerContext {
    /// Puts it into the current reactive owner.
    pub fn provide(self) {
        provide_context(Visit {
            locale: self.locale,
            prefs: self.prefs,
            staff: self.actor.staff().cloned(),
            site: self.site,
            pkg: self.assets.pkg.clone(),
            texts: self.appearance.texts,
            typed: self.typed,
        });
        provide_context(CitySheet(self.appearance.sheet));
        // A terminal has none of the app's code: nothing is to be fetched ahead.
        if self.terminal.is_none() {
            self.assets.provide_chunks();
        }
        provide_context(self.locale);
        provide_context(self.portal);
        provide_context(self.actor);
        provide_context(self.assets);
        provide_context(self.own);
        if let Some(draft) = self.draft {
            provide_context(draft);
        }
        if let Some(caller) = self.caller {
            provide_context(caller);
        }
        if let Some(terminal) = self.terminal {
            provide_context(terminal);
        }
    }
}
