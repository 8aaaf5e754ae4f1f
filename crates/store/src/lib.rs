//! The memory of the portal: the only crate that names sea-orm or SQL.
//!
//! One surface over SQLite and PostgreSQL; where they differ, [`dialect`] says so. Reads take anything that is
//! [`Db`]; writes take a [`Tx`], which only [`Store::begin`] makes. Rows come out as plain structs; database errors
//! are hidden behind [`StoreError`], and "not found" is `None`.

pub mod accounts;
pub mod city;
pub mod config_changes;
mod db;
mod dialect;
pub mod engagement;
mod error;
pub mod follow;
pub mod information;
mod keyset;
mod memo;
pub mod messages;
mod migration;
pub mod outbox;
pub mod payments;
pub mod rates;
pub mod requests;
pub mod settings;
mod sql;
mod store;
#[cfg(feature = "testing")]
pub mod testing;
mod time;
pub mod transparency;

pub use db::Db;
pub use error::StoreError;
pub use store::{Store, Tx};

/// The result of every store function.
pub type Result<T> = std::result::Result<T, StoreError>;
