//! The city's promise, and what became of it.

use crate::ui::Icon;
use crate::{i18n, t};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use stoa_domain::requests::{RequestSummary, Status};

/// How a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nothing was promised, and it is open.
    None,
    /// There is time left.
    Ahead,
    /// So many days too late, and still open.
    Late(i64),
    /// Closed in time, or without a promise.
    Kept,
    /// Closed so many days too late.
    Missed(i64),
}

fn standing(r: &RequestSummary, now: DateTime<Utc>) -> Standing {
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

/// The promise of a request, in words with a date. `now`: when the request was asked for.
#[component]
pub fn Promise(request: RequestSummary, now: DateTime<Utc>) -> impl IntoView {
    let standing = standing(&request, now);
    let due = request.due_at.map(|d| i18n::day(&d)).unwrap_or_default();
    let closed = request
        .closed_at
        .map(|d| i18n::date(&d))
        .unwrap_or_default();
    let (class, icon) = match standing {
        _ if request.status == Status::Duplicate => ("promise", "clock"),
        Standing::None | Standing::Ahead => ("promise", "clock"),
        Standing::Late(_) | Standing::Missed(_) => ("promise late", "warning"),
        Standing::Kept => ("promise kept", "check"),
    };
    let headline = match (standing, request.status) {
        (Standing::None, _) => t!("requests-promise-none"),
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
    }
}
