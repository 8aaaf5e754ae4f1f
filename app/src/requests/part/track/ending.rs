//! How a request ended, and what its reporter says to that.

use crate::ui::{Notice, NoticeKind};
use crate::{i18n, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::requests::RequestDetail;
use stoa_domain::requests::ending::{AppealView, Decision};

/// The ending in words; nothing where there is none.
pub fn ending(detail: &RequestDetail) -> Option<AnyView> {
    let e = &detail.ending;
    if e.is_empty() {
        return None;
    }
    let reference = detail.summary.reference.to_string();
    let reason = e.reason.as_ref().map(|r| r.say(i18n::locale()).to_owned());
    let reason = reason.map(|reason| t!("requests-ending-reason", reason = reason));
    let answer = e.answer_until.map(|at| {
        // The server's own page: it costs the app nothing.
        let href = format!("/requests/{reference}/ending");
        view! { <p><a href=href rel="external nofollow">{t!("requests-ending-answer", date = i18n::date(&at))}</a></p> }
    });
    let disputed = e
        .disputed_at
        .map(|at| t!("requests-ending-disputed", date = i18n::date(&at)));
    let backers = (e.backers > 0).then(|| t!("requests-ending-backers", n = e.backers));
    let public = detail.summary.visibility.is_public();
    let back = (public && disputed.is_some()).then(|| back(reference));
    let confirmed = e.confirmed_at.map(|_| t!("requests-ending-confirmed"));
    let lines = [reason, confirmed, disputed, backers].into_iter().flatten();
    let lines = lines.map(|words| view! { <p>{words}</p> }).collect_view();
    let appeal = e.appeal.clone().map(appeal);
    Some(
        view! { <div class="stack tight" id="ending">{lines}{answer}{appeal}{back}</div> }
            .into_any(),
    )
}

/// Others say so too: a plain form of one button.
fn back(reference: String) -> AnyView {
    if use_query_map().get_untracked().get_str("backed").is_some() {
        return view! { <Notice kind=NoticeKind::Success title=t!("requests-ending-backed") role="status"/> }
            .into_any();
    }
    view! {
        <form method="post" action="/do/requests/back-dispute">
            <input type="hidden" name="reference" value=reference/>
            <button type="submit" class="button">{t!("requests-ending-back")}</button>
        </form>
    }
    .into_any()
}

fn appeal(a: AppealView) -> AnyView {
    let (at, due) = (i18n::date(&a.at), i18n::date(&a.due_at));
    let decided = a.decided_at.map(|at| i18n::date(&at)).unwrap_or_default();
    let words = match a.decision {
        None => t!("requests-ending-appeal", date = at, due = due),
        Some(Decision::Upheld) => t!("requests-ending-upheld", date = decided),
        Some(Decision::Rejected) => t!("requests-ending-rejected", date = decided),
    };
    view! { <p>{words}</p> {a.reasons.map(|r| view! { <p><bdi>{r}</bdi></p> })} }.into_any()
}
