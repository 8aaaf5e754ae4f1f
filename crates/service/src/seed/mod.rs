//! Loads a city from its folder. Nothing here knows which city.

mod city;

pub use city::{Progress, Report, SeedOptions, city};
