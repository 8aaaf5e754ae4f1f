//! One request: what goes in comes out, and what belongs to it stays with it.

use crate::specimen::{at, fill, id, now, request};
use stoa_domain::Locale;
use stoa_domain::form::{Answer, Answers, FormRef};
use stoa_domain::requests::{ActivityKind, Contact, Status};
use stoa_store::StoreError;
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::followers::{self, FollowerRecord};
use stoa_store::requests::media::{self, MediaRecord};
use stoa_store::requests::{NewRequest, drafts, insert, read};
use stoa_store::testing::databases;

#[tokio::test]
async fn what_goes_in_comes_out() {
    for db in databases().await {
        let hostile = "Robert'); DROP TABLE request;-- <b>\"\\ \u{202E} ٣ 👍\n\tend";
        let new = NewRequest {
            description: hostile.into(),
            place_words: Some(hostile.into()),
            locale: Locale::Ar,
            answers: Answers {
                form: Some(FormRef {
                    code: hostile.into(),
                    version: 7,
                }),
                given: vec![Answer {
                    code: "Q".into(),
                    question: hostile.into(),
                    values: vec![hostile.into(), String::new()],
                }],
            },
            contact: Contact {
                name: Some(hostile.into()),
                email: Some("a@b.co".into()),
                phone: None,
            },
            due_at: Some(at(90)),
            sample: true,
            ..request(3)
        };
        let ids = fill(&db.store, std::slice::from_ref(&new)).await;
        let found = read::by_reference(&db.store, &new.reference)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found.id, ids[0]);
        assert_eq!(
            (&found.description, &found.place_words),
            (&new.description, &new.place_words),
            "{}",
            db.name
        );
        assert_eq!(
            (&found.answers, &found.contact, found.locale),
            (&new.answers, &new.contact, new.locale)
        );
        assert_eq!(
            (found.position, found.due_at, found.opened_at),
            (new.position, new.due_at, new.opened_at)
        );
        assert_eq!(
            (found.version, found.sample, found.status),
            (1, true, Status::Received)
        );
        assert_eq!(
            read::by_reference(&db.store, &request(4).reference)
                .await
                .unwrap(),
            None
        );
    }
}

