//! A city brings its history along: a file of rows from its earlier system is uploaded, read, mapped, tried out and brought in.
//!
//! The work is done step by step by whichever worker is free ([`work`]). A step is one transaction, written with how far the
//! file was read, so that nothing is lost and nothing comes twice when a process dies. Nobody is told of what comes in.

mod act;
mod batch;
mod judge;
mod map;
mod reader;
mod show;
mod step;
mod sweep;
mod upload;

pub use act::act;
pub use map::{Columns, Values, set_columns, set_values};
pub use show::{ImportView, Screen, all_issues, import, imports, issues, made_cases, screen};
pub use step::work;
pub use sweep::sweep;
pub use upload::{NewImport, upload};

use crate::city::City;
use crate::{Portal, Result};
use stoa_domain::requests::history::KnownService;
use stoa_store::requests::history::ImportRecord;
use uuid::Uuid;

/// How many things about rows are written down; beyond it they are only counted.
const MAX_ISSUES: u64 = 10_000;

/// Where the file lies, in the private store.
fn key(id: Uuid) -> String {
    format!("history/{id}")
}

/// Removes a file that nobody needs any more. Where that fails the sweep does it.
async fn forget_file(portal: &Portal, id: Uuid) {
    if let Err(error) = portal.ctx.private.delete(&key(id)).await {
        tracing::warn!(%error, "the file of an import stays for now");
    }
}

/// The city's services as the rules of an import know them.
fn known_services(city: &City) -> Vec<KnownService> {
    let all = city.services.iter().map(|s| KnownService {
        code: s.summary.code.clone(),
        name: s.summary.name.clone(),
    });
    all.collect()
}

/// Is a date usually written with its month first here? In the United States it is.
fn month_first(portal: &Portal) -> bool {
    portal.ctx.config.phone_country.trim_start_matches('+') == "1"
}

/// The name by which a source's numbers are told apart from another's.
fn source_key(import: &ImportRecord) -> String {
    import.source.to_lowercase()
}

/// One import, or `NotFound`.
async fn found(portal: &Portal, id: Uuid) -> Result<ImportRecord> {
    let found = stoa_store::requests::history::imports::by_id(&portal.store, id).await?;
    found.ok_or(crate::Error::NotFound)
}
