//! How one state of a setting differs from another: what changed, and nothing else.

use serde_json::Value;
use std::collections::BTreeSet;

/// One thing that is not what it was.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// Where it stands, from the outside in: names of fields, and in lists what an entry is called.
    pub path: Vec<String>,
    /// `None`: it was not there.
    pub before: Option<Value>,
    /// `None`: it is not there any more.
    pub after: Option<Value>,
}

/// What names an entry of a list, the first that all its entries have.
const NAMES: [&str; 4] = ["code", "date", "name", "id"];

/// Everything that differs, in the order of the fields' names. Entries of lists are known by their code, date or name, so that
/// one that moved is no change of all behind it, and by their place where they have none; a list whose entries are the same in
/// another order differs as a whole. An amount with its unit is one thing.
pub fn differences(before: Option<&Value>, after: Option<&Value>) -> Vec<Difference> {
    let mut out = Vec::new();
    walk(&mut Vec::new(), before, after, &mut out);
    out
}

fn walk(
    path: &mut Vec<String>,
    before: Option<&Value>,
    after: Option<&Value>,
    out: &mut Vec<Difference>,
) {
    // What is empty says as little as what is not there.
    let before = before.filter(|v| !v.is_null());
    let after = after.filter(|v| !v.is_null());
    if before == after {
        return;
    }
    let parts = match (before, after) {
        _ if is_amount(before) || is_amount(after) => None,
        (Some(Value::Object(_)) | None, Some(Value::Object(_)) | None) => keys(before, after),
        (Some(Value::Array(_)), Some(Value::Array(_))) => entries(before, after),
        _ => None,
    };
    let found = out.len();
    for (name, before, after) in parts.into_iter().flatten() {
        path.push(name);
        walk(path, before, after, out);
        path.pop();
    }
    if out.len() == found {
        out.push(Difference {
            path: path.clone(),
            before: before.cloned(),
            after: after.cloned(),
        });
    }
}

/// Is it a value with its unit?
fn is_amount(value: Option<&Value>) -> bool {
    let object = value.and_then(Value::as_object);
    object.is_some_and(|o| o.len() == 2 && o.contains_key("unit") && o.contains_key("value"))
}

/// A part's name with what it was and is.
type Part<'a> = (String, Option<&'a Value>, Option<&'a Value>);

fn keys<'a>(before: Option<&'a Value>, after: Option<&'a Value>) -> Option<Vec<Part<'a>>> {
    let of = |v: Option<&'a Value>| v.and_then(Value::as_object);
    let all: BTreeSet<&String> = [of(before), of(after)]
        .into_iter()
        .flatten()
        .flat_map(|o| o.keys())
        .collect();
    let part = |key: &String| {
        let of = |v: Option<&'a Value>| of(v).and_then(|o| o.get(key));
        (key.clone(), of(before), of(after))
    };
    Some(all.into_iter().map(part).collect())
}

/// The entries of two lists side by side; `None` for lists of single words and numbers.
fn entries<'a>(before: Option<&'a Value>, after: Option<&'a Value>) -> Option<Vec<Part<'a>>> {
    let of = |v: Option<&'a Value>| v.and_then(Value::as_array).map(Vec::as_slice);
    let (before, after) = (of(before)?, of(after)?);
    if !before.iter().chain(after).all(Value::is_object) {
        return None;
    }
    let name = NAMES.into_iter().find(|name| {
        let named = |list: &[Value]| {
            let all: BTreeSet<&str> = list.iter().filter_map(|e| e.get(name)?.as_str()).collect();
            all.len() == list.len()
        };
        named(before) && named(after)
    });
    let Some(name) = name else {
        let places = 0..before.len().max(after.len());
        let part = |n: usize| ((n + 1).to_string(), before.get(n), after.get(n));
        return Some(places.map(part).collect());
    };
    let called = |entry: &Value| entry.get(name).and_then(Value::as_str).map(str::to_owned);
    let find =
        |list: &'a [Value], name: &str| list.iter().find(|e| called(e).as_deref() == Some(name));
    let was = before.iter().filter_map(called);
    let new = after
        .iter()
        .filter_map(called)
        .filter(|n| find(before, n).is_none());
    let names: Vec<String> = was.chain(new).collect();
    let part = |name: String| {
        let (before, after) = (find(before, &name), find(after, &name));
        (name, before, after)
    };
    Some(names.into_iter().map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn said(before: Option<Value>, after: Option<Value>) -> Vec<String> {
        let all = differences(before.as_ref(), after.as_ref()).into_iter();
        let one = |d: Difference| {
            let value = |v: Option<Value>| v.map_or("-".to_owned(), |v| v.to_string());
            format!(
                "{}: {} > {}",
                d.path.join("/"),
                value(d.before),
                value(d.after)
            )
        };
        all.map(one).collect()
    }

    #[test]
    fn only_what_changed_is_named_and_entries_are_known_by_their_names() {
        let before = json!({"appeal": {"unit": "hours", "value": 3}, "same": 1,
            "reasons": [{"code": "a", "gone": false}, {"code": "b", "gone": false}]});
        let after = json!({"appeal": {"unit": "hours", "value": 4}, "same": 1, "new": [1, 2],
            "reasons": [{"code": "c", "gone": false}, {"code": "a", "gone": true}]});
        assert_eq!(
            said(Some(before.clone()), Some(after)),
            [
                "appeal: {\"unit\":\"hours\",\"value\":3} > {\"unit\":\"hours\",\"value\":4}",
                "new: - > [1,2]",
                "reasons/a/gone: false > true",
                "reasons/b/code: \"b\" > -",
                "reasons/b/gone: false > -",
                "reasons/c/code: - > \"c\"",
                "reasons/c/gone: - > false",
            ]
        );
        assert_eq!(said(Some(before.clone()), Some(before)), [""; 0]);
    }

    #[test]
    fn lists_without_names_are_told_by_place_and_another_order_as_a_whole() {
        let (one, two) = (
            json!([{"x": 1}, {"x": 2}]),
            json!([{"x": 1}, {"x": 3}, {"x": 4}]),
        );
        assert_eq!(said(Some(one), Some(two)), ["2/x: 2 > 3", "3/x: - > 4"]);
        assert_eq!(
            said(Some(json!([1])), Some(json!([1, 2]))),
            [": [1] > [1,2]"]
        );
        let (a, b) = (json!({"code": "a"}), json!({"code": "b"}));
        assert_eq!(
            said(Some(json!([a, b])), Some(json!([b, a]))).len(),
            1,
            "the order"
        );
        assert_eq!(
            said(None, Some(json!({"email": "x"}))),
            ["email: - > \"x\""]
        );
        assert_eq!(
            said(Some(json!({"email": "x"})), None),
            ["email: \"x\" > -"]
        );
        assert_eq!(said(None, Some(json!({}))), [": - > {}"]);
    }
}
