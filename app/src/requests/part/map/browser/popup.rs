//! The card of one request on the map, built node by node: what the city or a reporter wrote is text, never HTML.

use crate::{i18n, routes, t};
use leptos::prelude::document;
use stoa_domain::requests::{Cluster, Reference, RequestFilter, RequestSummary, Status};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What is known at once, from the map's own answer.
pub(super) fn brief(reference: &Reference, of: &Cluster, desk: bool) -> Option<Element> {
    let card = element("div", "map-popup", None)?;
    let service = of.service.as_deref().unwrap_or_default();
    add(&card, heading(reference, service, desk));
    if let Some(status) = of.status {
        add(&card, tag(status));
    }
    if of.unseen > 0 {
        add(&card, unseen());
    }
    add(
        &card,
        element("p", "meta reference", Some(reference.as_str())),
    );
    Some(card)
}

/// All that a list would say of it.
pub(super) fn full(request: &RequestSummary, desk: bool) -> Option<Element> {
    let card = element("div", "map-popup", None)?;
    if let Some(photo) = &request.thumbnail
        && let Some(img) = element("img", "thumb", None)
    {
        let _ = img.set_attribute("src", &photo.thumb_url);
        let _ = img.set_attribute("alt", &photo.alt);
        add(&card, Some(img));
    }
    add(&card, heading(&request.reference, &request.service, desk));
    add(&card, tag(request.status));
    if !request.visibility.is_public() {
        add(&card, unseen());
    }
    if let Some(place) = &request.place {
        add(&card, element("p", "request-place", Some(place)));
    }
    add(&card, element("p", "", Some(&request.excerpt)));
    let meta = format!("{} · {}", request.reference, i18n::date(&request.opened_at));
    add(&card, element("p", "meta", Some(&meta)));
    Some(card)
}

/// Many requests at one place, which no zoom takes apart: how many, and the list of them.
pub(super) fn many(group: &Cluster, filter: &RequestFilter, desk: bool) -> Option<Element> {
    let card = element("div", "map-popup", None)?;
    let title = t!("requests-map-here", n = group.count, open = group.open);
    add(&card, element("h3", "", Some(&title)));
    let link = element("a", "", Some(&t!("requests-map-here-list")))?;
    let list = match desk {
        true if filter.status.is_empty() => format!("{}&status=all", routes::desk(filter)),
        true => routes::desk(filter),
        false => routes::requests(filter),
    };
    link.set_attribute("href", &list).ok()?;
    add(&card, Some(link));
    Some(card)
}

fn heading(reference: &Reference, service: &str, desk: bool) -> Option<Element> {
    let heading = element("h3", "", None)?;
    let link = element("a", "", Some(service))?;
    let page = match desk {
        true => routes::desk_request(reference),
        false => routes::request(reference),
    };
    link.set_attribute("href", &page).ok()?;
    add(&heading, Some(link));
    Some(heading)
}

fn tag(status: Status) -> Option<Element> {
    let tag = element("span", "tag", Some(&i18n::status(status)))?;
    tag.set_attribute("data-status", status.code()).ok()?;
    Some(tag)
}

fn unseen() -> Option<Element> {
    element("span", "tag", Some(&t!("requests-unseen")))
}

fn element(name: &str, class: &str, text: Option<&str>) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if text.is_some() {
        element.set_text_content(text);
    }
    Some(element)
}

fn add(to: &Element, child: Option<Element>) {
    if let Some(child) = child {
        let _: Result<_, JsValue> = to.append_child(&child);
    }
}
