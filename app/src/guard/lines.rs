//! The lines that are added: behind a field, and above the report as everyone will see it.

use super::page::Found;
use super::take_out::take_out;
use crate::ui::announce;
use crate::{i18n, t};
use leptos::prelude::document;
use std::rc::Rc;
use stoa_domain::requests::personal::PersonalKind;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;

const CLASS: &str = "guard";
/// What the lines tell of, so that they are not made anew while they are read.
const TOLD: &str = "data-told";

/// The lines of a field: made, changed or taken away.
pub fn at_field(found: &Found) {
    let host = found.control.closest(".field, .photo-body").ok().flatten();
    let Some(host) = host else { return };
    let told = told(found);
    let Some(list) = list(&host, &told, false) else {
        return;
    };
    announce(&format!("{} {}", told, t!("guard-public")));
    for (kind, piece) in pieces(found) {
        add_line(&list, kind, piece, found);
    }
}

/// The lines above the review, for all fields together.
pub fn at_review(all: Vec<Found>) {
    let Ok(Some(host)) = document().query_selector("[data-review]") else {
        return;
    };
    let told: Vec<String> = all.iter().map(told).collect();
    let Some(list) = list(&host, &told.join(" "), true) else {
        return;
    };
    if let Some(heading) = element("li", &t!("guard-review")) {
        let _ = list.append_child(&heading);
    }
    for found in &all {
        for (kind, piece) in pieces(found) {
            add_line(&list, kind, piece, found);
        }
    }
}

/// Kind and words of what was found, each once.
fn pieces(found: &Found) -> Vec<(PersonalKind, &str)> {
    let mut out = Vec::new();
    for piece in &found.pieces {
        let line = (piece.kind, &found.words[piece.range.clone()]);
        if !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

fn told(found: &Found) -> String {
    let lines = pieces(found).into_iter();
    let lines: Vec<String> = lines
        .map(|(kind, piece)| format!("{} {piece}", words_of(kind)))
        .collect();
    lines.join(" ")
}

// catalogue: guard-*
fn words_of(kind: PersonalKind) -> String {
    i18n::text(&format!("guard-{}", kind.code()), &[])
}

/// A new list in a host; `None` where the one there tells the same, or there is nothing to tell (the old one then goes).
fn list(host: &Element, told: &str, first: bool) -> Option<Element> {
    let old = host.query_selector(&format!(":scope > .{CLASS}")).ok()?;
    if let Some(old) = old {
        if old.get_attribute(TOLD).as_deref() == Some(told) {
            return None;
        }
        old.remove();
    }
    if told.is_empty() {
        return None;
    }
    let list = element("ul", "")?;
    list.set_class_name(CLASS);
    list.set_attribute(TOLD, told).ok()?;
    match first {
        true => host.prepend_with_node_1(&list).ok()?,
        false => drop(host.append_child(&list).ok()?),
    }
    Some(list)
}

fn element(name: &str, words: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_text_content(Some(words));
    Some(element)
}

/// What it looks like, the piece, who will see it, and the way to take it out.
fn add_line(list: &Element, kind: PersonalKind, piece: &str, found: &Found) {
    let parts = [
        element("span", &words_of(kind)),
        element("bdi", piece),
        element("span", &t!("guard-public")),
        element("button", &t!("guard-take-out")),
    ];
    let (Some(line), [Some(what), Some(bdi), Some(who), Some(button)]) = (element("li", ""), parts)
    else {
        return;
    };
    let _ = button.set_attribute("type", "button");
    button.set_class_name("button small");
    let (control, question) = (found.control.clone(), Rc::new(found.question.clone()));
    let pressed = Closure::<dyn FnMut()>::new(move || take_out(&control, &question, kind));
    let listener = pressed.into_js_value();
    let _ = button.add_event_listener_with_callback("click", listener.unchecked_ref());
    for part in [what, bdi, who, button] {
        let _ = line.append_child(&part);
        let _ = line.append_child(&document().create_text_node(" "));
    }
    let _ = list.append_child(&line);
}
