//! The frame a map is drawn in, with the credits of its sources.

use crate::t;
use leptos::html;
use leptos::prelude::*;
use stoa_domain::site::Attribution;

/// How much room a map takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MapSize {
    /// Three by two.
    #[default]
    Plain,
    /// Beside a request's facts.
    Small,
    /// Most of a screen, to pick a place on.
    Tall,
    /// All of its grid cell.
    Fill,
}

impl MapSize {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "map",
            Self::Small => "map small",
            Self::Tall => "map tall",
            Self::Fill => "map fill",
        }
    }
}

/// An empty frame; the browser draws into `node` and names the sources in `credits`.
#[component]
pub fn MapFrame(
    /// What the map shows, for those who do not see it.
    #[prop(into)]
    label: String,
    /// How much room it takes.
    #[prop(optional)]
    size: MapSize,
    /// The element Leaflet gets.
    node: NodeRef<html::Div>,
    /// Who made the map's data; empty until the map is drawn.
    credits: RwSignal<Vec<Attribution>>,
    /// What stands over the map: a note, a button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="map-frame">
            <div class=size.class() role="region" aria-label=label node_ref=node></div>
            {children.map(|children| children())}
            <Show when=move || !credits.read().is_empty()>
                <p class="map-credit attribution">
                    <span class="visually-hidden">{t!("requests-map-credits")}</span>
                    {move || credits.get().into_iter().map(credit).collect_view()}
                </p>
            </Show>
        </div>
    }
}

fn credit(line: Attribution) -> AnyView {
    match line.url {
        Some(url) => view! { <a href=url rel="external">{line.text}</a> " " }.into_any(),
        None => view! { <span>{line.text}</span> " " }.into_any(),
    }
}
