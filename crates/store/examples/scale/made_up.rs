//! The made-up requests: shaped like a city's year of them, drawn from a fixed sequence.

use chrono::{DateTime, Duration, Utc};
use stoa_domain::form::{Answers, Form};
use stoa_domain::requests::{Contact, Need, Reference, Service, ServiceSummary, Status};
use stoa_domain::{LatLon, Locale};
use stoa_store::requests::NewRequest;

const WORDS: [&str; 24] = [
    "street", "light", "out", "pothole", "near", "school", "tree", "fallen", "sidewalk", "broken",
    "trash", "missed", "graffiti", "wall", "park", "bench", "snow", "not", "plowed", "sign",
    "bent", "hydrant", "leak", "corner",
];

/// A fixed sequence of numbers (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    pub fn below(&mut self, n: u64) -> u64 {
        self.roll() % n
    }
    /// Between 0 and 1, most often in the middle.
    pub fn near_middle(&mut self) -> f64 {
        (0..3)
            .map(|_| self.below(10_000) as f64 / 10_000.0)
            .sum::<f64>()
            / 3.0
    }
}

/// A place in the city, most often in its middle.
pub fn place(dice: &mut Dice) -> LatLon {
    LatLon {
        lat: 42.23 + 0.17 * dice.near_middle(),
        lon: -71.19 + 0.21 * dice.near_middle(),
    }
}

pub fn service(n: u64) -> Service {
    Service {
        summary: ServiceSummary {
            code: format!("S{n}"),
            name: format!("Service {n}"),
            description: String::new(),
            keywords: Vec::new(),
            category: "Streets".into(),
            department: "Public Works".into(),
            place: Need::Optional,
            contact: Need::Optional,
            target: None,
            response: None,
            has_questions: false,
            publication: Default::default(),
            used: 0,
        },
        form: Form::default(),
    }
}

pub fn request(n: u64, of: u64, now: DateTime<Utc>, dice: &mut Dice) -> NewRequest {
    let opened_at = now - Duration::days(365) * (of - n) as i32 / of as i32;
    let closed = dice.below(10) < 9;
    let status = if closed {
        Status::Resolved
    } else {
        Status::ALL[dice.below(4) as usize]
    };
    let service = dice.below(118) * dice.below(118) / 118;
    let positioned = dice.below(133) < 102;
    let words: Vec<&str> = (0..18).map(|_| WORDS[dice.below(24) as usize]).collect();
    NewRequest {
        reference: Reference::from_random(n),
        service_code: format!("S{service}"),
        service_name: format!("Service {service}"),
        status,
        description: format!("{} {}", words.join(" "), n),
        position: positioned.then(|| place(dice)),
        address: Some(format!(
            "{} {} St, Boston",
            dice.below(900),
            WORDS[dice.below(24) as usize]
        )),
        place_words: None,
        neighborhood: Some(format!("Neighborhood {}", dice.below(23))),
        council_district: Some(dice.below(9).to_string()),
        police_district: None,
        department: "Public Works".into(),
        channel: "web".into(),
        locale: Locale::En,
        answers: Answers::default(),
        contact: Contact::default(),
        sample: true,
        opened_at,
        updated_at: opened_at,
        due_at: (dice.below(10) < 8).then(|| opened_at + Duration::days(dice.below(30) as i64)),
        closed_at: closed.then(|| opened_at + Duration::days(2)),
        external_id: None,
    }
}
