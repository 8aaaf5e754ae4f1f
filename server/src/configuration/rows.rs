//! Lists in a form: the fields of a row are `<list>.<n>.<part>`.

use crate::extract::query::Query;

/// How many rows a list in a form has at most; what stands behind them is not read.
const MOST: usize = 300;

/// How many rows there are.
pub fn count(form: &Query, list: &str) -> usize {
    let places = form.0.iter().filter_map(|(name, _)| place(name, list));
    places.map(|(n, _)| n + 1).max().unwrap_or(0)
}

/// What was typed into a row's field.
pub fn get<'a>(form: &'a Query, list: &str, n: usize, part: &str) -> &'a str {
    form.get(&format!("{list}.{n}.{part}")).unwrap_or_default()
}

/// The form without the rows of a list into whose `needs` nothing was typed, and those marked `remove`; the others close up.
pub fn compact(form: &Query, list: &str, needs: &[&str]) -> Query {
    let stays = |n: usize| {
        needs
            .iter()
            .any(|part| !get(form, list, n, part).is_empty())
            && get(form, list, n, "remove").is_empty()
    };
    let kept: Vec<usize> = (0..count(form, list)).filter(|n| stays(*n)).collect();
    let pair = |(name, value): &(String, String)| match place(name, list) {
        Some((n, part)) => {
            let n = kept.iter().position(|k| *k == n)?;
            Some((format!("{list}.{n}.{part}"), value.clone()))
        }
        None => Some((name.clone(), value.clone())),
    };
    Query(form.0.iter().filter_map(pair).collect())
}

/// The row and part that a name stands for.
fn place<'a>(name: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let rest = name.strip_prefix(list)?.strip_prefix('.')?;
    let (n, part) = rest.split_once('.')?;
    let n = n.parse().ok().filter(|n| *n < MOST)?;
    Some((n, part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_and_removed_rows_go_and_the_rest_closes_up() {
        let pairs = [
            ("seen", "x"),
            ("list.0.name", "A"),
            ("list.1.name", " "),
            ("list.2.name", "B"),
            ("list.2.remove", "1"),
            ("list.7.name", "C"),
            ("list.7.day", "3"),
            ("list.9999.name", "far"),
            ("lists.0.name", "other"),
        ];
        let form = Query(pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).into());
        assert_eq!(count(&form, "list"), 8);
        let kept = compact(&form, "list", &["name"]);
        assert_eq!(count(&kept, "list"), 2);
        assert_eq!(get(&kept, "list", 1, "name"), "C");
        assert_eq!(get(&kept, "list", 1, "day"), "3");
        assert_eq!(kept.get("seen"), Some("x"));
        assert_eq!(kept.get("lists.0.name"), Some("other"));
    }
}
