//! Promises kept, as everyone may read it.

use super::tally::{Period, Told};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromiseFigures {
    pub period: Period,
    /// When they were counted.
    pub at: DateTime<FixedOffset>,
    /// All requests together.
    pub all: Told,
    /// By service, the most promises first.
    pub services: Vec<PromiseFigure>,
    /// By council district, in the order of their names.
    pub districts: Vec<PromiseFigure>,
}

/// The figures of a service or a district.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromiseFigure {
    /// The service's code, or the district's name.
    pub code: String,
    pub name: String,
    #[serde(flatten)]
    pub told: Told,
}
