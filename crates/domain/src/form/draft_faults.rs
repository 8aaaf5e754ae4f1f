//! What is wrong with a form that is being built, by the control it stands at.

use super::definition::Field;
use super::draft::{
    At, FormDraft, MAX_CHOICES, MAX_CLAUSES, MAX_FIELDS, MAX_PAGES, clean, has_choices,
};
use super::kind::MAX_ANSWER;
use super::wire::KindCode;
use crate::{FieldErrors, text};
use std::collections::BTreeSet;

/// The longest question or help, in characters.
pub const MAX_TEXT: usize = 1_000;
/// The longest heading of a page or name of a choice, in characters.
pub const MAX_NAME: usize = 200;
/// The longest code or key, in characters.
const MAX_CODE: usize = 100;

impl FormDraft {
    /// Everything that keeps it from being asked, by the names of the controls: `p<page>.title`, `p<page>.q<field>.code` |
    /// `text` | `help` | `choices` | `when`, `….c<choice>.name`, `….w<comparison>.on` | `value`, and `pages` for the whole.
    /// Codes: `required`, `too-long`, `too-many`, `page-empty`, `bad-code`, `same-choice`, those of [`super::Fault`],
    /// `condition-on-later` (the other question is not asked before), `condition-on-no-choice`.
    pub fn faults(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.pages.len() > MAX_PAGES {
            errors.add_n("pages", "too-many", MAX_PAGES as i64);
        }
        if self.fields().count() > MAX_FIELDS {
            errors.add_n("pages", "too-many", MAX_FIELDS as i64);
        }
        let faults = self.form().faults();
        let mut n = 0;
        for (at, page) in self.pages.iter().enumerate() {
            let title = text::clean_line(&page.title);
            long(&mut errors, format!("p{at}.title"), &title, MAX_NAME);
            if page.fields.is_empty() && !title.is_empty() {
                errors.add(format!("p{at}.title"), "page-empty");
            }
            for (field, raw) in page.fields.iter().enumerate() {
                let at = At { page: at, field };
                let fit = clean(raw);
                own(&mut errors, at, &fit);
                choices(&mut errors, at, &fit);
                for fault in faults.iter().filter(|f| f.at == n) {
                    match fault.code {
                        "same-code" => errors.add(at.control("code"), fault.code),
                        "no-choices" => errors.add(at.control("choices"), fault.code),
                        "condition-in-a-circle" => errors.add(at.control("when"), fault.code),
                        // Said at the one comparison.
                        _ => {}
                    }
                }
                self.clauses(&mut errors, at, &fit);
                n += 1;
            }
        }
        errors
    }

    fn clauses(&self, errors: &mut FieldErrors, at: At, field: &Field) {
        let clauses = field.condition.as_ref().map_or(&[][..], |c| &c.clauses);
        if clauses.len() > MAX_CLAUSES {
            errors.add_n(at.control("when"), "too-many", MAX_CLAUSES as i64);
        }
        for (n, clause) in clauses.iter().enumerate() {
            let on = at.control(&format!("w{n}.on"));
            let value = at.control(&format!("w{n}.value"));
            let other = self.fields().find(|(_, f)| f.code == clause.field);
            match other {
                None => errors.add(on, "condition-on-nothing"),
                Some((_, other)) if other.kind == KindCode::Notice => {
                    errors.add(on, "condition-on-nothing");
                }
                Some((there, _)) if (there.page, there.field) >= (at.page, at.field) => {
                    errors.add(on, "condition-on-later");
                }
                Some((_, other)) if has_choices(other.kind) => {
                    if !other.choices.iter().any(|c| c.key == clause.value) {
                        errors.add(on, "condition-on-no-choice");
                    }
                }
                Some(_) if clause.value.is_empty() => errors.add(value, "required"),
                Some(_) => long(errors, value, &clause.value, MAX_ANSWER),
            }
        }
    }
}

/// A field's own words and code.
fn own(errors: &mut FieldErrors, at: At, field: &Field) {
    if !is_code(&field.code) {
        errors.add(at.control("code"), "bad-code");
    }
    match field.text.is_empty() {
        true => errors.add(at.control("text"), "required"),
        false => long(errors, at.control("text"), &field.text, MAX_TEXT),
    }
    let help = field.help.as_deref().unwrap_or_default();
    long(errors, at.control("help"), help, MAX_TEXT);
}

