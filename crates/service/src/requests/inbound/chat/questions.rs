//! The service's own questions, one at a time.

use super::talk::Talk;
use stoa_domain::form::{Field, Kind};
use stoa_domain::requests::Service;
use stoa_domain::requests::inbound::said::Said;
use stoa_domain::{FieldErrors, text, words};

/// The next question that is asked and neither answered nor left out.
pub fn open<'a>(service: &'a Service, talk: &Talk) -> Option<&'a Field> {
    let given = &talk.draft.answers;
    service.form.asked(given).into_iter().find(|field| {
        field.kind != Kind::Notice
            && !given.contains_key(&field.code)
            && !talk.left_out.contains(&field.code)
    })
}

/// The answer that a text is; the error's code where it does not fit. Choices are told by number or by name, several of
/// them with commas between.
pub fn answer(
    service: &Service,
    field: &Field,
    typed: &str,
    talk: &Talk,
) -> Result<Vec<String>, String> {
    let values: Vec<String> = match field.kind {
        Kind::One(_) => vec![choice(field, typed)],
        Kind::Many(_) => typed
            .split([',', '،', ';', '\n'])
            .map(|part| choice(field, part))
            .collect(),
        _ => vec![text::clean(typed)],
    };
    let mut raw = talk.draft.answers.clone();
    raw.insert(field.code.clone(), values.clone());
    let mut errors = FieldErrors::default();
    service.form.parse(&raw, &mut errors);
    match errors.of(&format!("answers.{}", field.code)) {
        Some(error) => Err(error.code.clone()),
        None => Ok(values),
    }
}

/// The key of the choice that is meant, or what was typed.
fn choice(field: &Field, typed: &str) -> String {
    let choices = field.kind.choices();
    if let Said::Number(n) = Said::parse(typed)
        && let Some(choice) = n.checked_sub(1).and_then(|i| choices.get(i))
    {
        return choice.key.clone();
    }
    let meant = words::of(typed);
    let named = choices.iter().find(|c| words::of(&c.name) == meant);
    named.map_or_else(|| typed.trim().to_owned(), |c| c.key.clone())
}

/// The question as it is asked: its words, its help, its choices in a numbered list.
pub fn words_of(field: &Field) -> String {
    let mut lines = vec![field.text.clone()];
    lines.extend(field.help.clone());
    lines.extend(list(field.kind.choices().iter().map(|c| c.name.as_str())));
    lines.join("\n")
}

/// `1. …`, `2. …`
pub fn list<'a>(items: impl Iterator<Item = &'a str>) -> Vec<String> {
    items
        .enumerate()
        .map(|(i, name)| format!("{}. {name}", i + 1))
        .collect()
}
