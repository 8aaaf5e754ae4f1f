//! What the chosen service asks besides.

use super::field::Field;
use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::requests::part::on::change;
use crate::t;
use crate::ui::{Choice, Notice, RadioCard, RadioCards, Select, TextArea, TextField};
use leptos::prelude::*;
use stoa_domain::form::{Choice as Answer, Field as Question, Kind, Page};

/// With more choices than this a drop-down list is easier than cards.
const CARDS: usize = 7;

/// The service's questions; a conditional one comes and goes with the answers it hangs on. `door`: where a plain form asks
/// for those that follow from the answers.
#[component]
pub fn QuestionsStep(form: Form, #[prop(optional)] door: Option<String>) -> impl IntoView {
    let door = StoredValue::new(door.unwrap_or_else(|| "/do/requests/draft".to_owned()));
    let service = Memo::new(move |_| form.service.get());
    let any = Memo::new(move |_| service.read().as_ref().is_some_and(|s| !s.form.is_empty()));
    view! {
        {move || any.get().then(|| view! {
            <StepSection form step=Step::Questions>
                {move || service.get().map(|s| {
                    let name = format!("form_version.{}", s.summary.code);
                    let pages = s.form.pages.into_iter().enumerate();
                    view! {
                        <input type="hidden" name=name value=s.form.version.to_string()/>
                        {pages.map(|(at, p)| page(form, at, p)).collect::<Vec<_>>()}
                    }
                })}
                <button class="button quiet" name="go" value="questions" formaction=door.get_value() formnovalidate
                    hidden=move || form.enhanced.get() disabled=move || form.enhanced.get()>
                    {t!("report-update-questions")}
                </button>
            </StepSection>
        }.into_any())}
    }
}

/// A page that comes and goes with the questions on it; without a heading it is not seen to be one.
fn page(form: Form, at: usize, page: Page) -> AnyView {
    let fields = page.fields.into_iter().map(|q| asked(form, q));
    let fields = fields.collect::<Vec<_>>();
    let Some(title) = page.title else {
        return fields.into_any();
    };
    let id = format!("questions-{at}");
    let heading = id.clone();
    let hidden = move || !form.asks_on(at);
    view! {
        <section class="questions-page" aria-labelledby=id hidden=hidden>
            <h3 id=heading>{title}</h3>
            {fields}
        </section>
    }
    .into_any()
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
    let kind = match q.kind {
        Kind::Notice => {
            return view! { <Notice title=t!("report-good-to-know")><p>{q.text}</p></Notice> }
                .into_any();
        }
        Kind::Many(choices) => {
            return view! { <Many form code=q.code name legend=q.text hint choices optional error/> }.into_any();
        }
        other => other,
    };
    let value = Field::Answer(q.code).signal(form);
    match kind {
        Kind::One(choices) if choices.len() <= CARDS => {
            let cards = choices.into_iter().map(|c| RadioCard {
                value: c.key,
                label: c.name,
                hint: None,
                icon: None,
            });
            let cards = cards.collect::<Vec<_>>();
            view! { <RadioCards name legend=q.text value cards hint error optional/> }.into_any()
        }
        Kind::One(all) => {
            let mut choices = vec![Choice::new("", t!("report-choose"))];
            choices.extend(all.into_iter().map(|c| Choice::new(c.key, c.name)));
            view! { <Select name label=q.text value choices hint error optional/> }.into_any()
        }
        Kind::Text => view! { <TextArea name label=q.text value hint error optional rows=3/> }.into_any(),
        Kind::Number => {
            view! { <TextField name label=q.text value hint error optional inputmode="decimal" class="w-10"/> }
                .into_any()
        }
        Kind::Date => {
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
    choices: Vec<Answer>,
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
