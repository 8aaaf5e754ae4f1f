//! How cases end: with evidence, and with a way on.

mod answers;
mod appeals;
mod closing;
mod cube;
mod partner;

use crate::support::{World, moved};
use stoa_domain::accounts::{Actor, Role, Staff};
use stoa_domain::requests::{DeskRequest, Event, Reference};
use stoa_service::accounts::{NewStaff, create_staff};
use stoa_service::requests::desk_show;
use stoa_service::requests::messages::{Outgoing, claim_due, delivered, expand_events};

/// Everything that goes out now; the gateway takes it all.
async fn sent(world: &World) -> Vec<Outgoing> {
    let p = &world.portal;
    while expand_events(p, 10).await.unwrap() > 0 {}
    let mut all = Vec::new();
    loop {
        let some = claim_due(p, 10).await.unwrap();
        if some.is_empty() {
            return all;
        }
        for message in &some {
            delivered(p, message.id).await.unwrap();
        }
        all.extend(some);
    }
}

/// The key in a text, if it has one.
fn key_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("/ending?key=")?;
    Some(rest.chars().take_while(char::is_ascii_hexdigit).collect())
}

/// A case that was closed just now, and the key its reporter was sent.
async fn closed(world: &World, by: &Actor) -> (Reference, String) {
    let reference = world.pothole().await;
    let key = close_again(world, by, &reference).await;
    (reference, key)
}

/// Closes a case, and gives the key its reporter was sent.
async fn close_again(world: &World, by: &Actor, reference: &Reference) -> String {
    moved(world, by, reference, Event::Resolve).await.unwrap();
    let mails = sent(world).await;
    mails.iter().find_map(|m| key_in(&m.text)).unwrap()
}

/// A second member of staff in a role.
async fn another(world: &World, role: Role, username: &str) -> Actor {
    let new = NewStaff {
        username: username.to_owned(),
        name: format!("The other {}", role.code()),
        role,
        department: None,
        password: "correct horse".to_owned(),
    };
    let id = create_staff(&world.portal, &Actor::System, new.clone())
        .await
        .unwrap();
    Actor::Staff(Staff {
        id,
        username: new.username,
        name: new.name,
        role,
        department: None,
    })
}

async fn case(world: &World, reference: &Reference) -> DeskRequest {
    desk_show(&world.portal, &Actor::System, reference)
        .await
        .unwrap()
}
