//! One request, as everyone may see it.

mod confirmation;
mod facts;
mod follow;
mod gallery;
mod hear;
mod promise;
mod request;
mod share;

pub use gallery::Gallery;
pub use promise::Promise;
pub use request::{Request, Tracked};
