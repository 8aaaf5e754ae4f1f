//! The list of rules by plain forms. A rule that does not fit is shown again as it was typed.

use super::rule_page::{RuleForm, render};
use super::rules_page::PAGE;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::{RoutingRule, RuleChange, Then, When};
use stoa_service::Error;
use stoa_service::requests::routing;

/// `seen`, `n` (left out: a new rule), `name`, `services`, `areas`, `words` (between commas), `days`, `from`, `to`,
/// `channels`, `department`, `team`, `person`, `priority`.
pub async fn keep(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let rule = rule(&form)?;
    let n = form.read("n", |v| v.parse::<usize>().ok())?;
    let seen = form.get("seen").unwrap_or_default();
    let change = match n {
        Some(n) => RuleChange::Replace(n, rule.clone()),
        None => RuleChange::Add(rule.clone()),
    };
    match routing::change_draft(&app.portal, &actor, seen, change).await {
        Ok(()) => Ok(back::to(&format!("{PAGE}#rules"), &[])),
        Err(Error::Invalid(errors)) => {
            let form = RuleForm {
                n,
                seen,
                rule: &rule,
                errors: &errors,
            };
            let page = render(&app, &actor, &reader, &form).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => refused(other),
    }
}

/// `seen`, `n`, `to` (`up`, `down`, `remove`).
pub async fn change(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let n = form.read("n", |v| v.parse::<usize>().ok())?;
    let n = n.ok_or_else(|| Problem::field("n", "required"))?;
    let change = form.read("to", |to| match to {
        "up" => Some(RuleChange::Up(n)),
        "down" => Some(RuleChange::Down(n)),
        "remove" => Some(RuleChange::Remove(n)),
        _ => None,
    })?;
    let change = change.ok_or_else(|| Problem::field("to", "required"))?;
    let seen = form.get("seen").unwrap_or_default();
    match routing::change_draft(&app.portal, &actor, seen, change).await {
        Ok(()) => Ok(back::to(&format!("{PAGE}#rules"), &[])),
        Err(error) => refused(error),
    }
}

/// Nothing: goes back to the rules in force.
pub async fn drop_changes(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
) -> Result<Response, Problem> {
    routing::drop_draft(&app.portal, &actor).await?;
    Ok(back::to(PAGE, &[]))
}

/// `seen`: the list that was tried out.
pub async fn save(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let seen = form.get("seen").unwrap_or_default();
    match routing::save_draft(&app.portal, &actor, seen).await {
        Ok(_) => Ok(back::to(PAGE, &[("done", "saved".to_owned())])),
        Err(error) => refused(error),
    }
}

/// Back to the list with what was wrong.
fn refused(error: Error) -> Result<Response, Problem> {
    let problem = Problem::from(error);
    match problem.status.as_u16() {
        409 | 422 => Ok(back::to(PAGE, &back::error_pairs(&problem))),
        _ => Err(problem),
    }
}

/// The rule as it was typed.
fn rule(form: &Query) -> Result<RoutingRule, Problem> {
    let all = |name: &str| -> Vec<String> {
        let values = form
            .0
            .iter()
            .filter(|(n, v)| n == name && !v.trim().is_empty());
        values.map(|(_, v)| v.trim().to_owned()).collect()
    };
    let one = |name: &str| form.get(name).map(str::to_owned);
    let typed = one("words").unwrap_or_default();
    let words = typed.split([',', '\n']).map(str::trim);
    // One of the two alone is not readable, and is said to be so.
    let hours = match (one("from"), one("to")) {
        (None, None) => String::new(),
        (from, to) => format!("{}-{}", from.unwrap_or_default(), to.unwrap_or_default()),
    };
    Ok(RoutingRule {
        name: stoa_domain::text::clean_line(&one("name").unwrap_or_default()),
        when: When {
            services: all("services"),
            areas: all("areas"),
            words: words.filter(|w| !w.is_empty()).map(str::to_owned).collect(),
            days: all("days"),
            hours,
            channels: all("channels"),
        },
        then: Then {
            department: one("department"),
            team: one("team"),
            person: one("person"),
            priority: form.read("priority", |v| v.parse().ok())?,
        },
    })
}
