//! The city as the portal knows it: name, bounds, base map, areas.

mod appearance;
mod area_map;
mod area_of;
pub mod areas;
mod geometry;
mod layer;
mod load;
mod outlines;

pub use appearance::{Appearance, Dress, appearance, sheet};
pub(crate) use appearance::{DRESS, Dressed, TEXTS};
pub(crate) use area_map::AreaMap;
pub(crate) use area_of::NEIGHBORHOOD;
pub use area_of::{Areas, area_of};
pub use layer::{LayerBytes, layer};
pub use load::load;
pub use outlines::{outlines, shapes};
