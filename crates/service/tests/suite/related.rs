//! Splitting and linking: which requests belong together, and who is told.

use crate::similar::{report, sent, told, version};
use crate::support::{worlds, wrong};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::Status;
use stoa_service::Error;
use stoa_service::requests::{Part, desk_show, link, show, split, unlink};

#[tokio::test(flavor = "multi_thread")]
async fn a_split_makes_requests_of_the_parts_one_level_deep() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let whole = report(&world, "rosa@example.org").await;
        sent(&world).await;
        let part = |service: &str, description: &str| Part {
            service: service.to_owned(),
            description: description.to_owned(),
        };
        let v = version(p, &whole).await;
        for (parts, word) in [
            (vec![], "parts required"),
            (vec![part("POTHOLE", "x"); 6], "parts too-many"),
            (vec![part("", "x")], "service required"),
            (vec![part("MOON", "x")], "service unknown"),
            (vec![part("TRASH", " ")], "text required"),
        ] {
            assert_eq!(wrong(split(p, &agent, &whole, v, &parts).await), [word]);
        }
        let parts = [part("TRASH", "Bags beside it"), part("POTHOLE", "The hole")];
        let after = split(p, &agent, &whole, v, &parts).await.unwrap();
        assert_eq!(after.detail.summary.status, Status::Received);
        let children = &after.detail.related.children;
        let services: Vec<_> = children.iter().map(|c| c.service.as_str()).collect();
        assert_eq!(services, ["Trash not collected", "Pothole"]);
        // What it was split into is known already.
        let similar = after.similar.iter().map(|s| &s.summary.reference);
        assert!(
            !similar
                .clone()
                .any(|r| children.iter().any(|c| c.reference == *r))
        );
        assert_eq!(
            told(&sent(&world).await),
            ["rosa@example.org mail-split-subject"]
        );
        let child = desk_show(p, &agent, &children[0].reference).await.unwrap();
        assert_eq!(child.detail.department, "Public Works – Trash");
        assert_eq!(child.detail.summary.lat, Some(42.32));
        assert_eq!(
            child.detail.related.parent.as_ref().unwrap().reference,
            whole
        );
        assert_eq!(child.contact.email.as_deref(), Some("rosa@example.org"));
        let deeper = split(
            p,
            &agent,
            &children[0].reference,
            child.version,
            &parts[..1],
        )
        .await;
        assert_eq!(wrong(deeper), ["service is-part"]);
        let stale = split(p, &agent, &whole, v, &parts).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn linked_requests_name_each_other_until_they_do_not() {
    for world in worlds().await {
        let p = &world.portal;
        let agent = world.staff(Role::Agent).await;
        let (a, b) = (world.pothole().await, world.pothole().await);
        sent(&world).await;
        let v = version(p, &b).await;
        let linked = link(p, &agent, &b, v, a.as_str()).await.unwrap();
        assert_eq!(linked.detail.related.linked[0].reference, a);
        let other = show(p, &Actor::Anyone, &a).await.unwrap();
        assert_eq!(other.related.linked[0].reference, b);
        let v = version(p, &a).await;
        let twice = link(p, &agent, &a, v, b.as_str()).await.unwrap();
        assert_eq!(twice.version, v, "nothing happened");
        let apart = unlink(p, &agent, &a, v, b.as_str()).await.unwrap();
        assert!(apart.detail.related.is_empty());
        let v = apart.version;
        assert_eq!(
            wrong(unlink(p, &agent, &a, v, b.as_str()).await),
            ["other unknown"]
        );
        assert!(sent(&world).await.is_empty(), "nobody needs to be told");
    }
}
