//! People who report all at once, each with a photo, and try again as the app's queue does: with the same key, wherever
//! somebody answers.

use crate::test_app::{BOUNDARY, Multipart, jpeg, pothole};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// How many are on their way at once.
const AT_ONCE: usize = 12;

/// A burst under way.
pub struct Burst {
    people: JoinSet<Vec<(usize, String)>>,
    answered: Arc<AtomicUsize>,
}

impl Burst {
    /// `n` people report, in turn to each of two machines; every fifth presses twice, and so asks both at once.
    pub fn begin(n: usize, machines: [SocketAddr; 2]) -> Self {
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        let answered = Arc::new(AtomicUsize::new(0));
        let photo = Arc::new(jpeg());
        let mut people = JoinSet::new();
        for i in 0..n {
            let (turns, answered, photo) = (turns.clone(), answered.clone(), photo.clone());
            people.spawn(async move {
                let _turn = turns.acquire().await.unwrap();
                let here = report(i, machines, i % 2, &photo);
                let answers = if i % 5 == 0 {
                    let (one, other) = tokio::join!(here, report(i, machines, (i + 1) % 2, &photo));
                    vec![(i, one), (i, other)]
                } else {
                    vec![(i, here.await)]
                };
                answered.fetch_add(1, Ordering::SeqCst);
                answers
            });
        }
        Self { people, answered }
    }

    /// Waits until so many people have their answer.
    pub async fn answered(&self, n: usize) {
        while self.answered.load(Ordering::SeqCst) < n {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Every answer: who, and the reference they were given.
    pub async fn end(mut self) -> Vec<(usize, String)> {
        let mut all = Vec::new();
        while let Some(answers) = self.people.join_next().await {
            all.extend(answers.unwrap());
        }
        all
    }
}

/// The address of a person of the burst.
pub fn address(i: usize) -> String {
    format!("person{i}@example.org")
}

/// Tries until it is taken, at one machine and then at the other; gives the reference.
async fn report(i: usize, machines: [SocketAddr; 2], first: usize, photo: &[u8]) -> String {
    for attempt in 0..200 {
        if let Some(reference) = try_once(i, machines[(first + attempt) % 2], photo).await {
            return reference;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("person {i} was never answered")
}

/// One try; `None` where nobody answers, or with words to come back.
pub async fn try_once(i: usize, to: SocketAddr, photo: &[u8]) -> Option<String> {
    let mut draft = pothole();
    draft["email"] = Value::from(address(i));
    let body = Multipart::new()
        .text("request", draft.to_string())
        .file("photo", "a.jpg", photo)
        .done();
    let head = format!(
        "POST /api/v1/requests HTTP/1.1\r\nHost: test\r\nIdempotency-Key: person-{i}\r\n\
         Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(to).await.ok()?;
    stream.write_all(head.as_bytes()).await.ok()?;
    stream.write_all(&body).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status: u16 = head.split(' ').nth(1)?.parse().ok()?;
    match status {
        201 => {
            let receipt: Value = serde_json::from_str(body).ok()?;
            Some(receipt["reference"].as_str()?.to_owned())
        }
        // Busy, or the same report is in the middle of being taken elsewhere.
        409 | 503 => None,
        _ => panic!("person {i}: {answer}"),
    }
}
