//! What a case has to say for the placeholders of a template, in its reporter's language.

use crate::city::City;
use crate::requests::messages::Links;
use crate::{Arg, Portal};
use chrono::{DateTime, Datelike, Utc};
use stoa_domain::Locale;
use stoa_domain::requests::template::{Placeholder, fill};
use stoa_store::requests::RequestRecord;

/// A case, told by somebody, in a language.
pub struct Facts<'a> {
    pub portal: &'a Portal,
    pub city: &'a City,
    pub locale: Locale,
    /// Who writes.
    pub staff: Option<&'a str>,
}

impl Facts<'_> {
    /// A text with the case's facts.
    pub fn fill(&self, text: &str, case: &RequestRecord) -> String {
        fill(text, |placeholder| self.fact(placeholder, case))
    }

    /// A fact in words; what the case does not have is said in words too, so that every sentence stays one.
    fn fact(&self, placeholder: Placeholder, case: &RequestRecord) -> String {
        let known = match placeholder {
            Placeholder::Reference => Some(case.reference.to_string()),
            Placeholder::Service => Some(self.city.service_name(&case.service_code).to_owned()),
            Placeholder::Place => case.address.clone().or_else(|| case.place_words.clone()),
            Placeholder::Due => case.due_at.map(|at| self.day(at)),
            Placeholder::Opened => Some(self.day(case.opened_at)),
            Placeholder::Department => Some(case.department.clone()),
            Placeholder::Staff => self.staff.map(str::to_owned),
            Placeholder::City => Some(self.city.site.name.clone()),
            Placeholder::Link => {
                let links = Links(&self.portal.ctx.config);
                Some(links.request(&case.reference))
            }
        };
        // catalogue: casework-template-no-*
        let known = known.filter(|words| !words.trim().is_empty());
        known.unwrap_or_else(|| {
            self.say(&format!("casework-template-no-{}", placeholder.code()), &[])
        })
    }

    fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.portal.ctx.texts.text(self.locale, key, args)
    }

    /// `May 3, 2026`.
    // catalogue: ui-month-*
    fn day(&self, at: DateTime<Utc>) -> String {
        let at = self.city.local(at);
        let month = self.say(&format!("ui-month-{}", at.month()), &[]);
        let args: [(&str, Arg); 3] = [
            ("day", at.day().to_string().into()),
            ("month", month.into()),
            ("year", at.year().to_string().into()),
        ];
        self.say("ui-date", &args)
    }
}
