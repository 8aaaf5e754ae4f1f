//! Whatever is done to a form, it either says what is wrong with it or can be asked as it stands.

use super::super::made_up::{form, line, one};
use super::super::{Field, Page};
use super::*;
use proptest::prelude::*;

fn start() -> FormDraft {
    FormDraft::of(&form(vec![
        vec![one("A", None), line("B", Some(("A", "yes")))],
        vec![line("C", None)],
    ]))
}

fn codes(draft: &FormDraft) -> String {
    let page = |p: &DraftPage| p.fields.iter().map(|f| f.code.as_str()).collect::<String>();
    let pages: Vec<String> = draft.pages.iter().map(page).collect();
    pages.join("|")
}

fn edit(draft: &mut FormDraft, word: &str) -> Option<String> {
    draft.edit(Edit::parse(word).unwrap(), &[])
}

#[test]
fn every_word_is_read_as_it_is_written() {
    for (verb, word, needs) in TABLE {
        let mut at = [0; 3];
        for (n, place) in at.iter_mut().enumerate().take(needs) {
            *place = n + 4;
        }
        let edit = Edit { verb, at };
        assert!(edit.to_string().starts_with(word));
        assert_eq!(Edit::parse(&edit.to_string()), Some(edit));
    }
    for none in [
        "",
        "up",
        "up:1",
        "up:1.2.3",
        "up:1.x",
        "up:-1.0",
        "fly:1.1",
        "add_page:1",
    ] {
        assert_eq!(Edit::parse(none), None, "{none}");
    }
}

#[test]
fn what_is_moved_goes_over_the_pages_and_is_found_again() {
    // What is done to it, what is then asked, and where one is then.
    let table = [
        ("down:0.0", "BA|C", Some("p0.q1.text")),
        ("down:0.1", "A|BC", Some("p1.q0.text")),
        ("up:1.0", "ABC|", Some("p0.q2.text")),
        ("up:0.0", "AB|C", None),
        ("down:1.0", "AB|C", None),
        ("remove:0.0", "B|C", Some("p0.q0.text")),
        ("remove:1.0", "AB|", Some("p1.title")),
        ("remove:1.1", "AB|C", None),
        ("copy:0.0", "AQ1B|C", Some("p0.q1.text")),
        ("add_question:1", "AB|CQ1", Some("p1.q1.text")),
        ("add_question:2", "AB|C", None),
        ("add_page", "AB|C|", Some("p2.title")),
        ("remove_page:0", "ABC", Some("p0.title")),
        ("remove_page:1", "ABC", Some("p0.title")),
        ("page_down:0", "C|AB", Some("p1.title")),
        ("page_up:0", "AB|C", None),
    ];
    for (word, asked, at) in table {
        let mut draft = start();
        let ended = edit(&mut draft, word);
        assert_eq!(
            (codes(&draft).as_str(), ended.as_deref()),
            (asked, at),
            "{word}"
        );
    }
}

#[test]
fn a_new_question_and_a_new_choice_are_nobody_elses() {
    let before = form(vec![vec![line("Q1", None), one("A", None)]]);
    let mut draft = start();
    draft.edit(Edit::parse("add_question:0").unwrap(), &[before]);
    assert_eq!(draft.pages[0].fields[2].code, "Q2");
    // The choice a condition hangs on is gone; the next is another.
    draft.pages[0].fields[0].choices.clear();
    draft.pages[0].fields[1] = line("B", Some(("A", "1"))).into();
    assert_eq!(
        edit(&mut draft, "add_choice:0.0").as_deref(),
        Some("p0.q0.c0.name")
    );
    assert_eq!(draft.pages[0].fields[0].choices[0].key, "2");
    edit(&mut draft, "add_choice:0.0");
    edit(&mut draft, "choice_up:0.0.1");
    assert_eq!(draft.pages[0].fields[0].choices[0].key, "3");
    edit(&mut draft, "remove_choice:0.0.0");
    assert_eq!(draft.pages[0].fields[0].choices.len(), 1);
}

#[test]
fn a_condition_comes_and_goes_by_its_comparisons() {
    let mut draft = start();
    assert_eq!(
        edit(&mut draft, "add_condition:1.0").as_deref(),
        Some("p1.q0.w0.on")
    );
    assert!(draft.faults().of("p1.q0.w0.on").is_some(), "of nothing yet");
    edit(&mut draft, "remove_condition:1.0.0");
    assert_eq!(draft, start());
    assert_eq!(edit(&mut draft, "remove_condition:1.0.0"), None);
}

