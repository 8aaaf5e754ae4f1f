//! The reference a person quotes: `R-7K3M-9X`.
//!
//! Crockford's base 32 (no I, L, O, U) with a check symbol by Luhn mod 32, so that one mistyped symbol is
//! always noticed and so are nearly all swaps of neighbours.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A request's public name: `R-`, four symbols, `-`, one or more symbols of which the last is the check.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "R-7K3M-9X"))]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

/// A text that is no reference: wrong length, a symbol outside the alphabet, or the check does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a request reference")]
pub struct NotAReference;

impl Reference {
    /// How many payload symbols a new reference has (32^5 = 33.5 million).
    pub const PAYLOAD: u32 = 5;

    /// The reference of a random number; only its lowest 25 bits count.
    pub fn from_random(random: u64) -> Self {
        let payload: Vec<u8> = (0..Self::PAYLOAD)
            .rev()
            .map(|i| ((random >> (5 * i)) & 31) as u8)
            .collect();
        Self::assemble(&payload)
    }

    fn assemble(payload: &[u8]) -> Self {
        let mut symbols: Vec<u8> = payload.to_vec();
        symbols.push(check(payload));
        let text: String = symbols
            .iter()
            .map(|&s| ALPHABET[s as usize] as char)
            .collect();
        Self(format!("R-{}-{}", &text[..4], &text[4..]))
    }

    /// The reference as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Luhn mod N (N = 32) over the payload, from the right, doubling every second symbol.
fn check(payload: &[u8]) -> u8 {
    let sum: u32 = payload
        .iter()
        .rev()
        .enumerate()
        .map(|(i, &s)| {
            let v = u32::from(s) * if i % 2 == 0 { 2 } else { 1 };
            v / 32 + v % 32
        })
        .sum();
    ((32 - sum % 32) % 32) as u8
}

crate::object::blank! { Reference = Self(String::new()) }

impl FromStr for Reference {
    type Err = NotAReference;

    /// Reads what people type: any case, with or without the `R`, hyphens and spaces; I and L as 1, O as 0.
    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let upper: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect::<String>()
            .to_ascii_uppercase();
        // `R` is also a symbol: it is the prefix only where it makes the length right.
        let body = match upper.len() {
            7 | 9 => upper.strip_prefix('R').ok_or(NotAReference)?,
            6 | 8 => upper.as_str(),
            _ => return Err(NotAReference),
        };
        let symbols: Vec<u8> = body
            .bytes()
            .map(|b| match b {
                b'I' | b'L' => Some(1),
                b'O' => Some(0),
                _ => ALPHABET.iter().position(|&a| a == b).map(|p| p as u8),
            })
            .collect::<Option<_>>()
            .ok_or(NotAReference)?;
        let (last, payload) = symbols.split_last().ok_or(NotAReference)?;
        if check(payload) == *last {
            Ok(Self::assemble(payload))
        } else {
            Err(NotAReference)
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        text.parse()
    }
}

impl From<Reference> for String {
    fn from(r: Reference) -> Self {
        r.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_what_it_prints(random: u64) {
            let r = Reference::from_random(random);
            prop_assert_eq!(r.to_string().parse::<Reference>(), Ok(r.clone()));
            let sloppy = r.to_string().to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            prop_assert_eq!(sloppy.parse::<Reference>(), Ok(r));
        }

        #[test]
        fn one_wrong_symbol_is_noticed(random: u64, at in 0usize..6, by in 1u8..32) {
            let text = Reference::from_random(random).to_string().replace('-', "");
            let mut symbols: Vec<u8> = text[1..].bytes().collect();
            let was = ALPHABET.iter().position(|&a| a == symbols[at]).unwrap();
            symbols[at] = ALPHABET[(was + by as usize) % 32];
            prop_assert!(String::from_utf8(symbols).unwrap().parse::<Reference>().is_err());
        }

        #[test]
        fn anything_else_is_refused_without_panic(text in "\\PC{0,20}") {
            if let Ok(r) = text.parse::<Reference>() {
                prop_assert_eq!(r.to_string().parse::<Reference>(), Ok(r));
            }
        }
    }
}
