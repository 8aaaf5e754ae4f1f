//! Services are added, changed, put in order, offered no more and brought back.

use super::{is_stale, look, newest, order};
use crate::support::{pothole, submission, worlds, wrong};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::{Draft, Need, Publication, ServiceFields, Visibility};
use stoa_service::Error;
use stoa_service::configuration::undo;
use stoa_service::requests::catalogue::{
    self, Step, add_service, book, make_general, move_service, offer_service, save_service,
};
use stoa_service::requests::{desk_show, show, submit};
use stoa_service::seed;

fn bench() -> ServiceFields {
    ServiceFields {
        name: "Broken bench".into(),
        category: "Parks".into(),
        department: "Parks".into(),
        keywords: "seat, banco".into(),
        place: Need::Required,
        ..ServiceFields::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_is_added_reported_changed_and_stays_while_it_has_cases() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let code = add_service(p, &boss, "", &bench()).await.unwrap();
        assert_eq!(code, "broken-bench");
        let added = newest(&world, &boss, Kind::Service).await;
        assert!(added.added && added.subject == code);
        assert_eq!(order(&world, &boss).await.last(), Some(&code));
        let again = add_service(p, &boss, &code, &bench()).await;
        assert_eq!(wrong(again), ["code taken"]);
        let nothing = add_service(p, &boss, "", &ServiceFields::default()).await;
        assert_eq!(
            wrong(nothing),
            ["code bad-code", "name required", "category required"]
        );
        let draft = Draft {
            service: code.clone(),
            ..pothole()
        };
        let case = world.submit(draft).await.unwrap().reference;
        let used = undo(p, &boss, added.id).await;
        assert!(matches!(used, Err(Error::Conflict("in-use"))), "{used:?}");
        // Its fields; whoever has not seen them does not change them.
        let seen = look(&world, &boss, &code).await.seen;
        let renamed = ServiceFields {
            name: "Bench to mend".into(),
            contact: Need::Required,
            ..bench()
        };
        save_service(p, &boss, &code, &seen, &renamed)
            .await
            .unwrap();
        assert!(is_stale(
            save_service(p, &boss, &code, &seen, &bench()).await
        ));
        let shown = show(p, &Actor::Anyone, &case).await.unwrap();
        assert_eq!(shown.summary.service, "Bench to mend");
        let change = newest(&world, &boss, Kind::Service).await;
        undo(p, &boss, change.id).await.unwrap();
        let now = look(&world, &boss, &code).await.entry.service.summary;
        assert_eq!(
            (now.name.as_str(), now.contact),
            ("Broken bench", Need::Optional)
        );
        // One without cases goes with the change that added it.
        let other = add_service(p, &boss, "SPARE", &bench()).await.unwrap();
        let change = newest(&world, &boss, Kind::Service).await;
        undo(p, &boss, change.id).await.unwrap();
        let gone = catalogue::entry(p, &boss, &other).await;
        assert!(matches!(gone, Err(Error::NotFound)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn making_a_service_private_takes_its_cases_out_of_sight_and_back_they_wait() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let case = world.pothole().await;
        let entry = look(&world, &boss, "POTHOLE").await;
        let private = ServiceFields {
            publication: Publication::Private,
            ..ServiceFields::of(&entry.entry.service.summary)
        };
        save_service(p, &boss, "POTHOLE", &entry.seen, &private)
            .await
            .unwrap();
        assert!(show(p, &Actor::Anyone, &case).await.is_err());
        let change = newest(&world, &boss, Kind::Service).await;
        undo(p, &boss, change.id).await.unwrap();
        let seen = desk_show(p, &boss, &case).await.unwrap();
        assert_eq!(seen.detail.summary.visibility, Visibility::Waiting);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_offered_no_more_takes_no_reports_and_its_cases_keep_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let case = world.pothole().await;
        let before = order(&world, &boss).await;
        let seen = look(&world, &boss, "POTHOLE").await.seen;
        offer_service(p, &boss, "POTHOLE", &seen, false)
            .await
            .unwrap();
        let refused = submit(p, &Actor::Anyone, submission(pothole())).await;
        assert_eq!(wrong(refused), ["service unknown"]);
        let listed = catalogue::list(p, None).await.unwrap();
        assert!(listed.iter().all(|s| s.code != "POTHOLE"));
        assert!(matches!(
            catalogue::get(p, "POTHOLE").await,
            Err(Error::NotFound)
        ));
        let shown = show(p, &Actor::Anyone, &case).await.unwrap();
        assert_eq!(shown.summary.service, "Pothole");
        let last = book(p, &boss).await.unwrap().rows.pop().unwrap();
        assert_eq!(last.entry.service.summary.code, "POTHOLE");
        assert!(last.entry.retired);
        // Back where it stood.
        let seen = look(&world, &boss, "POTHOLE").await.seen;
        offer_service(p, &boss, "POTHOLE", &seen, true)
            .await
            .unwrap();
        assert_eq!(order(&world, &boss).await, before);
        world.pothole().await;
        // What takes everything else has to be offered.
        let general = look(&world, &boss, "GENERAL").await;
        assert!(general.general);
        let refused = offer_service(p, &boss, "GENERAL", &general.seen, false).await;
        assert_eq!(wrong(refused), ["general in-use"]);
        make_general(p, &boss, "PERMIT", &general.general_seen)
            .await
            .unwrap();
        assert!(look(&world, &boss, "PERMIT").await.general);
        offer_service(p, &boss, "GENERAL", &general.seen, false)
            .await
            .unwrap();
        let gone = make_general(p, &boss, "GENERAL", "").await;
        assert_eq!(wrong(gone), ["service unknown"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_is_one_change_each_and_a_load_keeps_what_is_retired() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let before = order(&world, &boss).await;
        let seen = async || book(p, &boss).await.unwrap().seen;
        let first = before[0].clone();
        let stale = seen().await;
        move_service(p, &boss, &stale, &first, Step::Down)
            .await
            .unwrap();
        assert_eq!(order(&world, &boss).await[1], first);
        assert!(is_stale(
            move_service(p, &boss, &stale, &first, Step::Down).await
        ));
        let change = newest(&world, &boss, Kind::Order).await;
        move_service(p, &boss, &seen().await, &first, Step::To(99))
            .await
            .unwrap();
        assert_eq!(order(&world, &boss).await.last(), Some(&first));
        let end = move_service(p, &boss, &seen().await, &first, Step::Down).await;
        assert_eq!(wrong(end), ["to not-readable"]);
        let overtaken = undo(p, &boss, change.id).await;
        assert!(matches!(overtaken, Err(Error::Conflict("changed-since"))));
        for _ in 0..2 {
            let newest = newest(&world, &boss, Kind::Order).await;
            undo(p, &boss, newest.id).await.unwrap();
        }
        let unknown = move_service(p, &boss, &seen().await, "NONE", Step::Up).await;
        assert!(matches!(unknown, Err(Error::NotFound)));
        let agent = world.staff(Role::Agent).await;
        let forbidden = move_service(p, &agent, "", &first, Step::Up).await;
        assert!(matches!(forbidden, Err(Error::Forbidden)));
        // A load of the folder knows nothing of what the desk added; what is retired stays for its cases.
        let code = add_service(p, &boss, "BENCH", &bench()).await.unwrap();
        let draft = Draft {
            service: code.clone(),
            ..pothole()
        };
        let case = world.submit(draft).await.unwrap().reference;
        let seen = look(&world, &boss, &code).await.seen;
        offer_service(p, &boss, &code, &seen, false).await.unwrap();
        seed::catalogue(p, &crate::support::testville())
            .await
            .unwrap();
        let shown = show(p, &Actor::Anyone, &case).await.unwrap();
        assert_eq!(shown.summary.service, "Broken bench");
        assert!(look(&world, &boss, &code).await.entry.retired);
    }
}
