//! A city that stands up from one file: `stoa config import` into an empty database, and nothing else.

use crate::process::{Process, stoa};
use serde_json::{Value, json};
use std::path::Path;

/// Cargo runs tests in their package's folder.
const INVENTED: &str = "../cities/port_amarant.json";

fn run(data: &Path, arguments: &[&str]) -> (bool, String) {
    let output = stoa(data, arguments).output().unwrap();
    let words = [output.stdout, output.stderr].map(|w| String::from_utf8_lossy(&w).into_owned());
    (output.status.success(), words.concat())
}

#[test]
fn an_invented_city_stands_up_from_its_file_alone_and_writes_the_same_file() {
    let data = tempfile::tempdir().unwrap();
    let (old, words) = run(data.path(), &["config", "import", INVENTED]);
    assert!(!old && words.contains("stoa migrate"), "{words}");
    assert!(run(data.path(), &["migrate"]).0);
    let (done, words) = run(data.path(), &["config", "import", INVENTED]);
    assert!(
        done && words.contains("Port Amarant: 4 services"),
        "{words}"
    );

    let process = Process::start(data.path(), &[]);
    let home = process.ask("GET /", "").unwrap();
    assert!(home.starts_with("HTTP/1.1 200") && home.contains("Port Amarant"));
    for own in [
        "Tell the harbor town what needs doing",
        "The town hall answers from eight to four",
        ">Amarant<",
        "href=\"/theme/",
    ] {
        assert!(home.contains(own), "its own words and colours: {own}");
    }
    let form = process.ask("GET /report", "").unwrap();
    assert!(form.contains("The quay is closed for works"));
    let report = json!({
        "service": "pavement", "description": "A slab rocks before number three.",
        "lat": 36.985, "lon": -30.043, "answers": {"size": ["hand"]}
    });
    let made = process
        .ask("POST /api/v1/requests", &report.to_string())
        .unwrap();
    assert!(made.starts_with("HTTP/1.1 201"), "{made}");
    let (_, body) = made.split_once("\r\n\r\n").unwrap();
    let receipt: Value = serde_json::from_str(body).unwrap();
    assert!(receipt["due_at"].is_string(), "its own promise: {receipt}");
    let page = format!(
        "GET /api/v1/requests/{}",
        receipt["reference"].as_str().unwrap()
    );
    assert!(
        process.ask(&page, "").unwrap().contains("West Quay"),
        "its own areas"
    );
    assert!(process.stop().success());

    let copy = data.path().join("copy.json");
    let copy_name = copy.to_str().unwrap();
    let (done, words) = run(data.path(), &["config", "export", copy_name]);
    assert!(done, "{words}");
    let read = |path: &Path| std::fs::read_to_string(path).unwrap();
    assert_eq!(read(&copy), read(Path::new(INVENTED)), "the same bytes");
    let (over, words) = run(data.path(), &["config", "export", copy_name]);
    assert!(!over, "never over a file: {words}");
    std::fs::write(&copy, "{}").unwrap();
    let (done, words) = run(data.path(), &["config", "import", copy_name]);
    assert!(!done && words.contains("no configuration"), "{words}");
}
