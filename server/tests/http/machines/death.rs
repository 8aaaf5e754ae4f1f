//! Two machines in a burst, and one is killed.

use super::burst::{Burst, address, try_once};
use super::world::{Machine, World};
use crate::smtp::{Manner, server};
use crate::stream::Stream;
use crate::test_app::jpeg;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::time::Duration;
use stoa_domain::requests::message::MessageStatus;
use stoa_store::messages::{self, Moved};
use uuid::Uuid;

const PEOPLE: usize = 60;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_machine_dies_in_a_burst_and_nothing_is_lost_and_nothing_comes_twice() {
    let Some(world) = World::new().await else {
        return;
    };
    let (smtp, letters) = server(Manner::Takes).await;
    let settings = [
        ("STOA_SMTP_URL", smtp.as_str()),
        ("STOA_RATE_SUBMIT", "off"),
        ("STOA_RATE_REPORTS", "off"),
        ("STOA_PROOF_AFTER", "off"),
    ];
    let (dies, stays) = (world.machine(&settings), world.machine(&settings));
    let both = [dies.process.address, stays.process.address];
    // One page stands open at each; the first goes on at the other machine when its own is gone.
    let at_first = tokio::spawn(follow(both[0], both[1]));
    let at_second = tokio::spawn(follow(both[1], both[1]));

    let burst = Burst::begin(PEOPLE, both);
    burst.answered(PEOPLE / 3).await;
    dies.process.kill();
    let answers = burst.end().await;

    let mut of_person: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for (person, reference) in answers {
        of_person.entry(person).or_default().insert(reference);
    }
    assert_eq!(of_person.len(), PEOPLE);
    for (person, references) in &of_person {
        assert_eq!(references.len(), 1, "person {person} has one report");
    }
    let accepted: BTreeSet<String> = of_person.values().flatten().cloned().collect();
    assert_eq!(accepted.len(), PEOPLE, "nobody's report became another's");
    assert_eq!(
        listed(&stays),
        accepted,
        "what was accepted, and nothing else"
    );
    for reference in &accepted {
        has_its_photo(&stays, reference);
    }
    for (page, heard) in [(1, at_first), (2, at_second)] {
        let heard = heard.await.unwrap();
        assert_eq!(heard.len(), PEOPLE, "page {page} hears of each once");
        assert_eq!(BTreeSet::from_iter(heard), accepted, "page {page}");
    }

    let orphans = mail_is_settled(&world).await;
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for letter in letters.lock().await.iter() {
        let head = |name: &str| {
            let line = letter.lines().find_map(|l| l.strip_prefix(name));
            line.unwrap_or_default().trim().to_owned()
        };
        told.entry(head("To:"))
            .or_default()
            .push(head("Message-ID:"));
    }
    assert_eq!(
        told.len(),
        PEOPLE,
        "everybody is written to, and nobody else"
    );
    for person in 0..PEOPLE {
        let ids = &told[&address(person)];
        // The letter that was being handed over when its machine died may go again, under its own name.
        let most = 1 + usize::from(orphans.iter().any(|id| ids[0].contains(&id.to_string())));
        assert!(ids.len() <= most, "{person}: {ids:?}");
        assert!(ids.iter().all(|id| *id == ids[0]), "{person}: {ids:?}");
    }

    // The machine comes back: it knows what the other took, and whoever tries again is answered as before.
    let back = world.machine(&settings);
    assert_eq!(listed(&back), accepted);
    let again = try_once(0, back.process.address, &jpeg()).await;
    assert_eq!(again.as_ref(), of_person[&0].first());
    for machine in [back, stays] {
        // The folder of written texts, of which there are none: no photo, no secret.
        assert_eq!(
            machine.disk(),
            ["outbox"],
            "a machine keeps nothing of its own"
        );
        assert!(machine.process.stop().success());
    }
}

/// A page that stands open until it has heard of everybody's report: at one machine, and when that is gone at the other,
/// from where it was. The references as they were told.
async fn follow(first: SocketAddr, then: SocketAddr) -> Vec<String> {
    let mut heard = Vec::new();
    let (mut at, mut last) = (first, None);
    while heard.len() < PEOPLE {
        let headers = last.map_or(String::new(), |id| format!("Last-Event-ID: {id}\r\n"));
        let mut stream = Stream::open(at, "", &headers).await;
        while heard.len() < PEOPLE {
            let Some(event) = stream.next().await else {
                break;
            };
            assert!(last.is_none_or(|id| id <= event.id), "in order");
            last = Some(event.id);
            if event.name == "request.submitted" {
                heard.push(event.data["reference"].as_str().unwrap().to_owned());
            }
        }
        at = then;
    }
    heard
}

fn json(machine: &Machine, path: &str) -> Value {
    let answer = machine.process.ask(&format!("GET {path}"), "").unwrap();
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(body).unwrap_or_else(|e| panic!("{e}: {answer}"))
}

/// Every request a machine lists; each once.
fn listed(machine: &Machine) -> BTreeSet<String> {
    let page = json(machine, "/api/v1/requests?limit=200");
    let items = page["items"].as_array().unwrap();
    let all: BTreeSet<String> = items
        .iter()
        .map(|r| r["reference"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(all.len(), items.len());
    all
}

/// The photo is one, and whole.
fn has_its_photo(machine: &Machine, reference: &str) {
    let case = json(machine, &format!("/api/v1/requests/{reference}"));
    let media = case["media"].as_array().unwrap();
    assert_eq!(media.len(), 1, "{case}");
    let url = media[0]["url"].as_str().unwrap();
    let mut answer = machine.process.ask_bytes(&format!("GET {url}")).unwrap();
    let head = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let body = answer.split_off(head + 4);
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{reference}");
    assert!(body.starts_with(b"\xff\xd8") && body.ends_with(b"\xff\xd9"));
}

/// Waits until everybody is written to. What the dead machine had in hand would be taken up after ten minutes; instead
/// of waiting, its claims are made that old. Which messages those were.
async fn mail_is_settled(world: &World) -> Vec<Uuid> {
    let mut orphans = Vec::new();
    let mut still = 0;
    for _ in 0..600 {
        let sent = world.messages(MessageStatus::Sent).await.len();
        let waiting = world.messages(MessageStatus::Queued).await.len();
        let held = world.messages(MessageStatus::Sending).await;
        if sent == PEOPLE && waiting == 0 && held.is_empty() {
            return orphans;
        }
        // Nothing has moved for two seconds: whoever holds them is gone.
        still = if waiting == 0 && sent + held.len() == PEOPLE {
            still + 1
        } else {
            0
        };
        if still == 20 && orphans.is_empty() {
            for message in held {
                release(world, &message).await;
                orphans.push(message.id);
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("not everybody was written to within a minute");
}

async fn release(world: &World, message: &messages::MessageRecord) {
    let moved = Moved {
        claimed_at: Some(message.created_at - chrono::Duration::days(1)),
        next_at: message.next_at,
        ..Moved::default()
    };
    let sending = MessageStatus::Sending;
    let tx = world.db.store.begin().await.unwrap();
    let done = messages::set_status(&tx, message.id, sending, sending, &moved).await;
    // `false`: a living worker had it after all.
    done.unwrap();
    tx.commit().await.unwrap();
}
