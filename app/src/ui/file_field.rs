//! Choosing files: a large target that also takes a drop.

use super::field::notes;
use super::{Icon, described_by, field_id};
use leptos::html;
use leptos::prelude::*;

/// A file input that fills its label. `on:change` on the component hears what was chosen.
#[component]
pub fn FileField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// E.g. `image/*`.
    #[prop(into)]
    accept: &'static str,
    #[prop(optional)] multiple: bool,
    #[prop(default = "camera")] icon: &'static str,
    #[prop(optional)] element: NodeRef<html::Input>,
) -> impl IntoView {
    let id = field_id(&name);
    let described = {
        let name = name.clone();
        move || described_by(&name, false, error.read().is_some(), false)
    };
    view! {
        <div class="field" data-invalid=move || error.read().is_some().then_some("")>
            {notes(&name, None, error)}
            <label class="drop">
                <Icon name=icon size="large"/>
                <span><strong>{label}</strong> {hint.map(|words| view! { <small>{words}</small> })}</span>
                <input id=id type="file" name=name accept=accept multiple=multiple aria-describedby=described node_ref=element/>
            </label>
        </div>
    }
}
