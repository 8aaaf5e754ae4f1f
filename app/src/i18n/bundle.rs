//! One language's parsed catalogues, the same on both sides but for the memoizer (threads on the server).

use super::{Arg, number};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use stoa_domain::Locale;

#[cfg(not(feature = "ssr"))]
type Inner = fluent_bundle::FluentBundle<FluentResource>;
#[cfg(feature = "ssr")]
type Inner = fluent_bundle::concurrent::FluentBundle<FluentResource>;

/// One language's texts.
pub(super) struct Bundle(Inner);

impl Bundle {
    /// An empty bundle of a language.
    pub(super) fn new(locale: Locale) -> Self {
        let tag = locale.tag().parse().unwrap_or_default();
        #[cfg(feature = "ssr")]
        let mut bundle = Inner::new_concurrent(vec![tag]);
        #[cfg(not(feature = "ssr"))]
        let mut bundle = Inner::new(vec![tag]);
        // Isolation marks would show up in copied addresses and titles; markup isolates with <bdi> where it matters.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(n) if n.options.use_grouping => Some(number(n.value)),
            _ => None,
        }));
        Self(bundle)
    }

    /// Adds a catalogue; a key that exists is replaced (a city's own words come last). `false`: some entries could
    /// not be read; the others are in.
    pub(super) fn add(&mut self, source: String) -> bool {
        let (resource, fine) = match FluentResource::try_new(source) {
            Ok(resource) => (resource, true),
            Err((resource, _)) => (resource, false),
        };
        self.0.add_resource_overriding(resource);
        fine
    }

    /// The text of a key, if the bundle has it.
    pub(super) fn text(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self.0.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::String(text.as_str().into()),
                Arg::Number(n) => FluentValue::from(*n),
            };
            values.set(*name, value);
        }
        // Errors are missing variables: the catalogue check finds them; the reader sees the rest of the text.
        let mut errors = Vec::new();
        Some(
            self.0
                .format_pattern(pattern, Some(&values), &mut errors)
                .into_owned(),
        )
    }
}
