//! The rules of the portal: pure values and functions.
//!
//! Nothing here does IO, reads a clock or draws a random number; everything compiles to wasm and to native
//! code, so that the browser and the server decide by the same lines. The view types that the JSON API
//! speaks live here too, each built for one reader (public, reporter, staff).

pub mod accounts;
pub mod appearance;
pub mod configuration;
pub mod engagement;
pub mod field;
pub mod form;
pub mod geo;
pub mod information;
pub mod locale;
pub mod moment;
pub mod number;
pub mod object;
pub mod page;
pub mod payments;
pub mod requests;
pub mod site;
pub mod text;
pub mod transparency;
pub mod words;

pub use field::{FieldError, FieldErrors};
pub use geo::{Bounds, LatLon};
pub use locale::Locale;
pub use page::Page;
