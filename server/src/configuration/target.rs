//! How long the city gives itself: as two fields of a form, and in words.

use crate::extract::query::Query;
use crate::requests::casework::form::said;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use serde_json::Value;
use stoa_domain::FieldErrors;
use stoa_domain::requests::Target;
use stoa_service::Arg;

/// The units, as they are written.
const UNITS: [&str; 5] = [
    "working_minutes",
    "working_hours",
    "hours",
    "business_days",
    "calendar_days",
];

/// In words; `None` for what is no such thing.
// catalogue: ui-target-*
pub fn target_words(words: Words<'_>, value: &Value) -> Option<String> {
    let amount = value.get("value")?.as_f64()?;
    let unit = match value.get("unit")?.as_str()? {
        "calendar_days" => "days".to_owned(),
        unit => UNITS.contains(&unit).then(|| unit.replace('_', "-"))?,
    };
    let key = format!("ui-target-{unit}");
    Some(words.raw(&key, &[("n", Arg::Number(amount))]))
}

/// Number and unit of it as form fields `<name>.n` and `<name>.unit`.
pub fn pairs(name: &str, target: Option<Target>) -> Vec<(String, String)> {
    let Some(Value::Object(parts)) = target.and_then(|t| serde_json::to_value(t).ok()) else {
        return Vec::new();
    };
    let text = |part: &str| match parts.get(part) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    vec![
        (format!("{name}.n"), text("value")),
        (format!("{name}.unit"), text("unit")),
    ]
}

/// What the two fields say; without a number, nothing. Errors: `<name>` not-a-number | not-readable.
pub fn read(form: &Query, name: &str, errors: &mut FieldErrors) -> Option<Target> {
    let number = form.get(&format!("{name}.n"))?;
    let Ok(value) = number.parse::<u32>() else {
        errors.add(name, "not-a-number");
        return None;
    };
    let unit = form.get(&format!("{name}.unit")).unwrap_or_default();
    let read = serde_json::from_value(serde_json::json!({"unit": unit, "value": value}));
    if read.is_err() {
        errors.add(name, "not-readable");
    }
    read.ok()
}

/// The two fields under one label; `hint`: the key of what stands below it.
// catalogue: admin-unit-*
pub fn field(
    words: Words<'_>,
    form: &Query,
    errors: &FieldErrors,
    name: &str,
    label: &str,
    hint: &str,
) -> String {
    let get = |part: &str| form.get(&format!("{name}.{part}")).unwrap_or_default();
    let chosen = match get("unit") {
        "" => "business_days",
        unit => unit,
    };
    let units: String = UNITS
        .map(|unit| {
            let selected = if unit == chosen { " selected" } else { "" };
            let said = words.say(&format!("admin-unit-{}", unit.replace('_', "-")));
            format!("<option value=\"{unit}\"{selected}>{said}</option>")
        })
        .concat();
    let (error, invalid) = match errors.of(name) {
        Some(error) => (
            format!(
                "<p class=\"field-error\" id=\"{name}-error\">{}</p>",
                escape(&said(words, error))
            ),
            format!(" aria-invalid=\"true\" aria-describedby=\"{name}-error\""),
        ),
        None => (String::new(), format!(" aria-describedby=\"{name}-hint\"")),
    };
    format!(
        "<fieldset class=\"field\"><legend>{}</legend><p class=\"hint\" id=\"{name}-hint\">{}</p>{error}<div class=\"input-row\">\
         <input id=\"{name}.n\" name=\"{name}.n\" inputmode=\"numeric\" dir=\"ltr\" aria-label=\"{}\" value=\"{}\"{invalid}>\
         <select id=\"{name}.unit\" name=\"{name}.unit\" aria-label=\"{}\">{units}</select></div></fieldset>",
        words.say(label),
        words.say(hint),
        words.say("admin-amount"),
        escape(get("n")),
        words.say("admin-unit"),
    )
}
