//! Rules decide where a report goes, are tried on last month's cases, and are kept in versions.

use super::{case, in_force, rules, said, team};
use crate::support::{pothole, submission, worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::routing::{RoutingRule, RuleChange};
use stoa_domain::requests::{ActivityKind, Draft};
use stoa_service::Error;
use stoa_service::requests::routing::{
    change_draft, drop_draft, dry_run, dry_run_draft, retire_team, routing_book, save_draft,
    save_rules,
};
use stoa_service::requests::{edit_service, show, submit};

const RULES: &str = r#"[
    {"name":"Deep","when":{"words":["bucket"]},"then":{"priority":2}},
    {"name":"West","when":{"areas":["neighborhood:West"],"services":["POTHOLE"]},
     "then":{"department":"City Hall","team":"night-crew","person":"agent"}},
    {"name":"By phone","when":{"channels":["phone"]},"then":{"priority":1}}
]"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_report_goes_where_the_rules_say_and_its_timeline_says_why() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        team(&world, &boss, "Night crew", vec![super::id(&agent)]).await;
        let before = world.pothole().await;
        in_force(&world, &boss, RULES).await;
        let reference = world.pothole().await;
        let routed = case(&world, &boss, &reference).await;
        let team = routed.team.as_ref().map(|t| t.name.as_str());
        let person = routed.assignee.as_ref().map(|s| s.name.as_str());
        assert_eq!(
            (
                routed.detail.department.as_str(),
                team,
                person,
                routed.priority
            ),
            ("City Hall", Some("Night crew"), Some("The agent"), 2)
        );
        assert_eq!(
            said(&routed, ActivityKind::Routed),
            ["1. Deep; 2. West → City Hall · Night crew · The agent · ↑2"]
        );
        // What came before stays where it was, and the public reads no reason.
        let old = case(&world, &boss, &before).await;
        assert_eq!((old.team, old.assignee, old.priority), (None, None, 0));
        let public = show(&world.portal, &Actor::Anyone, &reference)
            .await
            .unwrap();
        assert!(
            public
                .activity
                .iter()
                .all(|a| a.kind != ActivityKind::Routed)
        );
        // Another way in, other words, another place.
        let mut call = submission(Draft {
            description: "Deep".into(),
            lon: Some(-71.03),
            ..pothole()
        });
        call.channel = "phone".into();
        let called = submit(&world.portal, &boss, call).await.unwrap();
        let called = case(&world, &boss, &called.reference).await;
        assert_eq!((called.team.is_none(), called.priority), (true, 1));
        assert_eq!(said(&called, ActivityKind::Routed), ["3. By phone → ↑1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_that_names_what_is_gone_keeps_no_report_out() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        world.staff(Role::Agent).await;
        let code = team(&world, &boss, "Night crew", vec![]).await;
        in_force(&world, &boss, RULES).await;
        retire_team(&world.portal, &boss, &code).await.unwrap();
        let routed = case(&world, &boss, &world.pothole().await).await;
        assert_eq!((routed.team, routed.priority), (None, 2));
        // Saved again it would be said.
        assert_eq!(
            wrong(save_rules(&world.portal, &boss, 1, rules(RULES)).await),
            ["rules.1.team unknown"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_service_is_routed_anew_and_keeps_its_people() {
    for world in worlds().await {
        let boss = world.staff(Role::Supervisor).await;
        let code = team(&world, &boss, "Bins", vec![]).await;
        let reference = world.pothole().await;
        in_force(
            &world,
            &boss,
            r#"[{"name":"Bags","when":{"services":["TRASH"]},"then":{"team":"bins","person":"supervisor"}}]"#,
        )
        .await;
        let seen = case(&world, &boss, &reference).await;
        edit_service(&world.portal, &boss, &reference, seen.version, "TRASH")
            .await
            .unwrap();
        let now = case(&world, &boss, &reference).await;
        assert_eq!(now.team.as_ref().map(|t| &t.code), Some(&code));
        assert_eq!(now.assignee, None, "who has it, people say");
        assert_eq!(said(&now, ActivityKind::Routed).len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_tried_on_last_months_cases_before_it_holds() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        world.staff(Role::Agent).await;
        team(&world, &boss, "Night crew", vec![]).await;
        // The thirty days end with the newest case: those of the sample city lie before them.
        world.pothole().await;
        let before = dry_run(p, &boss, &rules(RULES)).await.unwrap();
        for _ in 0..3 {
            world.pothole().await;
            world.clock.advance(Duration::minutes(1));
        }
        let other = Draft {
            service: "GENERAL".into(),
            description: "An idea".into(),
            ..pothole()
        };
        world.submit(other).await.unwrap();
        let tried = dry_run(p, &boss, &rules(RULES)).await.unwrap();
        let more = (
            tried.cases - before.cases,
            tried.elsewhere - before.elsewhere,
            tried.untouched - before.untouched,
        );
        assert_eq!(more, (4, 3, 1));
        let told: Vec<(u64, u64, u64)> = tried
            .rules
            .iter()
            .zip(&before.rules)
            .map(|(r, b)| {
                (
                    r.fits - b.fits,
                    r.takes - b.takes,
                    r.elsewhere - b.elsewhere,
                )
            })
            .collect();
        assert_eq!(told, [(3, 3, 3), (3, 3, 3), (0, 0, 0)]);
        let sample = &tried.samples[0];
        assert_eq!(
            (sample.now.team.as_deref(), sample.then.priority),
            (None, 2)
        );
        assert_eq!(sample.then.team.as_deref(), Some("night-crew"));
        // Tried is not saved; once it is, nothing would go elsewhere any more.
        assert_eq!(routing_book(p, &boss).await.unwrap().version, 0);
        in_force(&world, &boss, RULES).await;
        let again = dry_run(p, &boss, &rules(RULES)).await.unwrap();
        assert_eq!(again.elsewhere, 0);
        // A month later they are last month's no more, as soon as there is a newer one.
        world.clock.advance(Duration::days(31));
        world.pothole().await;
        assert_eq!(dry_run(p, &boss, &rules(RULES)).await.unwrap().cases, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_makers_and_holds_once_saved_by_who_saw_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let rule = |name: &str| {
            let json = format!(r#"[{{"name":"{name}","then":{{"priority":1}}}}]"#);
            rules(&json).remove(0)
        };
        let seen = routing_book(p, &boss).await.unwrap().seen;
        change_draft(p, &boss, &seen, RuleChange::Add(rule("a")))
            .await
            .unwrap();
        let stale = change_draft(p, &boss, &seen, RuleChange::Add(rule("b"))).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))), "{stale:?}");
        let seen = routing_book(p, &boss).await.unwrap().seen;
        change_draft(p, &boss, &seen, RuleChange::Add(rule("b")))
            .await
            .unwrap();
        let book = routing_book(p, &boss).await.unwrap();
        change_draft(p, &boss, &book.seen, RuleChange::Up(1))
            .await
            .unwrap();
        let book = routing_book(p, &boss).await.unwrap();
        let names: Vec<&str> = book.draft.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(
            (names, book.changed, book.version),
            (vec!["b", "a"], true, 0)
        );
        assert_eq!(dry_run_draft(p, &boss).await.unwrap().rules.len(), 2);
        let nowhere = change_draft(p, &boss, &book.seen, RuleChange::Remove(7)).await;
        assert_eq!(wrong(nowhere), ["rule unknown"]);
        let empty = RuleChange::Add(RoutingRule::default());
        assert_eq!(
            wrong(change_draft(p, &boss, &book.seen, empty).await),
            ["name required", "then required"]
        );
        assert_eq!(save_draft(p, &boss, &book.seen).await.unwrap(), 1);
        let book = routing_book(p, &boss).await.unwrap();
        assert_eq!(
            (book.version, book.rules.len(), book.changed),
            (1, 2, false)
        );
        assert_eq!(book.history[0].by.as_deref(), Some("The supervisor"));
        // Somebody else saves meanwhile: what was based on version 1 is stale.
        change_draft(p, &boss, &book.seen, RuleChange::Remove(0))
            .await
            .unwrap();
        save_rules(p, &Actor::System, 1, Vec::new()).await.unwrap();
        let seen = routing_book(p, &boss).await.unwrap().seen;
        let late = save_draft(p, &boss, &seen).await;
        assert!(matches!(late, Err(Error::Conflict("stale"))), "{late:?}");
        drop_draft(p, &boss).await.unwrap();
        let book = routing_book(p, &boss).await.unwrap();
        assert_eq!((book.version, book.draft.len()), (2, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_rules_may_name_is_what_is_there_and_an_agent_may_not_touch_them() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let unknown = r#"[{"name":"x","when":{"services":["MOON"],"areas":["neighborhood:Moon"],"channels":["A b"],
            "hours":"late"},"then":{"department":"Moon","team":"moon","person":"moon"}}]"#;
        let expected = [
            "rules.0.hours not-readable",
            "rules.0.services unknown",
            "rules.0.areas unknown",
            "rules.0.channels unknown",
            "rules.0.department unknown",
            "rules.0.team unknown",
            "rules.0.person unknown",
        ];
        assert_eq!(
            wrong(save_rules(p, &boss, 0, rules(unknown)).await),
            expected
        );
        assert_eq!(wrong(dry_run(p, &boss, &rules(unknown)).await), expected);
        let agent = world.staff(Role::Agent).await;
        let refused = [
            routing_book(p, &agent).await.map(drop),
            dry_run(p, &agent, &[]).await.map(drop),
            save_rules(p, &agent, 0, Vec::new()).await.map(drop),
            drop_draft(p, &agent).await,
        ];
        for refused in refused {
            assert!(matches!(refused, Err(Error::Forbidden)), "{refused:?}");
        }
    }
}
