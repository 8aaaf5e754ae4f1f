//! How a case ended, for its readers.

use super::holder::answerable;
use crate::Portal;
use crate::Result;
use crate::city::City;
use crate::requests::view::media_view;
use std::collections::HashMap;
use stoa_domain::Locale;
use stoa_domain::requests::ending::{AppealView, EndingView, ReasonView, until};
use stoa_domain::requests::view::ReasonChoice;
use stoa_domain::requests::{ActivityView, Event, MediaView};
use stoa_store::Db;
use stoa_store::requests::ending::{ClosingRecord, DisputeRecord, closings, disputes};
use stoa_store::requests::{RequestRecord, media};

/// How a case ended, and what the closings show, by entry of the timeline.
#[derive(Debug, Default)]
pub struct Ended {
    pub view: EndingView,
    evidence: HashMap<i64, Vec<MediaView>>,
}

impl Ended {
    /// The photos of an entry.
    pub fn photos(&mut self, entry: i64) -> Vec<MediaView> {
        self.evidence.remove(&entry).unwrap_or_default()
    }

    /// Puts the photos to their entries.
    pub fn show(&mut self, timeline: &mut [ActivityView]) {
        for entry in timeline {
            entry.media.extend(self.photos(entry.id));
        }
    }
}

/// Reads it. What was never closed has no ending, and costs nothing.
pub async fn ended(
    portal: &Portal,
    db: &impl Db,
    city: &City,
    request: &RequestRecord,
) -> Result<Ended> {
    if request.status.is_open() && request.promise.reopened == 0 {
        return Ok(Ended::default());
    }
    let all = closings::of_request(db, request.id).await?;
    if all.is_empty() {
        return Ok(Ended::default());
    }
    let mut evidence: HashMap<i64, Vec<MediaView>> = HashMap::new();
    for photo in media::evidence_of(db, request.id).await? {
        let of = evidence.entry(photo.evidence_of.unwrap_or_default());
        of.or_default().push(media_view(photo));
    }
    let said = disputes::of_request(db, request.id).await?;
    let mut view = view(portal, city, request, &all, &said);
    if let (Some(last), Some(_)) = (said.last(), request.disputed_at) {
        view.backers = disputes::backers(db, request.id, last.n).await?;
    }
    Ok(Ended { view, evidence })
}

fn view(
    portal: &Portal,
    city: &City,
    request: &RequestRecord,
    all: &[ClosingRecord],
    said: &[DisputeRecord],
) -> EndingView {
    let last = all.last().filter(|_| !request.status.is_open());
    let now = portal.ctx.clock.now();
    let open = answerable(request, all, said).objection(now).is_ok();
    let appeal = said.iter().rev().find(|d| d.is_appeal());
    EndingView {
        reason: last.map(|c| reason(portal, city, &c.reason)),
        answer_until: last.filter(|_| open).map(|c| city.local(until(c.at))),
        confirmed_at: last.and_then(|c| c.confirmed_at).map(|at| city.local(at)),
        disputed_at: request.disputed_at.map(|at| city.local(at)),
        backers: 0,
        appeal: appeal.map(|d| AppealView {
            at: city.local(d.at),
            due_at: city.local(d.due_at.unwrap_or(d.at)),
            decided_at: d.decided_at.map(|at| city.local(at)),
            decision: d.decision,
            reasons: d.reasons.clone(),
        }),
    }
}

/// A reason in every language.
fn reason(portal: &Portal, city: &City, code: &str) -> ReasonView {
    let words = Locale::ALL.map(|locale| (locale, say_reason(portal, city, locale, code)));
    ReasonView {
        code: code.to_owned(),
        words: words.into(),
    }
}

/// A reason in a language: in the city's own words, else in those of the catalogue.
///
/// catalogue: ending-reason-*
pub fn say_reason(portal: &Portal, city: &City, locale: Locale, code: &str) -> String {
    let own = city.ending.reason(code).and_then(|r| r.words.get(&locale));
    if let Some(words) = own {
        return words.clone();
    }
    let key = format!("ending-reason-{}", code.replace('_', "-"));
    let words = portal.ctx.texts.text(locale, &key, &[]);
    match words == key {
        true => code.replace('_', " "),
        false => words,
    }
}

/// The reasons that may be given with these moves.
pub fn choices(portal: &Portal, city: &City, moves: &[Event]) -> Vec<ReasonChoice> {
    let closing = moves.iter().copied().filter(|e| e.closes());
    let with = |event| {
        let all = city.ending.offered(event);
        all.map(move |r| ReasonChoice {
            event,
            reason: reason(portal, city, &r.code),
        })
    };
    closing.flat_map(with).collect()
}
