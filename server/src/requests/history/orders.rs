//! In which order a file writes its dates: each order with what it makes of the file's own samples.

use super::fields;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::FieldErrors;
use stoa_domain::requests::history::{DateOrder, Field, Moment, Profile};
use stoa_service::requests::history::Columns;

/// The choice.
// catalogue: history-order-*
pub fn choice(
    words: Words<'_>,
    profile: &Profile,
    typed: &Columns,
    errors: &FieldErrors,
) -> String {
    let column = typed
        .columns
        .get(&Field::Opened)
        .and_then(|n| profile.column(*n));
    let samples: Vec<&str> = column
        .map(|c| c.samples.iter().map(String::as_str).collect())
        .unwrap_or_default();
    let one = |order: DateOrder| {
        let checked = if order == typed.order { " checked" } else { "" };
        let read: Vec<String> = samples.iter().map(|s| example(words, order, s)).collect();
        format!(
            "<label class=\"choice\"><input type=\"radio\" name=\"order\" value=\"{}\"{checked}> <span>{}<span class=\"hint\"> {}</span></span></label>",
            order.code(),
            words.say(&format!("history-order-{}", order.code())),
            read.join("; "),
        )
    };
    let all: String = DateOrder::ALL.into_iter().map(one).collect();
    let (error, _) = fields::error(words, errors, "order", "order");
    let tie = match error.is_empty() {
        true => "",
        false => " aria-describedby=\"order-error\"",
    };
    format!(
        "<fieldset class=\"field\" id=\"order\"{tie}><legend>{}</legend>{error}<div class=\"choices\">{all}</div></fieldset>",
        words.say("history-order")
    )
}

fn example(words: Words<'_>, order: DateOrder, sample: &str) -> String {
    let read = match order.read(sample) {
        None => words.raw("history-order-unreadable", &[]),
        Some(Moment::Local(at)) => format!("{} {}", words.day(at.date()), at.format("%H:%M")),
        Some(Moment::Exact(at)) => {
            format!("{} {} UTC", words.day(at.date_naive()), at.format("%H:%M"))
        }
    };
    format!(
        "<bdi>{}</bdi> = <bdi>{}</bdi>",
        escape(sample),
        escape(&read)
    )
}
