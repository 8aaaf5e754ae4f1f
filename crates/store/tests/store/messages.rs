//! Messages: queued once, claimed by one worker, never lost.

use crate::specimen::{at, fill, id, now, request};
use stoa_domain::Locale;
use stoa_domain::requests::follow::Channel;
use stoa_domain::requests::message::{MessageKind, MessageStatus};
use stoa_store::Store;
use stoa_store::messages::{self, MessageRecord, Moved};
use stoa_store::testing::databases;

pub fn message(n: u128, request_id: Option<i64>) -> MessageRecord {
    MessageRecord {
        id: id(n),
        dedup: format!("event:{n}"),
        request_id,
        reference: None,
        follower_id: None,
        subscription_id: None,
        recipient_id: None,
        channel: Channel::Mail,
        kind: MessageKind::Status,
        recipient: "a@b.co".into(),
        locale: Locale::Ar,
        subject: "Subject".into(),
        text: "Text".into(),
        html: "<p>Text</p>".into(),
        unsubscribe_url: None,
        in_reply_to: None,
        status: MessageStatus::Queued,
        attempts: 0,
        next_at: Some(at(n as i64)),
        last_error: None,
        created_at: at(n as i64),
        sent_at: None,
    }
}

async fn queue(store: &Store, n: std::ops::Range<u128>) {
    let tx = store.begin().await.unwrap();
    for n in n {
        assert!(messages::add(&tx, &message(n, None)).await.unwrap());
    }
    tx.commit().await.unwrap();
}

async fn claim(store: &Store, minute: i64, limit: u32) -> Vec<MessageRecord> {
    let tx = store.begin().await.unwrap();
    let due: Vec<MessageRecord> = messages::due(&tx, None, at(minute), at(minute - 10), limit)
        .await
        .unwrap()
        .into_iter()
        .map(|due| due.message)
        .collect();
    for m in &due {
        let moved = Moved {
            attempts: m.attempts + 1,
            claimed_at: Some(at(minute)),
            ..Moved::default()
        };
        assert!(
            messages::set_status(&tx, m.id, m.status, MessageStatus::Sending, &moved)
                .await
                .unwrap()
        );
    }
    tx.commit().await.unwrap();
    due
}

#[tokio::test]
async fn the_same_message_is_queued_once() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1)]).await;
        let tx = db.store.begin().await.unwrap();
        let first = message(1, Some(ids[0]));
        assert!(messages::add(&tx, &first).await.unwrap());
        assert!(
            !messages::add(
                &tx,
                &MessageRecord {
                    id: id(2),
                    ..first.clone()
                }
            )
            .await
            .unwrap()
        );
        tx.commit().await.unwrap();
        let page = messages::page(&db.store, None, 10, None).await.unwrap();
        let stored = MessageRecord {
            reference: Some(request(1).reference),
            ..first
        };
        assert_eq!(page.items.len(), 1, "{}", db.name);
        assert_eq!(page.items[0].message, stored, "{}", db.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_at_once_claim_each_message_exactly_once() {
    for db in databases().await {
        queue(&db.store, 1..61).await;
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let store = db.store.clone();
                tokio::spawn(async move {
                    let mut mine = Vec::new();
                    loop {
                        let due = claim(&store, 100, 5).await;
                        mine.extend(due.iter().map(|m| m.id));
                        let left = messages::page(&store, Some(MessageStatus::Queued), 1, None)
                            .await
                            .unwrap();
                        if due.is_empty() && left.items.is_empty() {
                            return mine;
                        }
                    }
                })
            })
            .collect();
        let mut claimed = Vec::new();
        for worker in workers {
            claimed.extend(worker.await.unwrap());
        }
        claimed.sort_unstable();
        assert_eq!(claimed, (1..61).map(id).collect::<Vec<_>>(), "{}", db.name);
    }
}

#[tokio::test]
async fn only_what_is_due_is_claimed_and_what_a_dead_worker_held_comes_back() {
    for db in databases().await {
        queue(&db.store, 1..5).await;
        let due = |ms: Vec<MessageRecord>| ms.into_iter().map(|m| m.id).collect::<Vec<_>>();
        assert_eq!(
            due(claim(&db.store, 2, 10).await),
            [id(1), id(2)],
            "{}",
            db.name
        );
        assert_eq!(due(claim(&db.store, 3, 10).await), [id(3)]);
        // Ten minutes later nobody has said what became of the first two.
        let mut back = due(claim(&db.store, 13, 10).await);
        back.sort_unstable();
        assert_eq!(back, [id(1), id(2), id(4)], "{}", db.name);
        let stands = messages::by_id(&db.store, id(1)).await.unwrap().unwrap();
        assert_eq!(
            (stands.status, stands.attempts),
            (MessageStatus::Sending, 2)
        );
    }
}

#[tokio::test]
async fn the_status_moves_only_from_where_it_stands() {
    for db in databases().await {
        queue(&db.store, 1..2).await;
        claim(&db.store, 5, 1).await;
        let tx = db.store.begin().await.unwrap();
        let sent = Moved {
            attempts: 1,
            sent_at: Some(at(6)),
            ..Moved::default()
        };
        let deliver = |from| messages::set_status(&tx, id(1), from, MessageStatus::Sent, &sent);
        assert!(!deliver(MessageStatus::Queued).await.unwrap());
        assert!(deliver(MessageStatus::Sending).await.unwrap());
        assert!(!deliver(MessageStatus::Sending).await.unwrap());
        let failed = Moved {
            attempts: 1,
            last_error: Some("550 no such user".into()),
            next_at: Some(now()),
            ..Moved::default()
        };
        assert!(
            !messages::set_status(
                &tx,
                id(1),
                MessageStatus::Sending,
                MessageStatus::Dead,
                &failed
            )
            .await
            .unwrap()
        );
        tx.commit().await.unwrap();
        let stands = messages::by_id(&db.store, id(1)).await.unwrap().unwrap();
        assert_eq!(
            (stands.status, stands.sent_at, stands.last_error),
            (MessageStatus::Sent, Some(at(6)), None),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn the_list_pages_newest_first_also_among_equals() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        for n in 1..24 {
            let same_minute = MessageRecord {
                created_at: at((n / 4) as i64),
                ..message(n, None)
            };
            messages::add(&tx, &same_minute).await.unwrap();
        }
        tx.commit().await.unwrap();
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = messages::page(&db.store, Some(MessageStatus::Queued), 5, cursor.as_deref())
                .await
                .unwrap();
            seen.extend(
                page.items
                    .iter()
                    .map(|m| (m.message.created_at, m.message.id)),
            );
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 23, "{}", db.name);
        assert!(seen.windows(2).all(|w| w[0] > w[1]), "{}", db.name);
        assert!(
            messages::page(&db.store, Some(MessageStatus::Dead), 5, Some("rubbish.x"))
                .await
                .unwrap()
                .items
                .is_empty()
        );
    }
}
