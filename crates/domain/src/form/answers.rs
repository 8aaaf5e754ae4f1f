//! What was answered, and whether it fits what was asked.

use super::definition::Form;
use super::kind::{Kind, MAX_ANSWER};
use crate::object::object;
use crate::{FieldErrors, text};
use serde::Serialize;
use std::collections::BTreeMap;

/// Raw answers by the field's code; several values only where any choices may be made.
pub type RawAnswers = BTreeMap<String, Vec<String>>;

/// An answer that fits, kept with the words it was asked in: forms change over the years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// The field's.
    pub code: String,
    pub question: String,
    /// What a reader sees: choice names, or the text.
    pub values: Vec<String>,
}

/// Which form in which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormRef {
    /// A service's code: its questions.
    pub code: String,
    pub version: u32,
}

/// All answers to a form as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// The form that was asked; `None`: nothing was, or it is not known any more.
    pub form: Option<FormRef>,
    /// In the form's order.
    pub given: Vec<Answer>,
}

impl Form {
    /// The answers to what is asked; answers to anything else are dropped. Errors stand at `answers.<code>`: `required`,
    /// `too-long`, `not-a-number`, `not-a-date`, `not-a-choice`.
    pub fn parse(&self, raw: &RawAnswers, errors: &mut FieldErrors) -> Vec<Answer> {
        let mut out = Vec::new();
        for field in self.asked(raw) {
            if matches!(field.kind, Kind::Notice) {
                continue;
            }
            let at = format!("answers.{}", field.code);
            let given = raw.get(&field.code).into_iter().flatten();
            let given = given.map(|a| text::clean(a)).filter(|a| !a.is_empty());
            let given: Vec<String> = given.collect();
            match field.kind.fault(&given) {
                _ if given.is_empty() => {
                    if field.required {
                        errors.add(at, "required");
                    }
                }
                Some("too-long") => errors.add_n(at, "too-long", MAX_ANSWER as i64),
                Some(code) => errors.add(at, code),
                None => {
                    let words = given.iter().map(|a| field.kind.words(a).to_owned());
                    out.push(Answer {
                        code: field.code.clone(),
                        question: field.text.clone(),
                        values: words.collect(),
                    });
                }
            }
        }
        out
    }
}

object!(Answer {
    needs: code, question, values;
});

object!(FormRef {
    needs: code, version;
});

#[cfg(test)]
mod tests {
    use super::super::made_up::{form, line, one, raw};
    use super::super::{Clause, Condition, Field, KindCode};
    use super::*;
    use proptest::prelude::*;

    fn checked(form: &Form, raw: &RawAnswers) -> (Vec<String>, Vec<String>) {
        let mut errors = FieldErrors::default();
        let answers = form.parse(raw, &mut errors);
        let answers = answers
            .iter()
            .map(|a| format!("{}={}", a.code, a.values.join("+")));
        let errors = errors.0.iter().map(|e| format!("{} {}", e.field, e.code));
        (answers.collect(), errors.collect())
    }

