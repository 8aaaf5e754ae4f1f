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
