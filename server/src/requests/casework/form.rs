//! The controls of the forms on these pages: a label, what is wrong, the field; as the app's own forms have them.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::{FieldError, FieldErrors};

/// The controls of one form.
#[derive(Clone, Copy)]
pub struct Controls<'a> {
    pub words: Words<'a>,
    /// What is wrong with what was typed.
    pub errors: &'a FieldErrors,
    /// Begins the ids, so that a page can have several forms.
    pub id: &'a str,
}

impl Controls<'_> {
    /// A line of text; `more`: further attributes.
    pub fn line(&self, name: &str, label: &str, value: &str, more: &str) -> String {
        self.field(name, label, |about| {
            format!("<input {about} value=\"{}\" {more}>", escape(value))
        })
    }

    /// Many lines of text.
    pub fn area(&self, name: &str, label: &str, value: &str, more: &str) -> String {
        self.field(name, label, |about| {
            format!(
                "<textarea {about} rows=\"6\" {more}>\n{}</textarea>",
                escape(value)
            )
        })
    }

    /// One of several: code and words of each.
    pub fn choice(
        &self,
        name: &str,
        label: &str,
        options: &[(String, String)],
        chosen: &str,
    ) -> String {
        let options: String = options
            .iter()
            .map(|(code, words)| {
                let selected = if code == chosen { " selected" } else { "" };
                format!(
                    "<option value=\"{}\"{selected}>{}</option>",
                    escape(code),
                    escape(words)
                )
            })
            .collect();
        self.field(name, label, |about| {
            format!("<select {about}>{options}</select>")
        })
    }

    /// A field around a control, which gets the attributes that tie it to its label and error.
    fn field(&self, name: &str, label: &str, control: impl FnOnce(&str) -> String) -> String {
        let id = format!("{}-{name}", self.id);
        let label = self.words.say(label);
        let (about, error) = match self.errors.of(name) {
            Some(error) => (
                format!(
                    "id=\"{id}\" name=\"{name}\" aria-invalid=\"true\" aria-describedby=\"{id}-error\""
                ),
                format!(
                    "<p class=\"field-error\" id=\"{id}-error\">{}</p>",
                    escape(&said(self.words, error))
                ),
            ),
            None => (format!("id=\"{id}\" name=\"{name}\""), String::new()),
        };
        format!(
            "<div class=\"field\"><label for=\"{id}\">{label}</label>{error}{}</div>",
            control(&about)
        )
    }
}

/// What is wrong with a field, in words: a form's own, else the general ones.
// catalogue: error-*, casework-error-*
pub fn said(words: Words<'_>, error: &FieldError) -> String {
    let field = error.field.replace('_', "-");
    let keys = [
        format!("casework-error-{}", error.code),
        format!("error-{field}-{}", error.code),
        format!("error-{}", error.code),
    ];
    let n = stoa_service::Arg::Number(error.n.unwrap_or_default() as f64);
    let found = keys.iter().find_map(|key| {
        let said = words.raw(key, &[("n", n.clone())]);
        (said != *key).then_some(said)
    });
    found.unwrap_or_else(|| words.raw("error-internal", &[]))
}
