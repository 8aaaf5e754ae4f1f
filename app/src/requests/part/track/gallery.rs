//! Photos and videos of a request.

use crate::t;
use crate::ui::photo_words;
use leptos::prelude::*;
use stoa_domain::requests::MediaView;

/// What the reporter sent, in small; each leads to the whole. `preparing`: how many photos cannot be seen yet.
#[component]
pub fn Gallery(media: Vec<MediaView>, preparing: u64) -> impl IntoView {
    let one = |(n, m): (usize, MediaView)| {
        let words = photo_words(n, m.alt);
        if m.mime.starts_with("video/") {
            view! { <video controls preload="metadata" src=m.url aria-label=words></video> }
                .into_any()
        } else {
            view! {
                <a href=m.url rel="external"><img src=m.thumb_url alt=words loading="lazy"/></a>
            }
            .into_any()
        }
    };
    let soon = (preparing > 0)
        .then(|| view! { <p class="meta">{t!("requests-preparing", n = preparing)}</p> });
    (!media.is_empty() || soon.is_some()).then(|| {
        view! {
            <section class="section">
                <h2>{t!("requests-photos")}</h2>
                <figure class="gallery">{media.into_iter().enumerate().map(one).collect_view()}</figure>
                {soon}
            </section>
        }
    })
}
