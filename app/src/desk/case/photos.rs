//! The photos and videos of a case.

use super::heading::Heading;
use super::state::CaseState;
use crate::t;
use leptos::prelude::*;
use stoa_domain::requests::MediaView;

/// Those of the case of this page as it stands now.
#[component]
pub fn Photos() -> impl IntoView {
    let state = CaseState::of_page();
    let shown = Memo::new(move |_| state.with(|c| (c.detail.media.clone(), c.detail.preparing)));
    move || {
        let (media, preparing) = shown.get();
        gallery(media, preparing)
    }
}

/// Each leads to the whole picture, and how many cannot be seen yet; nothing where there are none.
fn gallery(media: Vec<MediaView>, preparing: u64) -> Option<AnyView> {
    let some = !media.is_empty() || preparing > 0;
    let soon = (preparing > 0)
        .then(|| view! { <p class="meta">{t!("requests-preparing", n = preparing)}</p> });
    let items = media
        .into_iter()
        .enumerate()
        .map(|(i, m)| item(i + 1, m))
        .collect_view();
    some.then(|| {
        view! {
            <Heading>{t!("desk-case-photos")}</Heading>
            <div class="gallery">{items}</div>
            {soon}
        }
        .into_any()
    })
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
