//! How many requests came in by which way.

use crate::specimen::{at, fill, query, request};
use stoa_domain::requests::{RequestFilter, Status};
use stoa_store::requests::{ListQuery, NewRequest, insert, list, statistics};
use stoa_store::testing::databases;

fn by(n: u64, channel: &str) -> NewRequest {
    NewRequest {
        channel: channel.into(),
        ..request(n)
    }
}

async fn told(store: &stoa_store::Store, query: &ListQuery) -> Vec<(String, u64)> {
    let told = statistics::by_channel(store, query).await.unwrap();
    let rows = told.channels.into_iter();
    rows.map(|c| (c.channel.code().to_owned(), c.count))
        .collect()
}

#[tokio::test]
async fn the_figures_are_the_lists_and_follow_what_comes_in() {
    for db in databases().await {
        let mut all = vec![
            by(1, "phone"),
            by(2, "web"),
            by(3, "phone"),
            by(4, "fax_machine"),
        ];
        all[2].status = Status::Resolved;
        fill(&db.store, &all).await;
        let everything = query(RequestFilter::default());
        let rows = told(&db.store, &everything).await;
        let expected = [("phone", 2), ("fax_machine", 1), ("web", 1)];
        assert_eq!(
            rows,
            expected.map(|(c, n)| (c.to_owned(), n)),
            "{}",
            db.name
        );
        for (channel, n) in rows {
            let only = query(RequestFilter {
                channel: vec![channel.clone()],
                ..RequestFilter::default()
            });
            assert_eq!(list::count(&db.store, &only).await.unwrap(), n, "{channel}");
            let page = list::page(&db.store, &only, 10, None).await.unwrap();
            assert!(page.items.iter().all(|r| r.channel.code() == channel));
        }
        let open = query(RequestFilter {
            status: Status::ALL.into_iter().filter(|s| s.is_open()).collect(),
            ..RequestFilter::default()
        });
        assert!(
            told(&db.store, &open)
                .await
                .contains(&("phone".to_owned(), 1))
        );
        let later = ListQuery {
            from_at: Some(at(3)),
            ..query(RequestFilter::default())
        };
        assert_eq!(told(&db.store, &later).await.len(), 2, "{}", db.name);
        let tx = db.store.begin().await.unwrap();
        insert::one(&tx, &by(5, "web")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(
            told(&db.store, &everything)
                .await
                .contains(&("web".to_owned(), 2))
        );
    }
}
