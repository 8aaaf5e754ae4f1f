//! The form that says which days, which service, which place; and the usual stretches as links.

// catalogue: dashboard-compare-*, dashboard-days-*
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_app::routes;
use stoa_domain::requests::dashboard::{Compare, Dashboard, Question};

/// What may be chosen.
pub struct Choices {
    /// Code and name.
    pub services: Vec<(String, String)>,
    pub neighborhoods: Vec<String>,
    pub districts: Vec<String>,
}

/// The page's address of a question.
pub fn address(question: &Question) -> String {
    let query = routes::query(&question.to_pairs());
    match query.is_empty() {
        true => "/requests/dashboard".to_owned(),
        false => format!("/requests/dashboard?{query}"),
    }
}

/// Links to the last so many days.
pub fn stretches(words: Words<'_>, question: &Question, told: &Dashboard) -> String {
    let today = told.at.date_naive();
    let links: String = [7, 30, 90, 365]
        .into_iter()
        .map(|days: i64| {
            let from = today - chrono::Duration::days(days - 1);
            let current = told.days.from == from && told.days.to == today;
            let here = if current {
                " aria-current=\"page\""
            } else {
                ""
            };
            let of = Question {
                from: Some(from),
                to: None,
                ..question.clone()
            };
            format!(
                "<a href=\"{}\"{here}>{}</a>",
                escape(&address(&of)),
                words.say(&format!("dashboard-days-{days}")),
            )
        })
        .collect();
    format!(
        "<nav class=\"tabs\" aria-label=\"{}\">{links}</nav>",
        words.say("dashboard-stretches")
    )
}

/// The form.
pub fn form(words: Words<'_>, question: &Question, told: &Dashboard, choices: &Choices) -> String {
    let day = |name: &str, value: chrono::NaiveDate| {
        format!(
            "<div class=\"field\"><label for=\"cut-{name}\">{}</label>\
             <input class=\"w-10\" type=\"date\" id=\"cut-{name}\" name=\"{name}\" value=\"{value}\"></div>",
            words.say(&format!("numbers-{name}"))
        )
    };
    let compare = Compare::ALL.map(|c| {
        let name = words.raw(&format!("dashboard-compare-{}", c.code()), &[]);
        (c.code().to_owned(), name)
    });
    let same = |all: &[String]| -> Vec<(String, String)> {
        all.iter().map(|n| (n.clone(), n.clone())).collect()
    };
    let every = Some("dashboard-every");
    let select = |name: &str, key: &str, empty, all: &[(String, String)], chosen: Option<&str>| {
        select(words, name, key, empty, all, chosen)
    };
    format!(
        "<form method=\"get\" action=\"/requests/dashboard\" class=\"cluster end-line\">{}{}{}{}{}{}\
         <button class=\"button primary\">{}</button></form>",
        day("from", told.days.from),
        day("to", told.days.to),
        select(
            "compare",
            "dashboard-compare",
            None,
            &compare,
            Some(question.compare.code())
        ),
        select(
            "service",
            "promises-service",
            every,
            &choices.services,
            question.service.as_deref()
        ),
        select(
            "neighborhood",
            "dashboard-neighborhood",
            every,
            &same(&choices.neighborhoods),
            question.neighborhood.as_deref()
        ),
        select(
            "district",
            "promises-district",
            every,
            &same(&choices.districts),
            question.district.as_deref()
        ),
        words.say("numbers-apply"),
    )
}

fn select(
    words: Words<'_>,
    name: &str,
    key: &str,
    empty: Option<&str>,
    all: &[(String, String)],
    chosen: Option<&str>,
) -> String {
    if all.is_empty() {
        return String::new();
    }
    let none = empty.map(|key| format!("<option value=\"\">{}</option>", words.say(key)));
    let options: String = all
        .iter()
        .map(|(value, name)| {
            let selected = if chosen == Some(value) {
                " selected"
            } else {
                ""
            };
            format!(
                "<option value=\"{}\"{selected}>{}</option>",
                escape(value),
                escape(name)
            )
        })
        .collect();
    format!(
        "<div class=\"field\"><label for=\"cut-{name}\">{}</label><select id=\"cut-{name}\" name=\"{name}\" class=\"w-20\">{}{options}</select></div>",
        words.say(key),
        none.unwrap_or_default(),
    )
}
