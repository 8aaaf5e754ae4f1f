//! The desk: the queue, one case and what staff do to it, messages.

use super::requests::paged;
use super::send::{address, get, post, tell};
use crate::api::Result;
use reqwasm::http::Method;
use serde_json::{Value, json};
use stoa_domain::Page;
use stoa_domain::accounts::StaffRef;
use stoa_domain::requests::mention::Handle;
use stoa_domain::requests::message::MessageStatus;
use stoa_domain::requests::open311::{ApiKeyView, KeyState};
use stoa_domain::requests::presence::{Doing, PresenceView};
use stoa_domain::requests::queue::QueueCounts;
use stoa_domain::requests::view::{DeskRow, MessageView, Template};
use stoa_domain::requests::{DeskRequest, Event, Reference, RequestFilter};
use uuid::Uuid;

/// A page of the desk's queue.
pub async fn desk_requests(
    filter: &RequestFilter,
    limit: u32,
    cursor: Option<String>,
) -> Result<Page<DeskRow>> {
    get(address("desk/requests", &paged(filter, limit, cursor))).await
}

/// A case.
pub async fn desk_request(reference: &Reference) -> Result<DeskRequest> {
    get(case(reference, "")).await
}

/// Gives a case to somebody, or to nobody.
pub async fn desk_assign(
    reference: &Reference,
    version: i64,
    assignee: Option<Uuid>,
) -> Result<DeskRequest> {
    act(
        reference,
        "/assign",
        json!({ "version": version, "assignee": assignee }),
    )
    .await
}

/// Moves a case's status, with words for the public.
pub async fn desk_status(
    reference: &Reference,
    version: i64,
    event: Event,
    update: &str,
    reason: &str,
) -> Result<DeskRequest> {
    let body = json!({ "version": version, "event": event, "update": update, "reason": reason });
    act(reference, "/status", body).await
}

/// Words for the public without a move.
pub async fn desk_update(reference: &Reference, text: &str, also: bool) -> Result<DeskRequest> {
    act(
        reference,
        "/update",
        json!({ "text": text, "also_post": also }),
    )
    .await
}

/// Words for the desk alone.
pub async fn desk_note(reference: &Reference, text: &str) -> Result<DeskRequest> {
    act(reference, "/note", json!({ "text": text })).await
}

/// Corrects where it is.
pub async fn desk_place(
    reference: &Reference,
    version: i64,
    lat: f64,
    lon: f64,
    address: &str,
) -> Result<DeskRequest> {
    let body = json!({ "version": version, "lat": lat, "lon": lon, "address": address });
    act(reference, "/place", body).await
}

/// Corrects which service it is.
pub async fn desk_service(reference: &Reference, version: i64, code: &str) -> Result<DeskRequest> {
    act(
        reference,
        "/service",
        json!({ "version": version, "service": code }),
    )
    .await
}

/// Closes a case as a duplicate of another.
pub async fn desk_merge(reference: &Reference, version: i64, other: &str) -> Result<DeskRequest> {
    act(
        reference,
        "/merge",
        json!({ "version": version, "other": other }),
    )
    .await
}

/// Takes a merger back.
pub async fn desk_unmerge(reference: &Reference, version: i64) -> Result<DeskRequest> {
    act(reference, "/unmerge", json!({ "version": version })).await
}

/// Makes cases of the parts of one: service and words of each.
pub async fn desk_split(
    reference: &Reference,
    version: i64,
    parts: &[(String, String)],
) -> Result<DeskRequest> {
    let parts: Vec<Value> = parts
        .iter()
        .map(|(service, text)| json!({ "service": service, "text": text }))
        .collect();
    act(
        reference,
        "/split",
        json!({ "version": version, "parts": parts }),
    )
    .await
}

/// Two cases name each other, or (`on` is `false`) no longer.
pub async fn desk_link(
    reference: &Reference,
    version: i64,
    other: &str,
    on: bool,
) -> Result<DeskRequest> {
    act(
        reference,
        if on { "/link" } else { "/unlink" },
        json!({ "version": version, "other": other }),
    )
    .await
}

async fn act(reference: &Reference, verb: &str, body: Value) -> Result<DeskRequest> {
    post(case(reference, verb), &body).await
}

fn case(reference: &Reference, verb: &str) -> String {
    address::<&str, &str>(&format!("desk/requests/{reference}{verb}"), &[])
}

/// How many each queue of the desk holds, and each filter the reader keeps.
pub async fn desk_queues() -> Result<QueueCounts> {
    get(address::<&str, &str>("desk/queues", &[])).await
}

/// Who a case can be given to.
pub async fn desk_staff() -> Result<Vec<StaffRef>> {
    get(address::<&str, &str>("desk/staff", &[])).await
}

/// Says what the reader does with a case; who else is there.
pub async fn desk_presence(reference: &Reference, doing: Doing) -> Result<Vec<PresenceView>> {
    post(case(reference, "/presence"), &json!({ "doing": doing })).await
}

/// Who can be named in a note.
pub async fn desk_handles() -> Result<Vec<Handle>> {
    get("/api/v1/desk/handles".to_owned()).await
}

/// The canned updates that fit a case, ready to be sent.
pub async fn desk_templates(reference: &Reference) -> Result<Vec<Template>> {
    get(address(
        "desk/templates",
        &[("request", reference.as_str())],
    ))
    .await
}

/// Messages to people.
pub async fn desk_outbox(
    status: Option<MessageStatus>,
    cursor: Option<String>,
) -> Result<Page<MessageView>> {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(status.map(|s| ("status", s.code().to_owned())));
    pairs.extend(cursor.map(|c| ("cursor", c)));
    get(address("desk/outbox", &pairs)).await
}

/// The keys of programs.
pub async fn desk_keys(state: Option<KeyState>) -> Result<Vec<ApiKeyView>> {
    let state = state.map(|s| ("state", s.code()));
    get(address("desk/keys", state.as_slice())).await
}

/// Sends a message once more.
pub async fn desk_resend(id: Uuid) -> Result<()> {
    tell(
        Method::POST,
        address::<&str, &str>(&format!("desk/outbox/{id}/resend"), &[]),
        &(),
    )
    .await
}
