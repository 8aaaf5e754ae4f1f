//! Canned words for the public: by service, move and language, with placeholders that a case fills in.

mod draft;
mod placeholder;

pub use draft::{NewTemplate, TemplateDraft, TemplateView};
pub use placeholder::{Placeholder, fill, unknown};
