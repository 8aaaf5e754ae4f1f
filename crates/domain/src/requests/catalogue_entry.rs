//! A service as the catalogue keeps it, whether it is offered or not, and its own fields as they are typed.

use super::moderation::Publication;
use super::service::{Need, Service, ServiceSummary};
use crate::object::object;
use crate::{FieldErrors, text, words};
use serde::Serialize;

/// The longest name, group or department, in characters.
const MAX_NAME: usize = 100;
/// The longest description, in characters.
const MAX_DESCRIPTION: usize = 2_000;
/// The longest code, in bytes.
const MAX_CODE: usize = 60;
/// The most keywords, and the longest, in characters.
const MAX_KEYWORDS: usize = 100;
const MAX_KEYWORD: usize = 60;

/// A service of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueEntry {
    #[serde(flatten)]
    pub service: Service,
    /// Is it offered no more? Cases that have it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// A service's own fields as they are typed: all but code, questions and what is promised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServiceFields {
    pub name: String,
    pub description: String,
    pub category: String,
    pub department: String,
    /// Between commas or on lines of their own.
    pub keywords: String,
    pub place: Need,
    pub contact: Need,
    pub publication: Publication,
}

impl ServiceFields {
    /// Those of a service.
    pub fn of(summary: &ServiceSummary) -> Self {
        Self {
            name: summary.name.clone(),
            description: summary.description.clone(),
            category: summary.category.clone(),
            department: summary.department.clone(),
            keywords: summary.keywords.join(", "),
            place: summary.place,
            contact: summary.contact,
            publication: summary.publication,
        }
    }

    /// A service with these fields, cleaned; what else there is of it stays.
    pub fn onto(&self, summary: ServiceSummary) -> ServiceSummary {
        let keywords = self.keywords.split([',', '\n', '،', '、']);
        let mut kept: Vec<String> = Vec::new();
        for word in keywords.map(text::clean_line).filter(|w| !w.is_empty()) {
            if !kept.contains(&word) {
                kept.push(word);
            }
        }
        ServiceSummary {
            name: text::clean_line(&self.name),
            description: text::clean(&self.description),
            category: text::clean_line(&self.category),
            department: text::clean_line(&self.department),
            keywords: kept,
            place: self.place,
            contact: self.contact,
            publication: self.publication,
            ..summary
        }
    }

    /// A new service with these fields and no questions. Without a code its code is made of the name.
    pub fn begin(&self, code: &str) -> CatalogueEntry {
        let made = words::of(&self.name).join("-");
        let made: String = made
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(40)
            .collect();
        let code = match text::clean_line(code) {
            typed if typed.is_empty() => made.trim_matches('-').to_owned(),
            typed => typed,
        };
        let blank = ServiceSummary {
            code,
            name: String::new(),
            description: String::new(),
            keywords: Vec::new(),
            category: String::new(),
            department: String::new(),
            place: Need::Required,
            contact: Need::Optional,
            target: None,
            response: None,
            has_questions: false,
            publication: Publication::AtOnce,
            used: 0,
        };
        CatalogueEntry {
            service: Service {
                summary: self.onto(blank),
                form: Default::default(),
            },
            retired: false,
        }
    }
}

impl ServiceSummary {
    /// What is wrong with its own fields: `code` bad-code; `name`, `category` required; these, `description`, `department` and
    /// `keywords` too-long; `keywords` too-many.
    pub fn faults(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if self.code.is_empty() || self.code.len() > MAX_CODE || !self.code.chars().all(fits) {
            errors.add("code", "bad-code");
        }
        let texts = [
            ("name", &self.name, MAX_NAME, true),
            ("description", &self.description, MAX_DESCRIPTION, false),
            ("category", &self.category, MAX_NAME, true),
            ("department", &self.department, MAX_NAME, false),
        ];
        for (field, typed, most, needed) in texts {
            if needed && typed.is_empty() {
                errors.add(field, "required");
            } else if typed.chars().count() > most {
                errors.add_n(field, "too-long", most as i64);
            }
        }
        if self.keywords.len() > MAX_KEYWORDS {
            errors.add_n("keywords", "too-many", MAX_KEYWORDS as i64);
        } else if self
            .keywords
            .iter()
            .any(|k| k.chars().count() > MAX_KEYWORD)
        {
            errors.add_n("keywords", "too-long", MAX_KEYWORD as i64);
        }
        errors
    }
}

object!(CatalogueEntry {
    part: service: Service;
    needs:;
    may: retired;
});

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(name: &str) -> ServiceFields {
        ServiceFields {
            name: name.into(),
            category: "Streets".into(),
            keywords: "hole,  pot hole\nhole, بئر، حفرة,".into(),
            ..ServiceFields::default()
        }
    }

    #[test]
    fn a_new_one_gets_a_code_of_its_name_and_says_what_is_missing() {
        let new = fields("  Broken   Bench! ").begin("");
        let summary = &new.service.summary;
        assert_eq!(
            (summary.code.as_str(), summary.name.as_str()),
            ("broken-bench", "Broken Bench!")
        );
        assert_eq!(summary.keywords, ["hole", "pot hole", "بئر", "حفرة"]);
        assert!(summary.faults().is_empty());
        assert_eq!(
            fields("Bench").begin("BENCH-1").service.summary.code,
            "BENCH-1"
        );
        let nameless = fields("مقعد").begin("").service.summary.faults();
        assert_eq!(nameless, FieldErrors::one("code", "bad-code"));
        let mut empty = fields("");
        empty.category = " ".into();
        empty.department = "x".repeat(MAX_NAME + 1);
        let errors = empty.begin("a b").service.summary.faults();
        let said: Vec<&str> = errors.0.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(said, ["code", "name", "category", "department"]);
    }

    #[test]
    fn its_fields_come_back_as_they_were_and_it_survives_json() {
        let mut entry = fields("Bench").begin("");
        assert_eq!(
            ServiceFields::of(&entry.service.summary).onto(entry.service.summary.clone()),
            entry.service.summary
        );
        for retired in [false, true] {
            entry.retired = retired;
            let json = serde_json::to_value(&entry).unwrap();
            assert_eq!(json.get("retired").is_some(), retired);
            assert_eq!(
                serde_json::from_value::<CatalogueEntry>(json).unwrap(),
                entry
            );
        }
    }
}
