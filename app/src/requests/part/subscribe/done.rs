//! What became of a subscription: look into your mail, or type the code of the text.

use crate::ui::{ErrorLine, ErrorSummary, Notice, NoticeKind, TextField};
use crate::{i18n, routes, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::FieldError;

/// The notice in the form's place, and the way to another form. `done`: as the address says.
#[component]
pub fn Done(done: String) -> impl IntoView {
    let query = use_query_map().get_untracked();
    let notice = match done.as_str() {
        "mail" => view! {
            <Notice kind=NoticeKind::Success title=t!("follow-done-mail-title") role="status">
                <p>{t!("follow-done-mail")}</p>
            </Notice>
        }
        .into_any(),
        "sms" => {
            let id = query.get("id").unwrap_or_default();
            let wrong = query.get_str("field") == Some("code");
            view! { <CodeForm id wrong/> }.into_any()
        }
        _ => view! {
            <Notice kind=NoticeKind::Success title=t!("follow-ended-title") role="status">
                <p>{t!("follow-ended")}</p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        {notice}
        // Loaded anew, so that nothing of this one stays.
        <p><a rel="external" href=routes::SUBSCRIBE>{t!("follow-more")}</a></p>
    }
    .into_any()
}

/// The code of the text.
#[component]
fn CodeForm(id: String, wrong: bool) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let error = wrong.then(|| {
        i18n::field_error(&FieldError {
            field: "code".to_owned(),
            code: "wrong".to_owned(),
            n: None,
        })
    });
    let line = |words: &String| ErrorLine {
        field: "code".to_owned(),
        words: words.clone(),
    };
    let lines: Vec<ErrorLine> = error.iter().map(line).collect();
    view! {
        <ErrorSummary errors=Signal::stored(lines)/>
        <Notice kind=NoticeKind::Info title=t!("follow-code-title")>
            <p>{t!("follow-code-text")}</p>
            <form method="post" action="/do/follow/code" class="stack">
                <input type="hidden" name="id" value=id/>
                <TextField name="code" label=t!("follow-code") value=code error=Signal::stored(error)
                    inputmode="numeric" autocomplete="one-time-code" class="w-10"/>
                <div class="actions"><button type="submit" class="button primary">{t!("follow-code-do")}</button></div>
            </form>
        </Notice>
    }
}
