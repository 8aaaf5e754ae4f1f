//! What somebody typed, taken apart: number, street, second street, district.

use super::words::GeocoderWords;

/// One side of a crossing, or the street of an address.
pub type Tokens = Vec<String>;

/// A question to the index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The house number, its digits.
    pub number: Option<u32>,
    pub street: Tokens,
    /// The other street; empty and `Some` where only the joining word was typed yet.
    pub cross: Option<Tokens>,
    /// Words that name a district or neighborhood.
    pub district: Option<String>,
    pub zip: Option<String>,
}

impl Query {
    /// Takes a text apart. `is_district` knows the districts by their words, joined by spaces.
    pub fn parse(text: &str, words: &GeocoderWords, is_district: impl Fn(&str) -> bool) -> Self {
        // What follows a comma says where in the city.
        let (main, after) = text.split_once(',').unwrap_or((text, ""));
        let mut query = Self::default();
        query.take_area(&mut words.tokens(after), words, &is_district, 0);
        let (left, right) = split_crossing(main, words);
        let mut street = words.tokens(left);
        if let Some(right) = right {
            let mut cross = words.tokens(right);
            query.take_area(&mut cross, words, &is_district, 1);
            query.cross = Some(cross);
        } else {
            if street.len() > 1
                && let Some(number) = house_number(&street[0])
            {
                query.number = Some(number);
                street.remove(0);
            }
            query.take_area(&mut street, words, &is_district, 1);
        }
        query.street = street;
        query
    }

    /// Takes city words, a postal code and a district off the end, leaving at least `keep` words.
    fn take_area(
        &mut self,
        tokens: &mut Tokens,
        words: &GeocoderWords,
        is_district: &impl Fn(&str) -> bool,
        keep: usize,
    ) {
        loop {
            let Some(last) = tokens.last().filter(|_| tokens.len() > keep) else {
                return;
            };
            if last.len() == 5 && last.bytes().all(|b| b.is_ascii_digit()) {
                self.zip = tokens.pop();
                continue;
            }
            if words.city.contains(last) {
                tokens.pop();
                continue;
            }
            let found = (1..=3.min(tokens.len() - keep))
                .rev()
                .find(|n| is_district(&tokens[tokens.len() - n..].join(" ")));
            let Some(n) = found.filter(|_| self.district.is_none()) else {
                return;
            };
            self.district = Some(tokens.split_off(tokens.len() - n).join(" "));
        }
    }
}

/// The two sides of `A & B`, `A and B`, `A / B`, `A @ B`.
fn split_crossing<'a>(text: &'a str, words: &GeocoderWords) -> (&'a str, Option<&'a str>) {
    if let Some(at) = text.find(['&', '@', '/']).filter(|&at| at > 0) {
        return (&text[..at], Some(&text[at + 1..]));
    }
    let mut from = 0;
    for word in text.split_whitespace() {
        let Some(at) = text[from..].find(word).map(|i| i + from) else {
            break;
        };
        from = at + word.len();
        if at > 0 && words.crossing.contains(&word.to_lowercase()) {
            return (&text[..at], Some(&text[from..]));
        }
    }
    (text, None)
}

/// The number of `185`, `12A`, `104-106`; not that of `1st`.
fn house_number(token: &str) -> Option<u32> {
    let digits: String = token.chars().take_while(char::is_ascii_digit).collect();
    let rest = &token[digits.len()..];
    let fine = rest.is_empty()
        || rest.starts_with('-')
        || (rest.len() == 1 && rest.chars().all(char::is_alphabetic));
    digits.parse().ok().filter(|_| fine)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Query {
        let words = GeocoderWords {
            kinds: [("street", "st"), ("avenue", "ave")]
                .map(|(a, b)| (a.into(), b.into()))
                .into(),
            crossing: ["and".to_owned()].into(),
            city: ["ma".to_owned()].into(),
            ..Default::default()
        };
        Query::parse(text, &words, |d| ["boston", "jamaica plain"].contains(&d))
    }

    #[test]
    fn what_people_type() {
        let words = |w: &str| w.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let q = parse("185 Kneeland Street, Boston, MA 02111");
        assert_eq!((q.number, q.street), (Some(185), words("kneeland st")));
        assert_eq!(q.district.as_deref(), Some("boston"));
        assert_eq!(q.zip.as_deref(), Some("02111"));
        let q = parse("12a centre st jamaica plain ma");
        assert_eq!((q.number, q.street), (Some(12), words("centre st")));
        assert_eq!(q.district.as_deref(), Some("jamaica plain"));
        let q = parse("Kneeland & Lincoln St");
        assert_eq!(
            (q.street, q.cross),
            (words("kneeland"), Some(words("lincoln st")))
        );
        let q = parse("kneeland AND ");
        assert_eq!((q.street, q.cross), (words("kneeland"), Some(Vec::new())));
        assert_eq!(parse("boston").street, words("boston"));
        assert_eq!(parse("1st avenue").number, None);
        assert_eq!(parse("").street, Vec::<String>::new());
        assert_eq!(parse("& / , @").number, None);
    }
}
