//! Colours, type, buttons, tags, notices, lists, navigation, waiting: what is looked at.

use crate::ui::{
    Breadcrumbs, Button, ButtonKind, Card, Chip, Crumb, DescriptionList, Empty, Fact, LinkButton,
    LiveDot, Notice, NoticeKind, Pager, ProgressBar, Skeleton, StatusTag, Tab, Tabs, Tag,
};
use crate::{routes, t};
use leptos::prelude::*;
use stoa_domain::requests::Status;

/// The colour tokens, as `style/tokens.css` names them.
const TOKENS: &[&str] = &[
    "ground",
    "surface",
    "surface-2",
    "ink",
    "ink-2",
    "line",
    "line-strong",
    "accent",
    "accent-soft",
    "danger",
    "success",
    "warning",
];

pub fn swatches() -> AnyView {
    let swatch = |token: &'static str| view! { <li class="swatch" data-token=token><code>{token}</code></li> };
    view! { <ul class="swatches">{TOKENS.iter().copied().map(swatch).collect_view()}</ul> }
        .into_any()
}

pub fn type_scale() -> AnyView {
    view! {
        <p class="h1">{t!("style-sample-title")}</p>
        <p class="h2">{t!("style-sample-title")}</p>
        <p class="h3">{t!("style-sample-title")}</p>
        <p class="lede">{t!("style-sample-text")}</p>
        <p>{t!("style-sample-text")} " " <a href=routes::ABOUT>{t!("ui-nav-about")}</a></p>
        <p class="small muted">{t!("style-sample-text")}</p>
        <p><span class="reference">"R-7K3M-9X"</span></p>
    }
    .into_any()
}

pub fn buttons() -> AnyView {
    let kinds = [
        (ButtonKind::Primary, t!("style-button-primary")),
        (ButtonKind::Secondary, t!("style-button-secondary")),
        (ButtonKind::Quiet, t!("style-button-quiet")),
        (ButtonKind::Danger, t!("style-button-danger")),
    ];
    let rows = kinds
        .into_iter()
        .map(|(kind, label)| {
            view! {
                <div class="cluster">
                    <Button label=label.clone() kind r#type="button"/>
                    <Button label=label.clone() kind r#type="button" icon="check"/>
                    <Button label=label.clone() kind r#type="button" small=true/>
                    <Button label=label.clone() kind r#type="button" busy=true/>
                    <Button label=label kind r#type="button" disabled=true/>
                </div>
            }
        })
        .collect_view();
    view! { {rows} <LinkButton href=routes::HOME label=t!("error-page-home") icon="home"/> }
        .into_any()
}

pub fn tags() -> AnyView {
    view! {
        <div class="cluster">
            {Status::ALL.into_iter().map(|status| view! { <StatusTag status/> }).collect_view()}
            <Tag label=t!("style-sample-label")/>
            <Tag label=t!("style-late") class="late"/>
            <Tag label=t!("style-kept") class="kept"/>
        </div>
    }
    .into_any()
}

pub fn notices() -> AnyView {
    [
        NoticeKind::Info,
        NoticeKind::Success,
        NoticeKind::Warning,
        NoticeKind::Error,
    ]
    .into_iter()
    .map(|kind| {
        view! { <Notice kind title=t!("style-sample-title")><p>{t!("style-sample-text")}</p></Notice> }
    })
    .collect_view()
    .into_any()
}

pub fn lists() -> AnyView {
    view! {
        <DescriptionList>
            <Fact name=t!("style-sample-label")>{t!("style-sample-value")}</Fact>
            <Fact name=t!("style-sample-label")>{t!("style-sample-value")}</Fact>
        </DescriptionList>
        <div class="grid">
            <Card title=t!("style-sample-title") href=routes::HOME><p>{t!("style-sample-text")}</p></Card>
            <Card title=t!("style-sample-title")><p>{t!("style-sample-text")}</p></Card>
        </div>
        <ul class="chips"><Chip label=t!("style-sample-label") href=routes::STYLE/></ul>
        <Empty title=t!("home-empty-title") text=t!("home-empty")/>
    }
    .into_any()
}

pub fn navigation() -> AnyView {
    let tab = |n: usize, current: bool| Tab {
        href: routes::STYLE.into(),
        label: t!("style-sample-choice", n = n),
        icon: Some("list"),
        count: Some(12 * n as u64),
        current,
    };
    view! {
        <Breadcrumbs above=vec![Crumb::new(routes::HOME, t!("error-page-home"))] here=t!("style-title")/>
        <Tabs label=t!("style-navigation") tabs=vec![tab(1, true), tab(2, false)]/>
        <Pager first=Some(routes::STYLE.to_owned()) next=Some(routes::STYLE.to_owned()) count="1–50"/>
    }
    .into_any()
}

pub fn waiting() -> AnyView {
    view! {
        <Skeleton rows=2/>
        <ProgressBar label=t!("style-sample-label") done=Signal::stored(0.4)/>
        <p><span class="spinner"></span></p>
        <LiveDot/>
    }
    .into_any()
}
