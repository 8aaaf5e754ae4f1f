//! The schema goes up on an empty and on a filled database, and going up again does nothing.

use crate::specimen::{fill, query, request};
use stoa_domain::requests::RequestFilter;
use stoa_store::Store;
use stoa_store::requests::list;
use stoa_store::testing::databases;

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
