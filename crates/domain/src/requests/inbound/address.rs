//! Addresses that mail comes in by: the portal's own, and under it one for each case
//! (`<local>+<reference>.<signature>@<domain>`, subaddressing as in RFC 5233).

use crate::requests::Reference;

/// What an address stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum To {
    /// The portal: a new case.
    Base,
    /// One case, with the signature that makes the address its own; whether it fits only the portal can tell.
    Case {
        reference: Reference,
        signature: String,
    },
}

/// The address of a case under a base address.
pub fn of_case(base: &str, reference: &Reference, signature: &str) -> Option<String> {
    let (local, domain) = base.split_once('@')?;
    let short = reference.as_str().replace('-', "").to_ascii_lowercase();
    Some(format!("{local}+{short}.{signature}@{domain}"))
}

/// What an address stands for under a base address; `None`: nothing of ours. Case does not matter (mail programs change
/// it, whatever RFC 5321 §2.4 says of local parts).
pub fn read(base: &str, address: &str) -> Option<To> {
    let address = address.trim().to_ascii_lowercase();
    let base = base.to_ascii_lowercase();
    if address == base {
        return Some(To::Base);
    }
    let (local, domain) = base.split_once('@')?;
    let rest = address.strip_suffix(domain)?.strip_suffix('@')?;
    let detail = rest.strip_prefix(local)?.strip_prefix('+')?;
    let (reference, signature) = detail.split_once('.')?;
    Some(To::Case {
        reference: reference.parse().ok()?,
        signature: signature.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BASE: &str = "Report@city.example.org";

    #[test]
    fn an_address_is_the_portals_a_cases_or_nobodys() {
        let reference = Reference::from_random(77);
        let whole = of_case(BASE, &reference, "abc123").unwrap();
        assert!(whole.len() < 64, "{whole}");
        for address in [whole.clone(), whole.to_uppercase()] {
            let To::Case {
                reference: read,
                signature,
            } = read(BASE, &address).unwrap()
            else {
                panic!("{address}");
            };
            assert_eq!((read, signature.as_str()), (reference.clone(), "abc123"));
        }
        assert_eq!(read(BASE, " report@CITY.example.org "), Some(To::Base));
        for other in [
            "report@elsewhere.example.org",
            "report+hello@city.example.org",
            "report+r0000000.abc@city.example.org",
            "xreport@city.example.org",
            "report@city.example.org.evil.example",
            "",
        ] {
            assert_eq!(read(BASE, other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_address_is_read_without_panic(address in "\\PC{0,80}", base in "\\PC{0,40}") {
            let _ = read(&base, &address);
        }
    }
}
