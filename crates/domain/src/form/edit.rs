//! What can be done to a form that is being built, each by the word of a button: `up:0.1` moves the second question of the
//! first page up.

use super::draft::{At, DraftPage, FormDraft, MAX_CHOICES, MAX_CLAUSES, MAX_FIELDS, MAX_PAGES};
use super::{Choice, Clause, Condition, Form, KindCode, WireField};
use std::collections::BTreeSet;
use std::fmt;

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    AddPage,
    /// Its questions join the page before, of the first one the page after.
    RemovePage,
    PageUp,
    PageDown,
    Add,
    Remove,
    /// Before the one before; the first of a page becomes the last of the page before.
    Up,
    Down,
    Copy,
    AddChoice,
    RemoveChoice,
    ChoiceUp,
    ChoiceDown,
    AddClause,
    RemoveClause,
}

/// Each with its word and how many numbers say where: page, field, choice or comparison.
const TABLE: [(Verb, &str, usize); 15] = [
    (Verb::AddPage, "add_page", 0),
    (Verb::RemovePage, "remove_page", 1),
    (Verb::PageUp, "page_up", 1),
    (Verb::PageDown, "page_down", 1),
    (Verb::Add, "add_question", 1),
    (Verb::Remove, "remove", 2),
    (Verb::Up, "up", 2),
    (Verb::Down, "down", 2),
    (Verb::Copy, "copy", 2),
    (Verb::AddChoice, "add_choice", 2),
    (Verb::RemoveChoice, "remove_choice", 3),
    (Verb::ChoiceUp, "choice_up", 3),
    (Verb::ChoiceDown, "choice_down", 3),
    (Verb::AddClause, "add_condition", 2),
    (Verb::RemoveClause, "remove_condition", 3),
];

/// One thing done to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    pub verb: Verb,
    /// Page, field on it, choice or comparison of that, from 0; 0 where the verb needs none.
    pub at: [usize; 3],
}

impl Edit {
    /// The edit of a button's word.
    pub fn parse(word: &str) -> Option<Self> {
        let (verb, numbers) = word.split_once(':').unwrap_or((word, ""));
        let (verb, _, needs) = TABLE.into_iter().find(|(_, w, _)| *w == verb)?;
        let numbers = numbers.split('.').filter(|n| !n.is_empty());
        let numbers: Vec<usize> = numbers.map(|n| n.parse().ok()).collect::<Option<_>>()?;
        let mut at = [0; 3];
        at.get_mut(..needs)?
            .copy_from_slice(numbers.get(..).filter(|n| n.len() == needs)?);
        Some(Self { verb, at })
    }
}

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = TABLE.iter().find(|(verb, _, _)| *verb == self.verb);
        let (_, word, needs) = row.ok_or(fmt::Error)?;
        f.write_str(word)?;
        for (n, at) in self.at.iter().take(*needs).enumerate() {
            write!(f, "{}{at}", if n == 0 { ':' } else { '.' })?;
        }
        Ok(())
    }
}

impl FormDraft {
    /// Does it; the control that it ended at, by its name. New questions and choices get a code that none of the `earlier`
    /// forms knows, so that no old answer is ever taken for one of theirs. `None`: there is no such thing to do it to, or
    /// there are as many as there may be.
    pub fn edit(&mut self, edit: Edit, earlier: &[Form]) -> Option<String> {
        let [page, field, n] = edit.at;
        let at = At { page, field };
        match edit.verb {
            Verb::AddPage => {
                (self.pages.len() < MAX_PAGES).then_some(())?;
                self.pages.push(DraftPage::default());
                Some(format!("p{}.title", self.pages.len() - 1))
            }
            Verb::RemovePage => self.remove_page(page),
            Verb::PageUp => swap(&mut self.pages, page, page.checked_sub(1)?, "p", ".title"),
            Verb::PageDown => swap(&mut self.pages, page, page + 1, "p", ".title"),
            Verb::Add => {
                (self.fields().count() < MAX_FIELDS).then_some(())?;
                let code = self.free_code(earlier);
                let fields = &mut self.pages.get_mut(page)?.fields;
                fields.push(new(code));
                let field = fields.len() - 1;
                Some(At { page, field }.control("text"))
            }
            Verb::Remove => self.remove(at),
            Verb::Up => self.up(at),
            Verb::Down => self.down(at),
            Verb::Copy => {
                (self.fields().count() < MAX_FIELDS).then_some(())?;
                let code = self.free_code(earlier);
                let fields = &mut self.pages.get_mut(page)?.fields;
                let copy = WireField {
                    code,
                    ..fields.get(field)?.clone()
                };
                fields.insert(field + 1, copy);
                let field = field + 1;
                Some(At { page, field }.control("text"))
            }
            Verb::AddChoice => {
                let key = self.free_key(self.field(at)?, earlier);
                let choices = &mut self.field_mut(at)?.choices;
                (choices.len() < MAX_CHOICES).then_some(())?;
                let name = String::new();
                choices.push(Choice { key, name });
                Some(at.control(&format!("c{}.name", choices.len() - 1)))
            }
            Verb::RemoveChoice => {
                let choices = &mut self.field_mut(at)?.choices;
                (n < choices.len()).then(|| choices.remove(n))?;
                let left = choices.len().checked_sub(1).map(|last| n.min(last));
                let next = left.map_or_else(|| "kind".to_owned(), |n| format!("c{n}.name"));
                Some(at.control(&next))
            }
            Verb::ChoiceUp => self.move_choice(at, n, n.checked_sub(1)?),
            Verb::ChoiceDown => self.move_choice(at, n, n + 1),
            Verb::AddClause => {
                let field = self.field_mut(at)?;
                let condition = field.condition.get_or_insert(Condition {
                    all: true,
                    clauses: Vec::new(),
                });
                (condition.clauses.len() < MAX_CLAUSES).then_some(())?;
                condition.clauses.push(Clause {
                    field: String::new(),
                    equal: true,
                    value: String::new(),
                });
                Some(at.control(&format!("w{}.on", condition.clauses.len() - 1)))
            }
            Verb::RemoveClause => {
                let field = self.field_mut(at)?;
                let condition = field.condition.as_mut()?;
                (n < condition.clauses.len()).then(|| condition.clauses.remove(n))?;
                if condition.clauses.is_empty() {
                    field.condition = None;
                }
                Some(at.control("text"))
            }
        }
    }

