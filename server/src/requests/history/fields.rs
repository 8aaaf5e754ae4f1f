//! What is wrong with the fields of these forms, in words.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::FieldErrors;
use stoa_service::Arg;

/// The error of a field as it stands above it, and the attributes that tie the field to it.
// catalogue: history-error-*, error-*
pub fn error(words: Words<'_>, errors: &FieldErrors, field: &str, id: &str) -> (String, String) {
    let Some(error) = errors.of(field) else {
        return (String::new(), String::new());
    };
    let n = Arg::Number(error.n.unwrap_or_default() as f64);
    let keys = [
        format!("history-error-{}", error.code),
        format!("error-{}", error.code),
    ];
    let said = keys.iter().find_map(|key| {
        let said = words.raw(key, &[("n", n.clone())]);
        (said != *key).then_some(said)
    });
    let said = said.unwrap_or_else(|| words.raw("error-internal", &[]));
    (
        format!(
            "<p class=\"field-error\" id=\"{id}-error\">{}</p>",
            escape(&said)
        ),
        format!(" aria-invalid=\"true\" aria-describedby=\"{id}-error\""),
    )
}
