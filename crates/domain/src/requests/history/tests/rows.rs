use super::{CITY, now, profile, services};
use crate::requests::Status;
use crate::requests::history::*;
use chrono_tz::America::New_York;

/// A small file, and what its rows come to.
fn read(text: &str, change: impl FnOnce(&mut Mapping)) -> Vec<Read> {
    let (profile, rows) = profile(text);
    let proposal = propose(&profile, &services(), true);
    let mapping = Mapping {
        columns: proposal.columns,
        order: proposal.order,
        ..Mapping::default()
    };
    let mut mapping = mapping.with_values(&profile, &services(), None);
    change(&mut mapping);
    let rules = Rows {
        mapping: &mapping,
        profile: &profile,
        zone: &New_York,
        bounds: CITY,
        now: now(),
    };
    (2..)
        .zip(&rows)
        .map(|(line, row)| rules.read(line, row))
        .collect()
}

const HEADER: &str = "id,opened,closed,status,type,lat,lon,description,closure note\n";

#[test]
fn each_fault_of_a_row_is_named_with_its_column() {
    for (row, expected) in [
        (",2015-01-01,,Open,Pothole,,,,", "id missing"),
        ("1,,,Open,Pothole,,,,", "opened missing"),
        ("1,soon,,Open,Pothole,,,,", "opened not-a-date"),
        ("1,2027-01-01,,Open,Pothole,,,,", "opened in-the-future"),
        (
            "1,2015-01-02,2015-01-01,Closed,Pothole,,,,",
            "closed closed-before-opened",
        ),
        (
            "1,2015-01-02,,Closed,Pothole,,,,",
            "closed closed-without-date",
        ),
        ("1,2015-01-02,,Open,Pothole,x,-71.0,,", "lat not-a-number"),
        ("1,2015-01-02,,Open,Pothole,42.3,,,", "lon not-a-number"),
        ("1,2015-01-02,,Open,Pothole", " ragged"),
    ] {
        let text =
            format!("{HEADER}9,2015-01-01,2015-01-02,Closed,Pothole,42.3,-71,deep,done\n{row}\n");
        let read = read(&text, |_| {});
        assert!(
            matches!(&read[0], Read::Case(_, issues) if issues.is_empty()),
            "{:?}",
            read[0]
        );
        let Read::Bad(issues) = &read[1] else {
            panic!("{row}: {:?}", read[1])
        };
        let said = issues
            .iter()
            .map(|i| format!("{} {}", i.column, i.trouble.code()))
            .collect::<Vec<_>>()
            .join("; ");
        assert_eq!((said.as_str(), issues[0].line), (expected, 3), "{row}");
    }
}

#[test]
fn a_row_becomes_a_case() {
    let text = format!(
        "{HEADER}A-1,2015-07-01 08:00,2015-07-03,Closed,Pothole,42.3,-71,Deep hole,Filled\n\
         A-2,2015-07-01 08:00,2015-07-03,Open,Graffiti,0,0,,\nA-3,2015-07-01,,Open,Whale,,,,\n"
    );
    let read = read(&text, |_| {});
    let Read::Case(case, _) = &read[0] else {
        panic!("{read:?}")
    };
    assert_eq!(
        (
            case.external_id.as_str(),
            case.service.as_str(),
            case.status
        ),
        ("A-1", "REQPOTHL", Status::Resolved)
    );
    assert_eq!(case.opened.to_rfc3339(), "2015-07-01T12:00:00+00:00");
    assert_eq!(
        (case.closed, case.words.as_deref()),
        (Some(case.updated), Some("Filled"))
    );
    assert_eq!((case.due, case.waits), (None, false));
    // An open case has no closing, and a place far away is no place.
    let Read::Case(case, issues) = &read[1] else {
        panic!("{read:?}")
    };
    assert_eq!(
        (case.status, case.closed, case.position),
        (Status::Received, None, None)
    );
    assert_eq!(issues[0].trouble, Trouble::Outside);
    assert_eq!(read[2], Read::LeftOut);
}

#[test]
fn personal_data_makes_a_case_wait_or_is_withheld_and_is_never_shown_again() {
    let text = format!(
        "{HEADER}1,2015-07-01,,Open,Pothole,,,\"Call me at 617-555-0199, ana@example.org\",\n"
    );
    let waiting = read(&text, |_| {});
    let Read::Case(case, issues) = &waiting[0] else {
        panic!("{waiting:?}")
    };
    assert!(case.waits && case.description.contains("617-555-0199"));
    assert_eq!(
        (issues[0].trouble, issues[0].value.as_str()),
        (Trouble::Personal, "phone, email")
    );
    let withheld = read(&text, |m| m.personal = PersonalRule::Withhold);
    let Read::Case(case, _) = &withheld[0] else {
        panic!("{withheld:?}")
    };
    assert!(
        !case.waits && !case.description.contains("555") && !case.description.contains("ana@"),
        "{}",
        case.description
    );
}

#[test]
fn contacts_come_along_only_where_their_columns_are_chosen() {
    let text = "id,opened,type,name,email,phone\n1,2015-07-01,Pothole,Ana,ana@example.org,617-555-0199\n2,2015-07-01,Pothole,Ben,none,\n";
    let without = read(text, |_| {});
    assert!(matches!(&without[0], Read::Case(c, _) if c.contact == Default::default()));
    let with = read(text, |m| {
        m.columns
            .extend([(Field::Name, 3), (Field::Email, 4), (Field::Phone, 5)]);
    });
    let Read::Case(case, _) = &with[0] else {
        panic!("{with:?}")
    };
    assert_eq!(case.contact.email.as_deref(), Some("ana@example.org"));
    let Read::Case(case, issues) = &with[1] else {
        panic!("{with:?}")
    };
    assert_eq!(
        (case.contact.name.as_deref(), case.contact.email.as_deref()),
        (Some("Ben"), None)
    );
    assert_eq!(issues[0].trouble, Trouble::NotAnAddress);
}
