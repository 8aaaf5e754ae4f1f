//! Fields, choices, errors, the dialog: what is typed into or chosen from.

use crate::t;
use crate::ui::{
    Button, ButtonKind, CheckboxField, Choice, Dialog, ErrorLine, ErrorSummary, FileField,
    RadioCard, RadioCards, Select, TextArea, TextField,
};
use leptos::prelude::*;

pub fn fields() -> AnyView {
    let wrong = Signal::derive(|| Some(t!("style-sample-error")));
    view! {
        <TextField name="plain" label=t!("style-sample-label") value=RwSignal::new(String::new())/>
        <TextField
            name="hinted"
            label=t!("style-sample-label")
            hint=t!("style-sample-hint")
            value=RwSignal::new(t!("style-sample-value"))
            optional=true
        />
        <TextField name="wrong" label=t!("style-sample-label") value=RwSignal::new(String::new()) error=wrong/>
        <TextArea name="long" label=t!("style-sample-label") value=RwSignal::new(t!("style-sample-value")) max=40/>
        <FileField
            name="file"
            label=t!("style-sample-file")
            hint=t!("style-sample-hint")
            accept="image/*"
            multiple=true
        />
    }
    .into_any()
}

pub fn choices() -> AnyView {
    let choices = |n: usize| {
        (1..=n)
            .map(|i| Choice::new(i.to_string(), t!("style-sample-choice", n = i)))
            .collect::<Vec<_>>()
    };
    let cards = (1..=3)
        .map(|i| RadioCard {
            value: i.to_string(),
            label: t!("style-sample-choice", n = i),
            hint: Some(t!("style-sample-hint")),
            icon: Some("road"),
        })
        .collect();
    view! {
        <Select name="select" label=t!("style-sample-label") value=RwSignal::new("2".to_owned()) choices=choices(4)/>
        <RadioCards name="cards" legend=t!("style-sample-label") value=RwSignal::new("1".to_owned()) cards=cards/>
        <CheckboxField
            name="box"
            label=t!("style-sample-label")
            hint=t!("style-sample-hint")
            checked=RwSignal::new(true)
        />
    }
    .into_any()
}

pub fn errors() -> AnyView {
    // Empty until asked for: a summary takes the focus when it appears.
    let lines = RwSignal::new(Vec::new());
    let show = move |_| {
        lines.set(vec![
            ErrorLine {
                field: "wrong".into(),
                words: t!("style-sample-error"),
            },
            ErrorLine::whole("offline"),
        ]);
    };
    view! {
        <ErrorSummary errors=lines/>
        <Button label=t!("style-show-errors") r#type="button" on:click=show/>
    }
    .into_any()
}

pub fn dialog() -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <Button label=t!("style-open-dialog") r#type="button" on:click=move |_| open.set(true)/>
        <Dialog open id="style-dialog" title=t!("style-dialog")>
            <p>{t!("style-sample-text")}</p>
            <div class="actions">
                <Button
                    label=t!("ui-close")
                    kind=ButtonKind::Primary
                    r#type="button"
                    on:click=move |_| open.set(false)
                />
            </div>
        </Dialog>
    }
    .into_any()
}
