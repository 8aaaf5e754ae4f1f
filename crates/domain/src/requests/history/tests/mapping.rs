use super::{profile, services};
use crate::requests::history::*;
use crate::requests::{Intake, Status};
use std::collections::BTreeMap;

#[test]
fn words_of_other_systems_find_ours() {
    for (word, status) in [
        ("Open", Some(Status::Received)),
        ("CLOSED", Some(Status::Resolved)),
        ("Completed", Some(Status::Resolved)),
        ("Canceled", Some(Status::Declined)),
        ("In Progress", Some(Status::InProgress)),
        ("in_progress", Some(Status::InProgress)),
        ("Closed - Duplicate", Some(Status::Declined)),
        ("Cerrado", Some(Status::Resolved)),
        ("banana", None),
        ("", None),
    ] {
        assert_eq!(propose_status(word), status, "{word}");
    }
    assert_eq!(propose_outcome("no_basis"), Some(Status::Declined));
    assert_eq!(propose_outcome("resolved"), Some(Status::Resolved));
    assert_eq!(propose_outcome(""), None);
    let all = services();
    for (word, code) in [
        ("reqpothl", Some("REQPOTHL")),
        ("Pot-hole", Some("REQPOTHL")),
        ("Potholes", Some("REQPOTHL")),
        ("Street Light Out", Some("STRLGTOUT")),
        ("Graffiti", Some("GENGRAFFITI")),
        ("Dead animal", None),
        ("", None),
    ] {
        assert_eq!(propose_service(word, &all), code, "{word}");
    }
    assert_eq!(channel("Constituent Call"), Intake::Phone);
    assert_eq!(channel("Fax Machine").code(), "fax_machine");
    assert_eq!(channel(" "), Intake::Import);
}

#[test]
fn a_mapping_says_everything_that_is_wrong_with_it() {
    let (profile, _) = profile("id,opened,type\n1,2015-07-01,Pothole\n");
    let mut mapping = Mapping::default();
    let codes = |m: &Mapping| {
        m.column_faults(&profile)
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        codes(&mapping),
        ["reference required", "opened required", "service required"]
    );
    mapping.columns = BTreeMap::from([
        (Field::Reference, 0),
        (Field::Opened, 1),
        (Field::Closed, 1),
        (Field::Service, 9),
    ]);
    mapping.order = DateOrder::Seconds;
    assert_eq!(
        codes(&mapping),
        ["order not-a-date", "closed taken-column", "service unknown"]
    );
    mapping.services = BTreeMap::from([("a".into(), Some("NOSUCH".into())), ("b".into(), None)]);
    let faults = mapping.value_faults(&services());
    assert_eq!(
        faults
            .0
            .iter()
            .map(|e| e.field.as_str())
            .collect::<Vec<_>>(),
        ["services.0"]
    );
    mapping.services = BTreeMap::from([("a".into(), None)]);
    assert_eq!(mapping.value_faults(&services()).0[0].field, "services");
}

#[test]
fn a_column_of_too_many_words_has_none() {
    let mut profile = Profile::new(vec!["a".into(), "a".into()]);
    for n in 0..1_001 {
        profile.see(&[n.to_string(), "x".into()]);
    }
    assert_eq!(profile.columns[1].name, "a (2)");
    assert!(profile.columns[0].values.is_none() && profile.columns[0].ordered().is_empty());
    assert_eq!(profile.columns[1].ordered(), [("x", 1_001)]);
    assert_eq!(profile.columns[0].samples, ["0", "1", "2"]);
}
