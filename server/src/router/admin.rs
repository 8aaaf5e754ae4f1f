//! The doors of the admin area.

use super::Route;
use super::door::{get, post};
use crate::configuration as admin;
use crate::layer::access::Access::Staff;
use crate::layer::rate_limit::Bucket;
use crate::requests::catalogue;
use stoa_domain::accounts::Permission::Configure;

/// Every one of them.
#[rustfmt::skip]
pub(super) fn table() -> Vec<Route> {
    vec![
        get("/desk/admin", Staff(Configure), admin::index_page::page),
        get("/desk/admin/changes", Staff(Configure), admin::changes_page::page),
        post("/do/admin/undo", Staff(Configure), admin::undo::undo),
        get("/desk/admin/calendars", Staff(Configure), admin::calendars_page::page),
        get("/desk/admin/calendars/{code}", Staff(Configure), admin::calendar_page::page),
        post("/do/admin/calendar", Staff(Configure), admin::calendar_form::by_form),
        get("/desk/admin/terms", Staff(Configure), admin::terms_page::page),
        get("/desk/admin/terms/edit", Staff(Configure), admin::term_page::page),
        post("/do/admin/terms", Staff(Configure), admin::terms_form::by_form),
        get("/desk/admin/escalations", Staff(Configure), admin::escalation_page::page),
        post("/do/admin/escalations", Staff(Configure), admin::escalation_form::by_form),
        post("/do/admin/service", Staff(Configure), catalogue::service_form::save),
        post("/do/admin/service-move", Staff(Configure), catalogue::book_form::move_to),
        post("/do/admin/service-offer", Staff(Configure), catalogue::book_form::offer),
        post("/do/admin/questions", Staff(Configure), catalogue::question_form::act),
        get("/desk/admin/services", Staff(Configure), catalogue::book_page::page),
        get("/desk/admin/services/{code}", Staff(Configure), catalogue::service_page::page),
        get("/desk/admin/services/{code}/questions", Staff(Configure), catalogue::question_page::page),
        get("/desk/admin/services/{code}/preview", Staff(Configure), catalogue::preview_page::page),
        post("/desk/admin/services/{code}/preview", Staff(Configure), catalogue::preview_page::filled_in),
        get("/desk/admin/services/{code}/versions", Staff(Configure), catalogue::versions_page::page),
        get("/desk/admin/endings", Staff(Configure), admin::ending_page::page),
        post("/do/admin/endings", Staff(Configure), admin::ending_form::by_form),
        get("/desk/admin/departments", Staff(Configure), admin::departments_page::page),
        post("/do/admin/department", Staff(Configure), admin::department_form::by_form),
        get("/desk/admin/areas", Staff(Configure), admin::areas_page::page),
        get("/desk/admin/areas/{kind}", Staff(Configure), admin::area_page::page),
        post("/do/admin/areas-look", Staff(Configure), admin::area_form::look).limited(Bucket::Upload),
        post("/do/admin/areas", Staff(Configure), admin::area_form::save),
        get("/desk/admin/appearance", Staff(Configure), admin::appearance_page::page),
        post("/do/admin/theme", Staff(Configure), admin::theme_form::by_form),
        post("/do/admin/texts", Staff(Configure), admin::texts_form::by_form),
        get("/desk/admin/file", Staff(Configure), admin::file_page::page),
        get("/desk/admin/file/city.json", Staff(Configure), admin::file_page::download).limited(Bucket::Export),
        post("/do/admin/file-look", Staff(Configure), admin::file_form::look).limited(Bucket::Upload),
        post("/do/admin/file", Staff(Configure), admin::file_form::apply),
    ]
}
