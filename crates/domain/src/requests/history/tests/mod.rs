//! What is proposed, what is read, and how an import moves.

mod dates;
mod files;
mod layout;
mod mapping;
mod rows;

use super::*;
use crate::Bounds;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A profile of a file with its rows.
fn profile(text: &str) -> (Profile, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let names: Vec<String> = reader
        .headers()
        .unwrap()
        .iter()
        .map(str::to_owned)
        .collect();
    let mut profile = Profile::new(header(&names).unwrap());
    let rows: Vec<Vec<String>> = reader
        .records()
        .map(|r| r.unwrap().iter().map(str::to_owned).collect())
        .collect();
    rows.iter().for_each(|row| profile.see(row));
    (profile, rows)
}

fn services() -> Vec<KnownService> {
    [
        ("REQPOTHL", "Pothole"),
        ("STRLGTOUT", "Streetlight out"),
        ("GENGRAFFITI", "Graffiti removal"),
    ]
    .map(|(code, name)| KnownService {
        code: code.into(),
        name: name.into(),
    })
    .into()
}

fn named(profile: &Profile, columns: &BTreeMap<Field, usize>) -> BTreeMap<&'static str, String> {
    columns
        .iter()
        .map(|(f, n)| (f.code(), profile.columns[*n].name.clone()))
        .collect()
}

const CITY: Bounds = Bounds {
    west: -71.2,
    south: 42.2,
    east: -70.9,
    north: 42.5,
};

fn now() -> DateTime<Utc> {
    "2026-05-03T12:00:00Z".parse().unwrap()
}

#[test]
fn codes_are_unique_and_read_back() {
    for f in Field::ALL {
        assert_eq!(Field::parse(f.code()), Some(f));
        assert_eq!(
            serde_json::to_string(&f).unwrap(),
            format!("\"{}\"", f.code())
        );
    }
    assert!(Field::ALL.windows(2).all(|w| w[0] < w[1]));
    for s in State::ALL {
        assert_eq!(State::parse(s.code()), Some(s));
    }
    for t in Trouble::ALL {
        assert_eq!(Trouble::parse(t.code()), Some(t));
    }
    for a in Act::ALL {
        assert_eq!(Act::parse(a.code()), Some(a));
    }
    for o in DateOrder::ALL {
        assert_eq!(DateOrder::parse(o.code()), Some(o));
    }
}

#[test]
fn an_import_moves_only_as_its_table_says() {
    use State::*;
    let drawn = [
        (Mapping, "map", Mapping),
        (Checked, "map", Mapping),
        (Mapping, "check", Checking),
        (Checked, "check", Checking),
        (Checked, "import", Importing),
        (Importing, "pause", Paused),
        (Paused, "continue", Importing),
        (Reading, "cancel", Cancelled),
        (Mapping, "cancel", Cancelled),
        (Checking, "cancel", Cancelled),
        (Checked, "cancel", Cancelled),
        (Importing, "cancel", Cancelled),
        (Paused, "cancel", Cancelled),
        (Done, "take-back", TakingBack),
        (Cancelled, "take-back", TakingBack),
    ];
    for from in State::ALL {
        for act in Act::ALL {
            let expected = drawn
                .iter()
                .find(|(f, a, _)| *f == from && *a == act.code())
                .map(|(_, _, to)| *to);
            assert_eq!(from.after(act), expected, "{from:?} {act:?}");
        }
    }
}
