//! The page of one request.

use super::confirmation::Confirmation;
use super::ending::ending;
use super::facts::Facts;
use super::follow::Follow;
use super::gallery::Gallery;
use super::hear::Hear;
use super::me_too::MeToo;
use super::promise::Promise;
use super::related::related;
use super::share::Share;
use crate::live::{Topic, subscribe};
use crate::requests::part::map::PinMap;
use crate::requests::part::now;
use crate::ui::{Breadcrumbs, Crumb, LiveDot, Notice, PageTitle, StatusTag, Tag, Timeline};
use crate::{api, i18n, routes, t};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use stoa_domain::LatLon;
use stoa_domain::requests::{LiveEvent, RequestDetail, Visibility};

/// A request, and when it was asked for: what is late depends on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    pub detail: RequestDetail,
    #[serde(deserialize_with = "stoa_domain::moment::de_utc")]
    pub now: DateTime<Utc>,
}

/// The request's page; it changes by itself when the request does. `sent`: it was sent just now.
#[component]
pub fn Request(tracked: Tracked, sent: Memo<Option<bool>>) -> impl IntoView {
    let reference = tracked.detail.summary.reference.clone();
    #[cfg(feature = "ssr")]
    if tracked.detail.summary.visibility.is_public() {
        super::card::share_card(&tracked.detail);
    }
    let first = tracked.detail.clone();
    let summary = first.summary.clone();
    let confirmation = move || {
        sent.get()
            .map(|texts| view! { <Confirmation detail=first.clone() texts/> }.into_any())
    };
    let tracked = RwSignal::new(tracked);
    let heard = reference.clone();
    subscribe(Topic::Request(reference.clone()), move |event| {
        let reference = heard.clone();
        spawn_local(async move {
            if let Ok(detail) = api::request(&reference).await
                && tracked.try_set(Tracked { detail, now: now() }).is_none()
            {
                tell(&event);
            }
        });
    });
    let service = Memo::new(move |_| tracked.read().detail.summary.service.clone());
    let number = reference.to_string();
    let title = move || {
        t!(
            "requests-request-title",
            service = service.get(),
            reference = &number
        )
    };
    let unseen = unseen(&tracked.read_untracked().detail);
    // Of what nobody else sees, nobody else is to hear.
    let outward = unseen.is_none().then(|| {
        let object = format!("/do/requests/object?reference={reference}");
        let shared = reference.clone();
        view! {
            <MeToo reference=reference.clone()/>
            <Follow reference=reference.clone()/>
            <Hear request=summary/>
            <Share reference=shared/>
            <p><a href=object rel="external nofollow">{t!("requests-object")}</a></p>
        }
        .into_any()
    });
    let above = vec![
        Crumb::new(routes::HOME, t!("requests-home")),
        Crumb::new(routes::REQUESTS, t!("requests-title")),
    ];
    view! {
        <PageTitle text=Signal::derive(title)/>
        <div class="container request-page">
            {move || confirmation()}
            <Breadcrumbs above here=reference.to_string()/>
            <div class="with-aside">
                <div>
                    <header class="page-head">
                        <h1>{move || service.get()}</h1>
                        <Head tracked/>
                    </header>
                    {unseen}
                    {move || ending(&tracked.read().detail)}
                    {move || related(&tracked.read().detail)}
                    <Story tracked/>
                    {outward}
                </div>
                <aside>
                    <Where tracked/>
                    {move || view! { <Facts detail=tracked.get().detail/> }.into_any()}
                </aside>
            </div>
        </div>
    }
}

/// That not everyone sees it, where that is so.
fn unseen(detail: &RequestDetail) -> Option<AnyView> {
    let title = match detail.summary.visibility {
        Visibility::Public => return None,
        Visibility::Waiting => t!("requests-seen-waiting"),
        Visibility::Private => t!("requests-seen-private"),
        Visibility::Hidden => t!("requests-seen-hidden"),
    };
    Some(view! { <Notice title/> }.into_any())
}

#[component]
fn Head(tracked: RwSignal<Tracked>) -> impl IntoView {
    let status = Memo::new(move |_| tracked.read().detail.summary.status);
    let sample = tracked.read_untracked().detail.sample;
    let number = tracked
        .read_untracked()
        .detail
        .summary
        .reference
        .to_string();
    view! {
        <div class="cluster">
            {move || view! { <StatusTag status=status.get()/> }.into_any()}
            <span class="reference">{number}</span>
            <LiveDot/>
            {sample.then(|| view! { <Tag label=t!("requests-sample")/> })}
        </div>
        {move || {
            let t = tracked.get();
            view! { <Promise detail=t.detail now=t.now/> }.into_any()
        }}
    }
}

/// What was reported, and what happened since.
#[component]
fn Story(tracked: RwSignal<Tracked>) -> impl IntoView {
    let description = Memo::new(move |_| tracked.read().detail.description.clone());
    let media = Memo::new(move |_| {
        let t = tracked.read();
        (t.detail.media.clone(), t.detail.preparing)
    });
    let timeline = move || {
        let t = tracked.get();
        let open = t.detail.summary.status.is_open();
        let due = t.detail.summary.due_at.filter(|due| open && *due >= t.now);
        let future = due.map(|due| t!("requests-timeline-promise", day = i18n::day(&due)));
        match future {
            Some(future) => view! { <Timeline items=t.detail.activity future/> }.into_any(),
            None => view! { <Timeline items=t.detail.activity/> }.into_any(),
        }
    };
    view! {
        <section class="section">
            <h2>{t!("requests-what")}</h2>
            <p class="prose"><bdi>{move || description.get()}</bdi></p>
        </section>
        {move || {
            let (media, preparing) = media.get();
            view! { <Gallery media preparing/> }.into_any()
        }}
        <section class="section" id="timeline">
            <h2>{t!("requests-timeline")}</h2>
            {move || timeline()}
        </section>
    }
}

#[component]
fn Where(tracked: RwSignal<Tracked>) -> impl IntoView {
    let place = Memo::new(move |_| {
        let t = tracked.read();
        LatLon::new(t.detail.summary.lat?, t.detail.summary.lon?)
    });
    let there = Memo::new(move |_| place.read().is_some());
    let status = Memo::new(move |_| Some(tracked.read().detail.summary.status));
    let words = tracked
        .read_untracked()
        .detail
        .summary
        .place
        .clone()
        .unwrap_or_default();
    view! {
        {move || there.get().then(|| view! {
            <PinMap label=t!("requests-map-of", place = &words) place status/>
        }.into_any())}
    }
}

/// Says what changed to those who do not see it change.
fn tell(event: &LiveEvent) {
    crate::ui::announce(&t!("requests-changed", status = i18n::status(event.status)));
}
