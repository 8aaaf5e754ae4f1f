//! The place for a case: loads it, and says so where there is none.

use super::view::CaseView;
use crate::api::{self, ApiError};
use crate::desk::shared::Lists;
use crate::error::respond;
use crate::ui::{Empty, Notice, NoticeKind, Skeleton};
use crate::{i18n, t};
use leptos::prelude::*;
use stoa_domain::accounts::Staff;
use stoa_domain::requests::Reference;

/// How the case stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// It is the page.
    Alone,
    /// Beside the queue.
    Split,
}

/// The case of a reference, or why there is none. `back`: the queue's address.
#[component]
pub fn CasePane(
    me: Staff,
    #[prop(into)] reference: Signal<Option<Reference>>,
    #[prop(into)] back: Signal<String>,
    setting: Setting,
) -> impl IntoView {
    let lists = Resource::new(|| (), |()| Lists::load());
    let case = Resource::new(
        move || reference.get(),
        |reference| async move {
            match reference {
                Some(reference) => api::desk_request(&reference).await.map(Some),
                None => Ok(None),
            }
        },
    );
    let templates = Resource::new(
        move || reference.get(),
        |reference| async move {
            match reference {
                Some(reference) => api::desk_templates(&reference).await.unwrap_or_default(),
                None => Vec::new(),
            }
        },
    );
    let loaded = move || {
        let me = me.clone();
        Suspend::new(async move {
            match (case.await, lists.await) {
                (Ok(Some(case)), lists) => {
                    let templates = templates.await;
                    let lists = Lists { templates, ..lists };
                    view! { <CaseView me case lists back setting/> }.into_any()
                }
                (Ok(None), _) => none(),
                (Err(error), _) => failed(error, setting),
            }
        })
    };
    view! { <Transition fallback=|| view! { <Skeleton rows=4/> }>{loaded}</Transition> }.into_any()
}

fn none() -> AnyView {
    view! { <Empty title=t!("desk-case-none") text=t!("desk-case-none-hint") icon="keyboard"/> }
        .into_any()
}

fn failed(error: ApiError, setting: Setting) -> AnyView {
    if setting == Setting::Alone {
        return view! { <crate::error::ErrorPage error/> }.into_any();
    }
    respond(error.status);
    let (title, text) = match error.code.as_str() {
        "not-found" => (t!("desk-case-missing"), None),
        code => (t!("desk-case-unavailable"), Some(i18n::error(code))),
    };
    view! { <Notice kind=NoticeKind::Error title role="alert">{text.map(|words| view! { <p>{words}</p> })}</Notice> }
        .into_any()
}
