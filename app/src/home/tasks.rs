//! What people come for. Only what the portal can do.

use crate::ui::Icon;
use crate::{routes, t};
use leptos::prelude::*;

/// The tiles of the first page.
#[component]
pub fn Tasks() -> impl IntoView {
    let map = format!("{}?view=map", routes::REQUESTS);
    let data = format!("{}#data", routes::ABOUT);
    let contact = format!("{}#contact", routes::ABOUT);
    let tile = |icon: &'static str, href: String, title: String, text: String| {
        view! {
            <li class="tile">
                <Icon name=icon size="large"/>
                <h2><a href=href>{title}</a></h2>
                <p>{text}</p>
            </li>
        }
    };
    view! {
        <ul class="tiles">
            {tile("report", routes::REPORT.into(), t!("home-task-report"), t!("home-task-report-text"))}
            {tile("list", routes::REQUESTS.into(), t!("home-task-find"), t!("home-task-find-text"))}
            {tile("map", map, t!("home-task-map"), t!("home-task-map-text"))}
            {tile("bell", routes::MINE.into(), t!("home-task-mine"), t!("home-task-mine-text"))}
            {tile("download", data, t!("home-task-data"), t!("home-task-data-text"))}
            {tile("phone", contact, t!("home-task-contact"), t!("home-task-contact-text"))}
        </ul>
    }
}
