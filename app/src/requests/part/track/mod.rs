//! One request, as everyone may see it.

#[cfg(feature = "ssr")]
mod card;
mod confirmation;
mod ending;
mod facts;
mod follow;
mod gallery;
mod hear;
mod me_too;
mod promise;
mod related;
mod request;
mod share;

pub use gallery::Gallery;
pub use promise::Promise;
pub use request::{Request, Tracked};
