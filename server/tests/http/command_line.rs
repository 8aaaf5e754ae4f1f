//! What an operator types, as the program answers it.

use crate::process::{Process, prepared, stoa};
use std::path::Path;
use std::process::Output;

fn messages(data: &Path, arguments: &[&str]) -> (bool, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = stoa(data, &[&["messages"], arguments].concat())
        .output()
        .unwrap();
    let said = if status.success() { stdout } else { stderr };
    (status.success(), String::from_utf8(said).unwrap())
}

#[tokio::test]
async fn an_operator_helps_somebody_who_hears_nothing() {
    let data = prepared().await;
    let process = Process::start(data.path(), &[]);
    let wish = serde_json::json!({
        "area": "near", "lat": 42.05, "lon": -71.05, "channel": "mail", "email": "ali@example.org",
    });
    let asked = process
        .ask("POST /api/v1/subscriptions", &wish.to_string())
        .unwrap();
    assert!(asked.starts_with("HTTP/1.1 20"), "{asked}");
    // The link is the one in that address' own messages: it opens.
    let (fine, link) = messages(data.path(), &["link", "ali@example.org"]);
    assert!(fine && link.contains("/messages/"), "{link}");
    let token = link.trim().rsplit_once('/').unwrap().1;
    let page = process
        .ask(&format!("GET /api/v1/messages/{token}"), "")
        .unwrap();
    assert!(page.contains("ali@example.org"), "{page}");
    let (fine, said) = messages(data.path(), &["again", "ali@example.org"]);
    assert!(fine && said.contains("is written to again"), "{said}");
    for (arguments, words) in [
        (["link", "nobody@example.org"], "nothing goes to"),
        (["link", "617 555 0142"], "nothing goes to +16175550142"),
        (["link", "12"], "no mail address and no phone number"),
        (["again", "nobody@example.org"], "there is nobody"),
    ] {
        let (fine, said) = messages(data.path(), &arguments);
        assert!(!fine && said.contains(words), "{arguments:?}: {said}");
    }
}

#[tokio::test]
async fn an_old_database_is_named_with_the_command_for_it() {
    let data = tempfile::tempdir().unwrap();
    let (fine, said) = messages(data.path(), &["link", "ali@example.org"]);
    assert!(!fine && said.contains("stoa migrate"), "{said}");
}
