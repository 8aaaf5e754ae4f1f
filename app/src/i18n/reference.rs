//! The short form held against Fluent's own runtime, which it replaces.

use super::bundle::Bundle;
use super::lower::Sources;
use super::server::SOURCES;
use super::{Arg, number};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use stoa_domain::Locale;

/// Fluent's own runtime is the measure: every text of every language comes out the same.
#[test]
fn the_short_form_says_what_fluent_says() {
    let more = "\
        -city = The { \"{\" }City\n\
        a = A | b { 1200 } { -city }\n    second line\n\
        b = { $n ->\n [0] none\n [1200] dozen\n *[one] one { a }\n [two] two\n [few] few\n [many] many\n [zero] zero\n [other] other\n }.\n\
        c = { $name ->\n [x] { $n ->\n [one] 1\n *[other] { $n }\n }\n *[y] { b } { $gone }\n }\n";
    for locale in Locale::ALL {
        let tag = locale.tag().parse().expect("a tag");
        let mut fluent = FluentBundle::new(vec![tag]);
        fluent.set_use_isolating(false);
        fluent.set_formatter(Some(|value, _| match value {
            FluentValue::Number(n) => Some(number(n.value)),
            _ => None,
        }));
        let mut sources = Sources::default();
        let mut keys = Vec::new();
        let ours = SOURCES.iter().filter(|(_, l, _)| *l == locale);
        for source in ours.map(|(_, _, source)| *source).chain([more]) {
            let (more, fine) = sources.add(source);
            assert!(fine);
            keys.extend(more);
            let resource = FluentResource::try_new(source.to_owned()).expect("Fluent");
            fluent.add_resource(resource).expect("no key twice");
        }
        let (lines, fine) = sources.lower(keys.iter().map(String::as_str));
        assert!(fine && lines.lines().count() == keys.len() && keys.len() > 400);
        let mut bundle = Bundle::new(locale);
        bundle.add(&lines);
        let mut names: Vec<&str> = lines.split('{').skip(1).collect();
        names = names
            .iter()
            .filter_map(|n| n.split(['}', '?']).next())
            .collect();
        names.sort_unstable();
        names.dedup();
        names.retain(|name| *name != "gone");
        for n in [
            // Not 103, where its rule of Arabic departs from CLDR (see `plural`).
            0.0, 1.0, 2.0, 3.0, 10.0, 11.0, 99.0, 100.0, 102.0, 1.5, 1200.0,
        ] {
            let mut theirs = FluentArgs::new();
            let mut args = Vec::new();
            for name in &names {
                let text = matches!(*name, "name" | "place");
                args.push(if text {
                    (*name, Arg::from("x"))
                } else {
                    (*name, Arg::from(n))
                });
                theirs.set(
                    *name,
                    if text {
                        FluentValue::from("x")
                    } else {
                        FluentValue::from(n)
                    },
                );
            }
            for key in &keys {
                let pattern = fluent
                    .get_message(key)
                    .and_then(|m| m.value())
                    .expect("a text");
                let said = fluent.format_pattern(pattern, Some(&theirs), &mut Vec::new());
                assert_eq!(
                    bundle.text(key, &args).as_deref(),
                    Some(&*said),
                    "{key} {n}"
                );
            }
        }
    }
}

#[test]
fn what_has_no_short_form_is_told() {
    for source in [
        "a = { NUMBER($n) }\n",
        "a = { a }\n",
        "a = { b }\n",
        "a = { -b.c ->\n *[x] y\n }\n",
    ] {
        let mut sources = Sources::default();
        let (keys, fine) = sources.add(source);
        let keys = keys.iter().map(String::as_str);
        assert!(!fine || !sources.lower(keys).1, "{source}");
    }
}
