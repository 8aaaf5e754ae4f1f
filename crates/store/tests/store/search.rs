//! The text search: finds what people mean and never fails on what they type.

use crate::specimen::{fill, now, query, request};
use proptest::prelude::*;
use stoa_domain::requests::{RequestFilter, Sort};
use stoa_store::Store;
use stoa_store::requests::{NewRequest, list, update};
use stoa_store::testing::{databases, run};
use unicode_normalization::char::is_combining_mark;

async fn found(store: &Store, q: &str) -> Vec<i64> {
    let query = query(RequestFilter {
        q: q.into(),
        ..RequestFilter::default()
    });
    let page = list::page(store, &query, 200, None).await.unwrap();
    assert_eq!(
        page.items.len() as u64,
        list::count(store, &query).await.unwrap(),
        "{q}"
    );
    let mut ids: Vec<i64> = page.items.iter().map(|r| r.id).collect();
    ids.sort_unstable();
    ids
}

fn texts() -> Vec<NewRequest> {
    let text = |n, description: &str| NewRequest {
        description: description.into(),
        ..request(n)
    };
    vec![
        text(0, "Broken street-light, café corner; pole no. 17/4"),
        text(1, "Bache enorme en la calle Ñandú, esquina O'Higgins"),
        text(2, "إنارة الشارع معطّلة أمام المدرسة"),
        NewRequest {
            address: Some("12 Elm Hill Ave".into()),
            external_id: Some("101001240735".into()),
            ..text(3, "Smells of gas")
        },
        NewRequest {
            service_name: "Pothole".into(),
            place_words: Some("behind the school".into()),
            ..text(4, "It is deep")
        },
    ]
}

#[tokio::test]
async fn words_are_found_by_prefix_in_any_order_without_accents() {
    for db in databases().await {
        let requests = texts();
        let ids = fill(&db.store, &requests).await;
        let reference = requests[3].reference.to_string();
        let compact = reference.replace('-', "").to_lowercase();
        let sloppy = reference.replace('0', "O").replace('1', "l");
        let table: Vec<(&str, Vec<usize>)> = vec![
            ("light broken", vec![0]),
            ("brok", vec![0]),
            ("cafe", vec![0]),
            ("CAFÉ", vec![0]),
            ("17/4", vec![0]),
            ("nandu", vec![1]),
            ("o'higgins", vec![1]),
            ("ohiggins", vec![]),
            ("انارة", vec![2]),
            ("الشارع المدرسة", vec![2]),
            ("elm hill", vec![3]),
            ("hill elm", vec![3]),
            ("10100124", vec![3]),
            ("potho", vec![4]),
            ("school", vec![4]),
            (&reference, vec![3]),
            (&compact, vec![3]),
            (&sloppy, vec![3]),
            ("kneeland", vec![0, 1, 2, 4]),
            ("broken gas", vec![]),
            ("", vec![0, 1, 2, 3, 4]),
        ];
        for (q, expected) in table {
            let expected: Vec<i64> = expected.into_iter().map(|i| ids[i]).collect();
            assert_eq!(found(&db.store, q).await, expected, "{} {q}", db.name);
        }
    }
}

#[tokio::test]
async fn nothing_typed_is_an_operator_or_an_error() {
    let hostile = [
        "\"",
        "'",
        "\"\"",
        "''",
        "*",
        "a*",
        "^a",
        "-light",
        "light -broken",
        "light AND",
        "OR",
        "NOT light",
        "NEAR(a b)",
        "body:light",
        "{body} : light",
        "light + broken",
        "(light",
        "light)",
        "light | broken",
        "light & !broken",
        "light:*",
        "<->",
        "a <-> b",
        "\\",
        "\\'",
        "%",
        "_",
        "$1",
        "?",
        "?1",
        ":x",
        "@x",
        ";",
        "--",
        "/*",
        "\u{0}",
        "a\u{0}b",
        "\u{FEFF}",
        "Ⓐ",
        "½",
        "٣",
        "漢字",
        "ไทย",
        "हिन्दी",
        "👍",
        "\u{301}",
        "e\u{301}",
        "ß",
        "İ",
        "R-",
        "R-0000-00",
        "null",
        "'; DROP TABLE request; --",
        "x' OR '1'='1",
        "<script>alert(1)</script>",
        "….",
        "\r\n\t",
    ];
    for db in databases().await {
        fill(&db.store, &texts()).await;
        for q in hostile {
            found(&db.store, q).await;
        }
        found(&db.store, &"word ".repeat(500)).await;
        found(&db.store, &"x".repeat(20_000)).await;
        assert_eq!(found(&db.store, "").await.len(), 5, "{}", db.name);
    }
}

