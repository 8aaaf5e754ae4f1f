//! Loads a city from its folder. Nothing here knows which city: names, files, words and rules are all in the folder's
//! `city.json` and what it points to. The same folder and the same clock give the same rows.

mod addresses;
mod catalogue;
mod city;
mod ended;
mod endings;
mod folder;
mod form;
mod map;
mod past;
mod pictures;
mod promises;
mod requests;
mod routing;
mod services;
mod size;
mod tale;

pub use catalogue::catalogue;
pub use city::{Progress, Report, SeedOptions, city};
pub(crate) use endings::keep as keep_endings;
pub use map::Collection;
pub(crate) use map::stored_layer;
