//! Who sends reports, and how many: what is enough for any resident and too little for a flood. Sources and mail addresses
//! are known here by keyed hashes alone, for two days at most.

mod admit;
mod again;
mod chat;
mod count;
mod proof;
mod rate;
mod sent;

pub use admit::{Admission, admit};
pub use again::again_at;
pub(crate) use chat::{admit_chat, count_chat};
pub use count::{count, sweep};
pub use proof::{Challenge, challenge, solves};
pub use rate::count_everywhere;
pub(crate) use sent::mark_of_secret;

use std::net::IpAddr;
use std::time::Duration;

/// So many in so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    pub count: u64,
    /// At most a day.
    pub period: Duration,
}

/// What an operator allows; `None`: no limit.
#[derive(Debug, Clone, Default)]
pub struct Limits {
    /// Reports of a source before it has to prove work.
    pub proof_after: Option<Allowance>,
    /// Zero bits a proof needs, at least; each doubling of what a source sent adds one.
    pub proof_bits: u32,
    /// Reports of a source, proof or not.
    pub reports: Option<Allowance>,
    /// Reports that name one mail address.
    pub recipient: Option<Allowance>,
}

/// Somebody who sends a report.
#[derive(Debug, Clone)]
pub struct Sender<'a> {
    /// The network the report comes from.
    pub source: IpAddr,
    /// The mail address it names; may be empty.
    pub email: &'a str,
    /// Its idempotency key.
    pub key: Option<&'a str>,
    /// `<challenge>:<counter>`, where one was sent.
    pub proof: Option<&'a str>,
}
