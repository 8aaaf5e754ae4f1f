//! `/about`: what this is, whose data it shows, accessibility, privacy, contact.

use crate::ui::PageTitle;
use crate::{routes, t, use_site};
use leptos::prelude::*;
use stoa_domain::site::{Attribution, Site};

/// The page about the portal.
pub struct AboutRoute;

impl AboutRoute {
    /// Starts its data.
    pub(crate) fn open() -> Self {
        Self
    }

    /// Its view.
    pub(crate) fn show(this: Self) -> AnyView {
        let _ = this;
        let site = use_site();
        view! {
            <PageTitle text=t!("about-title")/>
            <div class="container narrow">
                <header class="page-head">
                    <h1>{t!("about-title")}</h1>
                    <p class="lede">{t!("about-lede", city = site.city.as_str(), name = site.name.as_str())}</p>
                </header>
                <div class="prose">
                    <p>{t!("about-what")}</p>
                    {site.sample.then(|| view! { <p>{t!("about-sample")}</p> })}
                    <section id="data">
                        <h2>{t!("about-data-title")}</h2>
                        <p>{t!("about-data")}</p>
                        <ul>
                            <li><a href="/api/v1/requests.csv" rel="external">{t!("about-data-csv")}</a></li>
                            <li><a href="/api/v1/requests.geojson" rel="external">{t!("about-data-geojson")}</a></li>
                            <li><a href="/api/openapi.json" rel="external">{t!("about-data-api")}</a></li>
                            <li><a href=routes::DEVELOPERS rel="external">{t!("about-data-developers")}</a></li>
                        </ul>
                        <h3>{t!("about-sources-title")}</h3>
                        <ul>{site.attributions.iter().cloned().map(source).collect_view()}</ul>
                    </section>
                    <section id="accessibility">
                        <h2>{t!("about-accessibility-title")}</h2>
                        <p>{t!("about-accessibility")}</p>
                        <p>{t!("about-accessibility-how")}</p>
                        <p>{t!("about-accessibility-limits")}</p>
                    </section>
                    <section id="privacy">
                        <h2>{t!("about-privacy-title")}</h2>
                        <p>{t!("about-privacy")}</p>
                        <p>{t!("about-cookies")}</p>
                    </section>
                    <section id="contact">
                        <h2>{t!("about-contact-title")}</h2>
                        <p>{t!("about-contact")}</p>
                        {contact(&site)}
                        <p>{t!("about-emergency")}</p>
                    </section>
                    <p><a href=routes::STYLE rel="external">{t!("about-style")}</a></p>
                </div>
            </div>
        }
        .into_any()
    }
}

fn source(a: Attribution) -> AnyView {
    match a.url {
        Some(url) => {
            view! { <li lang="en"><a href=url rel="external">{a.text}</a></li> }.into_any()
        }
        None => view! { <li lang="en">{a.text}</li> }.into_any(),
    }
}

fn contact(site: &Site) -> impl IntoView + use<> {
    let phone = site.phone.clone().map(|phone| {
        let href = format!("tel:{}", phone.replace(' ', ""));
        view! { <li>{t!("about-contact-phone")} " " <a href=href><bdi>{phone}</bdi></a></li> }
    });
    let email = site.email.clone().map(|email| {
        let href = format!("mailto:{email}");
        view! { <li>{t!("about-contact-email")} " " <a href=href><bdi>{email}</bdi></a></li> }
    });
    view! { <ul>{phone} {email}</ul> }
}
