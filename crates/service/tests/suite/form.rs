//! The questions of a service change while cases of the old ones stand.

use crate::support::{World, pothole, submission, testville, worlds, wrong};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use stoa_domain::accounts::Actor;
use stoa_domain::form::{Answer, FormRef};
use stoa_domain::requests::{Draft, Reference, RequestDetail};
use stoa_service::requests::forward::{Target, set_target, to_send};
use stoa_service::requests::{Submission, catalogue, show, submit};
use stoa_service::{Error, seed};

/// The made-up city with other definitions of its services.
fn changed(change: impl Fn(&mut Vec<Value>)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(testville()).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    let path = folder.path().join("definitions.json");
    let mut all: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(all[0]["attributes"].as_array_mut().unwrap());
    fs::write(&path, all.to_string()).unwrap();
    folder
}

/// Another city hall: other words, the bag is not asked for any more, a day is.
fn anew(questions: &mut Vec<Value>) {
    let kind = questions.iter_mut().find(|q| q["code"] == "KIND").unwrap();
    kind["description"] = json!("What did we leave behind?");
    kind["values"] =
        json!([{"key": "trash", "name": "Household trash"}, {"key": "yard", "name": "Leaves"}]);
    questions.retain(|q| q["code"] != "BAG");
    questions.push(json!({"code": "DAY", "order": 4, "datatype": "datetime", "datatype_description": null, "required": true,
        "variable": true, "description": "Which day?", "dependencies": null}));
}

/// And no page begins with the bag.
fn load_changed() -> tempfile::TempDir {
    let folder = changed(anew);
    let path = folder.path().join("service_rules.json");
    let mut rules: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    rules["pages"] = json!({});
    fs::write(&path, rules.to_string()).unwrap();
    folder
}

async fn load(world: &World, folder: &Path) -> u64 {
    seed::catalogue(&world.portal, folder).await.unwrap()
}

async fn version(world: &World, code: &str) -> u32 {
    let service = catalogue::get(&world.portal, code).await.unwrap();
    service.form.version
}

fn trash(answers: &[(&str, &str)], form_version: Option<u32>) -> Draft {
    let answers = answers.iter();
    Draft {
        service: "TRASH".to_owned(),
        answers: answers
            .map(|(code, a)| ((*code).to_owned(), vec![(*a).to_owned()]))
            .collect(),
        form_version,
        ..pothole()
    }
}

async fn seen(world: &World, reference: &Reference) -> RequestDetail {
    show(&world.portal, &Actor::Anyone, reference)
        .await
        .unwrap()
}

fn answer(code: &str, question: &str, value: &str) -> Answer {
    Answer {
        code: code.to_owned(),
        question: question.to_owned(),
        values: vec![value.to_owned()],
    }
}

