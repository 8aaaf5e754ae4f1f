//! Who reported: private, and marked so.

use super::heading::Heading;
use crate::t;
use crate::ui::{DescriptionList, Fact, Icon};
use leptos::prelude::*;

/// The reporter's contact.
#[component]
pub fn Contact(contact: stoa_domain::requests::Contact) -> impl IntoView {
    let nothing = contact.is_empty();
    let name = contact
        .name
        .map(|name| view! { <Fact name=t!("desk-contact-name")><bdi>{name}</bdi></Fact> });
    let email = contact.email.map(|email| {
        let href = format!("mailto:{email}");
        view! { <Fact name=t!("desk-contact-email")><a href=href><bdi>{email}</bdi></a></Fact> }
    });
    let phone = contact.phone.map(|phone| {
        let href = format!("tel:{}", phone.replace(' ', ""));
        view! { <Fact name=t!("desk-contact-phone")><a href=href><bdi dir="ltr">{phone}</bdi></a></Fact> }
    });
    let known = match nothing {
        true => view! { <p class="muted">{t!("desk-contact-none")}</p> }.into_any(),
        false => view! { <DescriptionList compact=true>{name} {email} {phone}</DescriptionList> }
            .into_any(),
    };
    view! {
        <section class="panel private">
            <Heading><Icon name="lock"/> " " {t!("desk-contact-heading")}</Heading>
            <p class="small muted">{t!("desk-contact-private")}</p>
            {known}
        </section>
    }
    .into_any()
}
