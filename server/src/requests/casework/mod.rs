//! Working on one case at the desk, as far as the server writes the pages itself: they work with scripting off and cost the
//! app nothing.

pub mod api;
pub mod conflict;
pub mod contractor_page;
pub mod crew;
pub mod desk_page;
pub mod form;
pub mod hand_off_page;
pub mod mentions_page;
pub mod presence;
pub mod route_page;
pub mod template_form;
pub mod template_page;
pub mod templates_page;
pub mod work_csv;
pub mod work_form;
mod work_log;
pub mod work_page;