fn choices(errors: &mut FieldErrors, at: At, field: &Field) {
    let all = field.kind.choices();
    if all.len() > MAX_CHOICES {
        errors.add_n(at.control("choices"), "too-many", MAX_CHOICES as i64);
    }
    let (mut keys, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (n, choice) in all.iter().enumerate() {
        let name = at.control(&format!("c{n}.name"));
        let new = keys.insert(&choice.key) & names.insert(&choice.name);
        if choice.name.is_empty() {
            errors.add(name, "required");
        } else if !new {
            errors.add(name, "same-choice");
        } else if choice.key.is_empty() || choice.key.chars().count() > MAX_CODE {
            errors.add(name, "bad-code");
        } else {
            long(errors, name, &choice.name, MAX_NAME);
        }
    }
}

fn long(errors: &mut FieldErrors, control: String, words: &str, most: usize) {
    if words.chars().count() > most {
        errors.add_n(control, "too-long", most as i64);
    }
}

/// Answers go by it in the names of controls and in Open311.
fn is_code(code: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    !code.is_empty() && code.len() <= MAX_CODE && code.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::super::Form;
    use super::super::made_up::{form, line, one};
    use super::*;

    fn said(draft: &FormDraft) -> Vec<String> {
        let errors = draft.faults();
        let line = |e: &crate::field::FieldError| format!("{} {}", e.field, e.code);
        errors.0.iter().map(line).collect()
    }

    #[test]
    fn each_fault_is_said_at_its_control() {
        let mut draft = FormDraft::of(&form(vec![
            vec![one("A", None), line("B", Some(("A", "yes")))],
            vec![line("C", Some(("B", "x"))), line("D", None)],
        ]));
        assert!(draft.faults().is_empty());
        draft.pages[1].title = "y".repeat(MAX_NAME + 1);
        draft.pages[0].fields[0].choices[1].name = "YES ".into();
        draft.pages[0].fields[1].text = " ".into();
        draft.pages[1].fields[0].help = Some("x".repeat(MAX_TEXT + 1));
        draft.pages[1].fields[1].code = "C".into();
        draft.pages[1].fields[1].kind = KindCode::Many;
        let expected = [
            "p0.q0.c1.name same-choice",
            "p0.q1.text required",
            "p1.title too-long",
            "p1.q0.help too-long",
            "p1.q1.code same-code",
            "p1.q1.choices no-choices",
        ];
        assert_eq!(said(&draft), expected);
    }

    #[test]
    fn a_condition_hangs_on_an_answer_that_can_be_given_before() {
        let on = |field: &str, value: &str| {
            let mut draft = FormDraft::of(&form(vec![vec![
                one("A", None),
                line("N", None),
                line("B", Some((field, value))),
                line("C", None),
                line("D", None),
            ]]));
            draft.pages[0].fields[1].kind = KindCode::Notice;
            said(&draft)
        };
        let table = [
            ("A", "yes", None),
            ("A", "maybe", Some("p0.q2.w0.on condition-on-no-choice")),
            ("N", "yes", Some("p0.q2.w0.on condition-on-nothing")),
            ("gone", "yes", Some("p0.q2.w0.on condition-on-nothing")),
            ("", "", Some("p0.q2.w0.on condition-on-nothing")),
            ("D", "yes", Some("p0.q2.w0.on condition-on-later")),
        ];
        for (field, value, fault) in table {
            let fault: Vec<String> = fault.into_iter().map(str::to_owned).collect();
            assert_eq!(on(field, value), fault, "{field} {value}");
        }
        let itself = on("B", "x");
        assert!(itself.contains(&"p0.q2.w0.on condition-on-later".to_owned()));
    }

    #[test]
    fn what_was_left_empty_is_not_asked() {
        let mut draft = FormDraft::of(&Form::default());
        assert_eq!(draft.pages.len(), 1, "a page to add to");
        assert!(draft.pages().is_empty() && draft.faults().is_empty());
        draft.pages[0].title = "Alone".into();
        assert_eq!(said(&draft), ["p0.title page-empty"]);
    }
}
