//! What an operator decides about floods of reports: how many a source may send, and from when on it has to work for it.

use super::{Rate, Rates};
use clap::Args;
use stoa_service::requests::guard::Limits;

/// Reports by source. They are counted in the database, for all processes together, where `STOA_RATE_SUBMIT` is not `off`.
#[derive(Debug, Clone, Args)]
pub struct Guard {
    /// Reports after which a source has to prove work before the next: a browser does so by itself in a second or two,
    /// programs as `docs/API.md` says; forms without scripting are asked to come back later.
    #[arg(long, env = "STOA_PROOF_AFTER", default_value = "20/1h", global = true)]
    pub proof_after: Rate,

    /// How hard that is: zero bits at the beginning of a hash. Each one more doubles the work.
    #[arg(long, env = "STOA_PROOF_BITS", default_value_t = 18, value_parser = clap::value_parser!(u32).range(0..=28), global = true)]
    pub proof_bits: u32,

    /// Reports of one source, with proofs or without; the period is a day (`24h`) at most.
    #[arg(
        long,
        env = "STOA_RATE_REPORTS",
        default_value = "500/24h",
        global = true
    )]
    pub rate_reports: Rate,

    /// Reports that name one mail address, which gets a confirmation of each; the period is a day (`24h`) at most.
    #[arg(
        long,
        env = "STOA_RATE_RECIPIENT",
        default_value = "50/24h",
        global = true
    )]
    pub rate_recipient: Rate,
}

impl Guard {
    /// As the use case takes it; nothing is limited where sending is not.
    pub fn limits(&self, rates: &Rates) -> Limits {
        if rates.submit == Rate::Off {
            return Limits::default();
        }
        Limits {
            proof_after: self.proof_after.allowance(),
            proof_bits: self.proof_bits,
            reports: self.rate_reports.allowance(),
            recipient: self.rate_recipient.allowance(),
        }
    }

    /// What cannot be right, in words for the operator.
    pub fn problems(&self) -> Vec<String> {
        let named = [
            ("STOA_PROOF_AFTER", self.proof_after),
            ("STOA_RATE_REPORTS", self.rate_reports),
            ("STOA_RATE_RECIPIENT", self.rate_recipient),
        ];
        named
            .into_iter()
            .filter_map(|(name, rate)| rate.too_long(name))
            .collect()
    }
}
