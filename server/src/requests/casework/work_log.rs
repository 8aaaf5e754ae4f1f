//! The log of time and materials on a case's page of work.

use super::form::Controls;
use super::work_page::Part;
use crate::site::plain_page::escape;
use stoa_domain::FieldErrors;
use stoa_domain::requests::work::{CaseWork, EntryDraft, EntryKind, EntryView, quantity, sum};

impl Part<'_> {
    /// The section.
    pub fn log(&self, work: &CaseWork) -> String {
        let words = self.words;
        let rows: String = work.entries.iter().map(|e| self.entry(e)).collect();
        let head = ["at", "by", "what", "amount", "cost"].map(|column| {
            format!(
                "<th scope=\"col\">{}</th>",
                words.say(&format!("casework-entry-{column}"))
            )
        });
        let table = match rows.is_empty() {
            true => format!("<p class=\"muted\">{}</p>", words.say("casework-log-none")),
            false => format!(
                "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-labelledby=\"log\"><table class=\"table stacked\">\
                 <thead><tr>{}</tr></thead><tbody>{rows}</tbody></table></div>\
                 <p id=\"sums\"><strong>{}</strong></p>",
                head.concat(),
                words.with(
                    "casework-log-sums",
                    &[
                        ("time", span(work.sums.minutes).into()),
                        ("cost", sum(work.sums.cents).into())
                    ],
                ),
            ),
        };
        format!(
            "<section class=\"section\"><h2 id=\"log\">{}</h2>{table}{}</section>",
            words.say("casework-log-title"),
            self.entry_forms(),
        )
    }

    /// One form for each kind.
    // catalogue: casework-entry-*
    fn entry_forms(&self) -> String {
        let draft = &self.typed.entry;
        let none = EntryDraft::default();
        let no_errors = FieldErrors::default();
        let forms = EntryKind::ALL.map(|kind| {
            let code = kind.code();
            let here = draft.kind == code;
            let draft = if here { draft } else { &none };
            let c = Controls {
                words: self.words,
                errors: if here { &self.typed.errors } else { &no_errors },
                id: code,
            };
            let own = match kind {
                EntryKind::Time => c.line(
                    "minutes",
                    "casework-entry-minutes",
                    &draft.minutes,
                    "inputmode=\"numeric\" class=\"w-5\"",
                ),
                EntryKind::Material => format!(
                    "{}{}",
                    c.line(
                        "quantity",
                        "casework-entry-quantity",
                        &draft.quantity,
                        "inputmode=\"decimal\" class=\"w-5\""
                    ),
                    c.line(
                        "unit",
                        "casework-entry-unit",
                        &draft.unit,
                        "maxlength=\"20\" class=\"w-10\""
                    ),
                ),
            };
            let fields = format!(
                "<h3>{}</h3><input type=\"hidden\" name=\"kind\" value=\"{code}\">{}{own}{}",
                self.words.say(&format!("casework-entry-add-{code}")),
                c.line(
                    "what",
                    "casework-entry-what",
                    &draft.what,
                    "maxlength=\"300\" required"
                ),
                c.line(
                    "cost",
                    "casework-entry-cost-optional",
                    &draft.cost,
                    "inputmode=\"decimal\" class=\"w-10\""
                ),
            );
            self.form("work", &fields, "casework-entry-save", "button")
        });
        forms.concat()
    }

    fn entry(&self, e: &EntryView) -> String {
        let words = self.words;
        let amount = match e.kind {
            EntryKind::Time => span(e.minutes),
            EntryKind::Material => format!("{} {}", quantity(e.quantity), escape(&e.unit)),
        };
        let cell = |label: &str, markup: &str| {
            format!(
                "<td data-label=\"{}\">{markup}</td>",
                words.say(&format!("casework-entry-{label}"))
            )
        };
        let what = match &e.removed_by {
            Some(by) => format!(
                "<del><bdi>{}</bdi></del> <span class=\"meta\">{}</span>",
                escape(&e.what),
                words.with("casework-entry-removed", &[("by", by.as_str().into())]),
            ),
            None => format!(
                "<bdi>{}</bdi>{}",
                escape(&e.what),
                self.form(
                    "work-remove",
                    &format!("<input type=\"hidden\" name=\"id\" value=\"{}\">", e.id),
                    "casework-entry-remove",
                    "button quiet small"
                ),
            ),
        };
        format!(
            "<tr>{}{}{}{}{}</tr>",
            cell("at", &e.at.format("%Y-%m-%d %H:%M").to_string()),
            cell("by", &escape(&e.by)),
            cell("what", &what),
            cell("amount", &format!("<bdi dir=\"ltr\">{amount}</bdi>")),
            cell("cost", &format!("<bdi dir=\"ltr\">{}</bdi>", sum(e.cents))),
        )
    }
}

/// `1:05`, hours and minutes.
fn span(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
