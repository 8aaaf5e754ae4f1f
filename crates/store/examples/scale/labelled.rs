//! How good the candidates are, on reports of which is known whether they are about something reported before.
//!
//! Words and kinds are real (the demo city's texts), places too (its sample of requests), drawn together until they lie
//! as close as a month of a city's requests. From half of the texts reports are made that stand; then come 300 that are
//! about one of them (other words of it in another order, typing errors, up to 45 m off, sometimes another service,
//! sometimes a photo) and 300 that are not: texts nobody has reported, 10 to 150 m from something that was.

use crate::made_up::Dice;
use crate::similar::{asked, candidate};
use chrono::{DateTime, Duration, Utc};
use std::path::Path;
use stoa_domain::LatLon;
use stoa_domain::form::Answers;
use stoa_domain::requests::similar::{LEAST, MOST, Sought, score};
use stoa_domain::requests::{Contact, Reference, Status};
use stoa_store::requests::media::{self, MediaRecord};
use stoa_store::requests::{NewRequest, insert, similar};
use stoa_store::{Result, Store};
use uuid::Uuid;

/// The case a text is about, if it is about one, and the candidates named for it with their scores.
type Scored = (Option<i64>, Vec<(i64, f64)>);

const EACH: usize = 300;
/// Where the places are drawn together.
const MIDDLE: LatLon = LatLon {
    lat: 42.33,
    lon: -71.08,
};

/// A report whose truth is known.
struct Case {
    sought: Sought,
    /// The id of the request it is about.
    truth: Option<i64>,
}

/// Makes the set, asks, and prints precision and recall.
pub async fn judge(now: DateTime<Utc>) -> Result<()> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("labelled.db");
    let store = Store::open(&format!("sqlite://{}?mode=rwc", path.display())).await?;
    store.migrate().await?;
    let mut dice = Dice(42);
    let texts = texts();
    let places = places(&mut dice);
    let (standing, fresh) = texts.split_at(texts.len() * 2 / 3);
    let known = put(&store, standing, &places, now, &mut dice).await?;
    let mut cases: Vec<Case> = (0..EACH)
        .map(|_| double(&known, standing, &mut dice))
        .collect();
    cases.extend((0..EACH).map(|i| other(&known, &fresh[i % fresh.len()], &mut dice)));
    let mut scored: Vec<Scored> = Vec::new();
    for case in &cases {
        let found = similar::near(&store, &asked(&case.sought, &[], now)).await?;
        let mut all: Vec<(i64, f64)> = found
            .into_iter()
            .map(|n| (n.request.id, score(&case.sought, &candidate(n), now)))
            .collect();
        all.sort_by(|a, b| b.1.total_cmp(&a.1));
        all.truncate(MOST);
        scored.push((case.truth, all));
    }
    println!(
        "labelled: {} requests, {EACH} reports of one of them, {EACH} of something else",
        known.len()
    );
    for least in [0.4, 0.45, LEAST, 0.55, 0.6, 0.65] {
        tell(&scored, least);
    }
    Ok(())
}

fn tell(scored: &[Scored], least: f64) {
    let (mut shown, mut right, mut first, mut firsts, mut bothered) = (0, 0, 0, 0, 0);
    for (truth, all) in scored {
        let seen: Vec<i64> = all
            .iter()
            .filter(|(_, s)| *s >= least)
            .map(|(id, _)| *id)
            .collect();
        shown += seen.len();
        right += usize::from(truth.is_some_and(|t| seen.contains(&t)));
        firsts += usize::from(!seen.is_empty());
        first += usize::from(truth.is_some() && seen.first().copied() == *truth);
        bothered += usize::from(truth.is_none() && !seen.is_empty());
    }
    println!(
        "least {least:.2}: recall {:.3}, precision of all shown {:.3}, of the first {:.3}; shown in vain {:.3}",
        right as f64 / EACH as f64,
        right as f64 / shown.max(1) as f64,
        f64::from(first as u32) / firsts.max(1) as f64,
        bothered as f64 / EACH as f64,
    );
}

fn city(file: &str) -> csv::Reader<std::fs::File> {
    let folder = Path::new("cities/boston/requests");
    csv::Reader::from_path(folder.join(file))
        .expect("the demo city's files, from the checkout's folder")
}

/// Kind and words of each text, in an order of no meaning.
fn texts() -> Vec<(String, String)> {
    let rows = city("request_texts.csv").into_records().flatten();
    let mut all: Vec<(String, String)> = rows
        .map(|r| (r[4].to_owned(), r[6].to_owned()))
        .filter(|(_, words)| words.split_whitespace().count() >= 5)
        .collect();
    let mut dice = Dice(5);
    for i in (1..all.len()).rev() {
        all.swap(i, dice.below(i as u64 + 1) as usize);
    }
    all
}

/// Real places, drawn together to about a hundred a square kilometre.
fn places(dice: &mut Dice) -> Vec<LatLon> {
    let rows = city("service_requests_sample.csv").into_records().flatten();
    let mut all: Vec<LatLon> = rows
        .filter_map(|r| LatLon::new(r[15].parse().ok()?, r[16].parse().ok()?))
        .map(|p| LatLon {
            lat: MIDDLE.lat + (p.lat - MIDDLE.lat) * 0.25,
            lon: MIDDLE.lon + (p.lon - MIDDLE.lon) * 0.25,
        })
        .collect();
    for i in (1..all.len()).rev() {
        all.swap(i, dice.below(i as u64 + 1) as usize);
    }
    all
}

