//! The envelope that only the browser opens: RFC 8291 over RFC 8188's `aes128gcm`, in one record.

use aes_gcm::aead::{Aead, KeyInit};
use aes_gcm::{Aes128Gcm, Nonce};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey};
use sha2::Sha256;
use stoa_domain::requests::follow::PushKeys;

/// The most that fits into the 4,096 bytes that every push service takes (RFC 8030 §7.2, RFC 8291 §4).
pub const MAX_PLAIN: usize = 3_993;
/// The record size that is announced.
const RECORD: u32 = 4_096;

/// The keys are no keys, or the text is too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("cannot be encrypted for this browser")]
pub struct NotForThisBrowser;

/// Base64url as browsers write it, with or without padding.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok()
}

/// Base64url without padding.
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The whole body of the request. `own` and `salt` are for this one message.
pub fn encrypt(
    keys: &PushKeys,
    own: &SecretKey,
    salt: &[u8; 16],
    plain: &[u8],
) -> Result<Vec<u8>, NotForThisBrowser> {
    let browser = decode(&keys.p256dh).ok_or(NotForThisBrowser)?;
    let auth = decode(&keys.auth).ok_or(NotForThisBrowser)?;
    let their = PublicKey::from_sec1_bytes(&browser).map_err(|_| NotForThisBrowser)?;
    if plain.len() > MAX_PLAIN || browser.len() != 65 {
        return Err(NotForThisBrowser);
    }
    let own_public = own.public_key().to_sec1_bytes();
    let shared = own.diffie_hellman(&their);
    // RFC 8291 §3.4: the two sides' secret and the browser's own become the input key.
    let info = [b"WebPush: info\0".as_slice(), &browser, &own_public].concat();
    let input = derive::<32>(&auth, shared.raw_secret_bytes(), &info)?;
    // RFC 8188 §2.2, §2.3: which becomes the content's key and nonce.
    let key = derive::<16>(salt, &input, b"Content-Encoding: aes128gcm\0")?;
    let nonce = derive::<12>(salt, &input, b"Content-Encoding: nonce\0")?;
    let padded = [plain, &[2]].concat(); // 2: the last record
    let sealed = Aes128Gcm::new(&key.into())
        .encrypt(&Nonce::from(nonce), padded.as_slice())
        .map_err(|_| NotForThisBrowser)?;
    let mut body = Vec::with_capacity(86 + sealed.len());
    body.extend_from_slice(salt);
    body.extend_from_slice(&RECORD.to_be_bytes());
    body.push(own_public.len() as u8);
    body.extend_from_slice(&own_public);
    body.extend_from_slice(&sealed);
    Ok(body)
}

/// HKDF-SHA-256 (RFC 5869).
fn derive<const N: usize>(
    salt: &[u8],
    input: &[u8],
    info: &[u8],
) -> Result<[u8; N], NotForThisBrowser> {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(Some(salt), input)
        .expand(info, &mut out)
        .map_err(|_| NotForThisBrowser)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8291 §5 and appendix A.
    #[test]
    fn the_vector_of_the_rfc_comes_out() {
        let keys = PushKeys {
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4".into(),
            auth: "BTBZMqHH6r4Tts7J_aSIgg".into(),
        };
        let own = decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").unwrap();
        let own = SecretKey::from_slice(&own).unwrap();
        let salt = decode("DGv6ra1nlYgDCS1FRnbzlw")
            .unwrap()
            .try_into()
            .unwrap();
        let plain = b"When I grow up, I want to be a watermelon";
        let body = encrypt(&keys, &own, &salt, plain).unwrap();
        assert_eq!(body.len(), 144);
        assert_eq!(
            encode(&body),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
             AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn what_is_no_key_and_what_is_too_long_is_refused() {
        let own = SecretKey::from_slice(&[7; 32]).unwrap();
        let keys = PushKeys {
            p256dh: encode(&own.public_key().to_sec1_bytes()),
            auth: encode(&[1; 16]),
        };
        assert!(encrypt(&keys, &own, &[0; 16], &[b'x'; MAX_PLAIN]).is_ok());
        assert!(encrypt(&keys, &own, &[0; 16], &[b'x'; MAX_PLAIN + 1]).is_err());
        let off_the_curve = PushKeys {
            p256dh: encode(&[4; 65]),
            ..keys
        };
        assert!(encrypt(&off_the_curve, &own, &[0; 16], b"x").is_err());
    }
}
