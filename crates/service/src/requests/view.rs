//! From rows to what a reader may see. The public's types have no place for contact or notes, so nothing can slip in.

use super::company::Company;
use crate::city::City;
use stoa_domain::LatLon;
use stoa_domain::accounts::{Actor, StaffRef, TeamRef};
use stoa_domain::requests::ending::EndingView;
use stoa_domain::requests::{
    ActivityView, DeskRequest, Event, MediaView, RequestDetail, RequestSummary, Similar,
};
use stoa_store::requests::RequestRecord;
use stoa_store::requests::activity::ActivityRecord;
use stoa_store::requests::media::MediaRecord;
use uuid::Uuid;

/// How much of the description a list shows, in characters.
const EXCERPT: usize = 160;

/// A row of a list.
pub fn summary(r: &RequestRecord, city: &City, near: Option<LatLon>) -> RequestSummary {
    RequestSummary {
        reference: r.reference.clone(),
        service: city.service_name(&r.service_code).to_owned(),
        service_code: r.service_code.clone(),
        status: r.status,
        excerpt: excerpt(&r.description),
        place: r.address.clone().or_else(|| r.place_words.clone()),
        neighborhood: r.neighborhood.clone(),
        channel: r.channel.code().to_owned(),
        lat: r.position.map(|p| p.lat),
        lon: r.position.map(|p| p.lon),
        opened_at: city.local(r.opened_at),
        updated_at: city.local(r.updated_at),
        due_at: r.due_at.map(|at| city.local(at)),
        closed_at: r.closed_at.map(|at| city.local(at)),
        thumbnail: r.first_photo.as_ref().map(|(id, alt)| MediaView {
            url: media_url(*id),
            thumb_url: thumb_url(*id),
            mime: "image/jpeg".to_owned(),
            width: 0,
            height: 0,
            alt: alt.clone(),
        }),
        distance_m: near.zip(r.position).map(|(a, b)| a.distance_m(b).round()),
        visibility: r.visibility,
    }
}

/// Everything the public may see of a request.
pub fn detail(
    r: &RequestRecord,
    city: &City,
    media: Vec<MediaRecord>,
    activity: Vec<ActivityView>,
    ending: EndingView,
    company: Company,
) -> RequestDetail {
    let media: Vec<MediaView> = media.into_iter().map(media_view).collect();
    let mut summary = summary(r, city, None);
    summary.thumbnail = media.iter().find(|m| !m.thumb_url.is_empty()).cloned();
    RequestDetail {
        summary,
        description: r.description.clone(),
        response_due_at: r.promise.response_due_at.map(|at| city.local(at)),
        responded_at: r.promise.responded_at.map(|at| city.local(at)),
        paused_at: r.promise.paused_at.map(|at| city.local(at)),
        department: r.department.clone(),
        category: city
            .service(&r.service_code)
            .map(|s| s.summary.category.clone())
            .unwrap_or_default(),
        answers: r.answers.given.clone(),
        form: r.answers.form.clone(),
        media,
        preparing: company.preparing,
        activity,
        followers: company.followers,
        me_too: company.me_too,
        related: company.related,
        ending,
        sample: r.sample,
    }
}

/// What staff see beside it.
pub fn desk(
    r: &RequestRecord,
    detail: RequestDetail,
    assignee: Option<StaffRef>,
    team: Option<TeamRef>,
    similar: Vec<Similar>,
    actor: &Actor,
) -> DeskRequest {
    DeskRequest {
        detail,
        version: r.version,
        priority: r.promise.priority,
        escalated: r.promise.escalated_at.is_some(),
        assignee,
        team,
        contact: r.contact.clone(),
        moves: moves(r, actor),
        reasons: Vec::new(),
        similar,
        posts: Vec::new(),
        may_post: false,
    }
}

/// The moves the status table has for this request and this person; none out of an ending that is appealed.
pub fn moves(r: &RequestRecord, actor: &Actor) -> Vec<Event> {
    let appealed = r.disputed_at.is_some() && !r.status.is_open();
    r.status
        .moves()
        .filter(|m| m.who.is(actor) && !m.event.has_own_door() && !appealed)
        .map(|m| m.event)
        .collect()
}

/// A timeline for the public (the department is named) or for the desk (the person).
pub fn timeline(entries: Vec<ActivityRecord>, city: &City, desk: bool) -> Vec<ActivityView> {
    entries
        .into_iter()
        .filter(|e| desk || !e.entry.internal)
        .map(|record| {
            let e = record.entry;
            ActivityView {
                id: record.id,
                kind: e.kind,
                at: city.local(e.at),
                status: e.status,
                text: e.text,
                by: if desk {
                    e.actor.or(e.department)
                } else {
                    e.department
                },
                internal: e.internal,
                media: Vec::new(),
            }
        })
        .collect()
}

pub fn media_view(m: MediaRecord) -> MediaView {
    MediaView {
        url: media_url(m.id),
        thumb_url: m.thumb_key.map(|_| thumb_url(m.id)).unwrap_or_default(),
        mime: m.mime,
        width: m.width,
        height: m.height,
        alt: m.alt,
    }
}

fn media_url(id: Uuid) -> String {
    format!("/media/{id}")
}

fn thumb_url(id: Uuid) -> String {
    format!("/media/{id}/thumb")
}

/// The beginning of a text on one line, cut between words.
fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT - 1).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{whole}…")
}
