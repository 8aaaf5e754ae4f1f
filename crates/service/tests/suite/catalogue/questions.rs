//! Questions are built, published, asked, answered, changed and taken back; cases keep what they were asked.

use super::{is_stale, look, newest, press, stored};
use crate::support::{World, pothole, worlds, wrong};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_domain::form::{Answer, Clause, Condition, FormDraft, FormRef, KindCode, Part};
use stoa_domain::requests::Draft;
use stoa_service::Error;
use stoa_service::configuration::undo;
use stoa_service::requests::catalogue::{
    self, drop_questions, edit_questions, form_versions, preview, publish_questions,
};
use stoa_service::requests::show;

const CODE: &str = "POTHOLE";

/// "Is it deep?" with yes and no; after yes, how deep in centimetres.
async fn built(world: &World, boss: &Actor) -> FormDraft {
    let start = look(world, boss, CODE).await.questions.draft;
    let mut draft = press(world, boss, CODE, start, Some("add_question:0")).await;
    let first = &mut draft.pages[0].fields[0];
    first.text = "Is it deep?".into();
    first.kind = KindCode::One;
    first.required = true;
    draft = press(world, boss, CODE, draft, Some("add_choice:0.0")).await;
    draft = press(world, boss, CODE, draft, Some("add_choice:0.0")).await;
    for (n, name) in ["Yes", "No"].into_iter().enumerate() {
        draft.pages[0].fields[0].choices[n].name = name.into();
    }
    draft = press(world, boss, CODE, draft, Some("add_question:0")).await;
    let second = &mut draft.pages[0].fields[1];
    second.text = "How deep, in centimetres?".into();
    second.kind = KindCode::Number;
    second.required = true;
    second.condition = Some(Condition {
        all: true,
        clauses: vec![Clause {
            field: "Q1".into(),
            equal: true,
            value: "1".into(),
        }],
    });
    press(world, boss, CODE, draft, None).await
}

fn report(answers: &[(&str, &str)]) -> Draft {
    let answers = answers.iter();
    Draft {
        answers: answers
            .map(|(code, a)| ((*code).to_owned(), vec![(*a).to_owned()]))
            .collect(),
        ..pothole()
    }
}

fn answer(code: &str, question: &str, value: &str) -> Answer {
    Answer {
        code: code.into(),
        question: question.into(),
        values: vec![value.into()],
    }
}

