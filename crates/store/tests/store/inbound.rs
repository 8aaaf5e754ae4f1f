//! Mail is taken once, a conversation is changed by one message at a time, a post is found with its case.

use crate::messages::message;
use crate::specimen::{at, fill, id, now, request};
use stoa_domain::Locale;
use stoa_domain::requests::inbound::dialogue::State;
use stoa_domain::requests::message::MessageStatus;
use stoa_store::messages as message_rows;
use stoa_store::requests::dialogues::{self, DialogueRecord};
use stoa_store::requests::inbound_mail::{self, InboundMail};
use stoa_store::requests::posts;
use stoa_store::testing::databases;

#[tokio::test]
async fn a_mail_is_taken_once_and_its_writer_is_counted() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2)]).await;
        let mail = |key: &str, n: usize, opened| InboundMail {
            key: key.into(),
            request_id: ids[n],
            message_id: Some(format!("{key}@mail.example.org")),
            sender: "ana@example.org".into(),
            opened,
            verified: true,
        };
        let tx = db.store.begin().await.unwrap();
        assert!(
            inbound_mail::add(&tx, &mail("a", 0, true), now())
                .await
                .unwrap()
        );
        assert!(
            !inbound_mail::add(&tx, &mail("a", 1, true), at(1))
                .await
                .unwrap()
        );
        assert!(
            inbound_mail::add(&tx, &mail("b", 0, false), at(2))
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        let s = &db.store;
        assert_eq!(
            inbound_mail::request_of(s, "a").await.unwrap(),
            Some(ids[0])
        );
        assert_eq!(inbound_mail::request_of(s, "c").await.unwrap(), None);
        assert_eq!(
            inbound_mail::count_since(s, "ana@example.org", at(1))
                .await
                .unwrap(),
            1
        );
        assert_eq!(
            inbound_mail::count_since(s, "ali@example.org", at(-9))
                .await
                .unwrap(),
            0
        );
        let opening = inbound_mail::opening(s, ids[0]).await.unwrap();
        assert_eq!(opening.as_deref(), Some("a@mail.example.org"));
        assert_eq!(inbound_mail::opening(s, ids[1]).await.unwrap(), None);
    }
}

#[tokio::test]
async fn of_two_messages_at_once_one_must_look_again() {
    for db in databases().await {
        let mut d = DialogueRecord {
            conversation: "telegram:7".into(),
            state: State::What,
            body: "{}".into(),
            locale: Locale::Es,
            version: 0,
            updated_at: now(),
        };
        let tx = db.store.begin().await.unwrap();
        assert!(dialogues::save(&tx, &d, now()).await.unwrap());
        assert!(
            !dialogues::save(&tx, &d, now()).await.unwrap(),
            "there already"
        );
        tx.commit().await.unwrap();
        d = dialogues::find(&db.store, "telegram:7")
            .await
            .unwrap()
            .unwrap();
        assert_eq!((d.version, d.state, d.locale), (1, State::What, Locale::Es));
        d.state = State::Place;
        let tx = db.store.begin().await.unwrap();
        assert!(dialogues::save(&tx, &d, at(5)).await.unwrap());
        assert!(
            !dialogues::save(&tx, &d, at(5)).await.unwrap(),
            "seen too early"
        );
        assert_eq!(dialogues::delete_older(&tx, at(5)).await.unwrap(), 0);
        assert_eq!(dialogues::delete_older(&tx, at(6)).await.unwrap(), 1);
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_post_is_found_with_its_case_and_how_it_fares() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        message_rows::add(&tx, &message(1, Some(ids[0])))
            .await
            .unwrap();
        posts::add(&tx, id(1), ids[0], "city", now()).await.unwrap();
        tx.commit().await.unwrap();
        let all = posts::of_request(&db.store, ids[0]).await.unwrap();
        assert_eq!(
            (all.len(), all[0].status, all[0].url.as_deref()),
            (1, MessageStatus::Queued, None)
        );
        let tx = db.store.begin().await.unwrap();
        posts::set_url(&tx, id(1), "https://city.social/@stoa/1")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let all = posts::of_request(&db.store, ids[0]).await.unwrap();
        assert_eq!(all[0].url.as_deref(), Some("https://city.social/@stoa/1"));
        assert_eq!(all[0].account, "city");
    }
}
