//! The statuses of earlier systems in ours.

use crate::requests::{Status, similar::likeness};
use crate::words;

/// What a status can become. That two cases are one needs the other, so that a duplicate is closed without work.
pub const CHOICES: [Status; 7] = [
    Status::Received,
    Status::InReview,
    Status::Planned,
    Status::InProgress,
    Status::Waiting,
    Status::Resolved,
    Status::Declined,
];

/// How alike words have to be.
const ALIKE: f64 = 0.6;

const KNOWN: &[(&str, Status)] = &[
    ("open", Status::Received),
    ("opened", Status::Received),
    ("new", Status::Received),
    ("received", Status::Received),
    ("submitted", Status::Received),
    ("reopened", Status::Received),
    ("unspecified", Status::Received),
    ("abierto", Status::Received),
    ("recibido", Status::Received),
    ("nuevo", Status::Received),
    ("acknowledged", Status::InReview),
    ("in review", Status::InReview),
    ("under review", Status::InReview),
    ("assigned", Status::InReview),
    ("email sent", Status::InReview),
    ("asignado", Status::InReview),
    ("planned", Status::Planned),
    ("scheduled", Status::Planned),
    ("programado", Status::Planned),
    ("in progress", Status::InProgress),
    ("started", Status::InProgress),
    ("work in progress", Status::InProgress),
    ("dispatched", Status::InProgress),
    ("en proceso", Status::InProgress),
    ("pending", Status::Planned),
    ("pendiente", Status::Planned),
    ("on hold", Status::Waiting),
    ("waiting", Status::Waiting),
    ("closed", Status::Resolved),
    ("completed", Status::Resolved),
    ("complete", Status::Resolved),
    ("resolved", Status::Resolved),
    ("done", Status::Resolved),
    ("fixed", Status::Resolved),
    ("cerrado", Status::Resolved),
    ("resuelto", Status::Resolved),
    ("terminado", Status::Resolved),
    ("canceled", Status::Declined),
    ("cancelled", Status::Declined),
    ("declined", Status::Declined),
    ("rejected", Status::Declined),
    ("invalid", Status::Declined),
    ("duplicate", Status::Declined),
    ("closed duplicate", Status::Declined),
    ("cancelado", Status::Declined),
    ("rechazado", Status::Declined),
    ("duplicado", Status::Declined),
];

/// How a case ended.
const ENDINGS: &[(&str, Status)] = &[
    ("noted", Status::Resolved),
    ("closed administratively", Status::Resolved),
    ("corrected", Status::Resolved),
    ("no violation", Status::Resolved),
    ("violation found", Status::Resolved),
    ("violation issued", Status::Resolved),
    ("violation corrected", Status::Resolved),
    ("permit issued", Status::Resolved),
    ("reinspection", Status::Resolved),
    ("referred", Status::Declined),
    ("no basis", Status::Declined),
    ("no access", Status::Declined),
    ("not found", Status::Declined),
    ("no action", Status::Declined),
    ("not our jurisdiction", Status::Declined),
];

/// The status that a word most likely means; `None`: nobody can tell.
pub fn propose_status(word: &str) -> Option<Status> {
    find(word, KNOWN)
}

/// The status that a word for how a case ended means; `None`: as the case's status says.
pub fn propose_outcome(word: &str) -> Option<Status> {
    find(word, ENDINGS)
        .or_else(|| find(word, KNOWN))
        .filter(|s| !s.is_open())
}

fn find(word: &str, known: &[(&str, Status)]) -> Option<Status> {
    let plain = words::of(word).join(" ");
    if let Some((_, status)) = known.iter().find(|(name, _)| *name == plain) {
        return Some(*status);
    }
    let scored = known
        .iter()
        .filter_map(|(name, status)| Some((likeness(&plain, name)?, *status)));
    let (score, status) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (score >= ALIKE).then_some(status)
}
