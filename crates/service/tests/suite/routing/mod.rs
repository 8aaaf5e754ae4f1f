//! Where cases go: rules at intake, tried before they are saved; teams; queues and filters; acts on many.

mod bulk;
mod queues;
mod rules;
mod teams;

use crate::support::World;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::routing::RoutingRule;
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_service::requests::desk_show;
use stoa_service::requests::routing::{NewTeam, add_team, routing_book, save_rules};
use uuid::Uuid;

/// Rules as a file has them.
fn rules(json: &str) -> Vec<RoutingRule> {
    serde_json::from_str(json).unwrap()
}

/// Puts them in force.
async fn in_force(world: &World, boss: &Actor, json: &str) {
    let version = routing_book(&world.portal, boss).await.unwrap().version;
    save_rules(&world.portal, boss, version, rules(json))
        .await
        .unwrap();
}

/// A team with these members.
async fn team(world: &World, boss: &Actor, name: &str, members: Vec<Uuid>) -> String {
    let new = NewTeam {
        name: name.to_owned(),
        department: String::new(),
        members,
    };
    add_team(&world.portal, boss, &new).await.unwrap()
}

fn id(actor: &Actor) -> Uuid {
    actor.staff().unwrap().id
}

async fn case(world: &World, boss: &Actor, reference: &Reference) -> DeskRequest {
    desk_show(&world.portal, boss, reference).await.unwrap()
}

/// What the timeline says of one kind.
fn said(case: &DeskRequest, kind: ActivityKind) -> Vec<String> {
    let entries = case.detail.activity.iter().filter(|a| a.kind == kind);
    entries
        .map(|a| a.text.clone().unwrap_or_default())
        .collect()
}
