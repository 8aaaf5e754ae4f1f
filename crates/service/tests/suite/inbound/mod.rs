//! What comes in by mail and by chat: each once, as a case or part of one, and answered as people are.

mod answers;
mod chat;
mod mail;
mod posts;

use crate::follow::sent;
use crate::support::{World, jpeg, picture, worlds, wrong};
use bytes::Bytes;
use chrono::Duration;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role};
use stoa_domain::requests::{ActivityKind, DeskRequest, Reference};
use stoa_service::requests::inbound::{Envelope, Taken, receive_mail};
use stoa_service::requests::messages::Outgoing;
use stoa_service::requests::{desk_list, desk_show};
use stoa_service::{Error, Portal};

pub const BASE: &str = "report@city.example.org";

/// A mail with these headers beside the usual ones.
pub fn letter(from: &str, subject: &str, more: &str, body: &str) -> Bytes {
    let id = format!("{:x}", body.len() * 131 + subject.len() * 7 + more.len());
    let text = format!(
        "Received: from mx by city\r\nFrom: Ana <{from}>\r\nTo: {BASE}\r\nSubject: {subject}\r\n\
         Message-ID: <{id}@mail.example.org>\r\n{more}Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n",
        body.replace('\n', "\r\n")
    );
    Bytes::from(text)
}

pub async fn take(portal: &Portal, raw: &Bytes) -> Result<Taken, Error> {
    receive_mail(portal, raw.clone(), &Envelope::default()).await
}

/// To an address, as a mail server says it.
pub fn to(address: &str) -> Envelope {
    Envelope {
        from: Some("ana@example.org".into()),
        to: Some(address.into()),
        beside: Vec::new(),
    }
}

pub async fn opened(portal: &Portal, raw: &Bytes) -> Reference {
    match take(portal, raw).await.unwrap() {
        Taken::Opened(reference) => reference,
        other => panic!("{other:?}"),
    }
}

pub async fn seen(world: &World, boss: &Actor, reference: &Reference) -> DeskRequest {
    desk_show(&world.portal, boss, reference).await.unwrap()
}

/// The texts of a kind in a case's timeline.
pub fn texts(case: &DeskRequest, kind: ActivityKind) -> Vec<String> {
    let entries = case.detail.activity.iter().filter(|a| a.kind == kind);
    entries.filter_map(|a| a.text.clone()).collect()
}

/// The one mail to an address among what went out.
pub fn mail_to(all: &[Outgoing], address: &str) -> Outgoing {
    let found: Vec<&Outgoing> = all.iter().filter(|m| m.recipient == address).collect();
    assert_eq!(found.len(), 1, "{all:?}");
    found[0].clone()
}
