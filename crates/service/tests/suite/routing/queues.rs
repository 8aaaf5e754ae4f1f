//! The queues of the desk's table, each with what belongs into it; filters that staff keep.

use super::{case, id, team};
use crate::support::{worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::filter::{Assignee, DORMANT_DAYS};
use stoa_domain::requests::queue::QueueCounts;
use stoa_domain::requests::{Queue, RequestFilter};
use stoa_service::Error;
use stoa_service::requests::routing::assign_team;
use stoa_service::requests::{
    Mine, add_note, assign, desk_list, list, queue_counts, remove_filter, save_filter,
};

#[tokio::test(flavor = "multi_thread")]
async fn each_queue_holds_what_it_says_and_counts_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let before = queue_counts(p, &boss).await.unwrap();
        let code = team(&world, &boss, "Night crew", vec![id(&boss)]).await;
        let (mine, ours, quiet) = (
            world.pothole().await,
            world.pothole().await,
            world.pothole().await,
        );
        let version = case(&world, &boss, &mine).await.version;
        assign(p, &boss, &mine, version, Some(id(&boss)))
            .await
            .unwrap();
        let version = case(&world, &boss, &ours).await.version;
        assign_team(p, &boss, &ours, version, Some(&code))
            .await
            .unwrap();
        world
            .clock
            .advance(Duration::days(DORMANT_DAYS) + Duration::seconds(1));
        for reference in [&mine, &ours] {
            add_note(p, &boss, reference, "looked at").await.unwrap();
        }
        let counts = queue_counts(p, &boss).await.unwrap();
        let codes: Vec<&str> = counts.queues.iter().map(|c| c.queue.as_str()).collect();
        assert_eq!(codes, Queue::ALL.map(Queue::code));
        let of = |all: &QueueCounts, queue: Queue| {
            let mut found = all.queues.iter();
            found.find(|c| c.queue == queue.code()).unwrap().count
        };
        let more = |queue: Queue| of(&counts, queue) - of(&before, queue);
        assert_eq!(more(Queue::Open), 3);
        assert_eq!(
            (
                more(Queue::Mine),
                more(Queue::Team),
                more(Queue::Unassigned)
            ),
            (1, 1, 2)
        );
        assert_eq!(more(Queue::Overdue), 3);
        // All that was open before has rested for as long, and one that is new.
        let rested = of(&before, Queue::Open) + 1;
        assert_eq!(of(&counts, Queue::Dormant), rested);
        // A list and its count never disagree.
        for (queue, counted) in Queue::ALL.into_iter().zip(&counts.queues) {
            let page = desk_list(p, &boss, &queue.filter(), 200, None)
                .await
                .unwrap();
            assert_eq!(page.total, Some(counted.count), "{queue:?}");
            assert_eq!(page.items.len() as u64, counted.count, "{queue:?}");
        }
        let page = desk_list(p, &boss, &Queue::Dormant.filter(), 200, None)
            .await
            .unwrap();
        assert!(page.items.iter().any(|r| r.summary.reference == quiet));
        // A team's queue is its members'; anybody at the desk may look into it by its name.
        let theirs = desk_list(p, &agent, &Queue::Team.filter(), 50, None)
            .await
            .unwrap();
        assert!(theirs.items.is_empty());
        let named = RequestFilter {
            team: Some(code),
            ..RequestFilter::default()
        };
        let theirs = desk_list(p, &agent, &named, 50, None).await.unwrap();
        assert_eq!(theirs.items.len(), 1);
        assert_eq!(
            theirs.items[0].team.as_ref().map(|t| t.name.as_str()),
            Some("Night crew")
        );
        // The public asks for neither.
        let asked = RequestFilter {
            assignee: Some(Assignee::Team),
            dormant: true,
            ..named
        };
        let public = async |filter: &RequestFilter| {
            let page = list(p, &Actor::Anyone, filter, Mine::default(), 100, None).await;
            page.unwrap().items.len()
        };
        assert_eq!(
            public(&asked).await,
            public(&RequestFilter::default()).await
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_kept_under_a_name_and_counts_what_it_finds() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        world.pothole().await;
        let filter = RequestFilter {
            service: vec!["POTHOLE".into()],
            ..Queue::Unassigned.filter()
        };
        let id = save_filter(p, &boss, " Holes  to give ", &filter)
            .await
            .unwrap();
        let saved = queue_counts(p, &boss).await.unwrap().saved;
        assert_eq!((saved.len(), saved[0].name.as_str()), (1, "Holes to give"));
        assert_eq!(saved[0].filter(), filter);
        let page = desk_list(p, &boss, &filter, 200, None).await.unwrap();
        assert_eq!(Some(saved[0].count), page.total);
        world.pothole().await;
        let more = queue_counts(p, &boss).await.unwrap().saved;
        assert_eq!(more[0].count, saved[0].count + 1, "it is counted anew");
        // The same name is the same filter.
        let other = Queue::Overdue.filter();
        assert_eq!(
            save_filter(p, &boss, "Holes to give", &other)
                .await
                .unwrap(),
            id
        );
        let saved = queue_counts(p, &boss).await.unwrap().saved;
        assert_eq!((saved.len(), saved[0].filter()), (1, other.clone()));
        assert_eq!(
            wrong(save_filter(p, &boss, " ", &other).await),
            ["name required"]
        );
        let long = "x".repeat(61);
        assert_eq!(
            wrong(save_filter(p, &boss, &long, &other).await),
            ["name too-long"]
        );
        for n in 1..20 {
            save_filter(p, &boss, &format!("f{n}"), &other)
                .await
                .unwrap();
        }
        assert_eq!(
            wrong(save_filter(p, &boss, "one more", &other).await),
            ["name too-many"]
        );
        // It is its keeper's alone.
        assert!(queue_counts(p, &agent).await.unwrap().saved.is_empty());
        assert!(matches!(
            remove_filter(p, &agent, id).await,
            Err(Error::NotFound)
        ));
        remove_filter(p, &boss, id).await.unwrap();
        assert_eq!(queue_counts(p, &boss).await.unwrap().saved.len(), 19);
    }
}
