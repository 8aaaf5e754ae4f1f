//! The controls of these pages: a label, a hint, what is wrong, the field. Their ids are their names, so that what is wrong
//! leads to them and a page that comes back knows where its reader was.

use crate::extract::query::Query;
use crate::requests::moderation::frame::notice;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_domain::{FieldError, FieldErrors};
use stoa_service::Arg;

/// What the controls of a form have in common.
#[derive(Clone, Copy)]
pub struct Controls<'a> {
    pub words: Words<'a>,
    pub errors: &'a FieldErrors,
    /// The control to begin at, by its name.
    pub at: Option<&'a str>,
}

/// A control's words.
pub struct Label<'a> {
    pub name: &'a str,
    /// Ready words, not markup.
    pub label: String,
    /// Ready words; empty: none.
    pub hint: String,
}

impl<'a> Label<'a> {
    /// Words of the catalogue, without a hint.
    pub fn of(words: Words<'_>, name: &'a str, key: &str) -> Self {
        Self {
            name,
            label: words.raw(key, &[]),
            hint: String::new(),
        }
    }

    /// With a hint of the catalogue.
    pub fn hint(self, words: Words<'_>, key: &str) -> Self {
        Self {
            hint: words.raw(key, &[]),
            ..self
        }
    }
}

/// The id of a control or of what stands around several.
pub fn id(name: &str) -> String {
    format!("f-{name}")
}

impl Controls<'_> {
    /// A line; `more`: further attributes.
    pub fn line(&self, label: Label<'_>, value: &str, more: &str) -> String {
        let value = escape(value);
        self.field(label, |about| {
            format!("<input {about} value=\"{value}\" {more}>")
        })
    }

    /// Several lines.
    pub fn area(&self, label: Label<'_>, value: &str, rows: u32) -> String {
        let value = escape(value);
        self.field(label, |about| {
            format!("<textarea {about} rows=\"{rows}\">\n{value}</textarea>")
        })
    }

    /// One of several; `options` as markup.
    pub fn select(&self, label: Label<'_>, options: &str) -> String {
        self.field(label, |about| format!("<select {about}>{options}</select>"))
    }

    /// Yes or no.
    pub fn check(&self, name: &str, label: &str, on: bool) -> String {
        format!(
            "<label class=\"choice\"><input type=\"checkbox\" id=\"{id}\" name=\"{name}\" value=\"on\"{checked}{focus}> \
             <span>{label}</span></label>",
            id = id(name),
            checked = if on { " checked" } else { "" },
            focus = self.focus(name),
            label = escape(label),
        )
    }

    /// What is wrong with what a name stands for, below its words; with it the attribute that ties a control to it.
    pub fn error(&self, name: &str) -> (String, String) {
        let Some(error) = self.errors.of(name) else {
            return (String::new(), String::new());
        };
        let id = id(name);
        (
            format!(
                "<p class=\"field-error\" id=\"{id}-error\">{}</p>",
                escape(&said(self.words, error))
            ),
            format!("{id}-error"),
        )
    }

    fn field(&self, label: Label<'_>, control: impl FnOnce(&str) -> String) -> String {
        let id = id(label.name);
        let (error, by_error) = self.error(label.name);
        let (hint, by_hint) = match label.hint.as_str() {
            "" => (String::new(), String::new()),
            words => (
                format!("<p class=\"hint\" id=\"{id}-hint\">{}</p>", escape(words)),
                format!("{id}-hint"),
            ),
        };
        let by: Vec<String> = [by_hint, by_error]
            .into_iter()
            .filter(|b| !b.is_empty())
            .collect();
        let described = match by.is_empty() {
            true => String::new(),
            false => format!(" aria-describedby=\"{}\"", by.join(" ")),
        };
        let invalid = match error.is_empty() {
            true => "",
            false => " aria-invalid=\"true\"",
        };
        let about = format!(
            "id=\"{id}\" name=\"{}\"{described}{invalid}{}",
            label.name,
            self.focus(label.name)
        );
        format!(
            "<div class=\"field\"><label for=\"{id}\">{}</label>{hint}{error}{}</div>",
            escape(&label.label),
            control(&about)
        )
    }

    fn focus(&self, name: &str) -> &'static str {
        if self.at == Some(name) {
            " autofocus"
        } else {
            ""
        }
    }
}

/// What is wrong, in words: those of these pages, else the general ones.
// catalogue: builder-error-* error-*
pub fn said(words: Words<'_>, error: &FieldError) -> String {
    let n = Arg::Number(error.n.unwrap_or_default() as f64);
    let keys = [
        format!("builder-error-{}", error.code),
        format!("error-{}", error.code),
    ];
    let found = keys.iter().find_map(|key| {
        let said = words.raw(key, &[("n", n.clone())]);
        (said != *key).then_some(said)
    });
    found.unwrap_or_else(|| words.raw("error-internal", &[]))
}

/// What an address says became of a form: done, or why not.
pub fn verdict(words: Words<'_>, query: &Query) -> String {
    if let Some(code) = query.get("error") {
        let error = FieldErrors::one("", code).0.pop();
        return error.map_or_else(String::new, |e| notice("error", &said(words, &e)));
    }
    // catalogue: builder-done-*
    match query.get("done") {
        Some("published") => notice("success", &words.raw("builder-done-published", &[])),
        Some("dropped") => notice("success", &words.raw("builder-done-dropped", &[])),
        Some(_) => notice("success", &words.raw("builder-done-saved", &[])),
        None => String::new(),
    }
}

/// Everything that is wrong, at the top of a page, each line leading to its control.
pub fn summary(words: Words<'_>, errors: &FieldErrors) -> String {
    if errors.is_empty() {
        return String::new();
    }
    let lines: String = errors
        .0
        .iter()
        .map(|e| {
            format!(
                "<li><a href=\"#{}\">{}</a></li>",
                escape(&id(&e.field)),
                escape(&said(words, e))
            )
        })
        .collect();
    format!(
        "<div class=\"error-summary\" role=\"alert\" id=\"errors\" tabindex=\"-1\"><h2>{}</h2><ul>{lines}</ul></div>",
        words.say("builder-wrong")
    )
}
