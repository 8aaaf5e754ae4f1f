//! The pages, one a file, each a lazy route in a chunk of its own.

mod find;
mod report;
mod track;

pub use find::RequestsRoute;
pub use report::ReportRoute;
pub use track::RequestRoute;
