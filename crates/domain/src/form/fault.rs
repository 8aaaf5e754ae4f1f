//! What is wrong with a form itself, for who writes one.

use super::answers::RawAnswers;
use super::definition::Form;
use super::kind::Kind;
use std::fmt;

/// Something wrong with a field's definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which of the form's fields, from 0.
    pub at: usize,
    /// The field's code.
    pub field: String,
    /// `same-code` (an earlier field has it), `no-choices`, `condition-on-nothing` (the form has no such field, or it is
    /// a notice), `condition-in-a-circle` (also: hangs on one).
    pub code: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.code)
    }
}

impl Form {
    /// Everything wrong with it, in the order of its fields.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let undecided = self.decide(&RawAnswers::new());
        for (at, field) in self.fields().enumerate() {
            let mut add = |code| {
                faults.push(Fault {
                    at,
                    field: field.code.clone(),
                    code,
                });
            };
            if self.fields().take(at).any(|f| f.code == field.code) {
                add("same-code");
            }
            if matches!(&field.kind, Kind::One(choices) | Kind::Many(choices) if choices.is_empty())
            {
                add("no-choices");
            }
            let clauses = field.condition.iter().flat_map(|c| &c.clauses);
            let answers = |code: &str| self.field(code).is_some_and(|f| f.kind != Kind::Notice);
            if clauses.into_iter().any(|c| !answers(&c.field)) {
                add("condition-on-nothing");
            }
            if undecided[at].is_none() {
                add("condition-in-a-circle");
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{form, line, one};
    use super::*;

    #[test]
    fn each_fault_is_said_at_its_field() {
        let mut bare = line("D", None);
        bare.kind = Kind::Many(Vec::new());
        let mut notice = line("N", None);
        notice.kind = Kind::Notice;
        let faulty = form(vec![
            vec![one("A", None), line("B", Some(("gone", "x"))), notice],
            vec![line("A", None), bare, line("E", Some(("N", "x")))],
            vec![
                line("F", Some(("G", "x"))),
                line("G", Some(("F", "x"))),
                line("H", Some(("G", "x"))),
            ],
        ]);
        let said: Vec<String> = faulty.faults().iter().map(Fault::to_string).collect();
        let expected = [
            "B: condition-on-nothing",
            "A: same-code",
            "D: no-choices",
            "E: condition-on-nothing",
            "F: condition-in-a-circle",
            "G: condition-in-a-circle",
            "H: condition-in-a-circle",
        ];
        assert_eq!(said, expected);
        assert!(
            form(vec![vec![one("A", None), line("B", Some(("A", "yes")))]])
                .faults()
                .is_empty()
        );
    }
}
