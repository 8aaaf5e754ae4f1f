//! Values that do not fit, of every kind, said by field; nothing is written.

use super::{of_kind, put};
use crate::support::{worlds, wrong};
use serde_json::{Value, json};
use stoa_domain::accounts::Role;
use stoa_domain::configuration::Kind;
use stoa_service::Error;

/// Kind, subject, value, what is wrong.
fn table() -> Vec<(Kind, &'static str, Value, &'static [&'static str])> {
    let rule = |part: Value| {
        let mut rule = json!({"code": "late", "name": "Late", "statuses": ["received"], "of": "resolution",
            "overdue_by": {"unit": "hours", "value": 9}, "action": "flag"});
        for (name, value) in part.as_object().unwrap() {
            rule[name] = value.clone();
        }
        rule
    };
    let reason = |code: &str| json!({"code": code, "event": "decline", "words": {"en": "x"}});
    let usual = |code: &str, event: &str| json!({"code": code, "event": event});
    let hours = |stretch: &str| json!({"hours": {"monday": [stretch]}});
    let within = |n: u32| json!({"response": null, "resolution": {"unit": "hours", "value": n}, "calendar": "town"});
    vec![
        (
            Kind::Service,
            "POTHOLE",
            json!({"code": "x"}),
            &["value not-readable"],
        ),
        (
            Kind::Order,
            "",
            json!(["POTHOLE", "POTHOLE"]),
            &["order not-readable"],
        ),
        (
            Kind::Department,
            "Works",
            json!({"email": "nobody"}),
            &["email not-an-email"],
        ),
        (
            Kind::Department,
            "",
            json!({"email": "a@example.org"}),
            &["subject required"],
        ),
        (
            Kind::Team,
            "t",
            json!({"name": " ", "department": null, "members": []}),
            &["name required"],
        ),
        (
            Kind::Team,
            "t",
            json!({"name": "T", "department": null, "members": ["moon"]}),
            &["members unknown"],
        ),
        (
            Kind::RoutingRules,
            "",
            json!([{"name": "x"}]),
            &["rules.0.then required"],
        ),
        (
            Kind::Calendar,
            "c",
            hours("nine"),
            &["hours.monday not-hours"],
        ),
        (
            Kind::Calendar,
            "c",
            hours("17:00-09:00"),
            &["hours.monday ends-first"],
        ),
        (
            Kind::Calendar,
            "c",
            json!({"hours": {}}),
            &["hours never-works"],
        ),
        (
            Kind::Calendar,
            "No Code",
            json!({"hours": {"monday": ["09:00-10:00"]}, "holidays": [{"date": "x", "name": "x"}]}),
            &["code not-readable", "holidays[0] not-a-date"],
        ),
        (
            Kind::Terms,
            "POTHOLE",
            within(0),
            &["resolution out-of-range"],
        ),
        (
            Kind::Terms,
            "POTHOLE",
            within(4_000_000),
            &["resolution out-of-range"],
        ),
        (Kind::Terms, "MOON", within(1), &["service unknown"]),
        (
            Kind::Terms,
            "",
            json!({"POTHOLE": within(1)}),
            &["service unknown"],
        ),
        (
            Kind::Terms,
            "POTHOLE",
            json!({"response": null, "resolution": null, "calendar": "moon",
                "later": [{"date": "2020-01-01T00:00:00Z", "response": null, "resolution": null, "calendar": ""}]}),
            &["calendar unknown", "later not-readable"],
        ),
        (
            Kind::Escalations,
            "",
            json!([
                rule(json!({"name": " ", "statuses": []})),
                rule(json!({"action": {"assign": "moon"}}))
            ]),
            &[
                "rules.0.statuses required",
                "rules.1.code taken",
                "rules.0.name required",
                "rules.1.who unknown",
            ],
        ),
        (
            Kind::Escalations,
            "",
            json!([rule(
                json!({"statuses": ["waiting"], "overdue_by": {"unit": "hours", "value": 0}})
            )]),
            &[
                "rules.0.statuses never-overdue",
                "rules.0.overdue_by out-of-range",
            ],
        ),
        (
            Kind::Template,
            "1",
            json!({"name": "", "text": "{moon}", "locale": "en"}),
            &["name required", "text unknown-placeholder"],
        ),
        (
            Kind::Endings,
            "",
            json!({"reasons": [usual("fixed", "resolve"), usual("partner", "plan"), reason("A b")],
                "appeal": {"unit": "hours", "value": 0}, "backers": 0, "sample": 4, "outside": {}}),
            &[
                "reasons.1.code taken",
                "reasons.1.event unknown",
                "reasons.1.words required",
                "reasons.2.code not-readable",
                "reasons.2.words required",
                "appeal out-of-range",
                "backers out-of-range",
            ],
        ),
        (
            Kind::Endings,
            "",
            json!({"reasons": []}),
            &["reasons none-for-resolve", "reasons none-for-decline"],
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_is_said_by_field_and_changes_nothing() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        for (kind, subject, value, expected) in table() {
            let what = format!("{kind:?} {value}");
            let said = wrong(put(p, &boss, (kind, subject), Some(value)).await);
            assert_eq!(said, expected, "{what}");
        }
        for kind in Kind::all() {
            let nonsense = put(p, &boss, (kind, "POTHOLE"), Some(json!(7))).await;
            let refused = matches!(nonsense, Err(Error::Invalid(_) | Error::NotFound));
            assert!(refused, "{kind:?} {nonsense:?}");
            assert!(of_kind(p, &boss, kind).await.is_empty(), "{kind:?}");
        }
        // What is always there cannot be taken away.
        for kind in [
            Kind::Order,
            Kind::Escalations,
            Kind::Endings,
            Kind::RoutingRules,
        ] {
            let said = wrong(put(p, &boss, (kind, ""), None).await);
            assert_eq!(said, ["value required"], "{kind:?}");
        }
    }
}
