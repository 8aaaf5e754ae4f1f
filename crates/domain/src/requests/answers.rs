//! Answers to a service's own questions: which questions are asked, and whether the answers fit.

use super::service::{Question, QuestionKind, Service};
use crate::{FieldErrors, text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Raw answers by question code; several values only for `many`.
pub type RawAnswers = BTreeMap<String, Vec<String>>;

/// The longest answer in characters.
pub const MAX_ANSWER: usize = 1_000;

/// An answer that fits its question, kept with the words it was asked in (questions change over the years).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    pub code: String,
    pub question: String,
    /// What a reader sees: choice names, or the text.
    pub values: Vec<String>,
}

/// Is the question asked, given the answers so far? A question whose condition hangs on an unasked question is
/// itself unasked.
pub fn is_asked(question: &Question, service: &Service, answers: &RawAnswers) -> bool {
    asked_within(question, service, answers, service.questions.len())
}

fn asked_within(
    question: &Question,
    service: &Service,
    answers: &RawAnswers,
    depth: usize,
) -> bool {
    let Some(condition) = &question.condition else {
        return true;
    };
    if depth == 0 {
        return false; // conditions in a circle: never asked
    }
    let holds = |clause: &super::service::Clause| {
        let asked = service
            .questions
            .iter()
            .find(|q| q.code == clause.question)
            .is_some_and(|q| asked_within(q, service, answers, depth - 1));
        let given = asked
            && answers
                .get(&clause.question)
                .is_some_and(|v| v.contains(&clause.value));
        given == clause.equal
    };
    if condition.all {
        condition.clauses.iter().all(holds)
    } else {
        condition.clauses.iter().any(holds)
    }
}

/// Checks the answers against the questions asked; answers to unasked questions are dropped. Errors stand at
/// `answers.<code>`: `required`, `too-long`, `not-a-number`, `not-a-date`, `not-a-choice`.
pub fn parse(service: &Service, raw: &RawAnswers, errors: &mut FieldErrors) -> Vec<Answer> {
    let mut out = Vec::new();
    for q in &service.questions {
        if q.kind == QuestionKind::Notice || !is_asked(q, service, raw) {
            continue;
        }
        let field = format!("answers.{}", q.code);
        let given: Vec<String> = raw
            .get(&q.code)
            .map(|v| {
                v.iter()
                    .map(|a| text::clean(a))
                    .filter(|a| !a.is_empty())
                    .collect()
            })
            .unwrap_or_default();
        if given.is_empty() {
            if q.required {
                errors.add(field, "required");
            }
            continue;
        }
        if let Some(values) = check(q, &given, &field, errors) {
            out.push(Answer {
                code: q.code.clone(),
                question: q.text.clone(),
                values,
            });
        }
    }
    out
}

fn check(
    q: &Question,
    given: &[String],
    field: &str,
    errors: &mut FieldErrors,
) -> Option<Vec<String>> {
    let many = q.kind == QuestionKind::Many;
    if given.len() > 1 && !many {
        errors.add(field, "not-a-choice");
        return None;
    }
    if given.iter().any(|a| a.chars().count() > MAX_ANSWER) {
        errors.add_n(field, "too-long", MAX_ANSWER as i64);
        return None;
    }
    let code = match q.kind {
        QuestionKind::One | QuestionKind::Many => {
            let names: Option<Vec<String>> = given
                .iter()
                .map(|a| {
                    q.choices
                        .iter()
                        .find(|c| &c.key == a)
                        .map(|c| c.name.clone())
                })
                .collect();
            match names {
                Some(names) => return Some(names),
                None => "not-a-choice",
            }
        }
        QuestionKind::Number if given[0].parse::<f64>().is_ok_and(f64::is_finite) => {
            return Some(given.to_vec());
        }
        QuestionKind::Number => "not-a-number",
        QuestionKind::Date if given[0].parse::<NaiveDate>().is_ok() => return Some(given.to_vec()),
        QuestionKind::Date => "not-a-date",
        QuestionKind::Line | QuestionKind::Text | QuestionKind::Notice => {
            return Some(given.to_vec());
        }
    };
    errors.add(field, code);
    None
}

#[cfg(test)]
mod tests {
    use super::super::service::{Choice, Clause, Condition, Need, ServiceSummary};
    use super::*;
    use proptest::prelude::*;

    fn question(
        code: &str,
        kind: QuestionKind,
        required: bool,
        only_if: Option<(&str, &str)>,
    ) -> Question {
        Question {
            code: code.into(),
            text: format!("{code}?"),
            help: None,
            kind,
            required,
            choices: ["yes", "no"]
                .map(|key| Choice {
                    key: key.into(),
                    name: key.to_uppercase(),
                })
                .into(),
            condition: only_if.map(|(question, value)| Condition {
                all: true,
                clauses: vec![Clause {
                    question: question.into(),
                    equal: true,
                    value: value.into(),
                }],
            }),
        }
    }

