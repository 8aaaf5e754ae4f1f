//! The words of the domain's own tables: statuses, moves, activities, errors. Their keys are made from the stored
//! word, so a new row in a table asks for exactly one new line in each catalogue.

use super::{Arg, text};
use crate::t;
use stoa_domain::FieldError;
use stoa_domain::accounts::Role;
use stoa_domain::requests::moderation::{PartKind, Reason};
use stoa_domain::requests::{ActivityKind, Event, Sort, Status, Target, Visibility};

/// `in_review` → `status-in-review`.
fn of(family: &str, code: &str) -> String {
    text(&format!("{family}-{}", code.replace('_', "-")), &[])
}

/// A status' name.
// catalogue: status-*
pub fn status(status: Status) -> String {
    of("status", status.code())
}

/// A move as a button says it.
// catalogue: event-*
pub fn event(event: Event) -> String {
    of("event", event.code())
}

/// What happened, as a timeline's heading.
// catalogue: activity-*
pub fn activity(kind: ActivityKind) -> String {
    of("activity", kind.code())
}

/// Who sees one's own report, where not everyone does.
// catalogue: requests-mine-*
pub fn mine(visibility: Visibility) -> String {
    of("requests-mine", visibility.code())
}

/// Why something should not be seen.
// catalogue: moderation-reason-*
pub fn reason(reason: Reason) -> String {
    of("moderation-reason", reason.code())
}

/// A part of a request that can be blacked out.
// catalogue: moderation-part-*
pub fn part(kind: PartKind) -> String {
    of("moderation-part", kind.code())
}

/// A staff role's name.
// catalogue: accounts-role-*
pub fn role(role: Role) -> String {
    of("accounts-role", role.code())
}

/// The name of an order.
// catalogue: ui-sort-*
pub fn sort(sort: Sort) -> String {
    of("ui-sort", sort.code())
}

/// By which way a request came in; a way only this city knows by its own word.
// catalogue: channel-*
pub fn channel(code: &str) -> String {
    let key = format!("channel-{code}");
    let words = text(&key, &[]);
    if words == key {
        code.replace('_', " ")
    } else {
        words
    }
}

/// What went wrong, by its code; the words for `internal` where the catalogue has none for it.
// catalogue: error-*
pub fn error(code: &str) -> String {
    let key = format!("error-{code}");
    let words = text(&key, &[]);
    if words == key {
        t!("error-internal")
    } else {
        words
    }
}

/// What is wrong with a field: `error-<field>-<code>` where a form has its own words, else `error-<code>`.
// catalogue: error-*
pub fn field_error(error: &FieldError) -> String {
    let args = [("n", Arg::Number(error.n.unwrap_or_default() as f64))];
    let own = format!("error-{}-{}", error.field.replace('_', "-"), error.code);
    let words = text(&own, &args);
    if words != own {
        return words;
    }
    let general = format!("error-{}", error.code);
    let words = text(&general, &args);
    if words == general {
        t!("error-internal")
    } else {
        words
    }
}

/// How long the city gives itself.
pub fn target(target: Target) -> String {
    match target {
        Target::Hours(n) => t!("ui-target-hours", n = n),
        Target::CalendarDays(n) => t!("ui-target-days", n = n),
        Target::BusinessDays(n) => t!("ui-target-business-days", n = n),
        Target::WorkingHours(n) => t!("ui-target-working-hours", n = n),
        Target::WorkingMinutes(n) => t!("ui-target-working-minutes", n = n),
    }
}
