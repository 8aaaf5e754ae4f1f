//! Every kind: what is written is read back, each change is one row, undo gives back exactly what was.

use super::{now, of_kind, put};
use crate::support::worlds;
use serde_json::{Value, json};
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_service::configuration::{Asked, changes, look, people, since, the_change, undo};
use stoa_service::requests::all_templates;
use stoa_service::{Error, Portal, accounts};

/// Of each kind a subject and two values that fit, one after the other; made of what is there where that is long.
async fn sample(p: &Portal, boss: &Actor, kind: Kind) -> (String, Value, Value) {
    let with = |mut value: Value, field: &str, new: Value| {
        value[field] = new;
        value
    };
    let (subject, first, second) = match kind {
        Kind::Service => {
            let is = now(p, boss, kind, "POTHOLE").await.unwrap();
            let first = with(is.clone(), "name", "Holes".into());
            ("POTHOLE", first, with(is, "keywords", json!(["deep"])))
        }
        Kind::Order => {
            let is = now(p, boss, kind, "").await.unwrap();
            let mut all = is.as_array().unwrap().clone();
            all.reverse();
            let mut other = all.clone();
            other.swap(0, 1);
            ("", all.into(), other.into())
        }
        Kind::General => ("", json!("POTHOLE"), json!("PERMIT")),
        Kind::Department => (
            "Works",
            json!({"email": "works@example.org"}),
            json!({"email": "roads@example.org"}),
        ),
        Kind::Team => (
            "night-crew",
            json!({"name": "Night crew", "department": null, "members": ["supervisor"], "retired": false}),
            json!({"name": "Night", "department": "Works", "members": [], "retired": true}),
        ),
        Kind::RoutingRules => (
            "",
            json!([{"name": "Night", "when": {"hours": "22:00-06:00"}, "then": {"priority": 1}}]),
            json!([{"name": "Holes", "when": {"services": ["POTHOLE"]}, "then": {"priority": 2}}]),
        ),
        Kind::Calendar => (
            "summer",
            json!({"hours": {"monday": ["09:00-12:00"]}, "holidays": [], "yearly": []}),
            json!({"hours": {"monday": ["09:00-12:00"]}, "holidays": [{"date": "2026-12-24", "name": "Eve"}], "yearly": []}),
        ),
        Kind::Terms => (
            "POTHOLE",
            json!({"response": null, "resolution": {"unit": "hours", "value": 5}, "calendar": "town"}),
            json!({"response": null, "resolution": null, "calendar": ""}),
        ),
        Kind::Escalations => {
            let rule = |code: &str| {
                json!([{"code": code, "name": "Late", "statuses": ["received"], "of": "resolution",
                    "overdue_by": {"unit": "hours", "value": 9}, "action": "flag"}])
            };
            ("", rule("late"), rule("other"))
        }
        Kind::Template => {
            let id = all_templates(p, boss).await.unwrap()[0].id.to_string();
            let is = now(p, boss, kind, &id).await.unwrap();
            let first = with(is.clone(), "text", "We come on Friday.".into());
            return (id, first, with(is, "retired", true.into()));
        }
        Kind::Endings => {
            let is = now(p, boss, kind, "").await.unwrap();
            let first = with(is.clone(), "backers", 9.into());
            let mut second = is;
            let own = json!({"code": "own", "event": "decline", "gone": false,
                "words": {"en": "Private land", "es": "Terreno privado", "ar": "أرض خاصة"}});
            second["reasons"].as_array_mut().unwrap().push(own);
            ("", first, second)
        }
        Kind::Areas => {
            let area = |name: &str| {
                json!([{"name": name, "geometry": {"type": "Polygon", "coordinates":
                    [[[-71.1, 42.3], [-71.0, 42.3], [-71.0, 42.4], [-71.1, 42.3]]]}}])
            };
            ("police_district", area("A"), area("B"))
        }
        Kind::Theme => {
            let is = now(p, boss, kind, "").await.unwrap();
            let first = with(is.clone(), "name", "Another".into());
            let accent = json!({"light": "#7a1f5c", "dark": "#f0a6d6"});
            ("", first, with(is, "accent", accent))
        }
        Kind::Texts => {
            let text = |en: &str| json!({"footer": {"en": en, "es": "Pie", "ar": "أسفل"}});
            ("", text("Foot"), text("Footer"))
        }
        Kind::City => {
            let is = now(p, boss, kind, "").await.unwrap();
            let first = with(is.clone(), "zoom", 9.into());
            ("", first, with(is, "zoom", 10.into()))
        }
    };
    (subject.to_owned(), first, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn of_every_kind_what_is_written_is_read_back_and_undo_gives_back_exactly_what_was() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        // A rule of the city's folder gives cases to her.
        let ana = accounts::NewStaff {
            username: "ana".into(),
            name: "Ana".into(),
            role: Role::Agent,
            department: None,
            password: "correct horse".into(),
        };
        accounts::create_staff(p, &Actor::System, ana)
            .await
            .unwrap();
        for kind in Kind::all() {
            let (subject, first, second) = sample(p, &boss, kind).await;
            let about = (kind, subject.as_str());
            let before = now(p, &boss, kind, &subject).await;
            let one = put(p, &boss, about, Some(first.clone())).await.unwrap();
            assert_eq!(one.value.as_ref(), Some(&first), "{kind:?}");
            assert_eq!(now(p, &boss, kind, &subject).await, Some(first.clone()));
            // The same again is no change.
            let same = put(p, &boss, about, Some(first.clone())).await.unwrap();
            assert_eq!(same.id, None, "{kind:?}");
            let two = put(p, &boss, about, Some(second.clone())).await.unwrap();
            assert_eq!(two.value.as_ref(), Some(&second), "{kind:?}");
            let told = of_kind(p, &boss, kind).await;
            let ids: Vec<Option<i64>> = told.iter().map(|c| Some(c.id)).collect();
            assert_eq!(ids, [two.id, one.id], "one row each: {kind:?}");
            assert!(told.iter().all(|c| !c.differences.is_empty()), "{kind:?}");
            assert_eq!((told[0].newest, told[1].newest), (true, false));
            assert_eq!(told[1].added, before.is_none());
            assert_eq!(told[0].by.as_deref(), Some("The supervisor"));
            // Back, step by step.
            let back = undo(p, &boss, two.id.unwrap()).await.unwrap();
            assert_eq!(now(p, &boss, kind, &subject).await, Some(first), "{kind:?}");
            let again = undo(p, &boss, two.id.unwrap()).await;
            let refused = matches!(again, Err(Error::Conflict("changed-since")));
            assert!(refused, "{kind:?} {again:?}");
            undo(p, &boss, one.id.unwrap()).await.unwrap();
            assert_eq!(now(p, &boss, kind, &subject).await, before, "{kind:?}");
            let told = of_kind(p, &boss, kind).await;
            assert_eq!(told.len(), 4, "{kind:?}");
            assert_eq!(told[0].undoes, one.id);
            assert_eq!((told[1].id, told[1].undoes), (back, two.id));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_not_seen_the_last_change_changes_nothing_and_is_told_what_it_was() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let kind = Kind::Department;
        let seen = look(p, &boss, kind, "Works").await.unwrap().seen;
        let email = |name: &str| Some(json!({"email": format!("{name}@example.org")}));
        put(p, &boss, (kind, "Works"), email("a")).await.unwrap();
        put(p, &boss, (kind, "Works"), email("b")).await.unwrap();
        let late = stoa_service::configuration::change(p, &boss, kind, "Works", &seen, email("c"));
        assert!(matches!(late.await, Err(Error::Conflict("stale"))));
        assert_eq!(now(p, &boss, kind, "Works").await, email("b"));
        let told = since(p, &boss, kind, "Works", &seen).await.unwrap();
        assert_eq!(told.len(), 2);
        let first = look(p, &boss, kind, "Works").await.unwrap().seen;
        put(p, &boss, (kind, "Works"), None).await.unwrap();
        let told = since(p, &boss, kind, "Works", &first).await.unwrap();
        assert_eq!((told.len(), told[0].removed), (1, true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_at_once_one_is_told_that_it_came_too_late() {
    for world in worlds().await {
        let p = &world.portal;
        let other = world.neighbor().await;
        let boss = world.staff(Role::Supervisor).await;
        let seen = look(p, &boss, Kind::Endings, "").await.unwrap();
        let with = |backers: u32| {
            let mut value = seen.value.clone().unwrap();
            value["backers"] = backers.into();
            Some(value)
        };
        let change = |portal, value| {
            let (boss, seen) = (&boss, seen.seen.as_str());
            async move {
                stoa_service::configuration::change(portal, boss, Kind::Endings, "", seen, value)
                    .await
            }
        };
        let (a, b) = tokio::join!(change(p, with(7)), change(&other, with(8)));
        assert!(a.is_ok() != b.is_ok(), "{a:?} {b:?}");
        let lost = if a.is_ok() { b } else { a };
        assert!(matches!(lost, Err(Error::Conflict("stale"))), "{lost:?}");
        assert_eq!(of_kind(p, &boss, Kind::Endings).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_by_kind_subject_and_person_in_pages() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let email = |n: usize| Some(json!({"email": format!("a{n}@example.org")}));
        for n in 0..5 {
            let subject = if n == 4 { "Parks" } else { "Works" };
            put(p, &boss, (Kind::Department, subject), email(n))
                .await
                .unwrap();
        }
        let system = put(p, &Actor::System, (Kind::Department, "Works"), email(9));
        let system = system.await.unwrap().id.unwrap();
        let mut asked = Asked {
            limit: Some(2),
            ..Asked::default()
        };
        let mut ids = Vec::new();
        loop {
            let page = changes(p, &boss, &asked).await.unwrap();
            ids.extend(page.items.iter().map(|c| c.id));
            asked.cursor = page.next;
            if asked.cursor.is_none() {
                break;
            }
        }
        assert_eq!(ids.len(), 6);
        assert!(ids.is_sorted_by(|a, b| a > b), "{ids:?}");
        let count = async |asked: Asked| changes(p, &boss, &asked).await.unwrap().items.len();
        let me = boss.staff().map(|s| s.id);
        let by_me = Asked {
            staff_id: me,
            ..Asked::default()
        };
        assert_eq!(count(by_me).await, 5);
        let parks = Asked {
            kind: Some(Kind::Department),
            subject: Some("Parks".into()),
            ..Asked::default()
        };
        assert_eq!(count(parks).await, 1);
        let teams = Asked {
            kind: Some(Kind::Team),
            ..Asked::default()
        };
        assert_eq!(count(teams).await, 0);
        assert_eq!(the_change(p, &boss, system).await.unwrap().by, None);
        let people = people(p, &boss).await.unwrap();
        assert_eq!(
            people.iter().map(|s| s.id).collect::<Vec<_>>(),
            [me.unwrap()]
        );
    }
}
