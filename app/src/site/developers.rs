//! `/developers`: what programs may do here, and the form that asks for a key. A plain form with scripting too: its answer
//! is a page that shows the key once and is kept nowhere.

use crate::ui::{Button, ButtonKind, ErrorLine, ErrorSummary, PageTitle, TextArea, TextField};
use crate::{i18n, t, use_typed};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::FieldError;

/// The page for developers.
pub struct DevelopersRoute;

impl DevelopersRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let _ = this;
        view! { <DevelopersPage/> }.into_any()
    }
}

#[component]
fn DevelopersPage() -> impl IntoView {
    let query = use_query_map();
    let wrong = Memo::new(move |_| wrong(query.read().get("field"), query.read().get("error")));
    let errors = Memo::new(move |_| {
        let lines = wrong.get().map(|e| ErrorLine {
            words: i18n::field_error(&e),
            field: e.field,
        });
        lines.into_iter().collect::<Vec<_>>()
    });
    let failed = Signal::derive(move || wrong.read().is_some());
    let of = move |field: &'static str| {
        Signal::derive(move || {
            wrong
                .get()
                .filter(|e| e.field == field)
                .map(|e| i18n::field_error(&e))
        })
    };
    let (name, email) = (use_typed("name"), use_typed("email"));
    let (name, email) = (RwSignal::new(name), RwSignal::new(email));
    let purpose = RwSignal::new(query.get_untracked().get("purpose").unwrap_or_default());
    let link = |href: &'static str| {
        view! { <li><a href=href rel="external" dir="ltr">{href}</a></li> }
    };
    view! {
        <PageTitle text=t!("open311-developers-title") error=failed/>
        <div class="container narrow stack">
            <ErrorSummary errors/>
            <header class="page-head">
                <h1>{t!("open311-developers-title")}</h1>
                <p class="lede">{t!("open311-developers-lead")}</p>
            </header>
            <div class="prose">
                <h2>{t!("open311-developers-read")}</h2>
                <p>{t!("open311-developers-read-how")}</p>
                <ul>
                    {link("/open311/discovery.json")}
                    {link("/open311/v2/services.json")}
                    {link("/open311/v2/requests.json")}
                    {link("/api/openapi.json")}
                </ul>
                <h2>{t!("open311-developers-key")}</h2>
                <p>{t!("open311-developers-key-how")}</p>
            </div>
            <form method="post" action="/do/open311/key" class="stack">
                <TextField name="name" label=t!("open311-developers-name") value=name error=of("name") autocomplete="organization"/>
                <TextField
                    name="email"
                    label=t!("open311-developers-email")
                    value=email
                    error=of("email")
                    kind="email"
                    autocomplete="email"
                />
                <TextArea name="purpose" label=t!("open311-developers-purpose") value=purpose error=of("purpose") max=1000 rows=4/>
                <div class="visually-hidden" aria-hidden="true">
                    <label>"Website" <input name="website" tabindex="-1" autocomplete="off"/></label>
                </div>
                <div class="actions"><Button label=t!("open311-developers-ask") kind=ButtonKind::Primary/></div>
            </form>
        </div>
    }
    .into_any()
}

/// What the address says is wrong; the limits are the form's own.
fn wrong(field: Option<String>, code: Option<String>) -> Option<FieldError> {
    let (field, code) = field.zip(code)?;
    let n = (code == "too-long").then_some(if field == "purpose" { 1_000 } else { 200 });
    Some(FieldError { field, code, n })
}
