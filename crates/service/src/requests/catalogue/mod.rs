//! The catalogue of services: read by everyone, and kept at the desk with the questions of each.

mod book;
mod draft;
mod entry;
mod get;
mod list;
mod order;
mod publish;
mod save;
mod versions;

pub use book::{Book, BookRow, book};
pub use draft::{drop_questions, edit_questions};
pub use entry::{Questions, ServiceEntry, entry, preview};
pub use get::get;
pub use list::list;
pub use order::{Step, move_service};
pub use publish::publish_questions;
pub use save::{add_service, make_general, offer_service, save_service};
pub use versions::{FormVersionView, form_versions};
