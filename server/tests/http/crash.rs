//! Faults of the whole process: killed between the commit and the mail, an old database, told to stop.

use crate::process::{Process, prepared, stoa, until};
use std::collections::BTreeMap;
use std::path::Path;
use stoa_domain::requests::message::MessageStatus;
use stoa_store::Store;
use stoa_store::messages::{self, Moved};

/// The letters in the folder gateway, with how often each recipient and subject occurs.
fn letters(data: &Path) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    let Ok(folder) = std::fs::read_dir(data.join("outbox")) else {
        return found;
    };
    for file in folder {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|e| e == "eml") {
            let text = std::fs::read_to_string(path).unwrap();
            let head = |name: &str| {
                text.lines()
                    .find(|l| l.starts_with(name))
                    .unwrap_or("")
                    .to_owned()
            };
            *found
                .entry(format!("{} | {}", head("To:"), head("Message-ID:")))
                .or_default() += 1;
        }
    }
    found
}

#[tokio::test]
async fn killed_between_commit_and_mail_the_mail_goes_exactly_once() {
    let data = prepared().await;
    // A mail server that takes the connection and never answers: the worker hangs in the middle of sending.
    let hole = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let smtp = format!("smtp://{}", hole.local_addr().unwrap());
    let process = Process::start(data.path(), &[("STOA_SMTP_URL", smtp.as_str())]);
    let reference = process.report();
    let (_sending, _) = hole.accept().unwrap(); // the worker is between commit and mail
    process.kill();
    assert!(letters(data.path()).is_empty());

    let process = Process::start(data.path(), &[]);
    let page = process
        .ask(&format!("GET /api/v1/requests/{reference}"), "")
        .unwrap();
    assert!(
        page.contains(" 200 "),
        "what was answered with 201 is there after the kill"
    );
    release(data.path()).await;
    until("the confirmation is written", || {
        !letters(data.path()).is_empty()
    });
    // A second report's mail comes after everything that was due before it.
    process.report();
    until("the second confirmation is written", || {
        letters(data.path()).len() == 2
    });
    assert!(
        letters(data.path()).values().all(|n| *n == 1),
        "{:?}",
        letters(data.path())
    );
    assert!(process.stop().success());

    let process = Process::start(data.path(), &[]);
    process.report();
    until("the third confirmation is written", || {
        letters(data.path()).len() == 3
    });
    assert!(
        letters(data.path()).values().all(|n| *n == 1),
        "a restart sends nothing twice"
    );
}

/// The worker that had the message is gone; a living one takes it after some minutes. Instead of waiting, the claim is
/// made that old.
async fn release(data: &Path) {
    let url = format!("sqlite://{}?mode=rwc", data.join("stoa.db").display());
    let store = Store::open(&url).await.unwrap();
    let claimed = messages::page(&store, Some(MessageStatus::Sending), 10, None)
        .await
        .unwrap();
    assert_eq!(claimed.items.len(), 1, "the kill left the message claimed");
    let long_ago = claimed.items[0].message.created_at - chrono::Duration::days(1);
    let moved = Moved {
        claimed_at: Some(long_ago),
        next_at: claimed.items[0].message.next_at,
        ..Moved::default()
    };
    let tx = store.begin().await.unwrap();
    let sending = MessageStatus::Sending;
    assert!(
        messages::set_status(&tx, claimed.items[0].message.id, sending, sending, &moved)
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    store.close().await.unwrap();
}

#[tokio::test]
async fn an_old_database_is_not_served_and_the_command_is_named() {
    let data = tempfile::tempdir().unwrap();
    let output = stoa(data.path(), &["serve"])
        .env("STOA_LISTEN", "127.0.0.1:0")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.contains("stoa migrate"), "{words}");
    assert!(stoa(data.path(), &["migrate"]).status().unwrap().success());
    let again = stoa(data.path(), &["migrate"]).output().unwrap();
    assert!(String::from_utf8_lossy(&again.stdout).contains("up to date"));
}

#[tokio::test]
async fn a_backup_of_a_running_portal_is_served_by_another() {
    let data = prepared().await;
    let process = Process::start(data.path(), &[]);
    let reference = process.report();
    let copy = data.path().join("copy");
    let backup = stoa(data.path(), &["backup", copy.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(
        backup.status.success(),
        "{}",
        String::from_utf8_lossy(&backup.stderr)
    );
    let twice = stoa(data.path(), &["backup", copy.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(!twice.status.success(), "a backup is never written over");
    drop(process);

    let other = tempfile::tempdir().unwrap();
    let restore = stoa(other.path(), &["restore", copy.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(
        restore.status.success(),
        "{}",
        String::from_utf8_lossy(&restore.stderr)
    );
    let process = Process::start(other.path(), &[]);
    assert!(
        process
            .ask(&format!("GET /api/v1/requests/{reference}"), "")
            .unwrap()
            .contains(" 200 ")
    );
    let over = stoa(other.path(), &["restore", copy.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(
        !over.status.success(),
        "nothing is restored over a database"
    );
}

#[test]
fn a_wrong_configuration_says_everything_that_is_wrong() {
    let data = tempfile::tempdir().unwrap();
    let output = stoa(data.path(), &["check-config"])
        .env("STOA_PUBLIC_URL", "stoa.example.org")
        .env("STOA_TILE_URL", "https://tiles.example/all.png")
        .env("STOA_MAIL_FROM", "nobody")
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success());
    for name in [
        "STOA_PUBLIC_URL",
        "STOA_TILE_URL",
        "STOA_MAIL_FROM",
        "stoa migrate",
    ] {
        assert!(words.contains(name), "{name} in {words}");
    }
}