    #[test]
    fn a_chain_of_conditions_asks_only_what_follows_also_over_pages() {
        let required = |mut field: Field| {
            field.required = true;
            field
        };
        let form = form(vec![
            vec![required(one("A", None))],
            vec![
                required(one("B", Some(("A", "yes")))),
                required(line("C", Some(("B", "yes")))),
            ],
        ]);
        type Given = [(&'static str, &'static [&'static str])];
        let table: &[(&Given, &[&str], &[&str])] = &[
            (&[], &[], &["answers.A required"]),
            (&[("A", &[" ", ""])], &[], &["answers.A required"]),
            (&[("A", &["no"])], &["A=NO"], &[]),
            (&[("A", &["yes"])], &["A=YES"], &["answers.B required"]),
            (
                &[("A", &["yes"]), ("B", &[" yes "])],
                &["A=YES", "B=YES"],
                &["answers.C required"],
            ),
            // B is not asked, so its stale answer asks nothing and is not kept: the whole page is hidden.
            (
                &[("A", &["no"]), ("B", &["yes"]), ("C", &["x"])],
                &["A=NO"],
                &[],
            ),
            (
                &[("A", &["maybe"]), ("D", &["x"])],
                &[],
                &["answers.A not-a-choice"],
            ),
        ];
        for (given, answers, errors) in table {
            let (a, e) = checked(&form, &raw(given));
            assert_eq!((a, e), (owned(answers), owned(errors)), "{given:?}");
        }
    }

    fn owned(all: &[&str]) -> Vec<String> {
        all.iter().map(|x| (*x).to_owned()).collect()
    }

    #[test]
    fn a_notice_takes_no_answer_and_a_long_one_says_how_long() {
        let mut notice = line("N", None);
        notice.kind = Kind::Notice;
        let form = form(vec![vec![notice, line("L", None)]]);
        let long = "x".repeat(MAX_ANSWER + 1);
        let mut errors = FieldErrors::default();
        let kept = form.parse(&raw(&[("N", &["x"]), ("L", &[&long])]), &mut errors);
        assert!(kept.is_empty());
        assert_eq!(errors.of("answers.L").unwrap().n, Some(MAX_ANSWER as i64));
    }

    const CODES: [&str; 5] = ["A", "B", "C", "D", "E"];

    /// Any fields on any pages with any conditions, circles too.
    fn any_form() -> impl Strategy<Value = Form> {
        let clause =
            (0..6usize, any::<bool>(), prop::bool::ANY).prop_map(|(at, equal, yes)| Clause {
                field: CODES.get(at).unwrap_or(&"gone").to_string(),
                equal,
                value: if yes { "yes" } else { "no" }.into(),
            });
        let condition = (any::<bool>(), prop::collection::vec(clause, 0..3))
            .prop_map(|(all, clauses)| Condition { all, clauses });
        let field = (
            0..KindCode::ALL.len(),
            any::<bool>(),
            prop::option::of(condition),
        );
        prop::collection::vec(field, 5).prop_map(|fields| {
            let fields = fields.into_iter().zip(CODES);
            let pages = fields.map(|((kind, required, condition), code)| {
                let list = one(code, None).kind.choices().to_vec();
                vec![Field {
                    required: required && KindCode::ALL[kind] != KindCode::Notice,
                    kind: KindCode::ALL[kind].with(list),
                    condition,
                    ..line(code, None)
                }]
            });
            form(pages.collect())
        })
    }

    fn any_answers() -> impl Strategy<Value = RawAnswers> {
        let word = "yes|no|\\PC{0,8}|2026-01-01|7";
        let codes = prop::sample::select(vec!["A", "B", "C", "D", "E", "F"]);
        let codes = codes.prop_map(str::to_owned);
        prop::collection::btree_map(codes, prop::collection::vec(word, 0..3), 0..6)
    }

    proptest! {
        #[test]
        fn whatever_is_kept_was_asked_fits_and_is_clean(form in any_form(), raw in any_answers()) {
            let mut errors = FieldErrors::default();
            let kept = form.parse(&raw, &mut errors);
            for answer in &kept {
                prop_assert!(form.is_asked(&answer.code, &raw));
                prop_assert!(!answer.values.is_empty());
                prop_assert!(answer.values.iter().all(|v| !v.is_empty() && text::clean(v) == *v));
            }
            // Every required field that is asked is either answered or complained of.
            for field in form.asked(&raw).into_iter().filter(|f| f.required) {
                let said = errors.of(&format!("answers.{}", field.code)).is_some();
                prop_assert!(said != kept.iter().any(|a| a.code == field.code));
            }
        }

        #[test]
        fn stale_answers_change_nothing(form in any_form(), raw in any_answers()) {
            let asked: Vec<&str> = form.asked(&raw).iter().map(|f| f.code.as_str()).collect();
            let live: RawAnswers = raw.iter().filter(|(code, _)| asked.contains(&code.as_str())).map(|(c, v)| (c.clone(), v.clone())).collect();
            prop_assert_eq!(&checked(&form, &raw), &checked(&form, &live));
            let again: Vec<&str> = form.asked(&live).iter().map(|f| f.code.as_str()).collect();
            prop_assert_eq!(asked, again);
        }

        #[test]
        fn a_form_survives_json(form in any_form()) {
            let json = serde_json::to_string(&form).unwrap();
            prop_assert_eq!(serde_json::from_str::<Form>(&json).unwrap(), form);
        }
    }
}
