//! Teams, what is given to them, and rules that write to a department or give to a team when a promise runs out.

use super::{case, id, said, team};
use crate::support::{worlds, wrong};
use chrono::Duration;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::ActivityKind;
use stoa_domain::requests::message::MessageKind;
use stoa_service::Error;
use stoa_service::requests::messages::claim_due;
use stoa_service::requests::promise::{RULES, Rule, escalate};
use stoa_service::requests::routing::{
    NewTeam, add_team, assign_team, departments, retire_team, save_team, set_address, set_priority,
    teams,
};
use stoa_store::settings;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_team_has_a_name_a_code_for_good_and_members() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let agent = world.staff(Role::Agent).await;
        let new = |name: &str, members: Vec<Uuid>| NewTeam {
            name: name.into(),
            department: " City  Hall ".into(),
            members,
        };
        let first = new("Équipe de nuit", vec![id(&agent), id(&agent)]);
        assert_eq!(add_team(p, &boss, &first).await.unwrap(), "equipe-de-nuit");
        assert_eq!(wrong(add_team(p, &boss, &first).await), ["name taken"]);
        let nobody = new("Others", vec![Uuid::nil()]);
        assert_eq!(
            wrong(add_team(p, &boss, &nobody).await),
            ["members unknown"]
        );
        let renamed = new("Night crew", vec![id(&boss), id(&agent)]);
        save_team(p, &boss, "equipe-de-nuit", &renamed)
            .await
            .unwrap();
        let all = teams(p, &agent).await.unwrap();
        assert_eq!(all.len(), 1);
        let told = (
            all[0].code.as_str(),
            all[0].name.as_str(),
            all[0].department.as_deref(),
        );
        assert_eq!(told, ("equipe-de-nuit", "Night crew", Some("City Hall")));
        let names: Vec<&str> = all[0].members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["The agent", "The supervisor"]);
        let unknown = save_team(p, &boss, "moon", &renamed).await;
        assert!(matches!(unknown, Err(Error::NotFound)));
        assert!(matches!(
            add_team(p, &agent, &renamed).await,
            Err(Error::Forbidden)
        ));
        retire_team(p, &boss, "equipe-de-nuit").await.unwrap();
        assert!(teams(p, &agent).await.unwrap().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_given_to_a_team_and_made_urgent_by_who_has_seen_it() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let code = team(&world, &boss, "Night crew", vec![]).await;
        let reference = world.pothole().await;
        let version = case(&world, &boss, &reference).await.version;
        let given = assign_team(p, &boss, &reference, version, Some(&code))
            .await
            .unwrap();
        assert_eq!(
            given.team.as_ref().map(|t| t.name.as_str()),
            Some("Night crew")
        );
        let stale = set_priority(p, &boss, &reference, version, 2).await;
        assert!(matches!(stale, Err(Error::Conflict("stale"))));
        let urgent = set_priority(p, &boss, &reference, given.version, 2)
            .await
            .unwrap();
        assert_eq!(urgent.priority, 2);
        assert_eq!(said(&urgent, ActivityKind::Teamed), ["Night crew"]);
        assert_eq!(said(&urgent, ActivityKind::Prioritised), ["2"]);
        let version = urgent.version;
        // The same again changes nothing.
        let same = set_priority(p, &boss, &reference, version, 2)
            .await
            .unwrap();
        assert_eq!(same.version, version);
        assert_eq!(
            wrong(set_priority(p, &boss, &reference, version, 3).await),
            ["priority not-readable"]
        );
        assert_eq!(
            wrong(assign_team(p, &boss, &reference, version, Some("moon")).await),
            ["team unknown"]
        );
        let none = assign_team(p, &boss, &reference, version, None)
            .await
            .unwrap();
        assert_eq!(none.team, None);
        let viewer = world.staff(Role::Viewer).await;
        let refused = set_priority(p, &viewer, &reference, none.version, 0).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_promise_runs_out_a_team_gets_it_and_the_department_is_written_to() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        team(&world, &boss, "Night crew", vec![]).await;
        let from = p.ctx.clock.now();
        let late = |code: &str, action: &str| -> Rule {
            let json = format!(
                r#"{{"from":"{}","rule":{{"code":"{code}","name":"Late for {code}","statuses":["received"],
                "overdue_by":{{"unit":"hours","value":1}},"action":{action}}}}}"#,
                from.to_rfc3339()
            );
            serde_json::from_str(&json).unwrap()
        };
        let all = [
            late("team", r#"{"team":"night-crew"}"#),
            late("mail", r#""notify_department""#),
            late("nobody", r#"{"team":"moon"}"#),
        ];
        let tx = p.store.begin().await.unwrap();
        settings::put(&tx, RULES, &all).await.unwrap();
        settings::put(&tx, "city-stamp", &"other rules")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        world.clock.advance(Duration::seconds(2));
        let reference = world.pothole().await;
        let seen = case(&world, &boss, &reference).await;
        let department = seen.detail.department.clone();
        assert!(
            departments(p, &boss)
                .await
                .unwrap()
                .contains(&(department.clone(), None))
        );
        assert_eq!(
            wrong(set_address(p, &boss, &department, "nobody").await),
            ["email not-an-email"]
        );
        assert_eq!(
            wrong(set_address(p, &boss, "Moon", "a@example.org").await),
            ["department unknown"]
        );
        set_address(p, &boss, &department, "works@example.org")
            .await
            .unwrap();
        world.clock.advance(Duration::days(30));
        assert_eq!(escalate(p).await.unwrap(), 3);
        assert_eq!(escalate(p).await.unwrap(), 0);
        let late = case(&world, &boss, &reference).await;
        assert_eq!(
            late.team.as_ref().map(|t| t.name.as_str()),
            Some("Night crew")
        );
        assert_eq!(said(&late, ActivityKind::Teamed), ["Night crew"]);
        assert_eq!(said(&late, ActivityKind::Escalated).len(), 3);
        // That rules acted is no activity: it is as dormant as it was.
        assert_eq!(
            late.detail.summary.updated_at,
            seen.detail.summary.updated_at
        );
        let out = claim_due(p, 50).await.unwrap();
        let mails: Vec<_> = out
            .iter()
            .filter(|m| m.kind == MessageKind::Notice)
            .collect();
        assert_eq!(mails.len(), 1, "{}", out.len());
        assert_eq!(mails[0].recipient, "works@example.org");
        assert!(
            mails[0]
                .text
                .contains(&format!("/desk/requests/{reference}"))
        );
        set_address(p, &boss, &department, "").await.unwrap();
        assert!(
            departments(p, &boss)
                .await
                .unwrap()
                .contains(&(department, None))
        );
        assert!(matches!(
            set_address(p, &Actor::Anyone, "x", "").await,
            Err(Error::Forbidden)
        ));
    }
}