struct Known {
    id: i64,
    at: LatLon,
    text: usize,
    photo: Option<u64>,
}

async fn put(
    store: &Store,
    texts: &[(String, String)],
    places: &[LatLon],
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> Result<Vec<Known>> {
    let tx = store.begin().await?;
    let mut known = Vec::new();
    for (i, (kind, words)) in texts.iter().enumerate() {
        let at = places[i % places.len()];
        let id = insert::one(&tx, &request(i, kind, words, at, now, dice)).await?;
        let photo = (dice.below(2) == 0).then(|| dice.roll());
        if photo.is_some() {
            media::add(&tx, &picture(id, photo), now).await?;
        }
        known.push(Known {
            id,
            at,
            text: i,
            photo,
        });
    }
    tx.commit().await?;
    Ok(known)
}

fn request(
    i: usize,
    kind: &str,
    words: &str,
    at: LatLon,
    now: DateTime<Utc>,
    dice: &mut Dice,
) -> NewRequest {
    let opened_at = now - Duration::hours(dice.below(60 * 24) as i64);
    NewRequest {
        reference: Reference::from_random(i as u64),
        service_code: kind.to_owned(),
        service_name: kind.to_owned(),
        status: Status::Received,
        description: words.to_owned(),
        position: Some(at),
        address: None,
        place_words: None,
        neighborhood: None,
        council_district: None,
        police_district: None,
        department: String::new(),
        channel: "web".into(),
        locale: stoa_domain::Locale::En,
        answers: Answers::default(),
        contact: Contact::default(),
        sample: true,
        opened_at,
        updated_at: opened_at,
        due_at: None,
        closed_at: None,
        external_id: None,
    }
}

fn picture(id: i64, photo_hash: Option<u64>) -> MediaRecord {
    MediaRecord {
        id: Uuid::from_u128(id.unsigned_abs().into()),
        request_id: Some(id),
        draft_token_hash: None,
        position: 0,
        mime: "image/jpeg".into(),
        width: 0,
        height: 0,
        size: 0,
        blob_key: String::new(),
        thumb_key: Some(String::new()),
        alt: String::new(),
        photo_hash,
        evidence_of: None,
    }
}

/// Somebody reports the same again.
fn double(known: &[Known], texts: &[(String, String)], dice: &mut Dice) -> Case {
    let it = &known[dice.below(known.len() as u64) as usize];
    let (kind, words) = &texts[it.text];
    // In a seventh of all cases filed under something else.
    let service = if dice.below(7) == 0 { "Other" } else { kind };
    // Four bits of noise; one in two who could add a photo does.
    let noise = (0..4).fold(0u64, |bits, _| bits | 1 << dice.below(64));
    let photo = it.photo.filter(|_| dice.below(2) == 0).map(|p| p ^ noise);
    Case {
        sought: Sought {
            position: off(it.at, 0, 45, dice),
            service: service.to_owned(),
            text: said_anew(words, dice),
            photos: photo.into_iter().collect(),
        },
        truth: Some(it.id),
    }
}

/// Somebody reports something else nearby.
fn other(known: &[Known], fresh: &(String, String), dice: &mut Dice) -> Case {
    let near = &known[dice.below(known.len() as u64) as usize];
    let photo = (dice.below(4) == 0).then(|| dice.roll());
    Case {
        sought: Sought {
            position: off(near.at, 10, 150, dice),
            service: fresh.0.clone(),
            text: fresh.1.clone(),
            photos: photo.into_iter().collect(),
        },
        truth: None,
    }
}

/// A place so far away, in any direction.
fn off(at: LatLon, least: u64, most: u64, dice: &mut Dice) -> LatLon {
    let metres = (least + dice.below(most - least)) as f64;
    let angle = (dice.below(360) as f64).to_radians();
    LatLon {
        lat: at.lat + metres * angle.cos() / 111_195.0,
        lon: at.lon + metres * angle.sin() / (111_195.0 * at.lat.to_radians().cos()),
    }
}

/// About half of the words, the later ones first, every eighth mistyped, and some of one's own.
fn said_anew(words: &str, dice: &mut Dice) -> String {
    const OWN: [&str; 8] = [
        "please",
        "still",
        "dangerous",
        "again",
        "since",
        "last",
        "week",
        "here",
    ];
    let all: Vec<&str> = words.split_whitespace().collect();
    let turn = dice.below(all.len() as u64) as usize;
    let mut said: Vec<String> = Vec::new();
    for word in all.iter().cycle().skip(turn).take(all.len().min(30)) {
        match dice.below(16) {
            0..8 => said.push((*word).to_owned()),
            8 => said.push(word.chars().skip(1).collect()),
            9..11 => said.push(OWN[dice.below(8) as usize].to_owned()),
            _ => {}
        }
    }
    said.join(" ")
}
