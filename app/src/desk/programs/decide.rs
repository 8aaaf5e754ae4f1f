//! Granting a key and taking it away: plain forms, with scripting too, as the page is asked for anew either way.

use crate::ui::here;
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::requests::open311::{ApiKeyView, KeyEvent};

/// The forms that the key's table has now.
#[component]
pub fn Decide(key: ApiKeyView) -> impl IntoView {
    let grant = key.state.after(KeyEvent::Grant).map(|_| {
        let id = format!("updates-{}", key.id);
        view! {
            <form method="post" action="/do/desk/key" class="cluster">
                {hidden(&key, KeyEvent::Grant)}
                <label class="choice">
                    <input type="checkbox" name="updates" value="1" id=id/>
                    <span>{t!("open311-keys-updates")}</span>
                </label>
                <button type="submit" class="button small" aria-label=t!("open311-keys-grant-of", name = key.name.clone())>
                    {t!("open311-keys-grant")}
                </button>
            </form>
        }
    });
    let revoke = key.state.after(KeyEvent::Revoke).map(|_| {
        view! {
            <form method="post" action="/do/desk/key">
                {hidden(&key, KeyEvent::Revoke)}
                <button
                    type="submit"
                    class="button small danger"
                    aria-label=t!("open311-keys-revoke-of", name = key.name.clone())
                >
                    {t!("open311-keys-revoke")}
                </button>
            </form>
        }
    });
    view! { <div class="cluster">{grant} {revoke}</div> }.into_any()
}

fn hidden(key: &ApiKeyView, event: KeyEvent) -> impl IntoView + use<> {
    let next = match here() {
        address if address.starts_with(routes::KEYS) => address,
        _ => routes::KEYS.to_owned(),
    };
    view! {
        <input type="hidden" name="id" value=key.id.to_string()/>
        <input type="hidden" name="event" value=event.code()/>
        <input type="hidden" name="next" value=next/>
    }
}
