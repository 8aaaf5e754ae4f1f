//! The dashboard: what is open, what came in and was closed, promises and times, by service and place, over any days.
//!
//! The server writes its pages alone. Each chart says its finding as its title and has its table and its file; all of them are
//! one answer of [`stoa_service::requests::dashboard`].

mod chart;
mod cut;
pub mod desk_page;
pub mod doors;
pub mod embed;
mod map;
pub mod page;
mod sentence;
mod share;
mod tables;

use crate::extract::query::Query;
use crate::problem::Problem;
use stoa_domain::requests::dashboard::Question;

/// The question of an address; 422 names what of it cannot be read.
pub fn question(query: &Query) -> Result<Question, Problem> {
    Ok(Question::from_pairs(pairs(query, &[]))?)
}

/// The same with what cannot be read left out; was there such?
pub fn lenient(query: &Query) -> (Question, bool) {
    match Question::from_pairs(pairs(query, &[])) {
        Ok(question) => (question, false),
        Err(errors) => {
            let wrong: Vec<String> = errors.0.into_iter().map(|e| e.field).collect();
            let rest = Question::from_pairs(pairs(query, &wrong));
            (rest.unwrap_or_default(), true)
        }
    }
}

fn pairs<'a>(query: &'a Query, without: &'a [String]) -> impl Iterator<Item = (&'a str, &'a str)> {
    let all = query.0.iter().filter(|(name, _)| !without.contains(name));
    all.map(|(name, value)| (name.as_str(), value.as_str()))
}
