//! With what somebody shows that they reported a case: no account is needed.

use crate::PortalConfig;
use crate::requests::messages::{is_closing_key, is_own_key};
use crate::{Error, Result};
use stoa_domain::requests::Reference;
use stoa_domain::requests::ending::{Answerable, Refusal};
use stoa_store::requests::RequestRecord;
use stoa_store::requests::ending::{ClosingRecord, DisputeRecord};

/// A proof.
#[derive(Debug, Clone, Copy)]
pub enum Holder<'a> {
    /// The key in the link of the message that it is closed; good for that closing.
    Link(&'a str),
    /// The key to one's own report, which the device that sent it keeps.
    Device(&'a str),
}

impl Holder<'_> {
    /// The closing that it is good for. Errors: `NotFound` where it is good for none of these.
    pub fn closing<'c>(
        self,
        config: &PortalConfig,
        reference: &Reference,
        all: &'c [ClosingRecord],
    ) -> Result<&'c ClosingRecord> {
        let found = match self {
            Self::Link(key) => all
                .iter()
                .find(|c| is_closing_key(config, reference, c.entry, key)),
            Self::Device(key) => all.last().filter(|_| is_own_key(config, reference, key)),
        };
        found.ok_or(Error::NotFound)
    }
}

/// Where a case stands towards its reporter.
pub fn answerable(
    request: &RequestRecord,
    closings: &[ClosingRecord],
    disputes: &[DisputeRecord],
) -> Answerable {
    let last = closings.last();
    let appeal = disputes
        .iter()
        .rev()
        .find(|d| d.is_appeal() && last.is_some_and(|c| c.entry == d.closing));
    Answerable {
        status: request.status,
        closed_at: last.map(|c| c.at),
        disputes: disputes.len() as u32,
        appeal: appeal.map(|d| d.decided_at.is_some()),
    }
}

/// Only the last closing is answered.
pub fn is_last(closing: &ClosingRecord, all: &[ClosingRecord]) -> std::result::Result<(), Refusal> {
    match all.last().is_some_and(|last| last.entry == closing.entry) {
        true => Ok(()),
        false => Err(Refusal::TooLate),
    }
}

/// A refusal as an error.
pub fn refused(refusal: Refusal) -> Error {
    Error::Conflict(refusal.code())
}
