//! `/sign-in`: a plain form; the server answers with the next page or back here with `?error=`. It stays a real
//! form post with scripting too: signing in changes what every part of the page may show.

use crate::ui::{Button, ButtonKind, ErrorLine, ErrorSummary, LinkButton, PageTitle, TextField};
use crate::{i18n, routes, t, use_staff};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page where staff sign in.
pub struct SignInRoute;

impl SignInRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let _ = this;
        let query = use_query_map();
        let next =
            move || routes::safe_next(query.read().get("next").as_deref().or(Some(routes::DESK)));
        let errors = Memo::new(move |_| lines(query.read().get("error").as_deref()));
        let failed = Signal::derive(move || !errors.read().is_empty());
        let username = RwSignal::new(query.get_untracked().get("username").unwrap_or_default());
        let password = RwSignal::new(String::new());
        let signed_in = use_staff().map(|staff| {
            view! {
                <p>{t!("accounts-signed-in", name = staff.name)}</p>
                <LinkButton href=routes::DESK label=t!("ui-nav-desk")/>
            }
        });
        view! {
            <PageTitle text=t!("accounts-sign-in-title") error=failed/>
            <div class="container narrow stack">
                <ErrorSummary errors/>
                <header class="page-head">
                    <h1>{t!("accounts-sign-in-title")}</h1>
                    <p class="lede">{t!("accounts-sign-in-lede")}</p>
                </header>
                {signed_in}
                <form method="post" action="/do/accounts/sign-in" class="stack">
                    <input type="hidden" name="next" value=next/>
                    <TextField
                        name="username"
                        label=t!("accounts-username")
                        value=username
                        autocomplete="username"
                        class="w-20"
                    />
                    <TextField
                        name="password"
                        label=t!("accounts-password")
                        value=password
                        kind="password"
                        autocomplete="current-password"
                        class="w-20"
                    />
                    <div class="actions"><Button label=t!("accounts-sign-in") kind=ButtonKind::Primary/></div>
                </form>
            </div>
        }
        .into_any()
    }
}

/// The summary's one line: too many tries, or the two do not fit together (which of them is not said).
fn lines(error: Option<&str>) -> Vec<ErrorLine> {
    match error {
        None => Vec::new(),
        Some("too-many" | "unavailable" | "internal") => {
            vec![ErrorLine::whole(error.unwrap_or_default())]
        }
        Some(_) => vec![ErrorLine {
            field: "username".into(),
            words: i18n::error("credentials"),
        }],
    }
}
