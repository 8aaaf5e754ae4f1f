//! Every address as a function. Links are built here, so that a page that moves moves once.

use stoa_domain::number::fixed;
use stoa_domain::requests::{Reference, RequestFilter, RequestSummary};

/// The first page.
pub const HOME: &str = "/";
/// The report form.
pub const REPORT: &str = "/report";
/// The report form as staff fill it in for a caller. The server's own page: give the link `rel="external"`.
pub const REPORT_FOR_CALLER: &str = "/report?for=caller";
/// The list and map of requests.
pub const REQUESTS: &str = "/requests";
/// The requests of this device.
pub const MINE: &str = "/me";
/// What the portal is, where its data comes from, accessibility, contact.
pub const ABOUT: &str = "/about";
/// Staff sign in here.
pub const SIGN_IN: &str = "/sign-in";
/// Subscribing to what happens somewhere.
pub const SUBSCRIBE: &str = "/subscribe";
/// The desk's queue.
pub const DESK: &str = "/desk";
/// Messages to people, as the desk sees them.
pub const OUTBOX: &str = "/desk/outbox";
/// Keys of programs, as the desk grants them.
pub const KEYS: &str = "/desk/keys";
/// What programs may do here, and the form that asks for a key.
pub const DEVELOPERS: &str = "/developers";
/// The design system.
pub const STYLE: &str = "/style";

/// A request's page.
pub fn request(reference: &Reference) -> String {
    format!("{REQUESTS}/{reference}")
}

/// A request's page as the confirmation that it was sent.
/// `texts`: a text asked the reporter's phone, too.
pub fn request_sent(reference: &Reference, texts: bool) -> String {
    let how = if texts { "texts" } else { "1" };
    format!("{REQUESTS}/{reference}?sent={how}")
}

/// The report form with a service chosen.
pub fn report_service(code: &str) -> String {
    format!("{REPORT}?service={}", escape(code))
}

/// Subscribing to everything around a request.
pub fn subscribe_around(request: &RequestSummary) -> String {
    let mut pairs = vec![("area", "near".to_owned())];
    if let (Some(lat), Some(lon)) = (request.lat, request.lon) {
        pairs.push(("lat", fixed(lat, 6)));
        pairs.push(("lon", fixed(lon, 6)));
    }
    pairs.extend(request.place.clone().map(|place| ("place", place)));
    format!("{SUBSCRIBE}?{}", query(&pairs))
}

/// Subscribing to one request by text.
pub fn subscribe_request(reference: &Reference) -> String {
    format!("{SUBSCRIBE}?area=request&reference={reference}&channel=sms")
}

/// Where the owner of an address manages what goes there.
pub fn messages(token: &str) -> String {
    format!("/messages/{token}")
}

/// The list of what a filter finds.
pub fn requests(filter: &RequestFilter) -> String {
    with_query(REQUESTS, filter)
}

/// The desk's queue of what a filter finds.
pub fn desk(filter: &RequestFilter) -> String {
    with_query(DESK, filter)
}

/// A case alone at the desk.
pub fn desk_request(reference: &Reference) -> String {
    format!("{DESK}/requests/{reference}")
}

/// The file of a filter: `geojson` or `csv`. It is no page: give the link `rel="external"`.
pub fn export(filter: &RequestFilter, format: &str) -> String {
    with_query(&format!("/api/v1/requests.{format}"), filter)
}

/// How the requests of a filter came in, in figures. The server's own page: give the link `rel="external"`.
pub fn numbers(filter: &RequestFilter) -> String {
    with_query(&format!("{REQUESTS}/channels"), filter)
}

/// How to put the requests of a filter into another page. The server's own page: give the link `rel="external"`.
pub fn embed(filter: &RequestFilter) -> String {
    with_query("/embed", filter)
}

/// Sign in, then go on to a page of the portal.
pub fn sign_in(next: &str) -> String {
    format!("{SIGN_IN}?next={}", escape(next))
}

/// A place to go on to that a form or an address names: only a path of this portal, else the first page.
pub fn safe_next(next: Option<&str>) -> String {
    next.filter(|n| n.starts_with('/') && !n.starts_with("//") && !n.contains(['\\', '\n', '\r']))
        .unwrap_or(HOME)
        .to_owned()
}

fn with_query(path: &str, filter: &RequestFilter) -> String {
    let query = query(&filter.to_pairs());
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

/// Pairs as a query string, without the question mark (WHATWG `application/x-www-form-urlencoded`, with `%20`).
pub fn query<N: AsRef<str>, V: AsRef<str>>(pairs: &[(N, V)]) -> String {
    let mut out = String::new();
    for (name, value) in pairs {
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(&escape(name.as_ref()));
        out.push('=');
        out.push_str(&escape(value.as_ref()));
    }
    out
}

/// Percent-encodes all but unreserved characters, comma and colon (RFC 3986 §2.3; commas keep lists readable).
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~,:".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(b"0123456789ABCDEF"[nibble as usize] as char);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_never_leaves_the_portal() {
        for (next, to) in [
            (Some("/desk?case=R-1"), "/desk?case=R-1"),
            (Some("//evil.example"), "/"),
            (Some("https://evil.example"), "/"),
            (Some("/\\evil.example"), "/"),
            (None, "/"),
        ] {
            assert_eq!(safe_next(next), to);
        }
    }

    #[test]
    fn queries_are_escaped() {
        assert_eq!(
            query(&[("q", "A & B=ñ"), ("near", "1,2")]),
            "q=A%20%26%20B%3D%C3%B1&near=1,2"
        );
    }
}
