//! When a form is another version.

use super::definition::{Form, Page};

impl Form {
    /// The form with these pages, coming after the last one stored: that version where nothing changed, else the next.
    /// Going back to an older content is a change like any other.
    pub fn after(last: Option<&Self>, pages: Vec<Page>) -> Self {
        let version = match last {
            None => 1,
            Some(last) if last.pages == pages => last.version,
            Some(last) => last.version + 1,
        };
        Self { version, pages }
    }
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{line, one, page};
    use super::*;

    #[test]
    fn every_change_and_nothing_else_is_a_new_version() {
        let first = Form::after(None, vec![page(vec![one("A", None), line("B", None)])]);
        assert_eq!(first.version, 1);
        type Change = fn(&mut Vec<Page>);
        let changes: &[(&str, Change)] = &[
            ("a title", |p| p[0].title = Some("Lamp".into())),
            ("the words", |p| p[0].fields[0].text.push('!')),
            ("help", |p| p[0].fields[0].help = Some("Look up".into())),
            ("the order", |p| p[0].fields.reverse()),
            ("required", |p| p[0].fields[0].required = true),
            ("the kind", |p| {
                p[0].fields[1].kind = super::super::Kind::Text
            }),
            ("the choices", |p| {
                p[0].fields[0].kind = super::super::Kind::One(Vec::new());
            }),
            ("a condition", |p| {
                p[0].fields[1] = line("B", Some(("A", "yes")));
            }),
            ("a page", |p| p.push(Page::default())),
            ("everything", Vec::clear),
        ];
        for (what, change) in changes {
            let mut pages = first.pages.clone();
            assert_eq!(Form::after(Some(&first), pages.clone()), first, "{what}");
            change(&mut pages);
            let next = Form::after(Some(&first), pages);
            assert_eq!(next.version, 2, "{what}");
            let back = Form::after(Some(&next), first.pages.clone());
            assert_eq!(back.version, 3, "{what}");
        }
        assert_eq!(Form::after(None, Vec::new()).version, 1);
    }
}
