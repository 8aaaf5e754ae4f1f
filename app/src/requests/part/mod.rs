//! Parts of the request pages. `map` is also the desk's.

pub mod find;
mod geo;
pub mod map;
mod now;
mod on;
mod place_search;
pub mod report;
pub mod track;

pub use now::now;
pub use place_search::PlaceSearch;
