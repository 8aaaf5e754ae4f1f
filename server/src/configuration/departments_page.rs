//! `/desk/admin/departments`: what each department has, its address, its name, and what it may become part of.

use super::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::Controls;
use crate::requests::moderation::frame::notice;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_service::Arg;
use stoa_service::configuration::departments::{Department, departments};

/// Its address.
pub const PAGE: &str = "/desk/admin/departments";

/// A form that was refused, with what was typed.
pub struct Refused {
    /// The department it is of.
    pub department: String,
    pub form: Query,
    pub errors: FieldErrors,
    /// Has it become another since?
    pub stale: bool,
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let done = trouble(Words::new(&app, reader.locale), &query, "admin-saved");
    shown(&app, &reader, &done, None).await
}

/// The page; a form that was refused stands as it was typed.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    done: &str,
    refused: Option<Refused>,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let all = departments(&app.portal, &reader.actor).await?;
    let (status, top) = match &refused {
        None => (StatusCode::OK, String::new()),
        Some(r) if r.stale => (
            StatusCode::CONFLICT,
            notice("warning", &words.raw("departments-stale", &[])),
        ),
        Some(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            notice("error", &words.raw("error-invalid", &[])),
        ),
    };
    let sections: String = all
        .iter()
        .enumerate()
        .map(|(n, department)| section(words, n, department, &all, refused.as_ref()))
        .collect();
    let main = format!(
        "{done}{top}<p class=\"lede\">{}</p>{sections}",
        words.say("departments-lede")
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("admin-page-departments", &[]),
        main,
        of: None,
        above: None,
        scripts: &[],
    };
    page.answer(status).await
}

fn section(
    words: Words<'_>,
    n: usize,
    department: &Department,
    all: &[Department],
    refused: Option<&Refused>,
) -> String {
    let refused = refused.filter(|r| r.department == department.name);
    let none = FieldErrors::default();
    let id = format!("department-{n}");
    let controls = Controls {
        words,
        errors: refused.map_or(&none, |r| &r.errors),
        id: &id,
    };
    let typed = |name: &str, otherwise: &str| match refused {
        Some(r) if r.form.0.iter().any(|(n, _)| n == name) => {
            r.form.get(name).unwrap_or_default().to_owned()
        }
        _ => otherwise.to_owned(),
    };
    let form = |verb: &str, field: String, button: &str, class: &str| {
        format!(
            "<form method=\"post\" action=\"/do/admin/department\" class=\"stack tight\">\
             <input type=\"hidden\" name=\"department\" value=\"{}\">{field}<div class=\"actions\">\
             <button class=\"button {class}\" name=\"do\" value=\"{verb}\">{}</button></div></form>",
            escape(&department.name),
            words.say(button),
        )
    };
    let email = department.email.as_deref().unwrap_or_default();
    let address = form(
        "address",
        controls.line(
            "email",
            "departments-email",
            &typed("email", email),
            "maxlength=\"254\" dir=\"ltr\"",
        ),
        "admin-save",
        "small",
    );
    let name = form(
        "rename",
        controls.line(
            "name",
            "departments-name",
            &typed("name", &department.name),
            "maxlength=\"80\" required",
        ),
        "departments-rename",
        "small",
    );
    let mut others = vec![(String::new(), words.raw("departments-choose", &[]))];
    let names = all.iter().filter(|d| d.name != department.name);
    others.extend(names.map(|d| (d.name.clone(), d.name.clone())));
    let merge = form(
        "merge",
        controls.choice("into", "departments-into", &others, &typed("into", "")),
        "departments-merge",
        "small quiet",
    );
    format!(
        "<section class=\"section panel stack\" aria-labelledby=\"{id}\"><h2 class=\"h3\" id=\"{id}\"><bdi>{}</bdi></h2>{}\
         <div class=\"grid two\">{address}{name}</div><details{}><summary>{}</summary><p class=\"hint\">{}</p>{merge}</details></section>",
        escape(&department.name),
        has(words, department),
        if refused.is_some_and(|r| r.errors.of("into").is_some()) {
            " open"
        } else {
            ""
        },
        words.say("departments-merge-it"),
        words.say("departments-merge-hint"),
    )
}

/// What it has.
fn has(words: Words<'_>, department: &Department) -> String {
    let counted = |key: &str, n: u64| words.with(key, &[("n", Arg::Number(n as f64))]);
    let services: Vec<String> = department
        .services
        .iter()
        .map(|(_, name)| format!("<bdi>{}</bdi>", escape(name)))
        .collect();
    let services = match services.is_empty() {
        true => words.say("departments-no-services"),
        false => services.join(" · "),
    };
    let counts = [
        counted("departments-open-cases", department.open_cases),
        counted("departments-teams", department.teams as u64),
        counted("departments-staff", department.staff as u64),
        counted("departments-rules", department.rules as u64),
    ];
    format!(
        "<p>{}</p><p class=\"meta\">{}: {services}</p>",
        counts.join(" · "),
        words.say("departments-services"),
    )
}
