//! A text's written form, as the server makes it of Fluent (`lower`) and both sides fill it in. Fluent's own runtime
//! weighs 40 kB in a first visit (ADR 0005); this is what our catalogues use of it.
//!
//! `{name}` is a variable. `{name?one:a day|=0:nothing|*:{name} days}` chooses: a plural category or a word, an exact
//! number behind `=`, and last of all the choice that always fits. `\` takes the next sign as it stands; `\n` is a
//! line's end.

use super::{Arg, number, plural};
use std::str::Chars;
use stoa_domain::Locale;

/// The text of a pattern. A variable that is not given stays as `{$name}`.
pub(super) fn fill(pattern: &str, locale: Locale, args: &[(&str, Arg)]) -> String {
    let mut out = String::with_capacity(pattern.len() + 16);
    let filler = Filler { locale, args };
    filler.copy(&mut pattern.chars(), Some(&mut out));
    out
}

struct Filler<'a> {
    locale: Locale,
    args: &'a [(&'a str, Arg)],
}

impl Filler<'_> {
    /// Copies to the end, or to the `|` or `}` that ends a choice, which is returned. `None`: reads over it.
    fn copy(&self, from: &mut Chars, mut to: Option<&mut String>) -> Option<char> {
        while let Some(c) = from.next() {
            let c = match c {
                '|' | '}' => return Some(c),
                '{' => {
                    self.placeable(from, to.as_deref_mut());
                    continue;
                }
                '\\' => match from.next() {
                    Some('n') => '\n',
                    Some(c) => c,
                    None => break,
                },
                c => c,
            };
            if let Some(to) = to.as_deref_mut() {
                to.push(c);
            }
        }
        None
    }

    fn placeable(&self, from: &mut Chars, mut to: Option<&mut String>) {
        let (name, end) = word(from, &['}', '?']);
        let arg = self.args.iter().find(|(n, _)| *n == name).map(|(_, a)| a);
        if end != Some('?') {
            if let Some(to) = to {
                match arg {
                    Some(Arg::Text(text)) => to.push_str(text),
                    Some(Arg::Number(n)) => to.push_str(&number(*n)),
                    None => {
                        to.push_str("{$");
                        to.push_str(name);
                        to.push('}');
                    }
                }
            }
            return;
        }
        loop {
            let (key, _) = word(from, &[':']);
            let chosen = to.is_some() && self.fits(key, arg);
            let end = self.copy(from, if chosen { to.take() } else { None });
            if end != Some('|') {
                return;
            }
        }
    }

    fn fits(&self, key: &str, arg: Option<&Arg>) -> bool {
        match (key.strip_prefix('='), arg) {
            _ if key == "*" => true,
            (Some(exact), Some(Arg::Number(n))) => number(*n) == exact,
            (None, Some(Arg::Number(n))) => plural::category(self.locale, *n) == key,
            (None, Some(Arg::Text(text))) => text == key,
            _ => false,
        }
    }
}

/// What stands before the first of some signs, and which of them that was.
fn word<'a>(from: &mut Chars<'a>, ends: &[char]) -> (&'a str, Option<char>) {
    let rest = from.as_str();
    let at = rest.find(ends).unwrap_or(rest.len());
    let (word, tail) = rest.split_at(at);
    *from = tail.chars();
    (word, from.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en(pattern: &str, args: &[(&str, Arg)]) -> String {
        fill(pattern, Locale::En, args)
    }

    #[test]
    fn variables_choices_and_signs_that_mean_something() {
        let n = |n: f64| [("n", Arg::Number(n)), ("who", Arg::from("Ana"))];
        let days = "{n?=0:today|one:{who}, a day|*:{n} days}!";
        assert_eq!(en(days, &n(0.0)), "today!");
        assert_eq!(en(days, &n(1.0)), "Ana, a day!");
        assert_eq!(en(days, &n(1200.0)), "1,200 days!");
        assert_eq!(en(days, &[]), "{$n} days!");
        let nested = "{who?Bo:B|Ana:{n?one:1|*:many}|*:-} \\{\\|\\}\\\\\\n.";
        assert_eq!(en(nested, &n(3.0)), "many {|}\\\n.");
        for broken in ["{", "{n?", "{n?one", "{n?one:", "\\", "{n?one:a|", "|}"] {
            en(broken, &n(1.0));
        }
    }
}