async fn published(world: &World, boss: &Actor) -> u32 {
    let version = stored(world, CODE).await.form.version;
    publish_questions(&world.portal, boss, CODE, version)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_built_asked_changed_and_taken_back_and_cases_keep_theirs() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        assert_eq!(look(&world, &boss, CODE).await.questions.at_it, None);
        built(&world, &boss).await;
        let questions = look(&world, &boss, CODE).await.questions;
        let at_it = questions.at_it.unwrap();
        assert_eq!(at_it.0.as_deref(), Some("The supervisor"));
        assert!(questions.changed);
        // The preview asks it already; nobody else is.
        let tried = preview(p, &boss, CODE).await.unwrap();
        assert!(tried.summary.has_questions && tried.form.field("Q2").is_some());
        assert!(catalogue::get(p, CODE).await.unwrap().form.is_empty());
        world.submit(report(&[])).await.unwrap();

        assert_eq!(published(&world, &boss).await, 2);
        let asked = catalogue::get(p, CODE).await.unwrap();
        assert!(asked.summary.has_questions);
        assert_eq!(look(&world, &boss, CODE).await.questions.at_it, None);
        let unanswered = world.submit(report(&[])).await;
        assert_eq!(wrong(unanswered), ["answers.Q1 required"]);
        let unmeasured = world.submit(report(&[("Q1", "1")])).await;
        assert_eq!(wrong(unmeasured), ["answers.Q2 required"]);
        let deep = report(&[("Q1", "1"), ("Q2", "30")]);
        let old = world.submit(deep.clone()).await.unwrap().reference;
        let case = show(p, &Actor::Anyone, &old).await.unwrap();
        let form = |version| {
            Some(FormRef {
                code: CODE.into(),
                version,
            })
        };
        let first = vec![
            answer("Q1", "Is it deep?", "Yes"),
            answer("Q2", "How deep, in centimetres?", "30"),
        ];
        assert_eq!((&case.form, &case.answers), (&form(2), &first));

        // Other words: the next version. The old case reads as it did.
        let mut draft = look(&world, &boss, CODE).await.questions.draft;
        draft.pages[0].fields[0].text = "Could a wheel break in it?".into();
        draft.pages[0].fields.truncate(1);
        press(&world, &boss, CODE, draft, None).await;
        assert_eq!(published(&world, &boss).await, 3);
        assert_eq!(show(p, &Actor::Anyone, &old).await.unwrap(), case);
        let new = world.submit(report(&[("Q1", "2")])).await.unwrap();
        let new = show(p, &Actor::Anyone, &new.reference).await.unwrap();
        let second = vec![answer("Q1", "Could a wheel break in it?", "No")];
        assert_eq!((new.form, new.answers), (form(3), second));
        // A report that lay on a device is judged by what it was asked.
        let late = Draft {
            form_version: Some(2),
            ..deep
        };
        let late = world.submit(late).await.unwrap().reference;
        let late = show(p, &Actor::Anyone, &late).await.unwrap();
        assert_eq!((late.form, late.answers), (form(2), first));

        // Taken back: a version equal to the earlier one.
        let change = newest(&world, &boss, Kind::Service).await;
        assert_eq!(change.by.as_deref(), Some("The supervisor"));
        undo(p, &boss, change.id).await.unwrap();
        let versions = form_versions(p, &boss, CODE).await.unwrap();
        let numbers: Vec<u32> = versions.iter().map(|v| v.form.version).collect();
        assert_eq!(numbers, [4, 3, 2, 1]);
        assert_eq!(versions[0].form.pages, versions[2].form.pages);
        assert_eq!(versions[0].by.as_deref(), Some("The supervisor"));
        assert_eq!((versions[3].at, &versions[3].by), (None, &None));
        let changed = versions[1].form.since(&versions[2].form);
        assert_eq!(changed.len(), 2);
        assert_eq!(changed[0].parts, [Part::Text]);
        assert!(changed[1].after.is_none());
        assert_eq!(catalogue::get(p, CODE).await.unwrap().form.version, 4);
        assert_eq!(show(p, &Actor::Anyone, &old).await.unwrap(), case);
        // A code once asked is never another question's.
        let draft = look(&world, &boss, CODE).await.questions.draft;
        let draft = press(&world, &boss, CODE, draft, Some("remove:0.1")).await;
        let draft = press(&world, &boss, CODE, draft, Some("add_question:0")).await;
        assert_eq!(draft.pages[0].fields[1].code, "Q3");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_asked_is_not_published_and_stays_in_the_draft() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let nothing_new = publish_questions(p, &boss, CODE, 1).await;
        assert_eq!(wrong(nothing_new), ["pages unchanged"]);
        let mut draft = built(&world, &boss).await;
        draft.pages[0].fields[0].choices[0].name = String::new();
        draft.pages[0].fields[1].text = " ".into();
        let kept = press(&world, &boss, CODE, draft.clone(), None).await;
        assert_eq!(kept, draft);
        let refused = publish_questions(p, &boss, CODE, 1).await;
        assert_eq!(
            wrong(refused),
            ["p0.q0.c0.name required", "p0.q1.text required"]
        );
        assert_eq!(stored(&world, CODE).await.form.version, 1);
        // The condition's choice is taken away: nobody could ever be asked.
        draft.pages[0].fields[0].choices.remove(0);
        draft.pages[0].fields[1].text = "How deep?".into();
        press(&world, &boss, CODE, draft, None).await;
        let refused = publish_questions(p, &boss, CODE, 1).await;
        assert_eq!(wrong(refused), ["p0.q1.w0.on condition-on-no-choice"]);
        let seen = look(&world, &boss, CODE).await.questions.seen;
        drop_questions(p, &boss, CODE, &seen).await.unwrap();
        let questions = look(&world, &boss, CODE).await.questions;
        assert!(!questions.changed && questions.at_it.is_none());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_draft_is_kept_of_each_and_nobody_overwrites_what_they_have_not_seen() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let seen = look(&world, &boss, CODE).await.questions.seen;
        let draft = built(&world, &boss).await;
        let late = edit_questions(p, &boss, CODE, &seen, FormDraft::default(), None).await;
        assert!(is_stale(late));
        assert!(is_stale(drop_questions(p, &boss, CODE, &seen).await));
        assert_eq!(look(&world, &boss, CODE).await.questions.draft, draft);
        // It is on the other process's page too.
        let neighbor = world.neighbor().await;
        let there = catalogue::entry(&neighbor, &boss, CODE).await.unwrap();
        assert_eq!(there.questions.draft, draft);
        // Whoever has not seen the version in force does not replace it.
        assert_eq!(published(&world, &boss).await, 2);
        let mut draft = draft;
        draft.pages[0].fields[0].text = "Deep?".into();
        press(&world, &boss, CODE, draft, None).await;
        assert!(is_stale(publish_questions(p, &boss, CODE, 1).await));
        assert_eq!(published(&world, &boss).await, 3);
        let seen = look(&world, &boss, CODE).await.questions.seen;
        let nowhere = edit_questions(
            p,
            &boss,
            CODE,
            &seen,
            FormDraft::default(),
            stoa_domain::form::Edit::parse("up:7.7"),
        );
        assert_eq!(wrong(nowhere.await), ["act not-possible"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_supervisors_build_and_only_for_services_there_are() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let empty = FormDraft::default;
        for (actor, code) in [(&agent, CODE), (&Actor::Anyone, CODE), (&boss, "NONE")] {
            let refused = [
                catalogue::entry(p, actor, code).await.map(drop),
                preview(p, actor, code).await.map(drop),
                edit_questions(p, actor, code, "", empty(), None)
                    .await
                    .map(drop),
                drop_questions(p, actor, code, "").await,
                publish_questions(p, actor, code, 1).await.map(drop),
                form_versions(p, actor, code).await.map(drop),
            ];
            for (n, result) in refused.into_iter().enumerate() {
                let error = result.unwrap_err();
                let fits = match code {
                    CODE => matches!(error, Error::Forbidden),
                    _ => matches!(error, Error::NotFound),
                };
                assert!(fits, "{n}: {error:?}");
            }
        }
    }
}
