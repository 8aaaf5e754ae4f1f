//! The admin area: what a city sets for itself, as pages of the server's own. They work with scripting off and cost the app
//! nothing.

pub mod appearance_page;
pub mod area_form;
mod area_map;
pub mod area_page;
pub mod areas_page;
pub mod calendar_form;
pub mod calendar_page;
pub mod calendars_page;
pub mod changes_page;
pub mod department_form;
pub mod departments_page;
mod difference;
pub mod editing;
pub mod ending_form;
pub mod ending_page;
pub mod escalation_form;
pub mod escalation_page;
pub mod file_form;
pub mod file_page;
pub mod frame;
pub mod index_page;
mod pages;
mod rows;
mod target;
pub mod term_page;
pub mod terms_form;
pub mod terms_page;
pub mod texts_form;
pub mod theme_form;
pub mod undo;
