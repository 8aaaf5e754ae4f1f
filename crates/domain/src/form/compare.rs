//! What is another in a later version of a form, question by question.

use super::definition::{Field, Form};

/// What is another about a question that is in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Text,
    Help,
    Kind,
    Required,
    Choices,
    Condition,
    /// It stands on a page of another name.
    Page,
    /// It is asked before or after others than it was.
    Order,
}

impl Part {
    /// Its word in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Help => "help",
            Self::Kind => "kind",
            Self::Required => "required",
            Self::Choices => "choices",
            Self::Condition => "condition",
            Self::Page => "page",
            Self::Order => "order",
        }
    }
}

/// A question that came, went or changed.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange<'a> {
    /// `None`: it is new.
    pub before: Option<&'a Field>,
    /// `None`: it is asked no more.
    pub after: Option<&'a Field>,
    /// What is another, where it is in both.
    pub parts: Vec<Part>,
}

impl Form {
    /// What became of an earlier version's questions in this one: in this one's order, those gone at the end.
    pub fn since<'a>(&'a self, earlier: &'a Self) -> Vec<FieldChange<'a>> {
        let stay = unmoved(earlier, self);
        let here = self.fields().filter_map(|after| {
            let before = earlier.field(&after.code);
            let parts = match before {
                None => Vec::new(),
                Some(before) => {
                    let mut parts = parts(before, after);
                    if earlier.title_over(&before.code) != self.title_over(&after.code) {
                        parts.push(Part::Page);
                    }
                    if !stay.contains(&after.code.as_str()) {
                        parts.push(Part::Order);
                    }
                    parts
                }
            };
            (before.is_none() || !parts.is_empty()).then_some(FieldChange {
                before,
                after: Some(after),
                parts,
            })
        });
        let gone = earlier.fields().filter(|f| self.field(&f.code).is_none());
        let gone = gone.map(|before| FieldChange {
            before: Some(before),
            after: None,
            parts: Vec::new(),
        });
        here.chain(gone).collect()
    }

    /// The heading of the page a question stands on.
    pub fn title_over(&self, code: &str) -> Option<&str> {
        let mut pages = self.pages.iter();
        let page = pages.find(|p| p.fields.iter().any(|f| f.code == code))?;
        page.title.as_deref()
    }
}

fn parts(before: &Field, after: &Field) -> Vec<Part> {
    [
        (Part::Text, before.text == after.text),
        (Part::Help, before.help == after.help),
        (Part::Kind, before.kind.code() == after.kind.code()),
        (Part::Required, before.required == after.required),
        (Part::Choices, before.kind.choices() == after.kind.choices()),
        (Part::Condition, before.condition == after.condition),
    ]
    .into_iter()
    .filter_map(|(part, same)| (!same).then_some(part))
    .collect()
}

/// The most questions of both that are asked in one and the same order; the others were moved.
fn unmoved<'a>(earlier: &Form, later: &'a Form) -> Vec<&'a str> {
    let order: Vec<&str> = earlier.fields().map(|f| f.code.as_str()).collect();
    let both = later.fields().map(|f| f.code.as_str());
    let both: Vec<(usize, &str)> = both
        .filter_map(|code| Some((order.iter().position(|c| *c == code)?, code)))
        .collect();
    // The longest growing row that ends at each.
    let mut rows: Vec<Vec<&'a str>> = Vec::new();
    for (n, (at, code)) in both.iter().enumerate() {
        let before = (0..n).filter(|i| both[*i].0 < *at);
        let longest = before.max_by_key(|i| rows[*i].len());
        let mut row = longest.map_or_else(Vec::new, |i| rows[i].clone());
        row.push(code);
        rows.push(row);
    }
    rows.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{form, line, one};
    use super::*;

    fn said(before: &Form, after: &Form) -> Vec<String> {
        let line = |c: FieldChange<'_>| {
            let code = |f: Option<&Field>| f.map_or("-", |f| f.code.as_str()).to_owned();
            let parts: Vec<&str> = c.parts.iter().map(|p| p.code()).collect();
            format!("{}>{} {}", code(c.before), code(c.after), parts.join(","))
        };
        after.since(before).into_iter().map(line).collect()
    }

    #[test]
    fn what_came_went_moved_and_changed_is_named() {
        let before = form(vec![
            vec![
                one("A", None),
                line("B", Some(("A", "yes"))),
                line("C", None),
            ],
            vec![line("D", None)],
        ]);
        assert!(said(&before, &before).is_empty());
        let mut after = form(vec![
            vec![line("C", None), one("A", None), line("B", None)],
            vec![one("E", None)],
        ]);
        after.pages[0].fields[1].text = "Why?".into();
        assert_eq!(
            said(&before, &after),
            ["C>C order", "A>A text", "B>B condition", "->E ", "D>- "]
        );
        let mut titled = before.clone();
        titled.pages[1].title = Some("Then".into());
        titled.pages[1].fields[0] = Field {
            required: true,
            ..one("D", None)
        };
        assert_eq!(said(&before, &titled), ["D>D kind,required,choices,page"]);
    }
}
