//! The server's half: every catalogue of every language, in the binary, with a city's own words laid over them
//! from `<folder>/<locale>/<feature>.ftl` where there are any. Pages and browsers get them in the short form.

use super::Arg;
use super::bundle::Bundle;
use super::lower::Sources;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;
use stoa_domain::Locale;

macro_rules! sources {
    ($($feature:literal),* $(,)?) => {
        /// Every catalogue: feature, language, text.
        pub(super) const SOURCES: &[(&str, Locale, &str)] = &[$(
            ($feature, Locale::En, include_str!(concat!("../../locales/en/", $feature, ".ftl"))),
            ($feature, Locale::Es, include_str!(concat!("../../locales/es/", $feature, ".ftl"))),
            ($feature, Locale::Ar, include_str!(concat!("../../locales/ar/", $feature, ".ftl"))),
        )*];
    };
}

sources!(
    "ui",
    "home",
    "about",
    "report",
    "requests",
    "accounts",
    "error",
    "status",
    "activity",
    "event",
    "offline",
    "similar",
    "channels",
    "desk",
    "related",
    "style",
    "mail",
    "inbound",
    "open311",
    "follow",
    "numbers",
    "promises",
    "dashboard",
    "ending",
    "routing",
    "admin",
    "builder",
    "areas",
    "appearance",
    "departments",
    "cityfile",
    "history",
    "guard",
    "callers",
    "embed",
    "kiosk",
    "moderation",
    "casework",
);

/// The bundles that pages load: name and features. Staff's is loaded where somebody is signed in, and on `/style`.
const BUNDLES: &[(&str, &[&str])] = &[
    (
        "public",
        &[
            "ui", "home", "about", "report", "requests", "accounts", "error", "status", "activity",
            "event", "offline", "similar", "follow", "channels", "guard",
        ],
    ),
    (
        "staff",
        &["desk", "related", "style", "open311", "moderation"],
    ),
];

struct All {
    bundles: HashMap<Locale, Bundle>,
    texts: HashMap<(Locale, &'static str), String>,
    hash: String,
}

static ALL: OnceLock<All> = OnceLock::new();

/// Reads the catalogues, with a city's own words from a folder over them. Call it once, before the first page;
/// without a call the catalogues are as shipped.
pub fn init(overrides: Option<&Path>) {
    if ALL.set(read(overrides)).is_err() {
        tracing::warn!(
            "the catalogues are in use already; a city's own words come with the next start"
        );
    }
}

fn all() -> &'static All {
    ALL.get_or_init(|| read(None))
}

fn read(overrides: Option<&Path>) -> All {
    let mut bundles = HashMap::new();
    let mut texts: HashMap<(Locale, &'static str), String> = HashMap::new();
    for locale in Locale::ALL {
        let mut sources = Sources::default();
        let mut keys: HashMap<&str, Vec<String>> = HashMap::new();
        for &(feature, _, source) in SOURCES.iter().filter(|(_, l, _)| *l == locale) {
            let own = overrides.and_then(|folder| own_words(folder, locale, feature));
            let parts = std::iter::once(source).chain(own.as_deref());
            let read: Vec<_> = parts.map(|part| sources.add(part)).collect();
            tell_unless(read.iter().all(|(_, fine)| *fine), feature, locale);
            let read = read.into_iter().flat_map(|(keys, _)| keys);
            keys.entry(feature).or_default().extend(read);
        }
        let of = |feature: &str| keys.get(feature).into_iter().flatten().map(String::as_str);
        let mut bundle = Bundle::new(locale);
        bundle.add(&sources.lower(keys.values().flatten().map(String::as_str)).0);
        for &feature in keys.keys() {
            let (lines, fine) = sources.lower(of(feature));
            tell_unless(fine, feature, locale);
            texts.insert((locale, feature), lines);
        }
        for (name, features) in BUNDLES {
            let all = features.iter().flat_map(|feature| of(feature));
            texts.insert((locale, name), sources.lower(all).0);
        }
        bundles.insert(locale, bundle);
    }
    let mut hasher = Sha256::new();
    for locale in Locale::ALL {
        for (name, _) in BUNDLES {
            hasher.update(texts.get(&(locale, *name)).map_or("", String::as_str));
        }
    }
    let hash = hex::encode(&hasher.finalize()[..8]);
    All {
        bundles,
        texts,
        hash,
    }
}

fn tell_unless(fine: bool, feature: &str, locale: Locale) {
    if !fine {
        tracing::error!(
            feature,
            locale = locale.tag(),
            "a catalogue has entries that cannot be read"
        );
    }
}

fn own_words(folder: &Path, locale: Locale, feature: &str) -> Option<String> {
    let path = folder.join(locale.tag()).join(format!("{feature}.ftl"));
    std::fs::read_to_string(path).ok()
}

/// The texts of a bundle (`public`, `staff`) or of one feature, as the browser loads them. The mail and moderation
/// catalogues are the server's alone.
pub fn catalogue(locale: Locale, name: &str) -> Option<&'static str> {
    all()
        .texts
        .iter()
        .find(|((l, n), _)| *l == locale && *n == name && !matches!(name, "mail" | "moderation"))
        .map(|(_, source)| source.as_str())
}

