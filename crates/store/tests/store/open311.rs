//! Keys, forwards, slices and the timeline by time.

use crate::specimen::{at, fill, id, now, query, request};
use chrono::Duration;
use stoa_domain::requests::open311::{ForwardState, KeyState};
use stoa_domain::requests::{ActivityKind, RequestFilter, Status};
use stoa_store::requests::activity::{self, NewActivity};
use stoa_store::requests::api_keys::{self, ApiKeyRecord};
use stoa_store::requests::forwards::{self, TargetRecord};
use stoa_store::requests::slice;
use stoa_store::testing::databases;

fn key(n: u128) -> ApiKeyRecord {
    ApiKeyRecord {
        id: id(n),
        name: format!("Program {n}"),
        email: "dev@example.org".into(),
        purpose: "An app".into(),
        token_hash: format!("hash-{n}"),
        prefix: "abcdefgh".into(),
        state: KeyState::Requested,
        may_update: false,
        created_at: at(n as i64),
        decided_at: None,
        decided_by: None,
        last_used_at: None,
    }
}

#[tokio::test]
async fn a_key_is_found_by_its_hash_and_moves() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        for n in 1..=3 {
            api_keys::add(&tx, &key(n)).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert_eq!(api_keys::waiting(&db.store).await.unwrap(), 3);
        assert_eq!(
            api_keys::by_hash(&db.store, "hash-2").await.unwrap(),
            Some(key(2)),
            "{}",
            db.name
        );
        assert_eq!(api_keys::by_hash(&db.store, "other").await.unwrap(), None);
        let tx = db.store.begin().await.unwrap();
        assert!(api_keys::lock(&tx, id(2)).await.unwrap().is_some());
        api_keys::set_state(&tx, id(2), KeyState::Active, true, Some("Ana"), at(9))
            .await
            .unwrap();
        api_keys::touch(&tx, id(2), at(10)).await.unwrap();
        tx.commit().await.unwrap();
        let granted = ApiKeyRecord {
            state: KeyState::Active,
            may_update: true,
            decided_at: Some(at(9)),
            decided_by: Some("Ana".into()),
            last_used_at: Some(at(10)),
            ..key(2)
        };
        assert_eq!(
            api_keys::list(&db.store, Some(KeyState::Active), 9)
                .await
                .unwrap(),
            [granted]
        );
        let newest = api_keys::list(&db.store, None, 2).await.unwrap();
        assert_eq!(
            newest.iter().map(|k| k.id).collect::<Vec<_>>(),
            [id(3), id(2)]
        );
        // The same key twice cannot be.
        let tx = db.store.begin().await.unwrap();
        let twin = ApiKeyRecord {
            id: id(9),
            ..key(1)
        };
        assert!(api_keys::add(&tx, &twin).await.is_err());
    }
}

#[tokio::test]
async fn a_forwarded_request_is_in_line_once_and_held_by_one() {
    for db in databases().await {
        let ids = fill(&db.store, &[request(1), request(2)]).await;
        let target = TargetRecord {
            service_code: "LIGHT".into(),
            endpoint: "https://city.example/open311/v2".into(),
            jurisdiction_id: None,
            api_key: "k".into(),
            sealed: true,
            their_code: "42".into(),
            share_contact: false,
        };
        let tx = db.store.begin().await.unwrap();
        forwards::put_target(&tx, &target).await.unwrap();
        forwards::put_target(&tx, &target).await.unwrap();
        for _ in 0..2 {
            forwards::enqueue(&tx, ids[0], "LIGHT", now())
                .await
                .unwrap();
        }
        forwards::enqueue(&tx, ids[1], "HOLE", now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(forwards::targets(&db.store).await.unwrap(), [target]);
        assert!(
            forwards::of_request(&db.store, ids[1])
                .await
                .unwrap()
                .is_none()
        );
        let claim = |minutes: i64| {
            let store = db.store.clone();
            async move {
                let tx = store.begin().await.unwrap();
                let found =
                    forwards::claim(&tx, ForwardState::Waiting, at(minutes), at(minutes + 10), 9);
                let found = found.await.unwrap();
                tx.commit().await.unwrap();
                found
            }
        };
        let first = claim(0).await;
        assert_eq!(
            (first.len(), first[0].first_try_at),
            (1, None),
            "{}",
            db.name
        );
        assert!(claim(9).await.is_empty(), "held");
        let again = claim(10).await;
        assert_eq!(
            again[0].first_try_at,
            Some(at(0)),
            "from then on it may be there"
        );
        let mut done = again[0].clone();
        done.state = ForwardState::Sent;
        done.their_id = Some("7".into());
        let tx = db.store.begin().await.unwrap();
        forwards::save(&tx, &done).await.unwrap();
        assert!(forwards::remove_target(&tx, "LIGHT").await.unwrap());
        assert!(!forwards::remove_target(&tx, "LIGHT").await.unwrap());
        tx.commit().await.unwrap();
        let kept = forwards::of_request(&db.store, ids[0]).await.unwrap();
        assert_eq!(
            kept.map(|f| (f.state, f.their_id)),
            Some((ForwardState::Sent, Some("7".into())))
        );
    }
}

#[tokio::test]
async fn slices_follow_each_other_and_timelines_are_read_by_time() {
    for db in databases().await {
        let all: Vec<_> = (1..=5).map(request).collect();
        let ids = fill(&db.store, &all).await;
        let mut seen = Vec::new();
        for offset in [0, 2, 4, 6] {
            let part = slice::newest(&db.store, &query(RequestFilter::default()), offset, 2)
                .await
                .unwrap();
            seen.extend(part.into_iter().map(|r| r.id));
        }
        let mut expected = ids.clone();
        expected.reverse();
        assert_eq!(seen, expected, "{}", db.name);

        let entry = |request_id, kind, minutes, internal| NewActivity {
            request_id,
            kind,
            at: at(minutes),
            status: Some(Status::Planned),
            text: None,
            internal,
            actor: None,
            department: None,
        };
        let tx = db.store.begin().await.unwrap();
        let mut numbers = Vec::new();
        for e in [
            entry(ids[0], ActivityKind::Submitted, 1, false),
            entry(ids[0], ActivityKind::Status, 2, false),
            entry(ids[1], ActivityKind::Update, 3, false),
            entry(ids[1], ActivityKind::Note, 3, true),
            entry(ids[1], ActivityKind::Update, 4, false),
        ] {
            numbers.push(activity::add(&tx, &e).await.unwrap());
        }
        tx.commit().await.unwrap();
        let told = activity::told_between(&db.store, at(2), at(4) - Duration::milliseconds(1), 9)
            .await
            .unwrap();
        assert_eq!(told.iter().map(|a| a.id).collect::<Vec<_>>(), numbers[1..3]);
        let public = activity::public_of(&db.store, &ids[..2]).await.unwrap();
        assert_eq!(public.len(), 4);
        assert!(
            activity::public_of(&db.store, &[])
                .await
                .unwrap()
                .is_empty()
        );
    }
}
