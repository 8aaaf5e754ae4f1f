//! All 133,198 real cases against what is known of them: the answers of the data set's README, and a count of its rows.

use crate::support::boston;
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone, Utc};
use chrono_tz::America::New_York;
use flate2::read::GzDecoder;
use serde::Deserialize;
use std::fs::File;
use stoa_domain::form::Answers;
use stoa_domain::requests::{Contact, Reference, RequestFilter, Status};
use stoa_domain::{Bounds, LatLon, Locale};
use stoa_store::Store;
use stoa_store::requests::facts::{self, Counted, Query};
use stoa_store::requests::{ListQuery, NewRequest, clusters, insert, list};
use stoa_store::testing::sqlite;

#[derive(Deserialize)]
struct Row {
    opened_at: DateTime<FixedOffset>,
    due_at: Option<DateTime<FixedOffset>>,
    closed_at: Option<DateTime<FixedOffset>>,
    #[serde(rename = "type")]
    kind: String,
    neighborhood: String,
    council_district: String,
    lat: Option<f64>,
    lon: Option<f64>,
}

fn rows() -> Vec<Row> {
    let mut all = Vec::new();
    for file in ["service_requests_2015", "service_requests_2011_supplement"] {
        let path = boston().join(format!("requests/{file}.csv.gz"));
        let mut reader = csv::Reader::from_reader(GzDecoder::new(File::open(path).unwrap()));
        all.extend(reader.deserialize::<Row>().map(Result::unwrap));
    }
    all
}

fn request((n, row): (u64, &Row)) -> NewRequest {
    let utc = |at: Option<DateTime<FixedOffset>>| at.map(|at| at.to_utc());
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    NewRequest {
        reference: Reference::from_random(n),
        service_code: row.kind.clone(),
        service_name: String::new(),
        status: match row.closed_at {
            Some(_) => Status::Resolved,
            None => Status::Received,
        },
        description: String::new(),
        position: row
            .lat
            .zip(row.lon)
            .and_then(|(lat, lon)| LatLon::new(lat, lon)),
        address: None,
        place_words: None,
        neighborhood: some(&row.neighborhood),
        council_district: some(&row.council_district),
        police_district: None,
        department: "City".into(),
        channel: "web".into(),
        locale: Locale::En,
        answers: Answers::default(),
        contact: Contact::default(),
        sample: false,
        opened_at: row.opened_at.to_utc(),
        updated_at: row.opened_at.to_utc(),
        due_at: utc(row.due_at),
        closed_at: utc(row.closed_at),
        external_id: None,
    }
}

/// When the days of the city from one to another begin, and when the last ends.
fn days(from: &str, to: &str) -> Vec<DateTime<Utc>> {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let end = day(to).succ_opt().unwrap();
    let midnight = |day: NaiveDate| {
        let at = day.and_hms_opt(0, 0, 0).unwrap();
        New_York.from_local_datetime(&at).unwrap().to_utc()
    };
    let all = day(from).iter_days().take_while(|d| *d <= end);
    all.map(midnight).collect()
}

fn now() -> DateTime<Utc> {
    "2016-01-15T12:00:00Z".parse().unwrap()
}

