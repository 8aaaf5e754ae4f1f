//! The part of the gazetteer that a device keeps, so that a place can be found in words without a network.

use serde::{Deserialize, Serialize};

/// Streets with some of their house numbers, and crossings. Between two known numbers a device may guess.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GazetteerSlice {
    pub streets: Vec<SliceStreet>,
    /// Two indexes into `streets`, then latitude and longitude.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Vec<f64>>))]
    pub crossings: Vec<(usize, usize, f64, f64)>,
}

/// A street in one district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SliceStreet {
    pub name: String,
    /// May be empty.
    pub district: String,
    /// House number, latitude, longitude; by number. Empty for a street that only crosses.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Vec<f64>>))]
    pub points: Vec<(u32, f64, f64)>,
}
