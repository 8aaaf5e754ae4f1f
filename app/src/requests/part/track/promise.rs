//! The city's promise, and what became of it.

use crate::ui::Icon;
use crate::{i18n, t};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use stoa_domain::requests::{ActivityKind, ActivityView, RequestDetail, RequestSummary, Status};

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nothing was promised, and it is open.
    None,
    /// There is time left.
    Ahead,
    /// The clock stands: the city waits for the reporter.
    Paused,
    /// So many days too late, and still open.
    Late(i64),
    /// Closed in time, or without a promise.
    Kept,
    /// Closed so many days too late.
    Missed(i64),
}

fn standing(r: &RequestSummary, now: DateTime<Utc>) -> Standing {
    if r.status.stops_clock() {
        return Standing::Paused;
    }
    match (r.closed_at, r.due_at) {
        (Some(closed), Some(due)) if closed > due => {
            Standing::Missed(days(closed.to_utc(), due.to_utc()))
        }
        (Some(_), _) => Standing::Kept,
        (None, Some(due)) if now > due => Standing::Late(days(now, due.to_utc())),
        (None, Some(_)) => Standing::Ahead,
        (None, None) => Standing::None,
    }
}

/// Begun days: an hour late is a day late.
fn days(later: DateTime<Utc>, earlier: DateTime<Utc>) -> i64 {
    (later - earlier).num_hours() / 24 + 1
}

/// Why it stands or is late, in the city's words: what was asked, or what was last told after the date.
fn reason(detail: &RequestDetail, standing: Standing) -> Option<String> {
    let after = |a: &ActivityView| detail.summary.due_at.is_some_and(|due| a.at > due);
    let tells = |a: &&ActivityView| match standing {
        Standing::Paused => a.status.is_some_and(Status::stops_clock),
        _ => {
            matches!(a.kind, ActivityKind::Update | ActivityKind::Status)
                && a.text.is_some()
                && after(a)
        }
    };
    detail.activity.iter().rev().find(tells)?.text.clone()
}

/// The promise of a request, in words with a date. `now`: when the request was asked for.
#[component]
pub fn Promise(detail: RequestDetail, now: DateTime<Utc>) -> impl IntoView {
    let standing = standing(&detail.summary, now);
    let why = match standing {
        Standing::Paused => reason(&detail, standing),
        Standing::Late(_) => {
            reason(&detail, standing).or_else(|| Some(t!("requests-promise-late-unsaid")))
        }
        _ => None,
    };
    let waits = detail.responded_at.is_none() && detail.summary.status.is_open();
    let answer = detail
        .response_due_at
        .filter(|due| waits && *due >= now)
        .map(|due| t!("requests-promise-answer", day = i18n::day(&due)));
    let paused = detail.paused_at.map(|d| i18n::date(&d)).unwrap_or_default();
    let request = detail.summary;
    let due = request.due_at.map(|d| i18n::day(&d)).unwrap_or_default();
    let closed = request
        .closed_at
        .map(|d| i18n::date(&d))
        .unwrap_or_default();
    let (class, icon) = match standing {
        _ if request.status == Status::Duplicate => ("promise", "clock"),
        Standing::None | Standing::Ahead | Standing::Paused => ("promise", "clock"),
        Standing::Late(_) | Standing::Missed(_) => ("promise late", "warning"),
        Standing::Kept => ("promise kept", "check"),
    };
    let headline = match (standing, request.status) {
        (Standing::None, _) => t!("requests-promise-none"),
        (Standing::Paused, _) => t!("requests-promise-paused", date = paused),
        (Standing::Ahead, _) => t!("requests-promise-by", day = due),
        (Standing::Late(n), _) => t!("requests-promise-late", n = n),
        (_, Status::Declined | Status::Duplicate) => t!("requests-promise-declined", date = closed),
        _ => t!("requests-promise-done", date = closed),
    };
    let due_date = request.due_at.map(|d| i18n::date(&d)).unwrap_or_default();
    let text = match standing {
        // The one that goes on has a promise of its own.
        _ if request.status == Status::Duplicate => String::new(),
        Standing::None => t!("requests-promise-none-text"),
        Standing::Paused => t!("requests-promise-paused-text"),
        Standing::Ahead => t!("requests-promise-by-text"),
        Standing::Late(_) => t!("requests-promise-late-text", date = due_date),
        Standing::Kept if request.due_at.is_some() => {
            t!("requests-promise-kept-text", date = due_date)
        }
        Standing::Kept => String::new(),
        Standing::Missed(n) => t!("requests-promise-missed-text", date = due_date, n = n),
    };
    view! {
        <div class=class>
            <Icon name=icon/>
            <div>
                <p class="promise-date">{headline}</p>
                {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                {why.map(|words| view! { <p><bdi>{words}</bdi></p> })}
                {answer.map(|words| view! { <p>{words}</p> })}
                <p><a rel="external" href="/requests/promises">{t!("requests-promise-figures")}</a></p>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(due: Option<&str>, closed: Option<&str>) -> RequestSummary {
        let at = |t: &str| t.parse().unwrap();
        RequestSummary {
            reference: stoa_domain::requests::Reference::from_random(1),
            service: "Pothole".into(),
            service_code: "P".into(),
            status: Status::Received,
            excerpt: String::new(),
            place: None,
            neighborhood: None,
            channel: "web".into(),
            lat: None,
            lon: None,
            opened_at: at("2026-11-01T09:00:00-05:00"),
            updated_at: at("2026-11-01T09:00:00-05:00"),
            due_at: due.map(at),
            closed_at: closed.map(at),
            thumbnail: None,
            distance_m: None,
            visibility: stoa_domain::requests::Visibility::Public,
        }
    }

    #[test]
    fn a_promise_is_ahead_late_kept_or_missed() {
        let now = "2026-11-10T12:00:00Z".parse().unwrap();
        let (past, future) = ("2026-11-09T10:00:00-05:00", "2026-11-12T10:00:00-05:00");
        for (due, closed, expected) in [
            (None, None, Standing::None),
            (Some(future), None, Standing::Ahead),
            (Some(past), None, Standing::Late(1)),
            (
                Some(past),
                Some("2026-11-09T09:59:00-05:00"),
                Standing::Kept,
            ),
            (
                Some(past),
                Some("2026-11-11T11:00:00-05:00"),
                Standing::Missed(3),
            ),
            (None, Some(past), Standing::Kept),
        ] {
            assert_eq!(
                standing(&request(due, closed), now),
                expected,
                "{due:?} {closed:?}"
            );
        }
        let mut waits = request(None, None);
        waits.status = Status::Waiting;
        assert_eq!(standing(&waits, now), Standing::Paused);
    }
}
