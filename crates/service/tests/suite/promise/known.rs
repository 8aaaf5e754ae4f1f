//! The rule against the city's own word: over all real cases the clock says what the city judged, and the figures of each
//! type are those the data set was published with.

use crate::support::boston;
use chrono::{DateTime, FixedOffset};
use flate2::read::GzDecoder;
use serde::Deserialize;
use std::collections::HashMap;
use std::fs::File;
use stoa_domain::requests::promise::{Clock, Tally};

#[derive(Deserialize)]
struct Row {
    opened_at: DateTime<FixedOffset>,
    due_at: Option<DateTime<FixedOffset>>,
    closed_at: Option<DateTime<FixedOffset>>,
    on_time: Option<bool>,
    #[serde(rename = "type")]
    kind: String,
}

#[derive(Deserialize)]
struct Known {
    #[serde(rename = "type")]
    kind: String,
    median_hours_to_close: Option<f64>,
}

fn rows() -> Vec<Row> {
    let files = ["service_requests_2015", "service_requests_2011_supplement"];
    let mut all = Vec::new();
    for file in files {
        let path = boston().join(format!("requests/{file}.csv.gz"));
        let mut reader = csv::Reader::from_reader(GzDecoder::new(File::open(path).unwrap()));
        all.extend(reader.deserialize::<Row>().map(Result::unwrap));
    }
    all
}

#[test]
fn the_clock_agrees_with_the_city_on_every_case() {
    let rows = rows();
    assert_eq!(rows.len(), 133_198);
    let mut judged = 0;
    let mut by_type: HashMap<&str, Tally> = HashMap::new();
    let mut kept = (0u64, 0u64);
    for row in &rows {
        let clock = Clock {
            due: row.due_at.map(|t| t.to_utc()),
            closed_at: row.closed_at.map(|t| t.to_utc()),
            ..Clock::default()
        };
        let tally = by_type.entry(&row.kind).or_default();
        let Some(closed) = row.closed_at else {
            continue;
        };
        tally.closed(closed - row.opened_at);
        let says = clock.kept(closed.to_utc());
        kept.0 += u64::from(says == Some(true));
        kept.1 += u64::from(says == Some(false));
        if let (Some(says), Some(city)) = (says, row.on_time) {
            assert_eq!(says, city, "{:?} {:?}", row.due_at, row.closed_at);
            judged += 1;
        }
    }
    // All closed cases with a date: those the city judged, and a hundred late ones on which it said nothing.
    assert_eq!((judged, kept), (93_888, (73_919, 20_069)));

    let mut types = csv::Reader::from_path(boston().join("requests/request_types.csv")).unwrap();
    let mut compared = 0;
    for known in types.deserialize::<Known>() {
        let known = known.unwrap();
        let told = by_type.remove(known.kind.as_str()).unwrap().told();
        // The published median is the mean of the two in the middle, rounded to a tenth; ours is a case's own time.
        if let (Some(theirs), Some(ours)) = (known.median_hours_to_close, told.median_hours)
            && told.closed > 500
        {
            let far = (theirs - ours).abs();
            assert!(
                far <= 0.06 + 0.02 * theirs,
                "{}: {theirs} {ours}",
                known.kind
            );
            compared += 1;
        }
    }
    assert!(compared > 25, "{compared}");
}
