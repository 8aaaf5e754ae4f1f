//! A service's form from its Open311 attributes. They have no pages: where one begins is the city's own rule.

use super::folder::PageRule;
use anyhow::{Result, bail};
use serde::Deserialize;
use stoa_domain::form::{Choice, Clause, Condition, Field, Form, Kind, Page};
use stoa_domain::requests::open311::datatype;

/// A question as a service definition has it, with the conditions of Boston's endpoint.
#[derive(Deserialize)]
pub struct Attribute {
    code: String,
    description: String,
    datatype: String,
    datatype_description: Option<String>,
    required: bool,
    order: u32,
    /// Does somebody answer it?
    #[serde(default = "yes")]
    variable: bool,
    #[serde(default)]
    values: Vec<Choice>,
    dependencies: Option<Dependencies>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
struct Dependencies {
    clause: String,
    conditions: Vec<Comparison>,
}

#[derive(Deserialize)]
struct Comparison {
    attribute: String,
    op: String,
    value: String,
}

/// The form, or why it is none: a question that could never be asked or answered is refused before anybody meets it.
pub fn read(attributes: &[Attribute], begins: &[PageRule]) -> Result<Form> {
    let mut ordered: Vec<&Attribute> = attributes.iter().collect();
    ordered.sort_by_key(|a| a.order);
    let mut pages: Vec<Page> = Vec::new();
    for attribute in ordered {
        let begun = begins.iter().find(|b| b.from == attribute.code);
        if begun.is_some() || pages.is_empty() {
            pages.push(Page {
                title: begun.map(|b| b.title.clone()),
                fields: Vec::new(),
            });
        }
        if let Some(page) = pages.last_mut() {
            page.fields.push(field(attribute));
        }
    }
    let form = Form::after(None, pages);
    if let Some(nowhere) = begins.iter().find(|b| form.field(&b.from).is_none()) {
        bail!("no question {} for a page to begin with", nowhere.from);
    }
    match form.faults().as_slice() {
        [] => Ok(form),
        faults => bail!(
            "{}",
            faults
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join(", ")
        ),
    }
}

fn field(a: &Attribute) -> Field {
    let kind = datatype::read(&a.datatype, a.variable).with(a.values.clone());
    Field {
        code: a.code.clone(),
        text: a.description.clone(),
        help: a.datatype_description.clone(),
        required: a.required && kind != Kind::Notice,
        kind,
        condition: a.dependencies.as_ref().map(|d| Condition {
            all: d.clause.eq_ignore_ascii_case("and"),
            clauses: d.conditions.iter().map(clause).collect(),
        }),
    }
}

fn clause(c: &Comparison) -> Clause {
    Clause {
        field: c.attribute.clone(),
        equal: c.op == "eq",
        value: c.value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn attributes(all: Value) -> Vec<Attribute> {
        serde_json::from_value(all).unwrap()
    }

    fn begins(all: &[(&str, &str)]) -> Vec<PageRule> {
        let rule = |(title, from): &(&str, &str)| PageRule {
            title: (*title).into(),
            from: (*from).into(),
        };
        all.iter().map(rule).collect()
    }

    fn attribute(order: u32, code: &str, datatype: &str) -> Value {
        json!({"code": code, "description": code, "datatype": datatype, "datatype_description": null,
            "required": true, "order": order, "dependencies": null})
    }

    #[test]
    fn pages_begin_where_the_city_says_and_else_there_is_one() {
        let all = attributes(json!([
            attribute(2, "B", "number"),
            attribute(1, "A", "informational"),
            attribute(3, "C", "text")
        ]));
        let titles = |rules: &[(&str, &str)]| {
            let form = read(&all, &begins(rules)).unwrap();
            let page = |p: &Page| {
                let codes: String = p.fields.iter().map(|f| f.code.as_str()).collect();
                format!("{}:{codes}", p.title.as_deref().unwrap_or_default())
            };
            form.pages.iter().map(page).collect::<Vec<_>>()
        };
        assert_eq!(titles(&[]), [":ABC"]);
        assert_eq!(titles(&[("Next", "B")]), [":A", "Next:BC"]);
        assert_eq!(
            titles(&[("Next", "C"), ("First", "A")]),
            ["First:AB", "Next:C"]
        );
        assert!(read(&[], &[]).unwrap().pages.is_empty());
        let notice = read(&all, &[]).unwrap();
        assert!(notice.fields().next().is_some_and(|f| !f.required));
    }

    #[test]
    fn what_nobody_could_answer_is_refused_with_its_reason() {
        let table = [
            (
                json!([attribute(1, "A", "singlevaluelist")]),
                "",
                "A: no-choices",
            ),
            (
                json!([attribute(1, "A", "text"), attribute(2, "A", "text")]),
                "",
                "A: same-code",
            ),
            (json!([attribute(1, "A", "text")]), "B", "no question B"),
        ];
        for (all, from, reason) in table {
            let rules: &[(&str, &str)] = if from.is_empty() {
                &[]
            } else {
                &[("Page", from)]
            };
            let error = read(&attributes(all), &begins(rules)).unwrap_err();
            assert!(error.to_string().contains(reason), "{error}");
        }
    }
}
