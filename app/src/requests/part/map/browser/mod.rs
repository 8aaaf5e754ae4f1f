//! What Leaflet does. Browser only.
//!
//! `engine` loads Leaflet, opens a map in a frame and closes it with its component, `base` draws the city
//! under it in the colours of `palette`, `labels` writes names on it, `icon` makes pins, and `single`, `picker` and `many` are the three kinds.

mod base;
mod engine;
mod global;
mod icon;
mod labels;
mod many;
mod palette;
mod picker;
mod popup;
mod single;

pub(super) use many::clusters;
pub(super) use picker::{Pick, pick};
pub(super) use single::pin;
