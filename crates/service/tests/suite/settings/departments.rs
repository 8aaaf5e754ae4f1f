//! Departments get other names, become part of others, and come back.

use super::{of_kind, undone};
use crate::support::{World, worlds, wrong};
use serde_json::json;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Reference;
use stoa_domain::requests::routing::RoutingRule;
use stoa_service::Error;
use stoa_service::configuration::departments::{
    Department, departments, merge_department, rename_department,
};
use stoa_service::configuration::undo;
use stoa_service::requests::routing::{
    NewTeam, add_team, routing_book, save_rules, set_address, teams,
};
use stoa_service::requests::{catalogue, show};

async fn named(world: &World, boss: &Actor, name: &str) -> Option<Department> {
    let all = departments(&world.portal, boss).await.unwrap();
    all.into_iter().find(|d| d.name == name)
}

async fn whose(world: &World, reference: &Reference) -> String {
    let shown = show(&world.portal, &Actor::Anyone, reference).await;
    shown.unwrap().department
}

/// A department with all a department can have; its name, and a case of it.
async fn furnished(world: &World, boss: &Actor) -> (String, Reference) {
    let p = &world.portal;
    let service = catalogue::get(p, "POTHOLE").await.unwrap();
    let name = service.summary.department;
    set_address(p, boss, &name, "roads@example.org")
        .await
        .unwrap();
    let team = NewTeam {
        name: "Night crew".into(),
        department: name.clone(),
        members: Vec::new(),
    };
    add_team(p, boss, &team).await.unwrap();
    let rule: RoutingRule =
        serde_json::from_value(json!({"name": "All", "then": {"department": name}})).unwrap();
    save_rules(p, boss, 0, vec![rule]).await.unwrap();
    (name, world.pothole().await)
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_names_a_department_follows_its_name_and_comes_back() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (old, reference) = furnished(&world, &boss).await;
        let before = named(&world, &boss, &old).await.unwrap();
        assert_eq!((before.teams, before.rules), (1, 1));
        assert!(before.open_cases > 0 && !before.services.is_empty());

        rename_department(p, &boss, &old, " Streets  & Roads ")
            .await
            .unwrap();
        assert_eq!(named(&world, &boss, &old).await, None);
        let after = named(&world, &boss, "Streets & Roads").await.unwrap();
        let same = Department {
            name: old.clone(),
            ..after.clone()
        };
        assert_eq!(same, before, "address, services, team, rule and case");
        assert_eq!(whose(&world, &reference).await, "Streets & Roads");
        let all = teams(p, &boss).await.unwrap();
        assert_eq!(all[0].department.as_deref(), Some("Streets & Roads"));
        let new = world.pothole().await;
        assert_eq!(whose(&world, &new).await, "Streets & Roads");

        let change = of_kind(p, &boss, Kind::Department).await.remove(0);
        assert_eq!(change.subject, old);
        assert!(
            change.differences.iter().any(|d| d.path == ["now"]),
            "{change:?}"
        );
        let gone = rename_department(p, &boss, &old, "Other").await;
        assert!(matches!(gone, Err(Error::Conflict("stale"))), "{gone:?}");

        undone(p, &boss, Kind::Department).await;
        let back = named(&world, &boss, &old).await.unwrap();
        let more = before.open_cases + 1;
        assert_eq!(back.open_cases, more, "also what came in meanwhile");
        assert_eq!((back.email, back.teams, back.rules), (before.email, 1, 1));
        assert_eq!(whose(&world, &new).await, old);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_department_becomes_part_of_another_and_is_taken_out_again_with_what_was_its() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (one, reference) = furnished(&world, &boss).await;
        let its = named(&world, &boss, &one).await.unwrap();
        let other = departments(p, &boss).await.unwrap();
        let other = other
            .into_iter()
            .find(|d| d.name != one && !d.services.is_empty());
        let other = other.unwrap();
        let taken = rename_department(p, &boss, &one, &other.name).await;
        assert_eq!(wrong(taken), ["name taken"]);

        merge_department(p, &boss, &one, &other.name).await.unwrap();
        assert_eq!(whose(&world, &reference).await, other.name);
        let both = named(&world, &boss, &other.name).await.unwrap();
        assert_eq!(
            both.email.as_deref(),
            Some("roads@example.org"),
            "it had none"
        );
        assert_eq!((both.teams, both.rules), (1, 1));
        assert_eq!(both.open_cases, its.open_cases + other.open_cases);
        let during = world.pothole().await;
        assert_eq!(whose(&world, &during).await, other.name);

        undone(p, &boss, Kind::Department).await;
        assert_eq!(whose(&world, &reference).await, one);
        assert_eq!(
            whose(&world, &during).await,
            other.name,
            "it came to the other"
        );
        let left = named(&world, &boss, &other.name).await.unwrap();
        assert_eq!(left.services, other.services);
        assert_eq!((left.teams, left.rules), (0, 0));
        assert_eq!(named(&world, &boss, &one).await.unwrap().teams, 1);
        let book = routing_book(p, &boss).await.unwrap();
        assert_eq!(book.rules[0].then.department.as_deref(), Some(one.as_str()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_of_two_names_is_taken_back_first_and_what_is_not_there_is_refused() {
    for world in worlds().await {
        let p = &world.portal;
        let boss = world.staff(Role::Supervisor).await;
        let (old, reference) = furnished(&world, &boss).await;
        let first = rename_department(p, &boss, &old, "Second")
            .await
            .unwrap()
            .unwrap();
        let second = rename_department(p, &boss, "Second", "Third")
            .await
            .unwrap()
            .unwrap();
        let early = undo(p, &boss, first).await;
        assert!(
            matches!(early, Err(Error::Conflict("changed-since"))),
            "{early:?}"
        );
        undo(p, &boss, second).await.unwrap();
        undo(p, &boss, first).await.unwrap();
        assert_eq!(whose(&world, &reference).await, old);
        // A name that was given up can be taken again.
        rename_department(p, &boss, &old, "Second").await.unwrap();
        rename_department(p, &boss, "Second", &old).await.unwrap();
        assert_eq!(whose(&world, &reference).await, old);

        let none = merge_department(p, &boss, &old, "Moon").await;
        assert_eq!(wrong(none), ["into unknown"]);
        assert_eq!(
            wrong(merge_department(p, &boss, &old, &old).await),
            ["into same"]
        );
        assert_eq!(
            wrong(rename_department(p, &boss, &old, " ").await),
            ["name required"]
        );
        let nowhere = rename_department(p, &boss, "Moon", "Mars").await;
        assert!(matches!(nowhere, Err(Error::NotFound)));
        let agent = world.staff(Role::Agent).await;
        let theirs = rename_department(p, &agent, &old, "Mine").await;
        assert!(matches!(theirs, Err(Error::Forbidden)));
    }
}
