//! The canned words for the public: offered for a case with its facts filled in, and kept by staff.

mod facts;
mod list;
mod of_case;
mod preview;
mod retire;
mod save;

pub(in crate::requests) use facts::Facts;
pub use list::{all_templates, template, templates};
pub use of_case::templates_of_case;
pub use preview::preview_template;
pub use retire::retire_template;
pub(crate) use save::checked as checked_template;
pub use save::save_template;
