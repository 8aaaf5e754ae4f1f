//! Maps, shared by the resident's pages and the desk.
//!
//! The server renders an empty frame and the browser fills it with Leaflet: nothing a map shows is only on the map,
//! each one has its words beside it. Three kinds share one engine:
//!
//! - [`PinMap`]: where one request is;
//! - [`PickMap`]: where something shall be (click, drag, or the button for the middle of the map);
//! - [`ClusterMap`]: the requests of a filter, counted together by the server.
//!
//! Everything that touches Leaflet is in `browser` and exists in the browser only.

#[cfg(feature = "hydrate")]
mod browser;
mod clusters;
mod frame;
mod pick;
mod pin;

pub use clusters::ClusterMap;
pub use frame::{MapFrame, MapSize};
pub use pick::PickMap;
pub use pin::PinMap;
