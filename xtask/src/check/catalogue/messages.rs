//! One locale's messages, parsed as Fluent parses them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::Result;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

use super::{Catalogue, Problems};
use crate::fingerprint;

/// What the check compares.
#[derive(Default)]
pub struct Message {
    /// File name, such as `desk.ftl`.
    pub file: String,
    pub variables: BTreeSet<String>,
    /// Other messages it is made of.
    pub references: BTreeSet<String>,
}

/// Every message of a locale's folder. Terms (`-name`) are private to their file.
pub fn of_locale(folder: &Path, problems: &mut Problems) -> Result<Catalogue> {
    let mut catalogue = Catalogue::new();
    for path in fingerprint::files(folder) {
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let resource = match parser::parse(fs::read_to_string(&path)?) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    problems.push(format!("{}: {error}", path.display()));
                }
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut found = Message {
                file: file.clone(),
                ..Message::default()
            };
            if let Some(pattern) = &message.value {
                pattern_names(pattern, &mut found);
            }
            for attribute in &message.attributes {
                pattern_names(&attribute.value, &mut found);
            }
            let id = message.id.name.clone();
            if catalogue.insert(id.clone(), found).is_some() {
                problems.push(format!(
                    "{}: `{id}` stands twice. Remove one.",
                    path.display()
                ));
            }
        }
    }
    Ok(catalogue)
}

fn pattern_names(pattern: &Pattern<String>, found: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_names(expression, found);
        }
    }
}

fn expression_names(expression: &Expression<String>, found: &mut Message) {
    match expression {
        Expression::Inline(inline) => inline_names(inline, found),
        Expression::Select { selector, variants } => {
            inline_names(selector, found);
            for variant in variants {
                pattern_names(&variant.value, found);
            }
        }
    }
}

fn inline_names(inline: &InlineExpression<String>, found: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.references.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => argument_names(arguments, found),
        InlineExpression::TermReference {
            arguments: Some(arguments),
            ..
        } => {
            argument_names(arguments, found);
        }
        InlineExpression::Placeable { expression } => expression_names(expression, found),
        _ => {}
    }
}

fn argument_names(arguments: &CallArguments<String>, found: &mut Message) {
    for value in &arguments.positional {
        inline_names(value, found);
    }
    for named in &arguments.named {
        inline_names(&named.value, found);
    }
}
