//! The form of what happens when a promise runs out.

use super::editing::{Editing, save};
use super::escalation_page::{PAGE, RULES, shown};
use super::{rows, target};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::promise::{Action, Escalation, Which};
use stoa_domain::requests::{Status, Target};
use stoa_domain::{FieldErrors, text, words};

/// `seen`, and of each rule the fields of [`pairs`]; a rule without a name is none, one with `remove` goes.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let form = rows::compact(&form, RULES, &["name", "code"]);
    let mut errors = FieldErrors::default();
    let rules: Vec<Escalation> = (0..rows::count(&form, RULES))
        .map(|n| read(&form, n, &mut errors))
        .collect();
    if !errors.is_empty() {
        return shown(&app, &reader, "", &form, Editing::wrong(&form, errors)).await;
    }
    let about = (Kind::Escalations, "");
    match save(&app, &reader, about, &form, Some(&rules)).await? {
        Ok(()) => Ok(back::to(PAGE, &[("done", "escalations".to_owned())])),
        Err(editing) => shown(&app, &reader, "", &form, editing).await,
    }
}

/// Rules as the fields of their form: `rules.<n>.code`, `.name`, `.statuses` (each), `.of`, `.overdue_by.n`,
/// `.overdue_by.unit`, `.action` (with who, after a colon).
pub fn pairs(rules: &[Escalation]) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (n, rule) in rules.iter().enumerate() {
        let field = |part: &str| format!("{RULES}.{n}.{part}");
        out.push((field("code"), rule.code.clone()));
        out.push((field("name"), rule.name.clone()));
        let statuses = rule.statuses.iter();
        out.extend(statuses.map(|s| (field("statuses"), s.code().to_owned())));
        let which = match rule.of {
            Which::Response => "response",
            Which::Resolution => "resolution",
        };
        out.push((field("of"), which.to_owned()));
        out.extend(target::pairs(&field("overdue_by"), Some(rule.overdue_by)));
        let action = match &rule.action {
            Action::Flag => "flag".to_owned(),
            Action::RaisePriority => "raise_priority".to_owned(),
            Action::NotifyDepartment => "notify_department".to_owned(),
            Action::Assign(username) => format!("person:{username}"),
            Action::Team(code) => format!("team:{code}"),
        };
        out.push((field("action"), action));
    }
    out
}

fn read(form: &Query, n: usize, errors: &mut FieldErrors) -> Escalation {
    let get = |part: &str| rows::get(form, RULES, n, part);
    let field = |part: &str| format!("{RULES}.{n}.{part}");
    let name = text::clean_line(get("name"));
    let code = match get("code") {
        "" => words::of(&name).join("-"),
        known => known.to_owned(),
    };
    let named = form.0.iter().filter(|(f, _)| *f == field("statuses"));
    let statuses = named.filter_map(|(_, code)| Status::parse(code)).collect();
    let before = errors.0.len();
    let overdue_by = target::read(form, &field("overdue_by"), errors);
    if overdue_by.is_none() && errors.0.len() == before {
        errors.add(field("overdue_by"), "required");
    }
    let action = match get("action").split_once(':') {
        Some(("person", username)) => Some(Action::Assign(username.to_owned())),
        Some(("team", code)) => Some(Action::Team(code.to_owned())),
        Some(_) => None,
        None => match get("action") {
            "flag" => Some(Action::Flag),
            "raise_priority" => Some(Action::RaisePriority),
            "notify_department" => Some(Action::NotifyDepartment),
            _ => None,
        },
    };
    if action.is_none() {
        errors.add(field("action"), "unknown");
    }
    Escalation {
        code,
        name,
        statuses,
        of: match get("of") {
            "response" => Which::Response,
            _ => Which::Resolution,
        },
        overdue_by: overdue_by.unwrap_or(Target::Hours(1)),
        action: action.unwrap_or(Action::Flag),
    }
}
