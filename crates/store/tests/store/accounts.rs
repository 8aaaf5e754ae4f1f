//! Staff, sessions, throttle.

use crate::specimen::{at, id, now};
use stoa_domain::accounts::{Role, Staff};
use stoa_store::StoreError;
use stoa_store::accounts::sessions::{self, SessionRecord};
use stoa_store::accounts::staff::{self, StaffRecord};
use stoa_store::accounts::throttle;
use stoa_store::testing::databases;

fn member(n: u128, username: &str) -> StaffRecord {
    StaffRecord {
        staff: Staff {
            id: id(n),
            username: username.into(),
            name: format!("Name {n}"),
            role: Role::Agent,
            department: None,
        },
        password_hash: "$argon2id$x".into(),
        active: true,
    }
}

#[tokio::test]
async fn a_user_name_is_one_persons() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        staff::insert_one(&tx, &member(2, "sam"), now())
            .await
            .unwrap();
        staff::insert_one(&tx, &member(1, "ana"), now())
            .await
            .unwrap();
        assert!(
            staff::set_password(&tx, "ana", "$argon2id$y")
                .await
                .unwrap()
        );
        assert!(!staff::set_password(&tx, "nobody", "x").await.unwrap());
        tx.commit().await.unwrap();
        let tx = db.store.begin().await.unwrap();
        let again = staff::insert_one(&tx, &member(3, "ana"), now()).await;
        assert!(
            matches!(again, Err(StoreError::Conflict("username"))),
            "{} {again:?}",
            db.name
        );
        drop(tx);
        let ana = staff::by_username(&db.store, "ana").await.unwrap().unwrap();
        assert_eq!(
            (ana.staff.id, ana.password_hash.as_str(), ana.active),
            (id(1), "$argon2id$y", true)
        );
        assert_eq!(
            staff::by_id(&db.store, id(2)).await.unwrap().unwrap().staff,
            member(2, "sam").staff
        );
        assert!(
            staff::by_username(&db.store, "ANA' OR 1=1")
                .await
                .unwrap()
                .is_none()
        );
        let names: Vec<String> = staff::list(&db.store)
            .await
            .unwrap()
            .into_iter()
            .map(|s| s.staff.username)
            .collect();
        assert_eq!(names, ["ana", "sam"], "{}", db.name);
    }
}

#[tokio::test]
async fn a_session_lives_until_it_is_ended_or_its_time_is_up() {
    for db in databases().await {
        let session = |hash: &str, minutes| SessionRecord {
            token_hash: hash.into(),
            staff_id: id(1),
            created_at: now(),
            last_seen_at: now(),
            expires_at: at(minutes),
        };
        let tx = db.store.begin().await.unwrap();
        staff::insert_one(&tx, &member(1, "ana"), now())
            .await
            .unwrap();
        for (hash, minutes) in [("a", 10), ("b", 20), ("c", 30)] {
            sessions::insert_one(&tx, &session(hash, minutes))
                .await
                .unwrap();
        }
        sessions::touch(&tx, "b", at(5)).await.unwrap();
        assert_eq!(sessions::delete_expired(&tx, at(10)).await.unwrap(), 1);
        sessions::delete(&tx, "c").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sessions::find(&db.store, "a").await.unwrap(), None);
        assert_eq!(sessions::find(&db.store, "c").await.unwrap(), None);
        let seen = SessionRecord {
            last_seen_at: at(5),
            ..session("b", 20)
        };
        assert_eq!(
            sessions::find(&db.store, "b").await.unwrap(),
            Some(seen),
            "{}",
            db.name
        );
    }
}

#[tokio::test]
async fn failures_are_counted_by_key_and_forgotten() {
    for db in databases().await {
        let tx = db.store.begin().await.unwrap();
        for minute in [0, 1, 2] {
            throttle::record(&tx, "ana", at(minute), at(-60))
                .await
                .unwrap();
        }
        throttle::record(&tx, "10.0.0.1", at(2), at(-60))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(
            throttle::failures_since(&db.store, "ana", at(0))
                .await
                .unwrap(),
            (2, Some(at(1))),
            "{}",
            db.name
        );
        assert_eq!(
            throttle::failures_since(&db.store, "sam", at(0))
                .await
                .unwrap(),
            (0, None)
        );
        let tx = db.store.begin().await.unwrap();
        throttle::clear(&tx, "ana").await.unwrap();
        throttle::record(&tx, "sam", at(100), at(50)).await.unwrap();
        tx.commit().await.unwrap();
        for key in ["ana", "10.0.0.1"] {
            assert_eq!(
                throttle::failures_since(&db.store, key, at(-100))
                    .await
                    .unwrap()
                    .0,
                0,
                "{} {key}",
                db.name
            );
        }
    }
}
