//! The pages, one a file, each a lazy route in a chunk of its own.

mod find;
mod messages;
mod report;
mod subscribe;
mod track;

pub use find::RequestsRoute;
pub use messages::MessagesRoute;
pub use report::ReportRoute;
pub use subscribe::SubscribeRoute;
pub use track::RequestRoute;