    fn service(questions: Vec<Question>) -> Service {
        Service {
            summary: ServiceSummary {
                code: "S".into(),
                name: "S".into(),
                description: String::new(),
                keywords: Vec::new(),
                category: String::new(),
                department: String::new(),
                place: Need::Optional,
                contact: Need::Optional,
                target: None,
                has_questions: true,
                used: 0,
            },
            questions,
        }
    }

    fn raw(pairs: &[(&str, &[&str])]) -> RawAnswers {
        pairs
            .iter()
            .map(|(code, values)| ((*code).into(), values.iter().map(|v| (*v).into()).collect()))
            .collect()
    }

    fn checked(service: &Service, raw: &RawAnswers) -> (Vec<String>, Vec<String>) {
        let mut errors = FieldErrors::default();
        let answers = parse(service, raw, &mut errors);
        (
            answers
                .iter()
                .map(|a| format!("{}={}", a.code, a.values.join("+")))
                .collect(),
            errors
                .0
                .iter()
                .map(|e| format!("{} {}", e.field, e.code))
                .collect(),
        )
    }

    #[test]
    fn a_chain_of_conditions_asks_only_what_follows() {
        let s = service(vec![
            question("A", QuestionKind::One, true, None),
            question("B", QuestionKind::One, true, Some(("A", "yes"))),
            question("C", QuestionKind::Line, true, Some(("B", "yes"))),
        ]);
        type Given = [(&'static str, &'static [&'static str])];
        let table: &[(&Given, &[&str], &[&str])] = &[
            (&[], &[], &["answers.A required"]),
            (&[("A", &["no"])], &["A=NO"], &[]),
            (&[("A", &["yes"])], &["A=YES"], &["answers.B required"]),
            (
                &[("A", &["yes"]), ("B", &["yes"])],
                &["A=YES", "B=YES"],
                &["answers.C required"],
            ),
            // B is not asked, so its stale answer asks nothing and is not kept.
            (
                &[("A", &["no"]), ("B", &["yes"]), ("C", &["x"])],
                &["A=NO"],
                &[],
            ),
        ];
        for (given, answers, errors) in table {
            let (a, e) = checked(&s, &raw(given));
            assert_eq!(
                (a, e),
                (
                    answers.iter().map(|x| (*x).to_owned()).collect(),
                    errors.iter().map(|x| (*x).to_owned()).collect()
                ),
                "{given:?}"
            );
        }
    }

    #[test]
    fn each_kind_takes_its_own() {
        use QuestionKind::{Date, Line, Many, Number, One};
        let long = "x".repeat(MAX_ANSWER + 1);
        let table: &[(QuestionKind, &[&str], Option<&str>)] = &[
            (One, &["yes"], None),
            (One, &["YES"], Some("not-a-choice")),
            (One, &["yes", "no"], Some("not-a-choice")),
            (Many, &["yes", "no"], None),
            (Many, &["yes", "maybe"], Some("not-a-choice")),
            (Number, &["-1.5"], None),
            (Number, &["NaN"], Some("not-a-number")),
            (Number, &["1e999"], Some("not-a-number")),
            (Date, &["2026-02-28"], None),
            (Date, &["2026-02-30"], Some("not-a-date")),
            (Line, &[&long], Some("too-long")),
            (Line, &["  "], None),
        ];
        for (kind, given, error) in table {
            let s = service(vec![question("Q", *kind, false, None)]);
            let (_, errors) = checked(&s, &raw(&[("Q", given)]));
            let expected: Vec<String> = error.iter().map(|e| format!("answers.Q {e}")).collect();
            assert_eq!(errors, expected, "{kind:?} {given:?}");
        }
    }

    #[test]
    fn conditions_in_a_circle_are_never_asked() {
        let s = service(vec![
            question("A", QuestionKind::One, true, Some(("B", "yes"))),
            question("B", QuestionKind::One, true, Some(("A", "yes"))),
        ]);
        let given = raw(&[("A", &["yes"]), ("B", &["yes"])]);
        assert_eq!(checked(&s, &given), (Vec::new(), Vec::new()));
    }

    proptest! {
        #[test]
        fn whatever_is_kept_was_asked_and_is_clean(values in prop::collection::vec("\\PC{0,20}|yes|no", 0..4), extra in "\\PC{0,8}") {
            let s = service(vec![
                question("A", QuestionKind::Many, false, None),
                question("B", QuestionKind::Line, false, Some(("A", "yes"))),
            ]);
            let given = RawAnswers::from([
                ("A".to_owned(), values.clone()),
                ("B".to_owned(), values),
                (extra.clone(), vec![extra]),
            ]);
            let mut errors = FieldErrors::default();
            for answer in parse(&s, &given, &mut errors) {
                let q = s.questions.iter().find(|q| q.code == answer.code);
                prop_assert!(q.is_some_and(|q| is_asked(q, &s, &given)));
                prop_assert!(answer.values.iter().all(|v| !v.is_empty() && text::clean(v) == *v));
            }
        }
    }
}
