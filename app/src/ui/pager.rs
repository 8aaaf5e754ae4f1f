//! From page to page of a list, by cursor.

use super::Icon;
use crate::t;
use leptos::prelude::*;

/// Links to the first and the next page. `count`: words such as "1–50 of 4,310".
#[component]
pub fn Pager(
    /// The first page's address, where this is not it.
    #[prop(into)]
    first: Option<String>,
    /// The next page's address, where there is one.
    #[prop(into)]
    next: Option<String>,
    #[prop(optional, into)] count: Option<String>,
) -> impl IntoView {
    let needed = first.is_some() || next.is_some();
    needed.then(move || {
        view! {
            <nav class="pager" aria-label=t!("ui-pages")>
                {first.map(|href| view! { <a class="pager-previous" rel="first" href=href>{t!("ui-first-page")}</a> })}
                {count.map(|words| view! { <span class="pager-count">{words}</span> })}
                {next.map(|href| {
                    view! {
                        <a class="pager-next" rel="next" href=href>
                            {t!("ui-next-page")} " " <Icon name="chevron" flip=true/>
                        </a>
                    }
                })}
            </nav>
        }
    })
}
