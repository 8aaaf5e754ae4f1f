//! The offline geocoder over the city's gazetteer: addresses, streets and crossings, as somebody types, with typos,
//! the near ones first. The gazetteer is held in memory, once a process.

mod build;
mod find;
mod index;
mod matching;
mod query;
mod reverse;
mod search;
mod slice;
mod words;

pub(crate) use index::Index;
pub use reverse::reverse;
pub use search::search;
pub use slice::slice;
pub use words::GeocoderWords;
