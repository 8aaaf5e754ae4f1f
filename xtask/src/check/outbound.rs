//! Architecture: on the server only `server/src/gateway` opens outbound connections; in the browser
//! only `app/src/api` fetches.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::rust_text::code_without_tests;
use super::{Problems, sources};
use crate::place::Place;

/// Names that open connections, and where they may stand.
const RULES: &[Rule] = &[
    Rule {
        names: &[
            "SmtpTransport",
            "lettre::transport",
            "reqwest::",
            "object_store::",
            "TcpStream::connect",
            "UdpSocket",
            "UnixStream::connect",
            "hyper_util::client",
            "hyper::client",
        ],
        home: &["server/src/gateway"],
        advice: "Outside parties are reached from server/src/gateway; take a trait through Ctx.",
    },
    Rule {
        names: &["reqwasm::", "gloo_net::", "XmlHttpRequest", "fetch_with_"],
        home: &["app/src/api", "app/src/api.rs"],
        advice: "Add a function to app/src/api and call that.",
    },
    Rule {
        names: &["EventSource::new"],
        home: &["app/src/live", "app/src/live.rs", "app/src/api"],
        advice: "Subscribe through app/src/live.rs, which holds the one stream.",
    },
];

struct Rule {
    names: &'static [&'static str],
    home: &'static [&'static str],
    advice: &'static str,
}

pub fn check(place: &Place) -> Result<Problems> {
    let mut problems = Problems::new();
    for path in sources::with_extension(place, &["rs"]) {
        if path.starts_with("xtask") || sources::is_test(&path) {
            continue;
        }
        let code = code_without_tests(&fs::read_to_string(place.root.join(&path))?);
        for rule in RULES.iter().filter(|rule| !at_home(&path, rule)) {
            for name in rule.names.iter().filter(|name| code.contains(**name)) {
                problems.push(format!("{} names {name} {}", path.display(), rule.advice));
            }
        }
    }
    Ok(problems)
}

fn at_home(path: &Path, rule: &Rule) -> bool {
    rule.home.iter().any(|home| path.starts_with(home))
}
