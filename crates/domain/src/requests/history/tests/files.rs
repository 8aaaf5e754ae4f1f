use super::{CITY, named, now, profile, services};
use crate::requests::Status;
use crate::requests::history::*;
use chrono_tz::America::New_York;

/// The city's real file, by proposal alone.
#[test]
fn the_real_boston_file_is_mapped_whole_by_what_is_proposed() {
    let path = "../../cities/boston/requests/service_requests_sample.csv";
    let (profile, rows) = profile(&std::fs::read_to_string(path).unwrap());
    let list: serde_json::Value = serde_json::from_str(
        &std::fs::read_to_string("../../cities/boston/open311/boston_services.json").unwrap(),
    )
    .unwrap();
    let text = |v: &serde_json::Value, key: &str| v[key].as_str().unwrap().to_owned();
    let known: Vec<KnownService> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|s| KnownService {
            code: text(s, "service_code"),
            name: text(s, "service_name"),
        })
        .collect();
    let proposal = propose(&profile, &known, true);
    let found = named(&profile, &proposal.columns);
    for (field, column) in [
        ("reference", "id"),
        ("opened", "opened_at"),
        ("closed", "closed_at"),
        ("due", "due_at"),
        ("status", "status"),
        ("outcome", "outcome"),
        ("service", "service_code"),
        ("address", "address"),
        ("latitude", "lat"),
        ("longitude", "lon"),
        ("words", "closure_note"),
        ("channel", "channel"),
        ("neighborhood", "neighborhood"),
        ("district", "council_district"),
        ("police_district", "police_district"),
    ] {
        assert_eq!(
            found.get(field).map(String::as_str),
            Some(column),
            "{field}: {found:?}"
        );
    }
    assert!(proposal.personal.is_empty());
    let mapping = Mapping {
        columns: proposal.columns,
        order: proposal.order,
        ..Mapping::default()
    };
    assert!(mapping.column_faults(&profile).is_empty());
    let mapping = mapping.with_values(&profile, &known, Some("BOS311GEN"));
    assert!(mapping.value_faults(&known).is_empty());
    assert_eq!(mapping.statuses["closed"], Status::Resolved);
    let rules = Rows {
        mapping: &mapping,
        profile: &profile,
        zone: &New_York,
        bounds: CITY,
        now: now(),
    };
    let mut counts = [0, 0, 0];
    for (n, row) in rows.iter().enumerate() {
        match rules.read(n as u64 + 2, row) {
            Read::Case(..) => counts[0] += 1,
            Read::Bad(issues) => panic!("{issues:?}"),
            Read::LeftOut => counts[2] += 1,
        }
    }
    assert_eq!(counts, [2_000, 0, 0]);
}

#[test]
fn files_of_other_cities_are_mapped_by_their_names() {
    let (sf, _) = profile(
        "CaseID,Opened,Closed,Updated,Status,Status Notes,Responsible Agency,Category,Request Type,Request Details,Address,\
         Street,Supervisor District,Neighborhood,Police District,Latitude,Longitude,Point,Source,Media URL\n\
         1,01/31/2015 10:00:00 AM,,01/31/2015 10:00:00 AM,Open,,DPW,Streets,Pothole,deep,1 Main St,MAIN,5,Mission,MISSION,37.7,\
         -122.4,\"(37.7, -122.4)\",Mobile/Open311,\n",
    );
    let proposal = propose(&sf, &services(), true);
    assert_eq!(proposal.order, DateOrder::Mdy);
    let found = named(&sf, &proposal.columns);
    for (field, column) in [
        ("reference", "CaseID"),
        ("opened", "Opened"),
        ("closed", "Closed"),
        ("updated", "Updated"),
        ("status", "Status"),
        ("service", "Request Type"),
        ("description", "Request Details"),
        ("words", "Status Notes"),
        ("address", "Address"),
        ("latitude", "Latitude"),
        ("longitude", "Longitude"),
        ("channel", "Source"),
        ("neighborhood", "Neighborhood"),
        ("district", "Supervisor District"),
        ("police_district", "Police District"),
    ] {
        assert_eq!(
            found.get(field).map(String::as_str),
            Some(column),
            "{field}: {found:?}"
        );
    }
    let (chicago, _) = profile(
        "SR_NUMBER,SR_TYPE,SR_SHORT_CODE,OWNER_DEPARTMENT,STATUS,ORIGIN,CREATED_DATE,LAST_MODIFIED_DATE,CLOSED_DATE,\
         STREET_ADDRESS,LATITUDE,LONGITUDE,LOCATION\n\
         SR19-1,Pothole in Street Complaint,PHF,CDOT,Completed,Mobile Device,12/18/2019 11:53:53 PM,12/19/2019 01:00:00 AM,\
         12/19/2019 01:00:00 AM,1 W STATE ST,41.9,-87.6,\"(41.9, -87.6)\"\n",
    );
    let found = propose(&chicago, &services(), true);
    let found = named(&chicago, &found.columns);
    for (field, column) in [
        ("reference", "SR_NUMBER"),
        ("opened", "CREATED_DATE"),
        ("updated", "LAST_MODIFIED_DATE"),
        ("closed", "CLOSED_DATE"),
        ("status", "STATUS"),
        ("channel", "ORIGIN"),
        ("service", "SR_TYPE"),
        ("address", "STREET_ADDRESS"),
        ("latitude", "LATITUDE"),
        ("longitude", "LONGITUDE"),
    ] {
        assert_eq!(
            found.get(field).map(String::as_str),
            Some(column),
            "{field}: {found:?}"
        );
    }
    assert!(!found.contains_key("position"));
}

#[test]
fn what_a_column_holds_is_stronger_than_its_name() {
    let (odd, _) = profile(
        "number,date,type,lat,contact,wie,Caller Phone\n\
         7,31.12.2015 10:00,Pothole,north,ana@example.org,Open,617 555 0199\n8,01.01.2016 10:00,Graffiti,south,b@example.org,Closed,\n",
    );
    let proposal = propose(&odd, &services(), true);
    let found = named(&odd, &proposal.columns);
    assert_eq!(proposal.order, DateOrder::Dmy);
    assert_eq!(found.get("status").map(String::as_str), Some("wie"));
    assert!(
        !found.contains_key("latitude")
            && !found.contains_key("email")
            && !found.contains_key("phone")
    );
    assert_eq!(proposal.personal, [(4, Field::Email), (6, Field::Phone)]);
}
