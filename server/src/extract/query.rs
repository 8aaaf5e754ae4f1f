//! The query string as decoded pairs. What is not UTF-8 is 400; what a name's reader cannot read is 422.

use crate::problem::Problem;
use axum::extract::FromRequestParts;
use http::request::Parts;
use stoa_domain::page::{DEFAULT_LIMIT, MAX_LIMIT};
use stoa_domain::requests::{Reference, RequestFilter};
use stoa_domain::{Bounds, LatLon};

/// Decoded pairs in the order they stand.
#[derive(Debug, Clone, Default)]
pub struct Query(pub Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        decode(parts.uri.query().unwrap_or_default().as_bytes()).map(Self)
    }
}

/// Decodes `application/x-www-form-urlencoded` strictly: bytes that are no UTF-8 are refused, not replaced.
pub fn decode(raw: &[u8]) -> Result<Vec<(String, String)>, Problem> {
    // The lenient parser writes U+FFFD for what is no UTF-8; it only may where the sender wrote it.
    let wrote_it = raw.windows(9).any(|w| w.eq_ignore_ascii_case(b"%EF%BF%BD"))
        || String::from_utf8_lossy(raw).contains('\u{FFFD}') && std::str::from_utf8(raw).is_ok();
    let pairs: Vec<(String, String)> = url::form_urlencoded::parse(raw).into_owned().collect();
    let broken = |t: &String| t.contains('\u{FFFD}');
    if !wrote_it && pairs.iter().any(|(n, v)| broken(n) || broken(v)) {
        return Err(Problem::malformed("not-utf8"));
    }
    Ok(pairs)
}

impl Query {
    /// The last non-empty value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find(|(n, v)| n == name && !v.trim().is_empty())
            .map(|(_, v)| v.trim())
    }

    /// The request that `reference` names; 404 where it names none.
    pub fn reference(&self) -> Result<Reference, Problem> {
        let named = self.get("reference").and_then(|r| r.parse().ok());
        named.ok_or_else(Problem::not_found)
    }

    /// A value read as `T`; 422 where it cannot be.
    pub fn read<T>(
        &self,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Problem> {
        match self.get(name) {
            None => Ok(None),
            Some(value) => parse(value)
                .map(Some)
                .ok_or_else(|| Problem::field(name, "not-readable")),
        }
    }

    /// The filter of a list.
    pub fn filter(&self) -> Result<RequestFilter, Problem> {
        let pairs = self.0.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        Ok(RequestFilter::from_pairs(pairs)?)
    }

    /// `limit`: 1 to [`MAX_LIMIT`], [`DEFAULT_LIMIT`] where not given.
    pub fn limit(&self) -> Result<u32, Problem> {
        let limit = self.read("limit", |v| {
            v.parse().ok().filter(|n| (1..=MAX_LIMIT).contains(n))
        })?;
        Ok(limit.unwrap_or(DEFAULT_LIMIT))
    }

    /// `cursor`, as it was given out; 422 for what never was.
    pub fn cursor(&self) -> Result<Option<String>, Problem> {
        self.cursor_of("cursor")
    }

    /// [`Self::cursor`] of one list of several.
    pub fn cursor_of(&self, list: &str) -> Result<Option<String>, Problem> {
        let ours = |c: char| c.is_ascii_hexdigit() || matches!(c, '.' | '-');
        self.read(list, |v| {
            (v.len() <= 100 && v.chars().all(ours)).then(|| v.to_owned())
        })
    }

    /// A position written `lat,lon`.
    pub fn position(&self, name: &str) -> Result<Option<LatLon>, Problem> {
        self.read(name, |v| {
            let (lat, lon) = v.split_once(',')?;
            LatLon::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
        })
    }

    /// A box written `west,south,east,north`.
    pub fn bounds(&self, name: &str) -> Result<Option<Bounds>, Problem> {
        self.read(name, Bounds::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_utf8_are_refused_and_a_written_replacement_is_not() {
        assert!(decode(b"q=%ff").is_err());
        assert!(decode(b"q=\xff").is_err());
        assert_eq!(decode("q=%EF%BF%BD".as_bytes()).unwrap()[0].1, "\u{FFFD}");
        assert_eq!(decode("q=a%20b+c".as_bytes()).unwrap()[0].1, "a b c");
    }
}
