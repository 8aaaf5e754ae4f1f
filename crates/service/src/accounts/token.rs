//! Secrets in cookies and links: the store keeps only what they hash to.

use sha2::{Digest, Sha256};

/// SHA-256 of a token, hexadecimal. Tokens are 256 random bits, so nothing slower is needed.
pub fn hash_of(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
