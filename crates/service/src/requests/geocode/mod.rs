//! The offline geocoder over the city's gazetteer.

mod reverse;
mod search;

pub use reverse::reverse;
pub use search::search;
