//! The doors of a city's history that is brought along.

use super::Route;
use super::door::{get, post};
use crate::layer::access::Access::Staff;
use crate::layer::rate_limit::Bucket;
use crate::requests::history;
use stoa_domain::accounts::Permission::Configure;

/// Every one of them.
#[rustfmt::skip]
pub(super) fn table() -> Vec<Route> {
    vec![
        get("/api/v1/desk/history/{id}", Staff(Configure), history::api::progress),
        get("/desk/admin/history", Staff(Configure), history::list_page::page),
        post("/do/admin/history", Staff(Configure), history::upload::by_form),
        get("/desk/admin/history/{id}", Staff(Configure), history::import_page::page),
        post("/do/admin/history-act", Staff(Configure), history::form::act),
        get("/desk/admin/history/{id}/columns", Staff(Configure), history::columns_page::page),
        post("/do/admin/history-columns", Staff(Configure), history::form::columns),
        get("/desk/admin/history/{id}/values", Staff(Configure), history::values_page::page),
        post("/do/admin/history-values", Staff(Configure), history::form::values),
        get("/desk/admin/history/{id}/issues", Staff(Configure), history::issues_page::page),
        get("/desk/admin/history/{id}/issues.csv", Staff(Configure), history::issues_csv::file).limited(Bucket::Export),
    ]
}
