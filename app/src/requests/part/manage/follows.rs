//! What is followed, each with its way out.

use crate::ui::Empty;
use crate::{i18n, routes, t};
use leptos::prelude::*;
use stoa_domain::requests::follow::FollowView;

/// The list.
#[component]
pub fn Follows(follows: Vec<FollowView>, token: String) -> impl IntoView {
    let empty = follows.is_empty().then(|| {
        view! { <Empty title=t!("follow-none") text=t!("follow-none-text") icon="bell"/> }
            .into_any()
    });
    let rows = follows
        .into_iter()
        .map(|follow| row(follow, token.clone()))
        .collect::<Vec<_>>();
    view! {
        <section class="section">
            <h2>{t!("follow-list")}</h2>
            {empty}
            <ul class="request-list">{rows}</ul>
            <p class="actions"><a href=routes::SUBSCRIBE>{t!("follow-more")}</a></p>
        </section>
    }
}

/// What it is, in words.
// catalogue: follow-item-*
fn words(follow: &FollowView) -> String {
    i18n::text(
        &format!("follow-item-{}", follow.area),
        &[
            ("place", follow.place.as_str().into()),
            ("metres", follow.metres.unwrap_or_default().into()),
        ],
    )
}

fn row(follow: FollowView, token: String) -> AnyView {
    let what = words(&follow);
    let label = t!("follow-end-of", what = &what);
    let name = match &follow.reference {
        Some(reference) => view! { <a href=routes::request(reference)>{what}</a> }.into_any(),
        None => what.into_any(),
    };
    let since = t!("follow-since", when = i18n::date(&follow.since));
    let last = follow
        .last_delivered_at
        .map(|at| t!("follow-last", when = i18n::date_time(&at)));
    let service = follow
        .service
        .map(|service| view! { <p class="meta">{t!("follow-only", service = service)}</p> });
    view! {
        <li class="request-row follow-row">
            <div class="request-body">
                <h3 class="h4"><bdi>{name}</bdi></h3>
                {service}
                <p class="meta">{since} {last.map(|last| format!(" · {last}"))}</p>
            </div>
            <form method="post" action="/do/follow/end">
                <input type="hidden" name="token" value=token/>
                <input type="hidden" name="id" value=follow.id.to_string()/>
                <button type="submit" class="button small" aria-label=label>{t!("follow-end")}</button>
            </form>
        </li>
    }
    .into_any()
}
