//! What rules make of cases, by table.

use super::*;
use crate::words;
use chrono::NaiveDateTime;

fn rules() -> Vec<RoutingRule> {
    serde_json::from_str(
        r#"[
        {"name":"Gas","when":{"words":["gas leak","fuga de gás"]},"then":{"department":"Fire","priority":2}},
        {"name":"Night","when":{"hours":"22:00-06:00"},"then":{"team":"night","priority":1}},
        {"name":"Roxbury trees","when":{"services":["TREE"],"areas":["neighborhood:Roxbury"]},"then":{"team":"south","person":"ana"}},
        {"name":"Trees","when":{"services":["TREE","STUMP"]},"then":{"team":"trees","person":"sam"}},
        {"name":"Phone","when":{"channels":["phone"],"days":["monday"]},"then":{"person":"vic"}}
        ]"#,
    )
    .unwrap()
}

fn facts<'a>(service: &'a str, area: &str, text: &str, at: &str, channel: &'a str) -> Facts<'a> {
    Facts {
        service,
        areas: vec![super::area("neighborhood", area)],
        words: words::of(text),
        at: NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").unwrap(),
        channel,
    }
}

#[test]
fn each_of_the_four_is_what_the_first_fitting_rule_says_of_it() {
    let rules = rules();
    let router = Router::new(&rules);
    // The 4th of May 2026 is a Monday.
    let (day, night) = ("2026-05-04T12:00", "2026-05-04T23:00");
    let said = |service, area, text, at, channel| {
        let routed = router.route(&facts(service, area, text, at, channel));
        let explained = router.explain(&routed);
        let or = |o: Option<String>| o.unwrap_or_else(|| "-".into());
        let priority = routed.priority.map_or("-".to_owned(), |p| p.to_string());
        format!(
            "{} {} {} {priority} | {explained}",
            or(routed.department),
            or(routed.team),
            or(routed.person)
        )
    };
    let table = [
        (("HOLE", "Roxbury", "a hole", day, "web"), "- - - - | "),
        (
            ("HOLE", "Roxbury", "a hole", night, "web"),
            "- night - 1 | 2. Night",
        ),
        (
            ("HOLE", "X", "Smells like a GAS-LEAK!", day, "web"),
            "Fire - - 2 | 1. Gas",
        ),
        (
            ("HOLE", "X", "una fuga de gas", day, "web"),
            "Fire - - 2 | 1. Gas",
        ),
        // Whole words in a row: neither parts of words nor words apart.
        (
            ("HOLE", "X", "gasoline leak; gas may leak", day, "web"),
            "- - - - | ",
        ),
        (
            ("TREE", "Roxbury", "fallen", day, "web"),
            "- south ana - | 3. Roxbury trees",
        ),
        (
            ("TREE", "Mattapan", "fallen", day, "web"),
            "- trees sam - | 4. Trees",
        ),
        // Night says the team before the trees' rules do; who, they still say.
        (
            ("TREE", "Roxbury", "fallen", night, "web"),
            "- night ana 1 | 2. Night; 3. Roxbury trees",
        ),
        (
            ("TREE", "Roxbury", "gas leak", night, "web"),
            "Fire night ana 2 | 1. Gas; 2. Night; 3. Roxbury trees",
        ),
        (
            ("HOLE", "X", "a hole", day, "phone"),
            "- - vic - | 5. Phone",
        ),
        (
            ("HOLE", "X", "a hole", "2026-05-05T12:00", "phone"),
            "- - - - | ",
        ),
    ];
    for ((service, area, text, at, channel), expected) in table {
        assert_eq!(
            said(service, area, text, at, channel),
            expected,
            "{service} {text} {at}"
        );
    }
}

#[test]
fn a_priority_of_none_said_first_keeps_later_rules_from_raising_it() {
    let rule = |name: &str, priority| RoutingRule {
        name: name.into(),
        then: Then {
            priority: Some(priority),
            ..Then::default()
        },
        ..RoutingRule::default()
    };
    let rules = [rule("calm", 0), rule("all", 2)];
    let router = Router::new(&rules);
    let case = facts("X", "Y", "z", "2026-05-04T12:00", "web");
    let routed = router.route(&case);
    assert_eq!((routed.priority, routed.by.as_slice()), (Some(0), &[0][..]));
    assert_eq!(router.fitting(&case).collect::<Vec<_>>(), [0, 1]);
    assert!(routed.same_place(&Routed::default()));
}

#[test]
fn a_window_that_cannot_be_read_fits_nothing() {
    let rules = [RoutingRule {
        when: When {
            hours: "late".into(),
            ..When::default()
        },
        then: Then {
            priority: Some(1),
            ..Then::default()
        },
        ..RoutingRule::default()
    }];
    let case = facts("X", "Y", "z", "2026-05-04T12:00", "web");
    assert_eq!(Router::new(&rules).route(&case), Routed::default());
}

#[test]
fn a_dry_run_counts_what_fits_what_decides_and_what_would_go_elsewhere() {
    let rules = rules();
    let router = Router::new(&rules);
    let at = chrono::DateTime::default();
    let mut run = DryRun::begin(rules.iter().map(|r| r.name.clone()), at, at);
    let sample = || DrySample {
        reference: super::super::Reference::from_random(1),
        service: "Tree".into(),
        opened_at: at,
        now: Destination::default(),
        then: Destination::default(),
    };
    for (service, area, elsewhere) in [
        ("TREE", "Roxbury", true),
        ("TREE", "Mattapan", false),
        ("HOLE", "Roxbury", false),
    ] {
        let case = facts(service, area, "x", "2026-05-04T12:00", "web");
        let routed = router.route(&case);
        let fitting: Vec<usize> = router.fitting(&case).collect();
        run.count(fitting, &routed.by, elsewhere, sample);
    }
    assert_eq!((run.cases, run.elsewhere, run.untouched), (3, 1, 1));
    let told: Vec<(u64, u64, u64)> = run
        .rules
        .iter()
        .map(|r| (r.fits, r.takes, r.elsewhere))
        .collect();
    assert_eq!(
        told,
        [(0, 0, 0), (0, 0, 0), (1, 1, 1), (2, 1, 0), (0, 0, 0)]
    );
    assert_eq!((run.samples.len(), run.rules[3].samples.len()), (1, 1));
}
