//! Editors that were there before are written down, and can be taken back.

use super::{of_kind, undone};
use crate::support::worlds;
use serde_json::json;
use stoa_domain::Locale;
use stoa_domain::accounts::Role;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::routing::RoutingRule;
use stoa_domain::requests::template::TemplateDraft;
use stoa_service::requests::routing::{
    NewTeam, add_team, departments, retire_team, routing_book, save_rules, save_team, set_address,
    teams,
};
use stoa_service::requests::{retire_template, save_template, template, templates};

#[tokio::test(flavor = "multi_thread")]
async fn teams_addresses_and_rules_are_written_down() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let team = |name: &str| NewTeam {
            name: name.into(),
            ..NewTeam::default()
        };
        let code = add_team(p, &boss, &team("Night crew")).await.unwrap();
        save_team(p, &boss, &code, &team("Day crew")).await.unwrap();
        retire_team(p, &boss, &code).await.unwrap();
        let all = of_kind(p, &boss, Kind::Team).await;
        assert_eq!(all.len(), 3);
        assert!(all[2].added && all.iter().all(|c| c.subject == code));
        undone(p, &boss, Kind::Team).await;
        assert_eq!(teams(p, &boss).await.unwrap()[0].name, "Day crew");

        let (name, _) = departments(p, &boss).await.unwrap().remove(0);
        set_address(p, &boss, &name, "one@example.org")
            .await
            .unwrap();
        set_address(p, &boss, &name, "two@example.org")
            .await
            .unwrap();
        set_address(p, &boss, &name, "two@example.org")
            .await
            .unwrap();
        assert_eq!(
            of_kind(p, &boss, Kind::Department).await.len(),
            2,
            "a save that changes nothing is none"
        );
        undone(p, &boss, Kind::Department).await;
        let now = departments(p, &boss).await.unwrap();
        assert!(now.contains(&(name, Some("one@example.org".to_owned()))));

        let rule = |name: &str| -> RoutingRule {
            serde_json::from_value(json!({"name": name, "then": {"priority": 1}})).unwrap()
        };
        save_rules(p, &boss, 0, vec![rule("a")]).await.unwrap();
        save_rules(p, &boss, 1, vec![rule("b")]).await.unwrap();
        undone(p, &boss, Kind::RoutingRules).await;
        let book = routing_book(p, &boss).await.unwrap();
        assert_eq!((book.version, book.rules[0].name.as_str()), (3, "a"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_are_written_down() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let draft = |text: &str| TemplateDraft {
            name: "Which one?".into(),
            locale: "en".into(),
            text: text.into(),
            ..TemplateDraft::default()
        };
        let id = save_template(p, &boss, None, &draft("Which lamp?"))
            .await
            .unwrap();
        save_template(p, &boss, Some((id, 1)), &draft("Which pole?"))
            .await
            .unwrap();
        retire_template(p, &boss, id, 2, true).await.unwrap();
        undone(p, &boss, Kind::Template).await;
        let now = template(p, &boss, id).await.unwrap();
        assert_eq!((now.retired, now.text.as_str()), (false, "Which pole?"));
        let offered = templates_of(p, &boss).await;
        assert!(offered.contains(&id));
        let all = of_kind(p, &boss, Kind::Template).await;
        assert_eq!(all.len(), 4);
        assert!(all[3].added && all[3].by.as_deref() == Some("The supervisor"));
    }
}

async fn templates_of(p: &stoa_service::Portal, boss: &stoa_domain::accounts::Actor) -> Vec<i64> {
    let all = templates(p, boss, Locale::En).await.unwrap();
    all.into_iter().map(|t| t.id).collect()
}
