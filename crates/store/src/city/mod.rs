//! What came with the city: gazetteer, areas, base map.

pub mod areas;
pub mod gazetteer;
pub mod layers;
