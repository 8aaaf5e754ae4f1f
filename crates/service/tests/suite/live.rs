//! What open pages are told: in order, once, each reader their own.

use crate::support::worlds;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{Event, Reference, Status};
use stoa_service::Error;
use stoa_service::requests::{
    Topic, add_note, change_status, desk_show, live_head, live_since, post_update,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_picks_up_after_any_number_without_gap_or_double() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        assert_eq!(live_head(p).await.unwrap(), 0, "a loaded city is no news");
        let one = world.pothole().await;
        let other = world.pothole().await;
        for n in 0..10 {
            add_note(p, &boss, &one, &format!("note {n}"))
                .await
                .unwrap();
        }
        let v = desk_show(p, &boss, &one).await.unwrap().version;
        change_status(p, &boss, &one, v, Event::Start, "")
            .await
            .unwrap();
        post_update(p, &boss, &other, "soon").await.unwrap();

        let all = live_since(p, &boss, 0, 100, &Topic::All).await.unwrap();
        assert_eq!(all.len(), 14);
        assert!(all.is_sorted_by(|a, b| a.seq < b.seq));
        assert_eq!(all.last().unwrap().seq, live_head(p).await.unwrap());
        // The public's stream in steps of two, over a stretch of notes it does not see.
        let (mut seq, mut seen) = (0, Vec::new());
        loop {
            let step = live_since(p, &Actor::Anyone, seq, 2, &Topic::All)
                .await
                .unwrap();
            let Some(last) = step.last() else { break };
            seq = last.seq;
            seen.extend(step);
        }
        let kinds: Vec<(&str, &Reference)> = seen
            .iter()
            .map(|e| (e.kind.as_str(), &e.reference))
            .collect();
        let expected = [
            ("request.submitted", &one),
            ("request.submitted", &other),
            ("request.status", &one),
            ("request.update", &other),
        ];
        assert_eq!(kinds, expected);
        assert_eq!(seen[2].status, Status::InProgress);
        assert_eq!(
            (seen[0].lat, seen[0].service.as_str()),
            (Some(42.32), "Pothole")
        );
        let about = Topic::Request(other.clone());
        let about = live_since(p, &Actor::Anyone, 0, 100, &about).await.unwrap();
        assert_eq!(about.len(), 2);
        let unknown = Topic::Request("R-0000-00".parse().unwrap());
        let unknown = live_since(p, &Actor::Anyone, 0, 100, &unknown).await;
        assert!(matches!(unknown, Err(Error::NotFound)));
    }
}
