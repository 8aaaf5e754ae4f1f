//! What is known of a request, by name.

use crate::t;
use crate::ui::{Date, DescriptionList, Fact};
use leptos::prelude::*;
use stoa_domain::requests::RequestDetail;

/// The facts everyone may see.
#[component]
pub fn Facts(detail: RequestDetail) -> impl IntoView {
    let r = detail.summary;
    let answers = detail.answers.into_iter().map(|a| {
        view! { <Fact name=a.question><bdi>{a.values.join(", ")}</bdi></Fact> }
    });
    view! {
        <DescriptionList>
            <Fact name=t!("requests-fact-place")>
                <bdi>{r.place.unwrap_or_else(|| t!("requests-place-unknown"))}</bdi>
            </Fact>
            {r.neighborhood.map(|n| view! { <Fact name=t!("requests-fact-neighborhood")>{n}</Fact> })}
            <Fact name=t!("requests-fact-opened")><Date at=r.opened_at/></Fact>
            <Fact name=t!("requests-fact-department")>{detail.department}</Fact>
            <Fact name=t!("requests-fact-category")>{detail.category}</Fact>
            {answers.collect_view()}
            {(detail.followers > 0).then(|| view! {
                <Fact name=t!("requests-fact-followers")>{crate::i18n::number(detail.followers as f64)}</Fact>
            })}
        </DescriptionList>
    }
}
