//! The report form: one form whose sections are the steps of [`step::Step`], around one [`state::Form`].
//!
//! It is a plain multipart form first (`/do/requests/report`, and `/do/requests/draft` to be shown a service's
//! questions); the browser then adds the map, suggestions, checks while typing by the same `Draft::parse`, small
//! photos with faces hidden, a draft on the device and sending with progress.

#[cfg(feature = "hydrate")]
mod blur;
mod contact;
mod details;
#[cfg(feature = "hydrate")]
mod edit;
mod errors;
mod field;
mod form;
#[cfg(feature = "hydrate")]
mod keep;
mod key;
mod known;
#[cfg(feature = "hydrate")]
mod look_out;
#[cfg(feature = "hydrate")]
mod media;
mod navigate;
mod photos;
mod place;
#[cfg(feature = "hydrate")]
mod post;
#[cfg(feature = "ssr")]
mod preview;
mod questions;
mod restored;
mod review;
mod section;
mod send;
mod service;
mod state;
mod step;
mod stepper;
mod tools;

/// Reporting is what most people come for: its last step stands in the first file.
#[cfg(not(feature = "ssr"))]
pub fn first_file() {
    crate::first::hold(review::ReviewStep);
}

pub use form::ReportForm;
pub use key::fresh as fresh_key;
#[cfg(feature = "ssr")]
pub use preview::questions_markup;
pub use state::ReportData;
pub use tools::guard_words;