#[tokio::test]
async fn a_taken_reference_is_a_conflict_that_leaves_nothing() {
    for db in databases().await {
        fill(&db.store, &[request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        let again = insert::one(&tx, &request(1)).await;
        assert!(
            matches!(again, Err(StoreError::Conflict("reference"))),
            "{} {again:?}",
            db.name
        );
        drop(tx);
        let tx = db.store.begin().await.unwrap();
        insert::one(&tx, &request(2)).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_transaction_that_is_dropped_never_happened() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        insert::one(&tx, &request(1)).await.unwrap();
        assert!(
            read::by_reference(&tx, &request(1).reference)
                .await
                .unwrap()
                .is_some()
        );
        assert!(
            read::by_reference(&db.store, &request(1).reference)
                .await
                .unwrap()
                .is_none(),
            "{}",
            db.name
        );
        drop(tx);
        let tx = db.store.begin().await.unwrap();
        assert!(
            read::by_reference(&tx, &request(1).reference)
                .await
                .unwrap()
                .is_none(),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn the_timeline_keeps_its_order_and_its_secrets() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2)]).await;
        let tx = db.store.begin().await.unwrap();
        let entry = |request_id, kind: ActivityKind| NewActivity {
            request_id,
            kind,
            at: now(),
            status: (kind == ActivityKind::Submitted).then_some(Status::Received),
            text: Some(format!("{kind:?}")),
            internal: !kind.is_public(),
            actor: Some("Ana".into()),
            department: None,
        };
        for kind in ActivityKind::ALL {
            activity::add(&tx, &entry(ids[0], kind)).await.unwrap();
        }
        activity::add_many(
            &tx,
            &[
                entry(ids[1], ActivityKind::Note),
                entry(ids[1], ActivityKind::Update),
            ],
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let kinds = |found: Vec<activity::ActivityRecord>| {
            found.into_iter().map(|a| a.entry.kind).collect::<Vec<_>>()
        };
        let all = activity::of_request(&db.store, ids[0], true).await.unwrap();
        assert!(all.is_sorted_by_key(|a| a.id));
        assert_eq!(
            all[0].entry,
            entry(ids[0], ActivityKind::Submitted),
            "{}",
            db.name
        );
        assert_eq!(kinds(all), ActivityKind::ALL);
        let public = kinds(
            activity::of_request(&db.store, ids[0], false)
                .await
                .unwrap(),
        );
        assert_eq!(
            public,
            ActivityKind::ALL
                .into_iter()
                .filter(|k| k.is_public())
                .collect::<Vec<_>>()
        );
        assert_eq!(
            kinds(
                activity::of_request(&db.store, ids[1], false)
                    .await
                    .unwrap()
            ),
            [ActivityKind::Update]
        );
    }
}

#[tokio::test]
async fn an_address_follows_a_request_once_and_can_come_back() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let follower = |n, email: &str| FollowerRecord {
            id: id(n),
            request_id: ids[0],
            email: email.into(),
            locale: Locale::Es,
            is_reporter: n == 1,
            token_hash: format!("hash{n}"),
            via_request_id: None,
            ended_at: None,
        };
        let tx = db.store.begin().await.unwrap();
        assert!(
            followers::add(&tx, &follower(1, "a@b.co"), now())
                .await
                .unwrap()
        );
        assert!(
            !followers::add(&tx, &follower(2, "a@b.co"), now())
                .await
                .unwrap()
        );
        assert!(
            followers::add(&tx, &follower(3, "c@d.co"), now())
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        assert_eq!(
            followers::count(&db.store, ids[0]).await.unwrap(),
            2,
            "{}",
            db.name
        );
        let found = followers::by_token_hash(&db.store, "hash1")
            .await
            .unwrap()
            .unwrap();
        assert_eq!(found, follower(1, "a@b.co"));
        let tx = db.store.begin().await.unwrap();
        followers::end(&tx, found.id, now()).await.unwrap();
        assert_eq!(
            followers::active(&tx, ids[0]).await.unwrap(),
            [follower(3, "c@d.co")]
        );
        assert!(
            followers::add(&tx, &follower(4, "a@b.co"), now())
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        assert_eq!(
            followers::count(&db.store, ids[0]).await.unwrap(),
            2,
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn a_drafts_photos_go_with_the_report_or_with_the_draft() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let photo = |n: u128, draft: &str| MediaRecord {
            id: id(n),
            request_id: None,
            draft_token_hash: Some(draft.into()),
            position: n as i64,
            mime: "image/jpeg".into(),
            width: 40,
            height: 30,
            size: 1_000,
            blob_key: format!("b{n}"),
            thumb_key: Some(format!("t{n}")),
            photo_hash: Some(u64::MAX - 3),
            evidence_of: None,
            alt: String::new(),
        };
        let tx = db.store.begin().await.unwrap();
        for n in 1..=3 {
            media::add(&tx, &photo(n, "one"), now()).await.unwrap();
        }
        media::add(&tx, &photo(4, "two"), at(-60)).await.unwrap();
        drafts::put(&tx, "one", "{\"a\":1}", now()).await.unwrap();
        drafts::put(&tx, "one", "{\"a\":2}", now()).await.unwrap();
        drafts::put(&tx, "two", "{}", at(-60)).await.unwrap();
        media::set_alt(&tx, id(2), "a lamp").await.unwrap();
        assert!(media::drop_of_draft(&tx, "one", id(3)).await.unwrap());
        assert!(!media::drop_of_draft(&tx, "two", id(1)).await.unwrap());
        let found = drafts::find(&tx, "one", at(-1)).await.unwrap();
        assert_eq!(found.as_deref(), Some("{\"a\":2}"));
        assert_eq!(drafts::find(&tx, "two", at(-1)).await.unwrap(), None);
        assert_eq!(media::attach(&tx, "one", ids[0]).await.unwrap(), 2);
        drafts::delete(&tx, "one").await.unwrap();
        assert_eq!(drafts::delete_older(&tx, at(-30)).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert_eq!(drafts::find(&db.store, "one", at(-1)).await.unwrap(), None);
        let of = media::of_request(&db.store, ids[0]).await.unwrap();
        let seen: Vec<_> = of.iter().map(|m| (m.id, m.alt.as_str())).collect();
        assert_eq!(seen, [(id(1), ""), (id(2), "a lamp")], "{}", db.name);
        // What nobody has any more: the one let go of and the forgotten draft's.
        let dropped = media::dropped(&db.store, 10).await.unwrap();
        let left: Vec<_> = dropped.iter().map(|m| m.id).collect();
        assert_eq!(left, [id(3), id(4)], "{}", db.name);
        assert!(!media::is_shared(&db.store, "b3", id(3)).await.unwrap());
        assert!(media::is_shared(&db.store, "b1", id(3)).await.unwrap());
        let tx = db.store.begin().await.unwrap();
        for n in 1..=4 {
            media::delete_dropped(&tx, id(n)).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(media::by_id(&db.store, id(4)).await.unwrap(), None);
        assert!(media::by_id(&db.store, id(1)).await.unwrap().is_some());
    }
}
