//! Back to the page after a form (303, Post/Redirect/Get), only ever to an address of ours.

use crate::problem::Problem;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

/// The address where it is ours, else the home page: a path that cannot be read as another host (`//x`, `/\x`).
pub fn own(next: &str) -> &str {
    let fine = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains(['\\', '\r', '\n', '\t'])
        && next.is_ascii();
    if fine { next } else { "/" }
}

/// 303 to an address of ours with these pairs set in its query (others of the same names are replaced).
pub fn to(next: &str, set: &[(&str, String)]) -> Response {
    let next = own(next);
    let (path, fragment) = next
        .split_once('#')
        .map_or((next, None), |(p, f)| (p, Some(f)));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let stale = matches!(&*name, "error" | "field" | "done" | "followed");
        if !stale && !set.iter().any(|(n, _)| *n == name) {
            pairs.append_pair(&name, &value);
        }
    }
    for (name, value) in set {
        pairs.append_pair(name, value);
    }
    let query = pairs.finish();
    let mut address = path.to_owned();
    if !query.is_empty() {
        address.push('?');
        address.push_str(&query);
    }
    if let Some(fragment) = fragment {
        address.push('#');
        address.push_str(fragment);
    }
    (StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response()
}

/// `error=<code>` and, where one field is at fault, `field=<name>` and that field's own code.
pub fn error_pairs(problem: &Problem) -> Vec<(&'static str, String)> {
    match problem.errors.0.first() {
        Some(first) => vec![
            ("error", first.code.clone()),
            ("field", first.field.clone()),
        ],
        None => vec![("error", problem.code.to_string())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_to_another_host() {
        for wrong in [
            "//evil.example",
            "https://evil.example",
            "/\\evil",
            "javascript:1",
            "/a\nb",
            "",
        ] {
            assert_eq!(own(wrong), "/", "{wrong}");
        }
        assert_eq!(own("/desk?case=R-7K3M-9X"), "/desk?case=R-7K3M-9X");
    }

    #[test]
    fn the_query_is_kept_and_the_last_error_is_not() {
        let response = to(
            "/desk?case=A&error=old&field=x#top",
            &[("done", "note".to_owned())],
        );
        assert_eq!(
            response.headers()[header::LOCATION],
            "/desk?case=A&done=note#top"
        );
    }
}
