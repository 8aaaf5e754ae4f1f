//! The document around the app: what stands in `<head>`, and the start of the wasm. Rendered by the server alone.

use crate::visit::CitySheet;
use crate::{App, Assets, i18n, t, use_visit};
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use std::sync::Arc;

/// The document of a page on a shared terminal: the page's markup and one small script, nothing of the app's code, and
/// nothing that the browser would keep.
pub fn terminal_shell() -> impl IntoView {
    let visit = use_visit();
    let terminal = crate::visit::shared_terminal();
    let script = terminal.map(|t| {
        view! {
            <script defer src=t.script nonce=t.nonce></script>
            <noscript><meta http-equiv="refresh" content=t.refresh/></noscript>
        }
    });
    view! {
        <!DOCTYPE html>
        <html lang=visit.locale.tag() dir=visit.locale.dir() data-theme=visit.prefs.theme.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=format!("{}/stoa.css", visit.pkg)/>
                {city_sheet()}
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                {script}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The whole document of a page. Needs a `ServerContext` in the current owner.
pub fn shell() -> impl IntoView {
    let visit = use_visit();
    let pkg = visit.pkg.clone();
    let nonce = use_nonce().map(|n| n.to_string());
    let assets = use_context::<Arc<Assets>>();
    let start = format!(
        "import(\"{pkg}/stoa.js\").then(m=>m.default({{module_or_path:\"{pkg}/stoa_bg.wasm\"}}).then(()=>m.hydrate()))"
    );
    let reload = assets.is_some_and(|a| a.dev_reload).then(|| {
        view! { <script nonce=nonce.clone()>{DEV_RELOAD}</script> }
    });
    // Plain files, so that they stand in the service worker too and cost the wasm nothing (ADR 0006).
    let build = pkg.rsplit('/').next().unwrap_or_default();
    let offline = ["queue", "page"].map(|name| {
        let src = format!("/offline/{name}.js?v={build}");
        view! { <script defer src=src nonce=nonce.clone()></script> }
    });
    let offline = offline.into_iter().collect_view();
    view! {
        <!DOCTYPE html>
        <html lang=visit.locale.tag() dir=visit.locale.dir() data-theme=visit.prefs.theme.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14191c"/>
                <meta name="description" content=t!("ui-description", city = visit.site.city.as_str())/>
                <meta name="stoa-pkg" content=pkg.clone()/>
                <link rel="stylesheet" href=format!("{pkg}/stoa.css")/>
                {city_sheet()}
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icon-180.png"/>
                {catalogues()}
                <link rel="modulepreload" href=format!("{pkg}/stoa.js") nonce=nonce.clone()/>
                <link
                    rel="preload"
                    href=format!("{pkg}/stoa_bg.wasm")
                    r#as="fetch"
                    r#type="application/wasm"
                    crossorigin="anonymous"
                />
                {offline}
                <script type="module" nonce=nonce.clone()>{start}</script>
                {reload}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The city's own colours, after the portal's.
fn city_sheet() -> impl IntoView {
    let sheet = use_context::<CitySheet>().and_then(|sheet| sheet.0);
    sheet.map(|href| view! { <link rel="stylesheet" href=href/> })
}

/// Reloads the page when the development server is back after a rebuild: `/dev/reload` is a stream of events.
const DEV_RELOAD: &str = "{let up=false;const s=new EventSource('/dev/reload');s.onopen=()=>{if(up)location.reload();up=true}}";

/// The words the browser needs before it hydrates: everyone's, and the desk's where they can be met on a later
/// page of this visit without a reload.
fn catalogues() -> impl IntoView {
    let visit = use_visit();
    let path = use_context::<leptos_router::location::RequestUrl>()
        .and_then(|url| Some(url.parse().ok()?.path().to_owned()))
        .unwrap_or_default();
    let theirs = ["/desk", "/style", "/developers"];
    let staff = visit.staff.is_some() || theirs.iter().any(|p| path.starts_with(p));
    let names = if staff {
        vec!["public", "staff"]
    } else {
        vec!["public"]
    };
    names
        .into_iter()
        .map(|name| {
            let href = format!("/i18n/{}/{}/{name}.txt", i18n::hash(), visit.locale.tag());
            view! {
                <link rel="preload" href=href r#as="fetch" crossorigin="anonymous" data-catalogue=name/>
            }
        })
        .collect_view()
}
