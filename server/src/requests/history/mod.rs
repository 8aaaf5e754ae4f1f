//! A city brings its history along: the pages and doors of an import. They work with scripting off; with it the progress moves
//! by itself (`public/plain/history.js`).

pub mod api;
pub mod columns_page;
mod fields;
pub mod form;
pub mod import_page;
pub mod issues_csv;
pub mod issues_page;
pub mod list_page;
mod numbers;
mod orders;
pub mod upload;
pub mod values_page;

use crate::problem::Problem;
use uuid::Uuid;

/// Where the imports are listed; each lies below it.
pub const PAGE: &str = "/desk/admin/history";

/// An import's page.
fn address(id: Uuid) -> String {
    format!("{PAGE}/{id}")
}

/// The import that an address or a form names; 404 where it names none.
fn named(id: Option<&str>) -> Result<Uuid, Problem> {
    id.and_then(|id| id.parse().ok())
        .ok_or_else(Problem::not_found)
}
