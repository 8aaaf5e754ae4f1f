use super::*;
use crate::form::{Form, Page};
use proptest::prelude::*;

/// Kind and text of each piece.
fn seen(text: &str) -> Vec<(PersonalKind, &str)> {
    pieces("", text)
}

fn pieces<'a>(question: &str, text: &'a str) -> Vec<(PersonalKind, &'a str)> {
    find(question, text)
        .into_iter()
        .map(|p| (p.kind, &text[p.range]))
        .collect()
}

#[test]
fn phone_numbers() {
    let table = [
        ("Call me: 617-555-0100.", "617-555-0100"),
        ("(617) 555-0100 any time", "(617) 555-0100"),
        ("at 39 Elm call 617.555.0100 24 hours", "617.555.0100"),
        ("my cell is 6175550100", "6175550100"),
        ("+1 (617) 555 0100", "+1 (617) 555 0100"),
        ("1-617-555-0100", "1-617-555-0100"),
        ("text 555-0100 please", "555-0100"),
        ("Tel:617-555-0100", "617-555-0100"),
        ("llame al 612 34 56 78", "612 34 56 78"),
        ("mi móvil 612345678", "612345678"),
        ("+34 612 345 678. Gracias", "+34 612 345 678"),
        ("00 44 20 7946 0958", "00 44 20 7946 0958"),
        ("06 12 34 56 78", "06 12 34 56 78"),
        ("01012345678 واتساب", "01012345678"),
        ("هاتفي ٠١٠١٢٣٤٥٦٧٨", "٠١٠١٢٣٤٥٦٧٨"),
    ];
    for (text, phone) in table {
        assert_eq!(seen(text), [(PersonalKind::Phone, phone)], "{text}");
    }
    let two = seen("617-555-0100 / 617-555-0199");
    assert_eq!(two.len(), 2, "{two:?}");
    assert_eq!(
        pieces("Your phone number?", "555 0100"),
        [(PersonalKind::Phone, "555 0100")]
    );
}

#[test]
fn mail_addresses() {
    for (text, mail) in [
        (
            "write to rosa.secret+x@mail.example.org.",
            "rosa.secret+x@mail.example.org",
        ),
        ("(ñandú@correo.es)", "ñandú@correo.es"),
        ("…rosa@example.org-", "rosa@example.org"),
    ] {
        assert_eq!(seen(text), [(PersonalKind::Email, mail)], "{text}");
    }
    for none in [
        "@ the corner",
        "a@b",
        "meet @5.30",
        "@bostonparks",
        "x@1.2",
        "2@$5.00",
    ] {
        assert_eq!(seen(none), [], "{none}");
    }
}

#[test]
fn card_numbers_pass_the_check_digit() {
    // Numbers that the networks publish for trying out.
    for card in [
        "4111 1111 1111 1111",
        "5555555555554444",
        "3782-822463-10005",
        "6011 0009 9013 9424",
    ] {
        let text = format!("my card {card}, stolen");
        assert_eq!(seen(&text), [(PersonalKind::Card, card)], "{card}");
    }
    for none in [
        "4111 1111 1111 1112",
        "0000 0000 0000 0000",
        "101001234567890",
    ] {
        assert!(
            seen(none)
                .iter()
                .all(|(kind, _)| *kind != PersonalKind::Card),
            "{none}"
        );
    }
}

#[test]
fn plates_follow_a_word_for_them() {
    for (text, plate) in [
        ("Gray Honda, license plate 1ABC23 on it", "1ABC23"),
        ("MA plate number is 123 AB4", "123 AB4"),
        ("plate: abc1234", "abc1234"),
        ("plate no. 12 ABC", "12 ABC"),
        ("LICENSE PLATE # 4567 KL ON MAIN", "4567 KL"),
        ("coche con matrícula 1234 BCD", "1234 BCD"),
        ("placa ABC-123 abandonado", "ABC-123"),
        ("سيارة لوحة ق س ط 1234", "ق س ط 1234"),
    ] {
        assert_eq!(seen(text), [(PersonalKind::Plate, plate)], "{text}");
    }
    for none in [
        "a steel plate 4x8 is loose",
        "the plate at 12 Main Street",
        "plate on RT 28",
        "STEEL PLATE ON RT 28",
        "no license plate since 2015",
        "license plates. 1234567 cars",
        "ABC 1234",
    ] {
        assert_eq!(seen(none), [], "{none}");
    }
    assert_eq!(
        pieces("License plate of the vehicle", "1abc23"),
        [(PersonalKind::Plate, "1abc23")]
    );
    assert_eq!(
        pieces("License plate of the vehicle", "none, white van"),
        []
    );
}

#[test]
fn a_citys_own_numbers_are_no_ones() {
    for text in [
        "48-50 Clifton Street",
        "1200-1300 Beacon St",
        "R-2345-67 and R-7F3K-9Q",
        "Case 101001234567",
        "case 6175550100",
        "42.3601, -71.0579",
        "+42.3601-071.0579/",
        "$1,234,567.00",
        "02134-1234",
        "Boston 02118 3456",
        "buses 23, 28, 31 and 39",
        "since 05/12/2016 14:30",
        "2016-08-22T19:18:24-04:00",
        "2015 2016 2017",
        "3/4\" high",
        "https://example.org/a/6175550100",
        "poles 123-456 to 123-460",
        "12 345 678",
        "1 617 555",
        "call 311 or 911",
        "called 3 times since 2015",
        "10-15 mph between 7:00-9:00",
        "id=6175550100",
        "1764352626",
    ] {
        assert_eq!(seen(text), [], "{text}");
    }
}

