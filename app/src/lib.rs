//! What a person sees: Leptos pages and components. One crate, two targets: `ssr` renders on the server and asks
//! the use cases, `hydrate` runs in the browser and asks the JSON API; pages do not know which ([`api`]).

// Views are nested types; rustc follows them deeper than its usual limit.
#![recursion_limit = "512"]

#[cfg(not(any(feature = "ssr", feature = "hydrate")))]
compile_error!("choose a side: --features ssr (the server) or --features hydrate (the browser)");

pub mod api;
mod app;
#[cfg(feature = "ssr")]
mod assets;
#[cfg(not(feature = "ssr"))]
mod browser;
mod chunks;
pub mod error;
#[cfg(not(feature = "ssr"))]
mod first;
mod frame;
#[cfg(feature = "hydrate")]
mod guard;
pub mod i18n;
pub mod live;
pub mod offline;
pub mod routes;
#[cfg(feature = "ssr")]
mod shell;
pub mod ui;
mod visit;

pub mod accounts;
pub mod desk;
pub mod engagement;
pub mod home;
pub mod information;
pub mod payments;
pub mod requests;
pub mod site;
pub mod style;
pub mod transparency;

pub use app::App;
#[cfg(feature = "ssr")]
pub use assets::Assets;
#[cfg(not(feature = "ssr"))]
pub use browser::start;
#[cfg(feature = "ssr")]
pub use desk::desk_href;
#[cfg(feature = "ssr")]
pub use frame::{FrameMarkup, desk_nav_markup};
#[cfg(feature = "ssr")]
pub use requests::part::report::questions_markup;
#[cfg(feature = "ssr")]
pub use shell::{shell, terminal_shell};
#[cfg(feature = "ssr")]
pub use visit::{CallerSection, OwnKeys, ServerContext, SharedTerminal, StoredDraftToken};
pub use visit::{
    Prefs, Theme, Visit, use_prefs, use_site, use_staff, use_text, use_typed, use_visit,
};
