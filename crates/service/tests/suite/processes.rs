//! Several processes over one database: what one of them does is so for the others.

use crate::moderation::{are, version};
use crate::support::{World, worlds};
use bytes::Bytes;
use chrono::Duration;
use futures::future::{BoxFuture, join};
use std::sync::Arc;
use std::time::Duration as Period;
use stoa_domain::Bounds;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Publication, Reference, RequestFilter};
use stoa_service::requests::guard::{Allowance, count_everywhere};
use stoa_service::requests::moderation::hide;
use stoa_service::requests::open311::{bulk, make_bulk};
use stoa_service::requests::{Mine, clusters, list};
use stoa_service::testing::MemoryBlobs;
use stoa_service::{BlobError, Blobs, Error, Portal, note_secret};

/// How many the public's list and map of a process hold.
async fn found(portal: &Portal) -> (u64, u64) {
    let everything = RequestFilter::default();
    let nobody = Actor::Anyone;
    let page = list(portal, &nobody, &everything, Mine::default(), 1, None).await;
    let bounds = Bounds {
        west: -72.0,
        south: 42.0,
        east: -70.0,
        north: 43.0,
    };
    let map = clusters(portal, &nobody, &everything, Mine::default(), bounds, 14).await;
    (page.unwrap().total.unwrap(), map.unwrap().total)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_changes_is_not_remembered_as_it_was() {
    for world in worlds().await {
        let other = world.neighbor().await;
        let before = found(&other).await;
        world.pothole().await;
        let after = found(&other).await;
        assert_eq!(after, (before.0 + 1, before.1 + 1), "a report");
        // An operator at the command line: no event says so, for no case has a history of it.
        world.clock.advance(Duration::seconds(2));
        let gone = are(&world, "POTHOLE", Publication::Private).await;
        assert!(gone > 0);
        let hidden = found(&other).await;
        assert_eq!(hidden.0, after.0 - gone, "a service made private: the list");
        assert!(hidden.1 < after.1, "and the map");
    }
}

#[tokio::test]
async fn a_source_has_one_share_whichever_process_it_asks() {
    for world in worlds().await {
        let other = world.neighbor().await;
        let three = Allowance {
            count: 3,
            period: Period::from_secs(60),
        };
        let mut told = Vec::new();
        for n in 0..5 {
            let portal = if n % 2 == 0 { &world.portal } else { &other };
            told.push(
                count_everywhere(portal, "submit", "203.0.113.7", &three)
                    .await
                    .unwrap(),
            );
        }
        if world.portal.store.is_sqlite() {
            assert_eq!(
                told, [None; 5],
                "one process serves it and counts for itself"
            );
            continue;
        }
        assert_eq!(told[..3], [None; 3]);
        let wait = told[3].unwrap();
        assert!((1..=120).contains(&wait), "{wait}");
        for (what, source) in [("follow", "203.0.113.7"), ("submit", "203.0.113.8")] {
            let counted = count_everywhere(&other, what, source, &three)
                .await
                .unwrap();
            assert_eq!(counted, None, "{what} {source}");
        }
        world.clock.advance(Duration::seconds(wait.cast_signed()));
        let again = count_everywhere(&other, "submit", "203.0.113.7", &three).await;
        assert_eq!(again.unwrap(), None, "whoever waits is let in");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_processes_that_make_the_bulk_file_one_keeps_its_own() {
    for world in worlds().await {
        world.pothole().await;
        let other = world.neighbor().await;
        let (one, two) = join(make_bulk(&world.portal), make_bulk(&other)).await;
        let made = [one.unwrap(), two.unwrap()];
        assert!(made.iter().any(Option::is_some), "{made:?}");
        let files: Vec<String> = world.blobs.keys();
        let kept = files.iter().filter(|k| k.starts_with("open311/")).count();
        assert_eq!(kept, 1, "{files:?}");
        bulk(&other).await.unwrap();
    }
}

#[tokio::test]
async fn a_process_with_another_secret_is_told_so() {
    for world in worlds().await {
        let mut other = world.neighbor().await;
        assert!(note_secret(&world.portal).await.unwrap(), "the first");
        assert!(note_secret(&other).await.unwrap(), "the same");
        let mut config = (*other.ctx.config).clone();
        config.secret = [8; 32];
        other.ctx.config = Arc::new(config);
        assert!(!note_secret(&other).await.unwrap());
        assert!(
            note_secret(&other).await.unwrap(),
            "from now on it is the secret"
        );
    }
}

/// A store of files in which, while a file is being written, something is hidden.
struct Meddling {
    kept: Arc<MemoryBlobs>,
    portal: Portal,
    agent: Actor,
    reference: Reference,
    version: i64,
}

impl Blobs for Meddling {
    fn put<'a>(&'a self, key: &'a str, bytes: Bytes) -> BoxFuture<'a, Result<(), BlobError>> {
        Box::pin(async move {
            let (at, version) = (&self.reference, self.version);
            let hidden = hide(&self.portal, &self.agent, at, version, "abusive").await;
            hidden.expect("hidden");
            self.kept.put(key, bytes).await
        })
    }

    fn get<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Bytes>, BlobError>> {
        self.kept.get(key)
    }

    fn delete<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BlobError>> {
        self.kept.delete(key)
    }

    fn list<'a>(&'a self, folder: &'a str) -> BoxFuture<'a, Result<Vec<String>, BlobError>> {
        self.kept.list(folder)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_while_the_bulk_file_is_made_is_not_given_out() {
    for world in worlds().await {
        let reference = world.pothole().await;
        meddle(&world, &reference).await;
        assert!(matches!(bulk(&world.portal).await, Err(Error::NotFound)));
        assert!(
            world
                .blobs
                .keys()
                .iter()
                .all(|k| !k.starts_with("open311/"))
        );
        assert!(make_bulk(&world.portal).await.unwrap().is_some());
        bulk(&world.portal).await.unwrap();
    }
}

/// Makes the file in a process in which the request is hidden meanwhile.
async fn meddle(world: &World, reference: &Reference) {
    let mut slow = world.neighbor().await;
    slow.ctx.blobs = Arc::new(Meddling {
        kept: world.blobs.clone(),
        portal: world.portal.clone(),
        agent: world.staff(Role::Supervisor).await,
        reference: reference.clone(),
        version: version(world, reference).await,
    });
    assert_eq!(make_bulk(&slow).await.unwrap(), None);
}