/// The descriptions of a city's file of real reports (RFC 4180).
fn descriptions() -> Vec<String> {
    let file = std::fs::read_to_string("../../cities/boston/requests/request_texts.csv").unwrap();
    let (mut rows, mut field, mut row, mut quoted) = (Vec::new(), String::new(), Vec::new(), false);
    for c in file.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            c => field.push(c),
        }
    }
    rows.into_iter()
        .skip(1)
        .filter_map(|r| r.into_iter().next_back())
        .collect()
}

#[test]
fn no_false_alarm_over_real_reports() {
    let texts = descriptions();
    assert_eq!(texts.len(), 722);
    let alarms: Vec<_> = texts.iter().flat_map(|t| seen(t)).collect();
    assert_eq!(alarms, [], "of {} texts", texts.len());
}

#[test]
fn taking_out_leaves_the_rest() {
    let text = "Call 617-555-0100, or mail a@b.co; plate 1ABC23.";
    assert_eq!(
        without("", text, PersonalKind::Phone),
        "Call […], or mail a@b.co; plate 1ABC23."
    );
    assert_eq!(
        without("", text, PersonalKind::Email),
        "Call 617-555-0100, or mail […]; plate 1ABC23."
    );
    assert_eq!(without("", text, PersonalKind::Card), text);
}

proptest! {
    #[test]
    fn pieces_lie_in_the_text_in_order(
        text in "(\\PC|[0-9 .@()+/-]|plate |tel |لوحة |٠){0,60}", question in "(plate|phone|x)?",
    ) {
        let mut end = 0;
        for piece in find(&question, &text) {
            prop_assert!(end <= piece.range.start && piece.range.start < piece.range.end);
            prop_assert!(text.get(piece.range.clone()).is_some_and(|t| t.trim() == t));
            end = piece.range.end;
        }
        for kind in PersonalKind::ALL {
            let less = without(&question, &text, kind);
            prop_assert_eq!(less == text, !find(&question, &text).iter().any(|p| p.kind == kind));
        }
    }

    /// However it is grouped, a number somebody says is theirs is found.
    #[test]
    fn american_numbers_are_found(area in 200u32..999, exchange in 200u32..999, line in 0u32..9999, how in 0usize..6) {
        let number = match how {
            0 => format!("{area}-{exchange}-{line:04}"),
            1 => format!("({area}) {exchange}-{line:04}"),
            2 => format!("{area}.{exchange}.{line:04}"),
            3 => format!("{area} {exchange} {line:04}"),
            4 => format!("{area}{exchange}{line:04}"),
            _ => format!("+1 {area} {exchange} {line:04}"),
        };
        let text = format!("The lamp is out. {number} is mine.");
        prop_assert_eq!(seen(&text), [(PersonalKind::Phone, number.as_str())]);
    }
}

/// A service that asks for a plate, in words, and for one of two choices.
fn service() -> Service {
    let field = |code: &str, text: &str, kind: Kind| Field {
        code: code.into(),
        text: text.into(),
        help: None,
        kind,
        required: false,
        condition: None,
    };
    let page = Page {
        title: None,
        fields: vec![
            field("plate", "License plate", Kind::Line),
            field("how", "How did it happen?", Kind::Text),
            field("many", "How many?", Kind::Number),
        ],
    };
    let summary = serde_json::json!({
        "code": "van", "name": "Van", "description": "", "keywords": [], "category": "", "department": "",
        "place": "optional", "contact": "optional", "target": null, "has_questions": true, "used": 0
    });
    Service {
        summary: serde_json::from_value(summary).unwrap(),
        form: Form {
            version: 1,
            pages: vec![page],
        },
    }
}

#[test]
fn every_public_field_of_a_draft_is_looked_at_and_no_private_one() {
    let answer = |text: &str| vec![text.to_owned()];
    let draft = Draft {
        description: "Mail a@b.co".into(),
        place_words: "call 617-555-0100".into(),
        email: "rosa@example.org".into(),
        phone: "617-555-0199".into(),
        name: "rosa@example.org".into(),
        photo_alts: vec!["plate 1ABC23".into()],
        answers: [
            ("plate".to_owned(), answer("1abc23")),
            ("how".to_owned(), answer("4111 1111 1111 1111")),
            ("many".to_owned(), answer("6175550100")),
            ("gone".to_owned(), answer("6175550100")),
        ]
        .into(),
        ..Draft::default()
    };
    let service = service();
    let told: Vec<String> = notices(&draft, Some(&service))
        .iter()
        .map(|n| format!("{} {}", n.field, n.kind.code()))
        .collect();
    let expected = [
        "place_words phone",
        "answers.plate plate",
        "answers.how card",
        "description email",
        "photo_alts plate",
    ];
    assert_eq!(told, expected);
    let less = taken_out(&draft, &service);
    assert_eq!(notices(&less, Some(&service)), []);
    assert_eq!(less.description, "Mail […]");
    assert_eq!((less.email, less.phone), (draft.email, draft.phone));
    assert_eq!(less.answers["many"], ["6175550100"]);
}
