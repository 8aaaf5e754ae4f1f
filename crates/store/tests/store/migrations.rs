//! The schema goes up on an empty and on a filled database, and going up again does nothing.

use crate::specimen::{fill, query, request};
use stoa_domain::form::{Answer, Answers, Clause, Condition, Field, FormRef, Kind};
use stoa_domain::requests::{Reference, RequestFilter};
use stoa_store::Store;
use stoa_store::requests::{catalogue, list, read};
use stoa_store::testing::{databases, databases_before, run};

#[tokio::test]
async fn going_up_again_on_a_filled_database_changes_nothing() {
    for db in databases().await {
        fill(&db.store, &[request(1), request(2)]).await;
        assert!(db.store.pending().await.unwrap().is_empty());
        assert!(db.store.migrate().await.unwrap().is_empty(), "{}", db.name);
        let again = Store::open(&db.url).await.unwrap();
        assert!(again.migrate().await.unwrap().is_empty());
        let q = query(RequestFilter {
            q: "lamp".into(),
            ..RequestFilter::default()
        });
        assert_eq!(list::count(&again, &q).await.unwrap(), 2, "{}", db.name);
    }
}

#[tokio::test]
async fn a_new_sqlite_file_takes_every_step_once() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("new.db").display()
    ))
    .await
    .unwrap();
    let waiting = store.pending().await.unwrap();
    assert!(!waiting.is_empty());
    assert_eq!(store.migrate().await.unwrap(), waiting);
    assert!(store.pending().await.unwrap().is_empty());
    store.ping().await.unwrap();
}

#[tokio::test]
async fn a_backup_is_a_whole_database() {
    let db = stoa_store::testing::sqlite().await;
    fill(&db.store, &[request(1)]).await;
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("it's a copy.db");
    db.store.backup(&to).await.unwrap();
    let copy = Store::open(&format!("sqlite://{}", to.display()))
        .await
        .unwrap();
    assert!(copy.migrate().await.unwrap().is_empty());
    let q = query(RequestFilter {
        q: "lamp".into(),
        ..RequestFilter::default()
    });
    assert_eq!(list::count(&copy, &q).await.unwrap(), 1);
    assert!(
        db.store.backup(&to).await.is_err(),
        "an older backup is never overwritten"
    );
}

/// Rows as they were written before forms had pages and versions.
fn before_forms() -> Vec<String> {
    let summary = |code: &str, asks: bool| {
        format!(
            r#""code":"{code}","name":"{code}","description":"","keywords":[],"category":"C","department":"D","place":"required","contact":"optional","target":{{"unit":"hours","value":48}},"has_questions":{asks},"used":0"#
        )
    };
    // What a person wrote looks like the key that gets another name, and holds what SQL and JSON escape.
    let words = r#"It''s {\"question\":\"x\"} – ¿qué?"#;
    let questions = format!(
        r#"{{"code":"KIND","text":"{words}","kind":"one","required":true,"choices":[{{"key":"k","name":"{words}"}}]}},{{"code":"BAG","text":"Bag?","help":"Colour","kind":"line","required":false,"condition":{{"all":false,"clauses":[{{"question":"KIND","equal":true,"value":"k"}},{{"question":"KIND","equal":false,"value":"x"}}]}}}}"#
    );
    let service = |at: u8, code: &str, questions: &str| {
        let body = format!(
            r#"{{{},"questions":[{questions}]}}"#,
            summary(code, !questions.is_empty())
        );
        format!(
            "INSERT INTO service (code, position, name, body) VALUES ('{code}', {at}, '{code}', '{body}')"
        )
    };
    let request = |id: u8, answers: &str| {
        let reference = Reference::from_random(u64::from(id));
        format!(
            "INSERT INTO request (id, reference, service_code, status, description, department, channel, locale, answers, \
             version, sample, opened_at, updated_at) VALUES ({id}, '{reference}', 'TRASH', 'received', 'x', 'D', 'web', 'en', \
             '{answers}', 1, FALSE, 0, 0)"
        )
    };
    let answered = format!(r#"[{{"code":"KIND","question":"{words}","values":["Leaves"]}}]"#);
    vec![
        service(0, "TRASH", &questions),
        service(1, "HOLE", ""),
        request(1, &answered),
        request(2, "[]"),
        request(3, &answered),
        // The service of the third was corrected: what its answers answer is another's.
        "INSERT INTO activity (request_id, kind, at, internal) VALUES (3, 'reclassified', 0, FALSE)".to_owned(),
    ]
}

#[tokio::test]
async fn questions_become_forms_and_cases_keep_what_they_answered() {
    for db in databases_before("s7_form").await {
        let rows = before_forms();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        run(&db.store, &rows).await;
        let taken = db.store.migrate().await.unwrap();
        assert!(taken.contains(&"s7_form".to_owned()), "{taken:?}");

        let services = catalogue::list(&db.store).await.unwrap();
        let codes: Vec<&str> = services.iter().map(|s| s.summary.code.as_str()).collect();
        assert_eq!(codes, ["TRASH", "HOLE"], "{}", db.name);
        let (trash, hole) = (&services[0].form, &services[1].form);
        assert_eq!((hole.version, hole.pages.len()), (1, 0));
        assert_eq!((trash.version, trash.pages.len()), (1, 1));
        let words = r#"It's {"question":"x"} – ¿qué?"#;
        let kind = trash.field("KIND").unwrap();
        assert_eq!(
            (kind.text.as_str(), kind.kind.words("k"), kind.required),
            (words, words, true)
        );
        let clause = |equal, value: &str| Clause {
            field: "KIND".into(),
            equal,
            value: value.into(),
        };
        let bag = Field {
            code: "BAG".into(),
            text: "Bag?".into(),
            help: Some("Colour".into()),
            kind: Kind::Line,
            required: false,
            condition: Some(Condition {
                all: false,
                clauses: vec![clause(true, "k"), clause(false, "x")],
            }),
        };
        assert_eq!(trash.field("BAG"), Some(&bag));

        let given = vec![Answer {
            code: "KIND".into(),
            question: words.into(),
            values: vec!["Leaves".into()],
        }];
        let form = Some(FormRef {
            code: "TRASH".into(),
            version: 1,
        });
        let expected = [(form, given.clone()), (None, Vec::new()), (None, given)];
        for (id, (form, given)) in (1..).zip(expected) {
            let found = read::by_id(&db.store, id).await.unwrap().unwrap();
            assert_eq!(found.answers, Answers { form, given }, "{} {id}", db.name);
        }

        // The same catalogue loaded again is the same version: the steps changed its shape, not its content.
        let tx = db.store.begin().await.unwrap();
        catalogue::replace(&tx, &services).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(catalogue::list(&db.store).await.unwrap(), services);
    }
}
