//! Fluent read by Fluent's own parser and written in the short form that both sides fill in (`pattern`): messages
//! and terms that a text refers to stand in it, and its default choice comes last. Functions and attributes have no
//! place there; no catalogue of ours uses them.

use super::number;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;

/// How deep texts may stand in texts; deeper is a circle.
const DEEPEST: usize = 8;

/// The catalogues of one language by their names (`-name` for terms), each text as it was written last.
#[derive(Default)]
pub(super) struct Sources(BTreeMap<String, Pattern<String>>);

impl Sources {
    /// Adds a catalogue; a text that exists is replaced (a city's own words come last). The keys it has, and
    /// whether all of it could be read.
    pub(super) fn add(&mut self, source: &str) -> (Vec<String>, bool) {
        let (resource, fine) = match parser::parse(source.to_owned()) {
            Ok(resource) => (resource, true),
            Err((resource, _)) => (resource, false),
        };
        let mut keys = Vec::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    if let Some(value) = message.value {
                        keys.push(message.id.name.clone());
                        self.0.insert(message.id.name, value);
                    }
                }
                Entry::Term(term) => {
                    self.0.insert(format!("-{}", term.id.name), term.value);
                }
                _ => {}
            }
        }
        (keys, fine)
    }

    /// Texts in the short form, `key=pattern` a line, by key. `false`: something in them has no short form.
    pub(super) fn lower<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> (String, bool) {
        let keys: std::collections::BTreeSet<&str> = keys.into_iter().collect();
        let mut out = String::new();
        let mut fine = true;
        for key in keys {
            if let Some(pattern) = self.0.get(key) {
                out.push_str(key);
                out.push('=');
                fine &= self.pattern(pattern, DEEPEST, &mut out);
                out.push('\n');
            }
        }
        (out, fine)
    }

    fn pattern(&self, pattern: &Pattern<String>, depth: usize, out: &mut String) -> bool {
        let mut fine = depth > 0;
        if !fine {
            return false;
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => escape(value, out),
                PatternElement::Placeable { expression } => {
                    fine &= self.expression(expression, depth - 1, out);
                }
            }
        }
        fine
    }

    fn expression(&self, expression: &Expression<String>, depth: usize, out: &mut String) -> bool {
        let (selector, variants) = match expression {
            Expression::Inline(inline) => return self.inline(inline, depth, out),
            Expression::Select { selector, variants } => (selector, variants),
        };
        let InlineExpression::VariableReference { id } = selector else {
            return false;
        };
        out.push('{');
        out.push_str(&id.name);
        out.push('?');
        let mut fine = true;
        for variant in variants {
            match &variant.key {
                VariantKey::Identifier { name } => out.push_str(name),
                VariantKey::NumberLiteral { value } => {
                    out.push('=');
                    out.push_str(&literal(value));
                }
            }
            out.push(':');
            fine &= self.pattern(&variant.value, depth, out);
            out.push('|');
        }
        out.push_str("*:");
        if let Some(default) = variants.iter().find(|v| v.default) {
            fine &= self.pattern(&default.value, depth, out);
        }
        out.push('}');
        fine
    }

    fn inline(&self, inline: &InlineExpression<String>, depth: usize, out: &mut String) -> bool {
        let other = match inline {
            InlineExpression::StringLiteral { value } => {
                escape(&unescape_unicode_to_string(value), out);
                return true;
            }
            InlineExpression::NumberLiteral { value } => {
                escape(&literal(value), out);
                return true;
            }
            InlineExpression::VariableReference { id } => {
                out.push('{');
                out.push_str(&id.name);
                out.push('}');
                return true;
            }
            InlineExpression::Placeable { expression } => {
                return self.expression(expression, depth, out);
            }
            InlineExpression::MessageReference {
                id,
                attribute: None,
            } => id.name.clone(),
            InlineExpression::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => format!("-{}", id.name),
            _ => return false,
        };
        match self.0.get(&other) {
            Some(pattern) => self.pattern(pattern, depth, out),
            None => {
                escape(&format!("{{{other}}}"), out);
                false
            }
        }
    }
}

/// A number in a catalogue as the language writes it.
fn literal(value: &str) -> String {
    value
        .parse()
        .map_or_else(|_| value.to_owned(), |n: f64| number(n))
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '{' | '}' | '|' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
}
