//! The city as the portal knows it: name, bounds, base map, areas.

mod area_map;
mod area_of;
mod layer;
mod load;
mod outlines;

pub(crate) use area_map::AreaMap;
pub use area_of::{Areas, area_of};
pub use layer::{LayerBytes, layer};
pub use load::load;
pub use outlines::{outlines, shapes};
