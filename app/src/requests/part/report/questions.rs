//! What the chosen service asks besides.

use super::field::Field;
use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::requests::part::on::change;
use crate::t;
use crate::ui::{Choice, Notice, RadioCard, RadioCards, Select, TextArea, TextField};
use leptos::prelude::*;
use stoa_domain::requests::{Question, QuestionKind};

/// With more choices than this a drop-down list is easier than cards.
const CARDS: usize = 7;

/// The service's questions; a conditional one comes and goes with the answers it hangs on.
#[component]
pub fn QuestionsStep(form: Form) -> impl IntoView {
    let service = Memo::new(move |_| form.service.get());
    let any = Memo::new(move |_| {
        service
            .read()
            .as_ref()
            .is_some_and(|s| !s.questions.is_empty())
    });
    view! {
        {move || any.get().then(|| view! {
            <StepSection form step=Step::Questions>
                {move || service.get().map(|s| {
                    s.questions.into_iter().map(|q| asked(form, q)).collect::<Vec<_>>()
                })}
                <button class="button quiet" name="go" value="questions" formaction="/do/requests/draft" formnovalidate
                    hidden=move || form.enhanced.get() disabled=move || form.enhanced.get()>
                    {t!("report-update-questions")}
                </button>
            </StepSection>
        }.into_any())}
    }
}

/// A question that comes and goes with the answers it hangs on.
fn asked(form: Form, question: Question) -> AnyView {
    let code = question.code.clone();
    let asked = Memo::new(move |_| form.asks(&code));
    view! { {move || asked.get().then(|| field(form, question.clone()))} }.into_any()
}

fn field(form: Form, q: Question) -> AnyView {
    let name = format!("answers.{}", q.code);
    let error = form.error(&name);
    let (hint, optional) = (q.help.unwrap_or_default(), !q.required);
    if q.kind == QuestionKind::Notice {
        return view! { <Notice title=t!("report-good-to-know")><p>{q.text}</p></Notice> }
            .into_any();
    }
    if q.kind == QuestionKind::Many {
        return view! { <Many form code=q.code name legend=q.text hint choices=q.choices optional error/> }.into_any();
    }
    let value = Field::Answer(q.code).signal(form);
    match q.kind {
        QuestionKind::One if q.choices.len() <= CARDS => {
            let cards = q.choices.into_iter().map(|c| RadioCard {
                value: c.key,
                label: c.name,
                hint: None,
                icon: None,
            });
            let cards = cards.collect::<Vec<_>>();
            view! { <RadioCards name legend=q.text value cards hint error optional/> }.into_any()
        }
        QuestionKind::One => {
            let mut choices = vec![Choice::new("", t!("report-choose"))];
            choices.extend(q.choices.into_iter().map(|c| Choice::new(c.key, c.name)));
            view! { <Select name label=q.text value choices hint error optional/> }.into_any()
        }
        QuestionKind::Text => view! { <TextArea name label=q.text value hint error optional rows=3/> }.into_any(),
        QuestionKind::Number => {
            view! { <TextField name label=q.text value hint error optional inputmode="decimal" class="w-10"/> }
                .into_any()
        }
        QuestionKind::Date => {
            view! { <TextField name label=q.text value hint error optional kind="date" class="w-10"/> }.into_any()
        }
        _ => view! { <TextField name label=q.text value hint error optional/> }.into_any(),
    }
}

/// Any number of the choices.
#[component]
fn Many(
    form: Form,
    code: String,
    name: String,
    legend: String,
    hint: String,
    choices: Vec<stoa_domain::requests::service::Choice>,
    optional: bool,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = crate::ui::field_id(&name);
    let boxes = choices
        .into_iter()
        .map(|c| {
            let (own, key) = (code.clone(), c.key.clone());
            let has = Signal::derive(move || form.draft.read().answers.get(&own).is_some_and(|v| v.contains(&key)));
            let (own, key) = (code.clone(), c.key.clone());
            let toggle = move |ev| {
                let on = event_target_checked(&ev);
                form.edit(|d| {
                    let chosen = d.answers.entry(own.clone()).or_default();
                    chosen.retain(|k| *k != key);
                    if on {
                        chosen.push(key.clone());
                    }
                });
            };
            let checked = has.get_untracked();
            view! {
                <label class="choice">
                    <input type="checkbox" name=name.clone() value=c.key checked=checked prop:checked=has on:change=change(toggle)/>
                    <span>{c.name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field" id=id data-invalid=move || error.read().is_some().then_some("")>
            <legend>
                {legend} " "
                {optional.then(|| view! { <span class="optional">{t!("ui-optional")}</span> })}
            </legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            <p class="field-error" hidden=move || error.read().is_none()>{move || error.get()}</p>
            <div class="choices">{boxes}</div>
        </fieldset>
    }
}