    fn field_mut(&mut self, at: At) -> Option<&mut WireField> {
        self.pages.get_mut(at.page)?.fields.get_mut(at.field)
    }

    fn remove_page(&mut self, page: usize) -> Option<String> {
        (page < self.pages.len()).then_some(())?;
        let fields = self.pages.remove(page).fields;
        if page > 0 {
            self.pages[page - 1].fields.extend(fields);
        } else if let Some(next) = self.pages.first_mut() {
            next.fields.splice(0..0, fields);
        } else {
            self.pages.push(DraftPage {
                title: String::new(),
                fields,
            });
        }
        Some(format!("p{}.title", page.saturating_sub(1)))
    }

    fn remove(&mut self, at: At) -> Option<String> {
        let fields = &mut self.pages.get_mut(at.page)?.fields;
        (at.field < fields.len()).then(|| fields.remove(at.field))?;
        let Some(last) = fields.len().checked_sub(1) else {
            return Some(format!("p{}.title", at.page));
        };
        let field = at.field.min(last);
        Some(At { field, ..at }.control("text"))
    }

    fn up(&mut self, at: At) -> Option<String> {
        self.field(at)?;
        if let Some(field) = at.field.checked_sub(1) {
            self.pages[at.page].fields.swap(at.field, field);
            return Some(At { field, ..at }.control("text"));
        }
        let page = at.page.checked_sub(1)?;
        let moved = self.pages[at.page].fields.remove(at.field);
        self.pages[page].fields.push(moved);
        let field = self.pages[page].fields.len() - 1;
        Some(At { page, field }.control("text"))
    }

    fn down(&mut self, at: At) -> Option<String> {
        self.field(at)?;
        let field = at.field + 1;
        if field < self.pages[at.page].fields.len() {
            self.pages[at.page].fields.swap(at.field, field);
            return Some(At { field, ..at }.control("text"));
        }
        let page = at.page + 1;
        (page < self.pages.len()).then_some(())?;
        let moved = self.pages[at.page].fields.remove(at.field);
        self.pages[page].fields.insert(0, moved);
        Some(At { page, field: 0 }.control("text"))
    }

    fn move_choice(&mut self, at: At, from: usize, to: usize) -> Option<String> {
        let choices = &mut self.field_mut(at)?.choices;
        swap(choices, from, to, "c", ".name").map(|control| at.control(&control))
    }

    /// `Q` and the first number that no question has or ever had.
    fn free_code(&self, earlier: &[Form]) -> String {
        let now = self.fields().map(|(_, f)| f.code.as_str());
        let then = earlier.iter().flat_map(Form::fields);
        let taken: BTreeSet<&str> = now.chain(then.map(|f| f.code.as_str())).collect();
        first_free(1, "Q", &taken)
    }

    /// The first number that no choice of that question has or ever had, and nothing hangs on.
    fn free_key(&self, field: &WireField, earlier: &[Form]) -> String {
        let hangs = self.fields().filter_map(|(_, f)| f.condition.as_ref());
        let hangs = hangs.flat_map(|c| &c.clauses);
        let hangs = hangs.filter(|c| c.field == field.code);
        let then = earlier.iter().filter_map(|form| form.field(&field.code));
        let then = then.flat_map(|f| f.kind.choices());
        let taken: BTreeSet<&str> = field
            .choices
            .iter()
            .chain(then)
            .map(|c| c.key.as_str())
            .chain(hangs.map(|c| c.value.as_str()))
            .collect();
        first_free(field.choices.len() + 1, "", &taken)
    }
}

fn first_free(from: usize, before: &str, taken: &BTreeSet<&str>) -> String {
    let all = (from..).map(|n| format!("{before}{n}"));
    let mut free = all.filter(|code| !taken.contains(code.as_str()));
    free.next().unwrap_or_default()
}

fn new(code: String) -> WireField {
    WireField {
        code,
        text: String::new(),
        help: None,
        kind: KindCode::Line,
        required: false,
        choices: Vec::new(),
        condition: None,
    }
}

/// Both change places; the second's name.
fn swap<T>(all: &mut [T], a: usize, b: usize, before: &str, after: &str) -> Option<String> {
    (a < all.len() && b < all.len()).then(|| all.swap(a, b))?;
    Some(format!("{before}{b}{after}"))
}

#[cfg(test)]
mod tests;
