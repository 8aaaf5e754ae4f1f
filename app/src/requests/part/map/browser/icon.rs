//! Pins and bubbles. Shapes and colours come from the sprite and the stylesheet, never from attributes here.

use super::global::div_icon;
use leaflet::{DivIconOptions, Icon, Point};
use stoa_domain::requests::{Status, cluster};

/// The pin of a status; the plain pin for `None`. `unseen`: of a request that not everyone sees.
pub(super) fn pin(status: Option<Status>, unseen: bool) -> Icon {
    let html = match status {
        Some(s) => format!(
            "<svg data-status=\"{0}\" aria-hidden=\"true\"><use href=\"/icons.svg#pin-{0}\"/></svg>",
            s.code()
        ),
        None => "<svg aria-hidden=\"true\"><use href=\"/icons.svg#pin\"/></svg>".to_owned(),
    };
    let class = match (status, unseen) {
        (None, _) => "pin picked",
        (Some(_), true) => "pin unseen",
        (Some(_), false) => "pin",
    };
    make(&html, class, (32.0, 40.0), (16.0, 40.0))
}

/// A group of requests, written short (`1.2k`).
pub(super) fn bubble(count: u64) -> Icon {
    // The two pixels of the ring around it belong to its width.
    let side = cluster::width(count.max(2)) - 2.0;
    let class = match count {
        0..100 => "bubble s",
        100..1_000 => "bubble m",
        _ => "bubble l",
    };
    let html = format!("<span>{}</span>", short(count));
    make(&html, class, (side, side), (side / 2.0, side / 2.0))
}

/// A name written on the map.
pub(super) fn label(name: &str) -> Icon {
    let span = leptos::prelude::document().create_element("span");
    let html = span.map_or_else(
        |_| String::new(),
        |span| {
            // Through the document, so that a name is text whatever it holds.
            span.set_text_content(Some(name));
            span.outer_html()
        },
    );
    make(&html, "map-label", (0.0, 0.0), (0.0, 0.0))
}

fn make(html: &str, class: &str, size: (f64, f64), anchor: (f64, f64)) -> Icon {
    let options = DivIconOptions::new();
    options.set_html(html.to_owned());
    options.set_class_name(class.to_owned());
    options.set_icon_size(Point::from(size));
    options.set_icon_anchor(Point::from(anchor));
    div_icon(&options)
}

fn short(count: u64) -> String {
    match count {
        0..1_000 => count.to_string(),
        1_000..10_000 => format!("{}k", stoa_domain::number::fixed(count as f64 / 1_000.0, 1)),
        _ => format!("{}k", count / 1_000),
    }
}