/// Changes when any text that browsers load does: the part of a catalogue's address that makes it immutable.
pub fn hash() -> &'static str {
    &all().hash
}

pub(super) fn text(locale: Locale, key: &str, args: &[(&str, Arg)]) -> String {
    let in_language = |l: Locale| all().bundles.get(&l).and_then(|b| b.text(key, args));
    in_language(locale)
        .or_else(|| in_language(Locale::default()))
        .unwrap_or_else(|| {
            tracing::debug!(key, "no such text");
            key.to_owned()
        })
}

/// The catalogues as use cases see them.
#[derive(Debug, Clone, Copy)]
pub struct Catalogues;

impl stoa_service::Texts for Catalogues {
    fn text(&self, locale: Locale, key: &str, args: &[(&str, stoa_service::Arg)]) -> String {
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, arg)| (*name, arg.into())).collect();
        text(locale, key, &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_chooses_its_plural_and_groups_its_numbers() {
        let days = |locale, n| text(locale, "ui-target-days", &[("n", Arg::from(n))]);
        for (locale, n, words) in [
            (Locale::En, 1, "within 1 day"),
            (Locale::En, 1_200, "within 1,200 days"),
            (Locale::Es, 1, "en 1 día"),
            (Locale::Es, 2, "en 2 días"),
            (Locale::Ar, 2, "خلال يومين"),
            (Locale::Ar, 3, "خلال 3 أيام"),
            (Locale::Ar, 11, "خلال 11 يومًا"),
        ] {
            assert_eq!(days(locale, n), words);
        }
    }

    #[test]
    fn the_mail_catalogue_stays_on_the_server_and_the_bundles_hold_their_features() {
        assert!(catalogue(Locale::En, "mail").is_none());
        for locale in Locale::ALL {
            let bundle = catalogue(locale, "public").unwrap_or_default();
            assert!(
                bundle.contains("ui-skip") && bundle.contains("home-title"),
                "{locale:?}"
            );
            assert!(catalogue(locale, "staff").is_some_and(|s| s.contains("style-title")));
        }
    }

    #[test]
    fn a_city_lays_its_own_words_over_ours() {
        let folder = std::env::temp_dir().join(format!("stoa-words-{}", std::process::id()));
        let en = folder.join("en");
        std::fs::create_dir_all(&en).expect("a folder");
        std::fs::write(en.join("ui.ftl"), "ui-menu = Bill of fare\n").expect("a file");
        let all = read(Some(&folder));
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        let words = |locale| all.bundles[&locale].text("ui-menu", &[]);
        assert_eq!(words(Locale::En).as_deref(), Some("Bill of fare"));
        assert_eq!(words(Locale::Es).as_deref(), Some("Menú"));
        assert_ne!(all.hash, hash());
    }
}
