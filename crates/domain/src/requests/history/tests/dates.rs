use crate::LatLon;
use crate::requests::history::*;
use chrono_tz::America::New_York;

#[test]
fn dates_are_read_in_their_order() {
    let (ymd, mdy, dmy) = (DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy);
    let exact = |text: &str| Some(Moment::Exact(text.parse().unwrap()));
    let local = |text: &str| Some(Moment::Local(text.parse().unwrap()));
    for (order, text, expected) in [
        (
            ymd,
            "2015-01-31T00:25:23-05:00",
            exact("2015-01-31T05:25:23Z"),
        ),
        (
            ymd,
            "2015-01-31 05:25:23.5+00",
            exact("2015-01-31T05:25:23.5Z"),
        ),
        (
            ymd,
            "2015-01-31 05:25:23 UTC",
            exact("2015-01-31T05:25:23Z"),
        ),
        (
            ymd,
            "2015-01-31 05:25:23 -0500",
            exact("2015-01-31T10:25:23Z"),
        ),
        (ymd, "2015-01-31T00:25:23.000", local("2015-01-31T00:25:23")),
        (ymd, "2015/1/31", local("2015-01-31T00:00:00")),
        (ymd, "20150131", local("2015-01-31T00:00:00")),
        (mdy, "01/31/2015 12:05:00 AM", local("2015-01-31T00:05:00")),
        (mdy, "1/31/15 9:05 PM", local("2015-01-31T21:05:00")),
        (mdy, "01/31/2015", local("2015-01-31T00:00:00")),
        (dmy, "31.01.2015 14:10", local("2015-01-31T14:10:00")),
        (dmy, "31/01/2015", local("2015-01-31T00:00:00")),
        (
            DateOrder::Seconds,
            "1420070400",
            exact("2015-01-01T00:00:00Z"),
        ),
        (
            DateOrder::Millis,
            "1420070400000",
            exact("2015-01-01T00:00:00Z"),
        ),
        (dmy, "01/31/2015", None),
        (mdy, "31/01/2015", None),
        (mdy, "2015-01-31T00:25:23-05:00", None),
        (ymd, "2015-02-29", None),
        (ymd, "2015-01-31 25:00", None),
        (ymd, "2015-01-31 10", None),
        (mdy, "01/31/2015 13:00 PM", None),
        (ymd, "yesterday", None),
        (ymd, "", None),
        (DateOrder::Seconds, "101001240735", None),
    ] {
        assert_eq!(order.read(text), expected, "{order:?} {text}");
    }
}

#[test]
fn the_order_is_what_fits_all() {
    let of = |texts: &[&str], month_first| DateOrder::detect(texts.iter().copied(), month_first);
    assert_eq!(of(&["2015-01-02"], true), Some(DateOrder::Ymd));
    assert_eq!(of(&["01/02/2015"], true), Some(DateOrder::Mdy));
    assert_eq!(of(&["01/02/2015"], false), Some(DateOrder::Dmy));
    assert_eq!(
        of(&["01/02/2015", "01/31/2015"], false),
        Some(DateOrder::Mdy)
    );
    assert_eq!(of(&["1420070400000"], true), Some(DateOrder::Millis));
    assert_eq!(of(&["soon"], true), None);
    assert_eq!(of(&[], true), None);
}

#[test]
fn clocks_that_jump_or_go_back_give_a_moment_all_the_same() {
    let at = |text: &str| instant(Moment::Local(text.parse().unwrap()), &New_York).to_rfc3339();
    assert_eq!(at("2015-01-31T12:00:00"), "2015-01-31T17:00:00+00:00");
    // 02:30 was not: the clocks went from 2 to 3.
    assert_eq!(at("2015-03-08T02:30:00"), "2015-03-08T07:30:00+00:00");
    // 01:30 was twice: the first time.
    assert_eq!(at("2015-11-01T01:30:00"), "2015-11-01T05:30:00+00:00");
}

#[test]
fn places_are_read_either_way_round() {
    let here = LatLon::new(42.36, -71.06);
    for text in [
        "(42.36, -71.06)",
        "42.36 -71.06",
        "POINT (-71.06 42.36)",
        "42.36,-71.06",
    ] {
        assert_eq!(position(text), here, "{text}");
    }
    for text in ["", "42.36", "1 City Hall Sq", "(142.36, -71.06)", "1, 2, 3"] {
        assert_eq!(position(text), None, "{text}");
    }
}
