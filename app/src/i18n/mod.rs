//! Languages: catalogues in Project Fluent, one a feature (`app/locales/<locale>/<feature>.ftl`).
//!
//! The server reads every catalogue once, writes it in a short form (`lower`) and chooses by the reader's [`Locale`];
//! the browser loads the one bundle of the page's language in that form before it hydrates (`load`). A change of language is a form post and a new page, so
//! texts need not be reactive. Use [`t!`] with a literal key; a key made at run time goes through [`text`] and is
//! declared by a comment `// catalogue: family-*` for the catalogue check.

mod arg;
#[cfg(not(feature = "ssr"))]
mod browser;
mod bundle;
mod date;
#[cfg(feature = "ssr")]
mod lower;
mod number;
mod pattern;
mod plural;
#[cfg(all(test, feature = "ssr"))]
mod reference;
#[cfg(feature = "ssr")]
mod server;
mod words;

pub use arg::Arg;
#[cfg(not(feature = "ssr"))]
pub use browser::load;
pub use date::{date, date_time, day, time};
pub use number::{bytes, distance, number};
#[cfg(feature = "ssr")]
pub use server::{Catalogues, catalogue, hash, init};
pub use words::{
    activity, channel, error, event, field_error, mine, part, reason, role, sort, status, target,
};

use stoa_domain::Locale;

/// The text of a key in the reader's language; the key itself where no catalogue has it.
pub fn text(key: &str, args: &[(&str, Arg)]) -> String {
    #[cfg(feature = "ssr")]
    {
        server::text(locale(), key, args)
    }
    #[cfg(not(feature = "ssr"))]
    {
        browser::text(key, args)
    }
}

/// The reader's language.
pub fn locale() -> Locale {
    #[cfg(feature = "ssr")]
    {
        leptos::prelude::use_context::<Locale>().unwrap_or_default()
    }
    #[cfg(not(feature = "ssr"))]
    {
        browser::locale()
    }
}

/// The text of a literal key: `t!("requests-title")`, `t!("requests-found", n = 3, where = place)`.
/// Numbers choose plurals and are grouped; everything else is text.
#[macro_export]
macro_rules! t {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::i18n::text($key, &[$((stringify!($name), $crate::i18n::Arg::from($value))),*])
    };
}
