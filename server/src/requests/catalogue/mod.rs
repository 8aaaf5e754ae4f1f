//! The catalogue of services as supervisors keep it: the list, each service's own fields, and its questions, which are built,
//! tried and published. Pages that the server writes itself.

pub mod book_form;
pub mod book_page;
mod condition_part;
mod controls;
mod described;
mod draft_fields;
mod draft_page;
pub mod preview_page;
pub mod question_form;
pub mod question_page;
mod service_deeds;
pub mod service_form;
pub mod service_page;
pub mod versions_page;
