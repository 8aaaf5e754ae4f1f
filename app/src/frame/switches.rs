//! The language and look switches: plain forms to `/do/preferences`, which sets the cookie and comes back here.

use crate::ui::Icon;
use crate::{Theme, t, use_visit};
use leptos::prelude::*;
use leptos_router::hooks::use_url;
use stoa_domain::Locale;

/// The hidden field that brings the person back to this page.
#[component]
fn Next() -> impl IntoView {
    let url = use_url();
    let here = move || crate::ui::address(&url.read());
    view! { <input type="hidden" name="next" value=here/> }
}

/// Every language by its own name.
#[component]
pub fn LocaleSwitch() -> impl IntoView {
    let current = use_visit().locale;
    let buttons = Locale::ALL
        .into_iter()
        .map(|l| {
            view! {
                <button type="submit" name="locale" value=l.tag() lang=l.tag() aria-current=(l == current).then_some("true")>
                    {l.endonym()}
                </button>
            }
        })
        .collect_view();
    view! {
        <details class="dropdown">
            <summary>
                <Icon name="language"/>
                <span class="visually-hidden">{t!("ui-language")} ": "</span>
                <span>{current.endonym()}</span>
            </summary>
            <form class="dropdown-panel" method="post" action="/do/preferences">
                <Next/>
                {buttons}
            </form>
        </details>
    }
}

/// Light, dark, high contrast, or as the device says.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let current = use_visit().prefs.theme;
    let buttons = Theme::ALL
        .into_iter()
        .map(|theme| {
            view! {
                <button type="submit" name="theme" value=theme.code() aria-current=(theme == current).then_some("true")>
                    {name(theme)}
                </button>
            }
        })
        .collect_view();
    view! {
        <details class="dropdown">
            <summary><Icon name="theme"/><span class="visually-hidden">{t!("ui-theme")} ": "</span><span>{name(current)}</span></summary>
            <form class="dropdown-panel" method="post" action="/do/preferences">
                <Next/>
                {buttons}
            </form>
        </details>
    }
}

fn name(theme: Theme) -> String {
    match theme {
        Theme::Auto => t!("ui-theme-auto"),
        Theme::Light => t!("ui-theme-light"),
        Theme::Dark => t!("ui-theme-dark"),
        Theme::Contrast => t!("ui-theme-contrast"),
    }
}
