//! What a messenger or a social network shows of a request's link: the Open Graph tags (ogp.me) in the head of the
//! page as the server writes it. Nothing in a browser reads them.

use crate::{routes, t, use_visit};
use leptos::prelude::*;
use leptos_meta::Meta;
use stoa_domain::requests::RequestDetail;
use stoa_service::Portal;

/// How many characters of the description a card shows.
const EXCERPT: usize = 200;

/// Puts the card of a request into the page's head: title, the public text, its first photo or the portal's sign.
pub fn share_card(request: &RequestDetail) {
    let Some(portal) = use_context::<Portal>() else {
        return;
    };
    let visit = use_visit();
    let url = &portal.ctx.config.public_url;
    let summary = &request.summary;
    let title = t!(
        "requests-request-title",
        service = summary.service.as_str(),
        reference = summary.reference.as_str()
    );
    let photo = request.media.iter().find(|m| m.mime.starts_with("image/"));
    let (image, alt, size) = match photo {
        Some(photo) => (photo.url.as_str(), photo.alt.clone(), "summary_large_image"),
        None => ("/icon-512.png", visit.site.name.clone(), "summary"),
    };
    let tags = [
        ("og:type", "article".to_owned()),
        ("og:site_name", visit.site.name.clone()),
        ("og:title", title),
        ("og:description", excerpt(&request.description)),
        (
            "og:url",
            format!("{url}{}", routes::request(&summary.reference)),
        ),
        ("og:image", format!("{url}{image}")),
        ("og:image:alt", alt),
        ("og:locale", visit.locale.tag().to_owned()),
        ("twitter:card", size.to_owned()),
    ];
    for (property, content) in tags {
        // Written into the head by being rendered; there is nothing of it in the body.
        let _ = view! { <Meta property content/> }.to_html();
    }
}

fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT {
        return line;
    }
    let short: String = line.chars().take(EXCERPT - 1).collect();
    format!("{}…", short.trim_end())
}
