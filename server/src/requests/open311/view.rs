//! A request as the standard shows it, and what `extensions=true` adds.

use super::wire::Node;
use chrono::{DateTime, FixedOffset, SecondsFormat};
use stoa_domain::requests::MediaView;
use stoa_domain::requests::open311::words;
use stoa_service::requests::open311::PublicRequest;

/// A moment: W3C profile of ISO 8601, with its zone, to the second.
pub fn moment(at: DateTime<FixedOffset>) -> Node {
    Node::Text(at.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// The fields of a request, in the standard's order; `portal` is our own address.
pub fn request(r: &PublicRequest, portal: &str, extended: bool) -> Node {
    let d = &r.detail;
    let s = &d.summary;
    let photo = d.media.iter().find(|m| m.mime.starts_with("image/"));
    let mut fields = vec![
        ("service_request_id", s.reference.as_str().into()),
        ("status", words::plain(s.status).into()),
        ("status_notes", r.notes().into()),
        ("service_name", s.service.as_str().into()),
        ("service_code", s.service_code.as_str().into()),
        ("description", d.description.as_str().into()),
        ("agency_responsible", d.department.as_str().into()),
        ("service_notice", Node::Null),
        ("requested_datetime", moment(s.opened_at)),
        // For a closed request the moment of closing.
        (
            "updated_datetime",
            moment(s.closed_at.unwrap_or(s.updated_at)),
        ),
        ("expected_datetime", s.due_at.map_or(Node::Null, moment)),
        ("address", s.place.as_deref().into()),
        ("address_id", Node::Null),
        ("zipcode", Node::Null),
        ("lat", s.lat.into()),
        ("long", s.lon.into()),
        (
            "media_url",
            photo.map(|m| format!("{portal}{}", m.url)).into(),
        ),
    ];
    if extended {
        fields.extend([
            ("attributes", attributes(r)),
            ("extended_attributes", extended_attributes(r, portal)),
            ("notes", notes(r)),
        ]);
    }
    Node::Fields(fields)
}

fn attributes(r: &PublicRequest) -> Node {
    let all = r.detail.answers.iter().map(|a| {
        Node::Fields(vec![
            ("label", a.question.as_str().into()),
            ("name", a.code.as_str().into()),
            ("value", a.values.join(", ").into()),
            ("code", a.code.as_str().into()),
        ])
    });
    Node::List("attribute", all.collect())
}

fn extended_attributes(r: &PublicRequest, portal: &str) -> Node {
    let pictures = r
        .detail
        .media
        .iter()
        .filter(|m| m.mime.starts_with("image/"));
    let photos = pictures.map(|m| photo(m, portal)).collect();
    Node::Fields(vec![
        ("channel", r.detail.summary.channel.as_str().into()),
        ("photos", Node::List("photo", photos)),
    ])
}

fn photo(m: &MediaView, portal: &str) -> Node {
    let orientation = if m.width >= m.height {
        "landscape"
    } else {
        "portrait"
    };
    Node::Fields(vec![
        ("media_url", format!("{portal}{}", m.url).into()),
        ("title", m.alt.as_str().into()),
        ("width", Node::Count(u64::from(m.width))),
        ("height", Node::Count(u64::from(m.height))),
        ("orientation", orientation.into()),
    ])
}

fn notes(r: &PublicRequest) -> Node {
    let told = r.detail.activity.iter();
    let told = told.filter(|a| a.kind.is_progress());
    let all = told.map(|a| {
        let kind = a.status.map_or("update", words::extended);
        Node::Fields(vec![
            ("datetime", moment(a.at)),
            ("description", a.text.as_deref().into()),
            ("type", kind.into()),
        ])
    });
    Node::List("note", all.collect())
}