async fn count(store: &Store, from: &str, to: &str, neighborhood: Option<&str>) -> Counted {
    let query = Query {
        now: now(),
        public: true,
        service: None,
        neighborhood: neighborhood.map(str::to_owned),
        district: None,
        days: days(from, to),
        before: None,
    };
    facts::count(store, &query).await.unwrap().as_ref().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_real_cases_give_the_known_answers() {
    let rows = rows();
    let db = sqlite().await;
    let tx = db.store.begin().await.unwrap();
    insert::begin_bulk(&tx).await.unwrap();
    let all: Vec<NewRequest> = (0..).zip(&rows).map(request).collect();
    for batch in all.chunks(4_000) {
        insert::many(&tx, batch).await.unwrap();
    }
    insert::finish_bulk(&tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(
        facts::marked(&db.store).await.unwrap(),
        0,
        "a load is packed at its end"
    );
    let by_hand = |is: &dyn Fn(&Row) -> bool| rows.iter().filter(|r| is(r)).count() as u64;

    // The 2015 file: 114,313 rows, Street Light Outages 7,956, Dorchester 16,470.
    let year = count(&db.store, "2015-01-01", "2015-12-31", None).await;
    let opened = year.totals.all.now.opened;
    assert_eq!(opened, 114_313);
    let of = |counted: &Counted, word: &str| {
        let name = counted.names.find(word).unwrap();
        let t = &counted.totals;
        let mut groups = t
            .services
            .iter()
            .chain(&t.neighborhoods)
            .chain(&t.districts);
        groups.find(|(n, _)| *n == name).unwrap().1
    };
    assert_eq!(of(&year, "Street Light Outages").now.opened, 7_956);
    assert_eq!(of(&year, "Dorchester").now.opened, 16_470);
    assert_eq!(year.totals.days.len(), 365);
    assert_eq!(year.totals.days.iter().map(|d| d.0).sum::<u64>(), opened);
    assert_eq!(year.totals.heat.values().sum::<u64>(), 102_351);
    let dorchester = count(&db.store, "2015-01-01", "2015-12-31", Some("Dorchester")).await;
    assert_eq!(dorchester.totals.all.now, of(&year, "Dorchester").now);

    // Each day in the city's own time, on both sides of the changes of its clocks.
    for (at, name) in [
        (66, "2015-03-08"),
        (67, "2015-03-09"),
        (304, "2015-11-01"),
        (364, "2015-12-31"),
    ] {
        let on = |at: Option<DateTime<FixedOffset>>| {
            at.is_some_and(|at| at.with_timezone(&New_York).date_naive().to_string() == name)
        };
        let expected = (
            by_hand(&|r| on(Some(r.opened_at))),
            by_hand(&|r| on(r.closed_at)),
        );
        assert_eq!(year.totals.days[at], expected, "{name}");
    }

    // Ever: what is open and closed, and what became of promises. 93,988 closed cases had one (see `promise::known`).
    let ever = count(&db.store, "2011-01-01", "2023-12-31", None).await;
    let all = &ever.totals.all;
    assert_eq!(all.now.opened, 133_198);
    assert_eq!(all.now.closed, by_hand(&|r| r.closed_at.is_some()));
    assert_eq!(all.open, by_hand(&|r| r.closed_at.is_none()));
    let late = by_hand(&|r| r.closed_at.is_none() && r.due_at.is_some_and(|due| due < now()));
    assert_eq!(
        (all.now.kept, all.now.missed, all.overdue),
        (73_919, 20_069 + late, late)
    );
    for district in 1..=9 {
        let district = district.to_string();
        let is = |r: &Row| r.council_district == district;
        let told = of(&ever, &district);
        assert_eq!(told.now.opened, by_hand(&|r| is(r)), "district {district}");
        assert_eq!(told.open, by_hand(&|r| is(r) && r.closed_at.is_none()));
    }

    // The map and the list count the same cases.
    let query = ListQuery {
        from_at: Some(days("2015-01-01", "2015-01-01")[0]),
        ..ListQuery::default()
    };
    assert_eq!(list::count(&db.store, &query).await.unwrap(), 114_313);
    let city = Bounds {
        west: -72.0,
        south: 42.0,
        east: -70.0,
        north: 43.0,
    };
    let map = clusters::of(&db.store, &query, city, 11).await.unwrap();
    assert_eq!(map.total, 102_351);
    let open = RequestFilter::from_pairs([("status", "open")]).unwrap();
    let open = ListQuery {
        filter: open,
        ..ListQuery::default()
    };
    assert_eq!(list::count(&db.store, &open).await.unwrap(), all.open);
}
