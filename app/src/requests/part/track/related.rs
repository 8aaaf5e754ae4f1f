//! Which requests belong to this one: where a duplicate goes on, what was merged in, parts, see also.

use crate::ui::{Notice, NoticeKind, StatusTag};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::requests::{Named, RequestDetail};

/// Everything that belongs to it; nothing where nothing does.
pub fn related(detail: &RequestDetail) -> AnyView {
    let r = detail.related.clone();
    let survivor = r.survivor.map(|named| {
        let address = routes::request(&named.reference);
        let words = t!(
            "similar-survivor-open",
            reference = named.reference.as_str()
        );
        view! {
            <Notice kind=NoticeKind::Info title=t!("similar-survivor")>
                <p><a href=address data-survivor="">{words}</a></p>
            </Notice>
        }
        .into_any()
    });
    let count = (detail.me_too > 0).then(|| {
        view! { <p class="meta" data-me-too="">{t!("similar-others", n = detail.me_too)}</p> }
            .into_any()
    });
    let parent: Vec<Named> = r.parent.into_iter().collect();
    view! {
        {survivor}
        {count}
        {list(t!("similar-parent"), parent)}
        {list(t!("similar-children"), r.children)}
        {list(t!("similar-linked"), r.linked)}
        {list(t!("similar-duplicates"), r.duplicates)}
    }
    .into_any()
}

fn list(title: String, all: Vec<Named>) -> Option<AnyView> {
    let item = |named: Named| {
        view! {
            <li class="cluster">
                <a href=routes::request(&named.reference)>{named.service} " " <span class="reference">{named.reference.to_string()}</span></a>
                <StatusTag status=named.status/>
            </li>
        }
        .into_any()
    };
    (!all.is_empty()).then(|| {
        let items: Vec<AnyView> = all.into_iter().map(item).collect();
        view! { <section class="section"><h2>{title}</h2><ul>{items}</ul></section> }.into_any()
    })
}
