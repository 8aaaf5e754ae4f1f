//! Questions under way as a form sends them: `p<page>.title`, `p<page>.q<question>.code` | `text` | `help` | `kind` | `required`
//! | `all`, `….c<choice>.key` | `name`, `….w<comparison>.on` | `is` | `value`.

use super::described::kind_of;
use crate::extract::query::Query;
use crate::problem::Problem;
use std::collections::BTreeMap;
use stoa_domain::form::{Choice, Clause, Condition, DraftPage, FormDraft, KindCode, WireField};

/// Between a question's code and a choice's key in `on`: no code or key has one.
pub const BETWEEN: char = '\t';

#[derive(Default)]
struct PageParts {
    title: String,
    fields: BTreeMap<usize, FieldParts>,
}

#[derive(Default)]
struct FieldParts {
    own: BTreeMap<String, String>,
    choices: BTreeMap<usize, (String, String)>,
    clauses: BTreeMap<usize, ClauseParts>,
}

#[derive(Default)]
struct ClauseParts {
    on: String,
    other: bool,
    value: String,
}

/// The questions as they were typed; 422 where a kind is none. What has no place in a form of questions is passed over.
pub fn read(form: &Query) -> Result<FormDraft, Problem> {
    let mut pages: BTreeMap<usize, PageParts> = BTreeMap::new();
    for (name, value) in &form.0 {
        let parts: Vec<&str> = name.split('.').collect();
        let Some(page) = parts.first().and_then(|p| numbered(p, "p")) else {
            continue;
        };
        match parts.get(1..).unwrap_or_default() {
            ["title"] => pages.entry(page).or_default().title.clone_from(value),
            [question, rest @ ..] => {
                let Some(question) = numbered(question, "q") else {
                    continue;
                };
                let fields = &mut pages.entry(page).or_default().fields;
                take(fields.entry(question).or_default(), rest, value);
            }
            [] => {}
        }
    }
    let pages: Result<Vec<DraftPage>, Problem> = pages.into_values().map(page).collect();
    Ok(FormDraft { pages: pages? })
}

fn numbered(part: &str, letter: &str) -> Option<usize> {
    part.strip_prefix(letter)?.parse().ok()
}

fn take(field: &mut FieldParts, rest: &[&str], value: &str) {
    let value = value.to_owned();
    match rest {
        [part] => drop(field.own.insert((*part).to_owned(), value)),
        [nth, part] => {
            if let Some(n) = numbered(nth, "c") {
                let choice = field.choices.entry(n).or_default();
                match *part {
                    "key" => choice.0 = value,
                    "name" => choice.1 = value,
                    _ => {}
                }
            } else if let Some(n) = numbered(nth, "w") {
                let clause = field.clauses.entry(n).or_default();
                match *part {
                    "on" => clause.on = value,
                    "is" => clause.other = value == "not",
                    "value" => clause.value = value,
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn page(parts: PageParts) -> Result<DraftPage, Problem> {
    let fields: Result<Vec<WireField>, Problem> = parts.fields.into_values().map(field).collect();
    Ok(DraftPage {
        title: parts.title,
        fields: fields?,
    })
}

fn field(mut parts: FieldParts) -> Result<WireField, Problem> {
    let mut own = |name: &str| parts.own.remove(name).unwrap_or_default();
    let kind = match own("kind").as_str() {
        "" => KindCode::Line,
        word => kind_of(word).ok_or_else(|| Problem::field("kind", "not-readable"))?,
    };
    let help = Some(own("help")).filter(|h| !h.is_empty());
    let all = own("all") != "any";
    let choices = parts.choices.into_values();
    let clauses: Vec<Clause> = parts.clauses.into_values().map(clause).collect();
    Ok(WireField {
        code: own("code"),
        text: own("text"),
        help,
        kind,
        required: !own("required").is_empty(),
        choices: choices.map(|(key, name)| Choice { key, name }).collect(),
        condition: (!clauses.is_empty()).then_some(Condition { all, clauses }),
    })
}

fn clause(parts: ClauseParts) -> Clause {
    let (field, value) = match parts.on.split_once(BETWEEN) {
        Some((field, key)) => (field.to_owned(), key.to_owned()),
        None => (parts.on, parts.value),
    };
    Clause {
        field,
        equal: !parts.other,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> FormDraft {
        let pairs = pairs
            .iter()
            .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        read(&Query(pairs.collect())).unwrap()
    }

    #[test]
    fn a_form_is_read_by_its_numbers_whatever_their_order() {
        let draft = typed(&[
            ("p2.title", "Then"),
            ("p0.title", ""),
            ("p0.q10.code", "B"),
            ("p0.q10.w0.on", "A\tyes"),
            ("p0.q10.w0.is", "not"),
            ("p0.q10.w1.on", "C"),
            ("p0.q10.w1.value", "7"),
            ("p0.q10.all", "any"),
            ("p0.q2.code", "A"),
            ("p0.q2.kind", "one"),
            ("p0.q2.required", "on"),
            ("p0.q2.c1.key", "no"),
            ("p0.q2.c0.key", "yes"),
            ("p0.q2.c0.name", "Yes"),
            ("act", "keep"),
            ("p0", "x"),
            ("p0.q2.c0.key.x", "x"),
            ("px.title", "x"),
        ]);
        assert_eq!(draft.pages.len(), 2);
        assert_eq!(draft.pages[1].title, "Then");
        let [a, b] = draft.pages[0].fields.as_slice() else {
            panic!("two questions");
        };
        assert_eq!(
            (a.code.as_str(), a.kind, a.required),
            ("A", KindCode::One, true)
        );
        let keys: Vec<&str> = a.choices.iter().map(|c| c.key.as_str()).collect();
        assert_eq!(keys, ["yes", "no"]);
        let when = b.condition.as_ref().unwrap();
        let clause = |n: usize| {
            let c = &when.clauses[n];
            (c.field.as_str(), c.equal, c.value.as_str())
        };
        assert!(!when.all);
        assert_eq!(
            (clause(0), clause(1)),
            (("A", false, "yes"), ("C", true, "7"))
        );
    }

    #[test]
    fn a_kind_that_is_none_is_refused() {
        let query = Query(vec![("p0.q0.kind".into(), "colour".into())]);
        assert!(read(&query).is_err());
    }
}
