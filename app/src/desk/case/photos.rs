//! The photos and videos of a case.

use super::heading::Heading;
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::MediaView;

/// Each leads to the whole picture; nothing where there are none.
#[component]
pub fn Photos(media: Vec<MediaView>) -> impl IntoView {
    let some = !media.is_empty();
    let items = media
        .into_iter()
        .enumerate()
        .map(|(i, m)| item(i + 1, m))
        .collect_view();
    some.then(
        || view! { <Heading>{t!("desk-case-photos")}</Heading> <div class="gallery">{items}</div> },
    )
}

fn item(n: usize, media: MediaView) -> AnyView {
    if media.mime.starts_with("video/") {
        let name = t!("desk-case-video", n = n);
        return view! { <video controls preload="metadata" src=media.url aria-label=name></video> }
            .into_any();
    }
    let alt = match media.alt.is_empty() {
        true => t!("desk-case-photo", n = n),
        false => media.alt,
    };
    view! {
        <a href=media.url rel="external"><img src=media.thumb_url alt=alt loading="lazy"/></a>
    }
    .into_any()
}
