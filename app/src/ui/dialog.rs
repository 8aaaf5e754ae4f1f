//! A modal dialog: the platform's own, which keeps the focus and closes on Escape.

use super::Icon;
use crate::t;
use leptos::html;
use leptos::prelude::*;

/// A dialog shown while `open` is true; closing it (button, Escape) sets `open` to false.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    children: Children,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        if open.get() && !dialog.open() {
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let title_id = format!("{id}-title");
    view! {
        <dialog class="dialog" id=id aria-labelledby=title_id.clone() node_ref=element on:close=move |_| open.set(false)>
            <header>
                <h2 id=title_id.clone()>{title}</h2>
                <button class="button quiet icon-only" type="button" aria-label=t!("ui-close") on:click=move |_| open.set(false)>
                    <Icon name="close"/>
                </button>
            </header>
            <div class="dialog-body">{children()}</div>
        </dialog>
    }
}
