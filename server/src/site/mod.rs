//! The portal's own doors: pages, built files, base map, catalogues, health, preferences.

pub mod assets;
pub mod back;
pub mod dev;
pub mod document;
pub mod error_page;
pub mod frame;
pub mod health;
pub mod http;
pub mod i18n;
pub mod map;
pub mod owner;
pub mod page;
pub mod plain_page;
pub mod preferences;
pub mod theme;
pub mod typed;
