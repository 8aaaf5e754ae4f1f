//! Parts of the request pages. `map` is also the desk's.

pub mod find;
mod geo;
pub mod manage;
pub mod map;
mod now;
mod on;
mod place_search;
mod push;
pub mod report;
pub mod subscribe;
pub mod track;

pub use now::now;
pub use place_search::PlaceSearch;
