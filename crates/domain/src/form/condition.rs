//! When a field is asked: comparisons with the answers to other fields.

use super::answers::RawAnswers;
use super::definition::{Field, Form, Page};
use crate::object::object;
use crate::text;
use serde::Serialize;

/// When a field is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Condition {
    /// All of the clauses, or any of them?
    pub all: bool,
    pub clauses: Vec<Clause>,
}

/// One comparison with the answer to another field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Clause {
    /// The other field's code.
    pub field: String,
    /// Is the value among the answers, or is it not?
    pub equal: bool,
    /// A choice's key, or the answer itself.
    pub value: String,
}

impl Condition {
    /// Does it hold? `given` says of a clause's field whether the clause's value is among its answers; `None`: not known
    /// yet, and then neither is this.
    fn holds(&self, given: impl Fn(&Clause) -> Option<bool>) -> Option<bool> {
        let mut all = true;
        let mut any = false;
        for clause in &self.clauses {
            let holds = given(clause)? == clause.equal;
            all &= holds;
            any |= holds;
        }
        Some(if self.all { all } else { any })
    }
}

impl Form {
    /// Whether each field is asked, in their order, given the answers so far. An answer to a field that is not asked
    /// counts for nothing. `None`: it hangs on conditions in a circle, whatever is answered.
    pub(super) fn decide(&self, answers: &RawAnswers) -> Vec<Option<bool>> {
        let fields: Vec<&Field> = self.fields().collect();
        let mut asked: Vec<Option<bool>> = vec![None; fields.len()];
        // Each round decides those whose clauses are all decided; a round that decides nothing leaves the circles.
        loop {
            let before = asked.iter().flatten().count();
            for i in 0..fields.len() {
                if asked[i].is_none() {
                    asked[i] = match &fields[i].condition {
                        None => Some(true),
                        Some(condition) => condition.holds(|clause| {
                            match fields.iter().position(|f| f.code == clause.field) {
                                None => Some(false),
                                Some(at) => Some(asked[at]? && is_given(answers, clause)),
                            }
                        }),
                    };
                }
            }
            if asked.iter().flatten().count() == before {
                return asked;
            }
        }
    }

    /// The fields asked, in their order, given the answers so far. Fields whose conditions go in a circle never are, nor
    /// is what hangs on them.
    pub fn asked(&self, answers: &RawAnswers) -> Vec<&Field> {
        let asked = self.decide(answers);
        let fields = self.fields().zip(asked);
        fields
            .filter_map(|(field, asked)| (asked == Some(true)).then_some(field))
            .collect()
    }

    /// Is the field of that code asked?
    pub fn is_asked(&self, code: &str, answers: &RawAnswers) -> bool {
        self.asked(answers).iter().any(|f| f.code == code)
    }

    /// Is anything on that page asked? A page whose fields all hang on conditions that do not hold is hidden with them.
    pub fn is_page_asked(&self, page: &Page, answers: &RawAnswers) -> bool {
        let asked = self.asked(answers);
        let here = |field: &Field| asked.iter().any(|f| f.code == field.code);
        page.fields.iter().any(here)
    }
}

fn is_given(answers: &RawAnswers, clause: &Clause) -> bool {
    let given = answers.get(&clause.field);
    given.is_some_and(|all| all.iter().any(|a| text::clean(a) == clause.value))
}

object!(Condition {
    needs: all, clauses;
});

object!(Clause {
    needs: field, equal, value;
});

#[cfg(test)]
mod tests {
    use super::super::made_up::{form, line, raw};
    use super::*;

    fn asked(form: &Form, answers: &RawAnswers) -> String {
        form.asked(answers)
            .iter()
            .map(|f| f.code.as_str())
            .collect()
    }

    #[test]
    fn all_any_equal_and_not_equal() {
        let clause = |field: &str, equal| Clause {
            field: field.into(),
            equal,
            value: "yes".into(),
        };
        // Is A answered "yes", is B; and which of the four conditions on both then hold.
        let table: &[(bool, bool, [bool; 4])] = &[
            (false, false, [false, false, true, true]),
            (false, true, [false, true, false, true]),
            (true, false, [false, true, false, true]),
            (true, true, [true, true, false, false]),
        ];
        for (a, b, expected) in table {
            let mut given = RawAnswers::new();
            for (code, yes) in [("A", a), ("B", b)] {
                let word = if *yes { " yes " } else { "no" };
                given.insert(code.into(), vec![word.into()]);
            }
            for (i, expected) in expected.iter().enumerate() {
                let mut c = line("C", None);
                c.condition = Some(Condition {
                    all: i % 2 == 0,
                    clauses: vec![clause("A", i < 2), clause("B", i < 2)],
                });
                let form = form(vec![vec![line("A", None), line("B", None), c]]);
                assert_eq!(form.is_asked("C", &given), *expected, "{i} {given:?}");
            }
        }
    }

    #[test]
    fn a_condition_may_look_ahead_and_at_nothing() {
        let form = form(vec![vec![
            line("A", Some(("B", "yes"))),
            line("B", None),
            line("C", Some(("gone", "yes"))),
        ]]);
        assert_eq!(
            asked(&form, &raw(&[("B", &["yes"]), ("gone", &["yes"])])),
            "AB"
        );
        assert_eq!(asked(&form, &raw(&[])), "B");
    }

    #[test]
    fn circles_and_what_hangs_on_them_are_never_asked() {
        let yes = raw(&[
            ("A", &["yes"]),
            ("B", &["yes"]),
            ("C", &["yes"]),
            ("D", &["yes"]),
        ]);
        let table: &[(&[(&str, &str)], &str)] = &[
            (&[("A", "A")], ""),
            (&[("A", "B"), ("B", "A")], ""),
            (&[("A", "B"), ("B", "C"), ("C", "A"), ("D", "C")], ""),
            (&[("A", ""), ("B", "A"), ("C", "D"), ("D", "C")], "AB"),
        ];
        for (on, expected) in table {
            for equal in [true, false] {
                let fields = on.iter().map(|(code, other)| {
                    let mut field = line(code, (!other.is_empty()).then_some((*other, "yes")));
                    for clause in field.condition.iter_mut().flat_map(|c| &mut c.clauses) {
                        clause.equal = equal || *other == "A"; // B hangs on A in the last row
                    }
                    field
                });
                let form = form(vec![fields.collect()]);
                assert_eq!(asked(&form, &yes), *expected, "{on:?} {equal}");
            }
        }
    }

    #[test]
    fn a_page_is_hidden_with_all_that_is_on_it() {
        let form = form(vec![
            vec![line("A", None)],
            vec![line("B", Some(("A", "yes"))), line("C", Some(("B", "yes")))],
            vec![],
        ]);
        let shown = |answers: &RawAnswers| {
            let pages = form.pages.iter();
            pages
                .map(|p| form.is_page_asked(p, answers))
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(&raw(&[])), [true, false, false]);
        assert_eq!(shown(&raw(&[("B", &["yes"])])), [true, false, false]);
        assert_eq!(shown(&raw(&[("A", &["yes"])])), [true, true, false]);
    }
}