#[test]
fn any_text_can_be_stored_and_searched() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let dbs = runtime.block_on(databases());
    let n = std::cell::Cell::new(1_000);
    let mut runner =
        proptest::test_runner::TestRunner::new(proptest::test_runner::Config::with_cases(64));
    let outcome = runner.run(&"\\PC{1,40}", |text| {
        n.set(n.get() + 1);
        runtime.block_on(async {
            for db in &dbs {
                let ids = fill(
                    &db.store,
                    &[NewRequest {
                        description: text.clone(),
                        ..request(n.get())
                    }],
                )
                .await;
                let hits = found(&db.store, &text).await;
                // A sign that joins a letter (a Tamil vowel, say) counts as alphabetic, but is no word by itself.
                let letter = |c: char| c.is_alphanumeric() && !is_combining_mark(c);
                let words = text.chars().any(letter);
                prop_assert!(
                    !words
                        || text.split_whitespace().count() > 8
                        || hits.contains(&ids[0])
                        || hits.len() == 200,
                    "{} {text:?}",
                    db.name
                );
            }
            Ok(())
        })
    });
    outcome.unwrap();
}

#[tokio::test]
async fn a_correction_is_searched_by_its_new_words() {
    for db in databases().await {
        let requests = texts();
        let ids = fill(&db.store, &requests).await;
        let tx = db.store.begin().await.unwrap();
        update::reindex(&tx, ids[0], "Broken lamp at Franklin Park")
            .await
            .unwrap();
        update::touch(&tx, ids[0], now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(found(&db.store, "franklin").await, [ids[0]], "{}", db.name);
        assert_eq!(found(&db.store, "cafe").await, [] as [i64; 0]);
        assert_eq!(
            found(&db.store, requests[0].reference.as_str()).await,
            [ids[0]]
        );
    }
}

/// Where many hold the words, PostgreSQL looks at stretches of ids: whatever lies between them, each find comes once and in order.
#[tokio::test]
async fn many_finds_come_in_order_over_any_gap() {
    for db in databases().await {
        let requests: Vec<NewRequest> = (0..2_300)
            .map(|n| NewRequest {
                description: if n % 50 == 7 {
                    "Elm"
                } else {
                    "A dark crossing"
                }
                .into(),
                ..request(n)
            })
            .collect();
        fill(&db.store, &requests).await;
        if db.name == "postgres" {
            // Older cases, then nothing over more than a stretch, then few.
            run(
                &db.store,
                &["UPDATE request SET id = id + 200000 WHERE id > 2280"],
            )
            .await;
        }
        for sort in [Sort::Newest, Sort::Oldest] {
            let query = query(RequestFilter {
                q: "crossing dark".into(),
                sort,
                ..RequestFilter::default()
            });
            let mut ids: Vec<i64> = Vec::new();
            let mut cursor = None;
            loop {
                let page = list::page(&db.store, &query, 150, cursor.as_deref())
                    .await
                    .unwrap();
                ids.extend(page.items.iter().map(|r| r.id));
                cursor = page.next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(ids.len(), 2_254, "{} {sort:?}", db.name);
            let sorted = match sort {
                Sort::Oldest => ids.is_sorted(),
                _ => ids.is_sorted_by(|a, b| a > b),
            };
            assert!(sorted, "{} {sort:?}", db.name);
            assert_eq!(list::count(&db.store, &query).await.unwrap(), 2_254);
        }
    }
}
