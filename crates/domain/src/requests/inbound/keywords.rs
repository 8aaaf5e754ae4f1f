//! Which service a text is about, by the names and keywords of the catalogue: only where one service alone fits.

use crate::requests::Service;
use crate::words;
use std::collections::HashMap;

/// A shorter word or phrase says nothing, in characters.
const SHORTEST: usize = 3;

/// The service a text is about; `None` where none or more than one fits. Words that belong to several services do not
/// count; of two services the one whose longer phrases stand in the text wins, and equals are nobody.
pub fn service_of<'a>(services: &'a [Service], text: &str) -> Option<&'a Service> {
    let text: Vec<String> = words::of(text).iter().map(|w| stem(w)).collect();
    let mut owners: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (i, service) in services.iter().enumerate() {
        let summary = &service.summary;
        for phrase in summary.keywords.iter().chain([&summary.name]) {
            let phrase: Vec<String> = words::of(phrase).iter().map(|w| stem(w)).collect();
            let length: usize = phrase.iter().map(|w| w.chars().count()).sum();
            if length < SHORTEST {
                continue;
            }
            let owners = owners.entry(phrase).or_default();
            if !owners.contains(&i) {
                owners.push(i);
            }
        }
    }
    let mut scores: HashMap<usize, usize> = HashMap::new();
    for (phrase, owners) in &owners {
        if let [only] = owners.as_slice()
            && text.windows(phrase.len()).any(|w| w == phrase)
        {
            *scores.entry(*only).or_default() += phrase.len();
        }
    }
    let (&best, &score) = scores.iter().max_by_key(|(i, score)| (**score, **i))?;
    let rivals = scores.iter().filter(|(_, s)| **s == score).count();
    services.get(best).filter(|_| rivals == 1)
}

/// A word without what makes it many: an `s` at the end (English, Spanish), the article in front of an Arabic one.
fn stem(word: &str) -> String {
    let long = word.chars().count() > 3;
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() > 2) {
        return rest.to_owned();
    }
    match word.strip_suffix('s') {
        Some(rest) if long => rest.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requests::ServiceSummary;

    fn service(code: &str, name: &str, keywords: &[&str]) -> Service {
        Service {
            summary: ServiceSummary {
                code: code.into(),
                name: name.into(),
                description: String::new(),
                keywords: keywords.iter().map(|k| (*k).to_owned()).collect(),
                category: String::new(),
                department: String::new(),
                place: Default::default(),
                contact: Default::default(),
                target: None,
                response: None,
                has_questions: false,
                publication: Default::default(),
                used: 0,
            },
            form: Default::default(),
        }
    }

    #[test]
    fn one_service_alone_must_fit() {
        let all = [
            service("HOLE", "Pothole", &["bache", "حفرة", "street"]),
            service(
                "LAMP",
                "Street light out",
                &["farola", "إنارة الشارع", "street"],
            ),
            service("SIGN", "Sign", &[]),
        ];
        for (text, code) in [
            ("There are two potholes in my street", Some("HOLE")),
            ("Un bache enorme", Some("HOLE")),
            ("الحفرة كبيرة", Some("HOLE")),
            ("The street light out at the school", Some("LAMP")),
            ("إنارة الشارع مطفأة", Some("LAMP")),
            // A word of two services says nothing; two services are nobody.
            ("my street", None),
            ("a pothole under a sign", None),
            ("Good morning", None),
            ("", None),
        ] {
            let found = service_of(&all, text).map(|s| s.summary.code.as_str());
            assert_eq!(found, code, "{text}");
        }
    }
}
