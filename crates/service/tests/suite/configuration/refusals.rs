//! Who may not, and what cannot be taken back any more.

use super::{now, put};
use crate::support::{DONE, evidence, worlds};
use serde_json::json;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Event;
use stoa_service::Error;
use stoa_service::configuration::{
    Asked, calendars, change, changes, look, people, promised, since, the_change, undo,
};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::routing::{NewTeam, add_team, retire_team};
use stoa_service::requests::{change_status_with, desk_show};

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_who_may_set_things_sees_or_changes_them() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let email = Some(json!({"email": "a@example.org"}));
        let made = put(p, &boss, (Kind::Department, "Works"), email.clone()).await;
        let made = made.unwrap().id.unwrap();
        let seen = look(p, &boss, Kind::Department, "Works")
            .await
            .unwrap()
            .seen;
        let agent = world.staff(Role::Agent).await;
        for other in [Actor::Anyone, agent, world.staff(Role::Viewer).await] {
            let a = &other;
            for kind in Kind::all() {
                assert!(matches!(look(p, a, kind, "x").await, Err(Error::Forbidden)));
                let done = change(p, a, kind, "x", &seen, None).await;
                assert!(matches!(done, Err(Error::Forbidden)), "{kind:?}");
            }
            let refused = [
                undo(p, a, made).await.map(drop),
                changes(p, a, &Asked::default()).await.map(drop),
                the_change(p, a, made).await.map(drop),
                people(p, a).await.map(drop),
                since(p, a, Kind::Department, "Works", "").await.map(drop),
                promised(p, a, &[]).await.map(drop),
                calendars(p, a).await.map(drop),
            ];
            assert!(refused.iter().all(|r| matches!(r, Err(Error::Forbidden))));
        }
        assert_eq!(now(p, &boss, Kind::Department, "Works").await, email);
        assert!(matches!(undo(p, &boss, 999).await, Err(Error::NotFound)));
        assert!(matches!(
            the_change(p, &boss, 999).await,
            Err(Error::NotFound)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_that_something_was_promised_by_stays() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let hours =
            Some(json!({"hours": {"monday": ["09:00-12:00"]}, "holidays": [], "yearly": []}));
        let summer = (Kind::Calendar, "summer");
        let added = put(p, &boss, summer, hours.clone()).await.unwrap().id;
        // Nobody counts by it: it can go, and come again.
        put(p, &boss, summer, None).await.unwrap();
        assert_eq!(now(p, &boss, Kind::Calendar, "summer").await, None);
        put(p, &boss, summer, hours.clone()).await.unwrap();
        let terms = json!({"response": null, "resolution": {"unit": "working_hours", "value": 3}, "calendar": "summer"});
        put(p, &boss, (Kind::Terms, "POTHOLE"), Some(terms))
            .await
            .unwrap();
        let refused = undo(p, &boss, added.unwrap()).await;
        assert!(matches!(refused, Err(Error::Conflict("in-use"))));
        let refused = crate::support::wrong(put(p, &boss, summer, None).await);
        assert_eq!(refused, ["calendar in-use"]);
        assert_eq!(now(p, &boss, Kind::Calendar, "summer").await, hours);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_names_something_that_is_gone_cannot_be_put_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let new = NewTeam {
            name: "Night crew".into(),
            ..NewTeam::default()
        };
        let team = add_team(p, &boss, &new).await.unwrap();
        let rule = json!([{"code": "late", "name": "Late", "statuses": ["received"], "of": "resolution",
            "overdue_by": {"unit": "hours", "value": 9}, "action": {"team": team}}]);
        let rules = (Kind::Escalations, "");
        put(p, &boss, rules, Some(rule)).await.unwrap();
        let emptied = put(p, &boss, rules, Some(json!([]))).await.unwrap().id;
        retire_team(p, &boss, &team).await.unwrap();
        let refused = undo(p, &boss, emptied.unwrap()).await;
        assert!(matches!(refused, Err(Error::Conflict("no-longer-fits"))));
        assert_eq!(now(p, &boss, rules.0, "").await, Some(json!([])));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reason_that_was_given_keeps_its_words_though_its_adding_is_taken_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let mut rules = now(p, &boss, Kind::Endings, "").await.unwrap();
        let own = json!({"code": "private_land", "event": "decline",
            "words": {"en": "Private land", "es": "Terreno privado", "ar": "أرض خاصة"}});
        rules["reasons"].as_array_mut().unwrap().push(own);
        let added = put(p, &boss, (Kind::Endings, ""), Some(rules)).await;
        let added = added.unwrap().id.unwrap();
        let reference = world.pothole().await;
        let version = desk_show(p, &boss, &reference).await.unwrap().version;
        let with = Evidence {
            reason: "private_land".into(),
            ..evidence(Event::Decline)
        };
        change_status_with(p, &boss, &reference, version, Event::Decline, DONE, with)
            .await
            .unwrap();
        undo(p, &boss, added).await.unwrap();
        let rules = now(p, &boss, Kind::Endings, "").await.unwrap();
        let reasons = rules["reasons"].as_array().unwrap();
        let own = reasons
            .iter()
            .find(|r| r["code"] == "private_land")
            .unwrap();
        assert_eq!(own["gone"], true);
        assert_eq!(own["words"]["en"], "Private land");
    }
}