fn form(version: u32) -> Option<FormRef> {
    Some(FormRef {
        code: "TRASH".to_owned(),
        version,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_case_reads_as_it_was_asked_and_a_new_one_as_it_is() {
    let new = load_changed();
    for world in worlds().await {
        let leaves = [("KIND", "leaves"), ("BAG", "blue")];
        let old = world.submit(trash(&leaves, None)).await.unwrap().reference;
        let before = seen(&world, &old).await;
        let first = vec![
            answer("KIND", "What was missed?", "Leaves"),
            answer("BAG", "Which bag?", "blue"),
        ];
        assert_eq!((&before.form, &before.answers), (&form(1), &first));
        let hole = world.pothole().await;
        assert_eq!(seen(&world, &hole).await.form, None, "nothing was asked");

        assert!(load(&world, new.path()).await > 1);
        assert_eq!(
            (
                version(&world, "TRASH").await,
                version(&world, "POTHOLE").await
            ),
            (2, 1)
        );
        assert_eq!(seen(&world, &old).await, before);
        let today = [("KIND", "yard"), ("DAY", "2026-11-02"), ("BAG", "blue")];
        let next = world.submit(trash(&today, None)).await.unwrap().reference;
        let next = seen(&world, &next).await;
        let second = vec![
            answer("KIND", "What did we leave behind?", "Leaves"),
            answer("DAY", "Which day?", "2026-11-02"),
        ];
        assert_eq!((next.form, next.answers), (form(2), second));

        // The same again changes nothing; the old questions again are a third version.
        load(&world, new.path()).await;
        assert_eq!(version(&world, "TRASH").await, 2);
        load(&world, &testville()).await;
        assert_eq!(version(&world, "TRASH").await, 3);
        assert_eq!(seen(&world, &old).await, before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_judged_by_the_questions_it_was_asked() {
    let new = load_changed();
    for world in worlds().await {
        load(&world, new.path()).await;
        let leaves = [("KIND", "leaves"), ("BAG", "blue")];
        let late = world.submit(trash(&leaves, Some(1))).await.unwrap();
        let late = seen(&world, &late.reference).await;
        assert_eq!((late.form, late.answers.len()), (form(1), 2));
        // The first version does not excuse from its own questions, an unknown one from none.
        type Given<'a> = &'a [(&'a str, &'a str)];
        let table: &[(Given, Option<u32>, &[&str])] = &[
            (&[], Some(1), &["answers.KIND required"]),
            (&leaves[..1], Some(1), &["answers.BAG required"]),
            (
                &leaves,
                None,
                &["answers.KIND not-a-choice", "answers.DAY required"],
            ),
            (
                &leaves,
                Some(0),
                &["answers.KIND not-a-choice", "answers.DAY required"],
            ),
            (
                &leaves,
                Some(7),
                &["answers.KIND not-a-choice", "answers.DAY required"],
            ),
            (
                &leaves,
                Some(u32::MAX),
                &["answers.KIND not-a-choice", "answers.DAY required"],
            ),
        ];
        for (answers, version, errors) in table {
            let result = world.submit(trash(answers, *version)).await;
            assert_eq!(wrong(result), *errors, "{version:?} {answers:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_once_is_answered_again_whatever_is_asked_now() {
    let new = load_changed();
    for world in worlds().await {
        let send = |answers: &[(&str, &str)]| {
            let sent = Submission {
                key: Some("key-form".to_owned()),
                ..submission(trash(answers, None))
            };
            submit(&world.portal, &Actor::Anyone, sent)
        };
        let first = send(&[("KIND", "trash")]).await.unwrap();
        load(&world, new.path()).await;
        let again = send(&[("KIND", "trash")]).await.unwrap();
        assert!(again.replayed && again.reference == first.reference);
        assert!(!again.token.is_empty(), "its files may still follow");
        let other = send(&[("KIND", "leaves")]).await;
        assert_eq!(
            wrong(other),
            ["answers.KIND not-a-choice", "answers.DAY required"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_city_gets_the_keys_of_the_form_that_was_asked() {
    let new = load_changed();
    for world in worlds().await {
        let target = Target {
            service_code: "TRASH".to_owned(),
            endpoint: "https://elsewhere.example/open311/v2".to_owned(),
            jurisdiction_id: None,
            api_key: "k".to_owned(),
            their_code: "T".to_owned(),
            share_contact: false,
        };
        set_target(&world.portal, &Actor::System, target)
            .await
            .unwrap();
        let leaves = [("KIND", "leaves"), ("BAG", "blue")];
        world.submit(trash(&leaves, None)).await.unwrap();
        load(&world, new.path()).await;
        let today = [("KIND", "yard"), ("DAY", "2026-11-02")];
        world.submit(trash(&today, None)).await.unwrap();
        let parcels = to_send(&world.portal, 10).await.unwrap();
        let kind =
            |(name, value): &(String, String)| (name == "attribute[KIND]").then(|| value.clone());
        let mut keys: Vec<String> = parcels
            .iter()
            .flat_map(|p| p.fields.iter().filter_map(kind))
            .collect();
        keys.sort();
        assert_eq!(keys, ["leaves", "yard"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_nobody_could_answer_are_not_loaded() {
    let circle = changed(|questions| {
        let bag = questions.iter_mut().find(|q| q["code"] == "BAG").unwrap();
        bag["dependencies"]["conditions"][0]["attribute"] = json!("BAG");
    });
    for world in worlds().await {
        let error = seed::catalogue(&world.portal, circle.path())
            .await
            .unwrap_err();
        let Error::Internal(error) = error else {
            panic!("{error:?}");
        };
        let said = format!("{error:#}");
        assert!(
            said.contains("TRASH") && said.contains("BAG: condition-in-a-circle"),
            "{said}"
        );
        assert_eq!(version(&world, "TRASH").await, 1);
    }
    for world in crate::support::empty_worlds().await {
        let result = seed::catalogue(&world.portal, &testville()).await;
        assert!(matches!(result, Err(Error::Unavailable)), "{result:?}");
    }
}
