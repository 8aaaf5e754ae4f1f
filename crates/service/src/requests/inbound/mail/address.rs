//! The address of a case: whoever has it may write to the case. It is made from the installation's secret, so that nobody
//! can guess another case's.

use crate::PortalConfig;
use crate::requests::messages::keyed;
use hmac::Mac;
use stoa_domain::requests::Reference;
use stoa_domain::requests::inbound::address::{To, of_case, read};

/// How much of the HMAC stands in an address, in bytes: 80 bits, tried at a mail server's pace.
const SIGNED: usize = 10;

/// Where a mail goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// It opens a case.
    New,
    /// It answers this one.
    Case(Reference),
}

/// What an address of ours stands for; `None`: nothing, or a case's address that we did not make.
pub fn destination(config: &PortalConfig, address: &str) -> Option<Destination> {
    let base = config.inbound.address.as_deref()?;
    match read(base, address)? {
        To::Base => Some(Destination::New),
        To::Case {
            reference,
            signature,
        } => {
            let given = hex::decode(&signature).ok().filter(|s| s.len() == SIGNED)?;
            let mut mac = keyed(config);
            mac.update(&signed_text(&reference));
            mac.verify_truncated_left(&given).ok()?;
            Some(Destination::Case(reference))
        }
    }
}

/// The address under which mail about a case is answered; `None` where no mail is taken.
pub fn reply_address(config: &PortalConfig, reference: &Reference) -> Option<String> {
    let base = config.inbound.address.as_deref()?;
    let mut mac = keyed(config);
    mac.update(&signed_text(reference));
    let signature = mac.finalize().into_bytes();
    of_case(base, reference, &hex::encode(&signature[..SIGNED]))
}

fn signed_text(reference: &Reference) -> Vec<u8> {
    [b"mail:", reference.as_str().as_bytes()].concat()
}