#[test]
fn there_are_only_so_many() {
    let mut draft = start();
    for (word, most) in [
        ("add_page", MAX_PAGES),
        ("add_choice:0.0", MAX_CHOICES),
        ("add_condition:0.0", MAX_CLAUSES),
    ] {
        let done = (0..2 * most)
            .filter(|_| edit(&mut draft, word).is_some())
            .count();
        assert!(done <= most, "{word}");
    }
    while edit(&mut draft, "add_question:0").is_some() {}
    assert_eq!(draft.fields().count(), MAX_FIELDS);
    assert_eq!(edit(&mut draft, "copy:0.0"), None);
}

/// A press of a button, or something typed.
#[derive(Debug, Clone)]
enum Step {
    Press(Edit),
    Type(At, String),
    Kind(At, usize),
    Name(At, usize, String),
    Hang(At, usize, String, String),
}

fn any_step() -> impl Strategy<Value = Step> {
    let at = (0..3usize, 0..4usize).prop_map(|(page, field)| At { page, field });
    let press = (0..TABLE.len(), 0..3usize, 0..4usize, 0..3usize);
    let press = press.prop_map(|(verb, p, q, n)| {
        let verb = TABLE[verb].0;
        Step::Press(Edit {
            verb,
            at: [p, q, n],
        })
    });
    let code = prop::sample::select(vec!["A", "B", "C", "Q1", "Q2", "gone"]);
    let key = prop::sample::select(vec!["yes", "no", "1", "2", ""]);
    prop_oneof![
        6 => press,
        2 => (at.clone(), "\\PC{0,6}").prop_map(|(at, words)| Step::Type(at, words)),
        2 => (at.clone(), 0..KindCode::ALL.len()).prop_map(|(at, kind)| Step::Kind(at, kind)),
        2 => (at.clone(), 0..3usize, "[a-z ]{0,3}").prop_map(|(at, n, name)| Step::Name(at, n, name)),
        2 => (at, 0..2usize, code, key).prop_map(|(at, n, code, key)| Step::Hang(at, n, code.into(), key.into())),
    ]
}

fn take(draft: &mut FormDraft, step: Step) {
    match step {
        Step::Press(edit) => {
            if let Some(control) = draft.edit(edit, &[]) {
                assert!(control.starts_with('p'), "{control}");
            }
        }
        Step::Type(at, words) => {
            if let Some(field) = draft.field_mut(at) {
                field.text = words;
            }
        }
        Step::Kind(at, kind) => {
            if let Some(field) = draft.field_mut(at) {
                field.kind = KindCode::ALL[kind];
            }
        }
        Step::Name(at, n, name) => {
            if let Some(choice) = draft.field_mut(at).and_then(|f| f.choices.get_mut(n)) {
                choice.name = name;
            }
        }
        Step::Hang(at, n, code, value) => {
            let condition = draft.field_mut(at).and_then(|f| f.condition.as_mut());
            if let Some(clause) = condition.and_then(|c| c.clauses.get_mut(n)) {
                clause.field = code;
                clause.value = value;
            }
        }
    }
}

proptest! {
    #[test]
    fn any_edits_leave_a_form_with_named_faults_or_one_that_can_be_asked(steps in prop::collection::vec(any_step(), 0..40)) {
        let mut draft = start();
        for step in steps {
            take(&mut draft, step);
            let json = serde_json::to_string(&draft).unwrap();
            prop_assert_eq!(&serde_json::from_str::<FormDraft>(&json).unwrap(), &draft, "a draft survives being kept");
        }
        let form = Form::after(None, draft.pages());
        let json = serde_json::to_string(&form).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Form>(&json).unwrap(), &form);
        if draft.faults().is_empty() {
            prop_assert!(form.faults().is_empty());
            let again = FormDraft::of(&form);
            prop_assert!(again.faults().is_empty());
            prop_assert_eq!(again.pages(), form.pages.clone());
            // Each can be reached: none hangs on itself or on what cannot be answered.
            let reachable = |f: &Field| !f.text.is_empty() && !f.code.is_empty();
            prop_assert!(form.pages.iter().all(|p: &Page| p.fields.iter().all(reachable)));
        } else {
            // Every fault names a control of the page.
            for error in draft.faults().0 {
                prop_assert!(error.field == "pages" || error.field.starts_with('p'), "{}", error.field);
            }
        }
    }
}
