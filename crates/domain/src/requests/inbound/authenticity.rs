//! Whether our own mail server vouches for a writer's address: its `Authentication-Results` (RFC 8601), and nobody else's.

/// Does the server `authserv_id` say that mail from `from_domain` is from there? `headers` are the values of all
/// `Authentication-Results` headers; the server must take away those that strangers wrote in its name (RFC 8601 §5).
///
/// It vouches by DMARC (RFC 7489), by a DKIM signature of the domain or one above it, or by SPF for it.
pub fn vouched<'a>(
    headers: impl IntoIterator<Item = &'a str>,
    authserv_id: &str,
    from_domain: &str,
) -> bool {
    headers
        .into_iter()
        .any(|header| says(header, authserv_id, from_domain).unwrap_or(false))
}

fn says(header: &str, authserv_id: &str, from_domain: &str) -> Option<bool> {
    let plain = without_comments(header);
    let mut parts = plain.split(';');
    // `authserv-id [version]`
    let id = parts.next()?.split_whitespace().next()?;
    if !id.eq_ignore_ascii_case(authserv_id) {
        return None;
    }
    Some(parts.any(|result| {
        let mut words = result.split_whitespace();
        let Some((method, "pass")) = words.next().and_then(|w| w.split_once('=')) else {
            return false;
        };
        let properties: Vec<(&str, &str)> = words.filter_map(|w| w.split_once('=')).collect();
        let of = |name: &str| {
            let found = properties
                .iter()
                .find(|(n, _)| n.eq_ignore_ascii_case(name));
            found.map(|(_, value)| domain(value))
        };
        let aligned = |found: Option<&str>| found.is_some_and(|d| is_within(from_domain, d));
        // `dkim/1` is `dkim`.
        match method
            .split('/')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
            .as_str()
        {
            "dmarc" => of("header.from").is_none_or(|d| d.eq_ignore_ascii_case(from_domain)),
            "dkim" => aligned(of("header.d").or(of("header.i"))),
            "spf" => aligned(of("smtp.mailfrom").or(of("smtp.mail"))),
            _ => false,
        }
    }))
}

/// What stands behind the `@`, or the whole.
fn domain(value: &str) -> &str {
    let value = value.trim_matches('"');
    value.rsplit_once('@').map_or(value, |(_, domain)| domain)
}

/// Is it that domain or one below it? A signer without a dot vouches for nobody.
fn is_within(domain: &str, signer: &str) -> bool {
    let (domain, signer) = (domain.to_ascii_lowercase(), signer.to_ascii_lowercase());
    signer.contains('.') && (domain == signer || domain.ends_with(&format!(".{signer}")))
}

/// Comments stand in round brackets and may be nested (RFC 5322 §3.2.2).
fn without_comments(text: &str) -> String {
    let mut depth = 0u32;
    text.chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' if depth > 0 => {
                    depth -= 1;
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_server_vouches_and_only_for_the_domain_it_names() {
        for (header, vouches) in [
            (
                "mx.city.example; dkim=pass header.d=example.org header.s=x",
                true,
            ),
            (
                "mx.city.example 1; spf=pass (ok; really) smtp.mailfrom=ana@example.org",
                true,
            ),
            ("mx.city.example; dmarc=pass header.from=example.org", true),
            (
                "MX.city.example; spf=fail smtp.mailfrom=x.org; dkim=pass header.i=@example.org",
                true,
            ),
            ("mx.city.example; dkim=pass header.d=evil.example", false),
            ("mx.city.example; dkim=pass header.d=org", false),
            (
                "mx.city.example; spf=softfail smtp.mailfrom=example.org",
                false,
            ),
            (
                "mx.city.example; auth=pass smtp.auth=ana@example.org",
                false,
            ),
            ("mx.evil.example; dkim=pass header.d=example.org", false),
            ("mx.city.example; none", false),
            ("(mx.city.example; dkim=pass header.d=example.org", false),
            ("", false),
        ] {
            assert_eq!(
                vouched([header], "mx.city.example", "example.org"),
                vouches,
                "{header}"
            );
        }
        assert!(vouched(
            ["mx.city.example; dkim=pass header.d=example.org"],
            "mx.city.example",
            "mail.example.org"
        ));
    }
}
