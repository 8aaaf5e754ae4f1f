//! Limits that all machines count together.

use super::world::{Machine, World};
use crate::test_app::pothole;

fn status(machine: &Machine, line: &str, body: &str) -> String {
    let answer = machine.process.ask(line, body).unwrap();
    answer.split(' ').nth(1).unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_machine_let_through_counts_at_the_other() {
    let Some(world) = World::new().await else {
        return;
    };
    let settings = [
        ("STOA_RATE_SUBMIT", "4/10m"),
        ("STOA_RATE_SIGN_IN", "3/10m"),
    ];
    let machines = [world.machine(&settings), world.machine(&settings)];
    let body = pothole().to_string();
    let report = |n: usize| status(&machines[n % 2], "POST /api/v1/requests", &body);
    let first: Vec<String> = (0..4).map(report).collect();
    assert_eq!(first, ["201"; 4]);
    assert_eq!([report(4), report(5)], ["429", "429"]);
    // Each kind of door has its own count.
    let guess = r#"{"username":"nobody","password":"wrong"}"#;
    let sign_in = |n: usize| status(&machines[n % 2], "POST /api/v1/session", guess);
    let tries: Vec<String> = (0..4).map(sign_in).collect();
    assert_eq!(tries[3], "429", "{tries:?}");
    assert!(tries[..3].iter().all(|s| s != "429"), "{tries:?}");
}
