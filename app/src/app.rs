//! The app: the frame around every page, and the table of pages.

use crate::accounts::SignInRoute;
use crate::desk::{DeskRequestRoute, DeskRoute, KeysRoute, OutboxRoute};
use crate::error::NotFound;
use crate::frame::{Announcements, Footer, Header, Navigation};
use crate::home::{HomeRoute, MineRoute};
use crate::requests::page::{
    MessagesRoute, ReportRoute, RequestRoute, RequestsRoute, SubscribeRoute,
};
use crate::site::{AboutRoute, DevelopersRoute};
use crate::style::StyleRoute;
use crate::{t, visit};
use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{Lazy, SsrMode, path};

/// Everything inside `<body>`.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let visit = visit::provide();
    let portal = visit.site.name.clone();
    let formatter = move |title: String| {
        if title.is_empty() {
            portal.clone()
        } else {
            format!("{title} – {portal}")
        }
    };
    let (routing, set_routing) = signal(false);
    view! {
        <Title formatter/>
        <Router set_is_routing=set_routing>
            <a class="skip-link" href="#main">{t!("ui-skip")}</a>
            <div class="page">
                <Header/>
                <main id="main" class="main" tabindex="-1" aria-busy=move || routing.get().then_some("true")>
                    <FlatRoutes fallback=NotFound>
                        <Route path=path!("/") view={Lazy::<HomeRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/report") view={Lazy::<ReportRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/requests") view={Lazy::<RequestsRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/requests/:reference") view={Lazy::<RequestRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/me") view={Lazy::<MineRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/subscribe") view={Lazy::<SubscribeRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/messages/:token") view={Lazy::<MessagesRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/about") view={Lazy::<AboutRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/sign-in") view={Lazy::<SignInRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/desk") view={Lazy::<DeskRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/desk/requests/:reference") view={Lazy::<DeskRequestRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/desk/outbox") view={Lazy::<OutboxRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/desk/keys") view={Lazy::<KeysRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/developers") view={Lazy::<DevelopersRoute>::new()} ssr=SsrMode::Async/>
                        <Route path=path!("/style") view={Lazy::<StyleRoute>::new()} ssr=SsrMode::Async/>
                    </FlatRoutes>
                </main>
                <Footer/>
            </div>
            <Announcements/>
            <Navigation routing/>
        </Router>
    }
}
