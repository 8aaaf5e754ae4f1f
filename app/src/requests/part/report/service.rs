//! What it is about: the catalogue as a list that searching makes short. Without scripting the whole list.

use super::section::StepSection;
use super::state::Form;
use super::step::Step;
use crate::requests::part::on::{change, press};
use crate::ui::{Icon, announce};
use crate::{api, i18n, t};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::HashSet;
use stoa_domain::requests::{Publication, ServiceSummary};

/// How many services are shown before one searches.
const FIRST: usize = 8;

/// The service of the report.
#[component]
pub fn ServiceStep(form: Form) -> impl IntoView {
    let words = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    let shown = Memo::new(move |_| shown_codes(form, &words.read(), all.get()));
    load_when_chosen(form);
    let error = form.error("service");
    let search = move |ev| {
        form.choosing.set_value(true);
        words.set(event_target_value(&ev));
        announce(&t!(
            "report-services-found",
            n = shown.read_untracked().len()
        ));
    };
    let rest = move || form.enhanced.get() && words.read().trim().is_empty() && !all.get();
    view! {
        <StepSection form step=Step::Service>
            <div class="field" hidden=move || !form.enhanced.get()>
                <label for="f-service-search">{t!("report-service-search")}</label>
                <div class="input-with-icon">
                    <Icon name="search"/>
                    <input type="search" id="f-service-search" data-service-search="" autocomplete="off" on:input=change(search)/>
                </div>
            </div>
            <fieldset class="field" id="f-service" data-invalid=move || error.read().is_some().then_some("")>
                <legend>{t!("report-service-legend")}</legend>
                <p class="field-error" hidden=move || error.read().is_none()>
                    <span class="visually-hidden">{t!("ui-error-prefix")} " "</span>{move || error.get()}
                </p>
                <p class="hint" hidden=move || !rest()>{t!("report-service-most-used")}</p>
                <div class="choice-cards service-list">
                    {move || form.services.get().into_iter().map(|s| card(form, s, shown)).collect::<Vec<_>>()}
                </div>
                <p class="muted" hidden=move || !shown.read().is_empty()>{t!("report-service-none")}</p>
                <button type="button" class="button quiet" hidden=move || !rest() on:click=press(move |_| all.set(true))>
                    {move || t!("report-service-all", n = form.services.read().len())}
                </button>
            </fieldset>
            <button class="button" name="go" value="questions" formaction="/do/requests/draft" formnovalidate
                hidden=move || form.enhanced.get() disabled=move || form.enhanced.get()>
                {t!("report-show-questions")}
            </button>
        </StepSection>
    }
}

fn card(form: Form, service: ServiceSummary, shown: Memo<HashSet<String>>) -> AnyView {
    let code = service.code.clone();
    let hidden = {
        let code = code.clone();
        Signal::derive(move || form.enhanced.get() && !shown.read().contains(&code))
    };
    let checked = untrack(|| form.draft.read().service == code);
    let radio = NodeRef::<leptos::html::Input>::new();
    // A choice made before the wasm came counts; later the draft leads.
    Effect::new(move |begun: Option<bool>| {
        let chosen = form.draft.read().service.clone();
        let Some(radio) = radio.get() else {
            return begun.unwrap_or(false);
        };
        if begun != Some(true) && radio.checked() {
            form.edit(|d| d.service = radio.value());
        } else if radio.checked() != (radio.value() == chosen) {
            radio.set_checked(radio.value() == chosen);
        }
        true
    });
    let about = match service.target {
        Some(target) => t!("report-service-promise", target = i18n::target(target)),
        None => service.description.clone(),
    };
    let seen = match service.publication {
        Publication::AtOnce => None,
        Publication::LookedAt => Some(t!("report-seen-looked-at")),
        Publication::Private => Some(t!("report-seen-private")),
    };
    let about = match seen {
        Some(seen) => format!("{about} · {seen}"),
        None => about,
    };
    view! {
        <label class="choice-card" hidden=hidden>
            <input type="radio" name="service" value=code checked=checked node_ref=radio
                on:change=change(move |ev| form.edit(|d| d.service = event_target_value(&ev)))/>
            <span><strong>{service.name}</strong> <small>{about}</small></span>
        </label>
    }
    .into_any()
}

/// Which services are shown: those that fit the words; without words the most used and the chosen one.
fn shown_codes(form: Form, words: &str, all: bool) -> HashSet<String> {
    let services = form.services.read();
    let chosen = form.draft.read().service.clone();
    let wanted: Vec<String> = words.split_whitespace().map(plain).collect();
    let most = if wanted.is_empty() && !all {
        FIRST
    } else {
        usize::MAX
    };
    services
        .iter()
        .filter(|s| fits(s, &wanted))
        .take(most)
        .chain(
            services
                .iter()
                .filter(|s| wanted.is_empty() && s.code == chosen),
        )
        .map(|s| s.code.clone())
        .collect()
}

/// Does every word begin a word of the service's name, keywords, category or description?
fn fits(service: &ServiceSummary, wanted: &[String]) -> bool {
    let text = [
        plain(&service.name),
        plain(&service.keywords.join(" ")),
        plain(&service.category),
        plain(&service.description),
    ]
    .join(" ");
    let mut has = text
        .split(|c: char| !c.is_alphanumeric())
        .collect::<Vec<_>>();
    has.retain(|w| !w.is_empty());
    wanted
        .iter()
        .all(|want| has.iter().any(|word| word.starts_with(want.as_str())))
}

/// Lower case, and a plural's `s` off the end, so that "lights" finds "light".
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    match lower.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 3 => stem.to_owned(),
        _ => lower,
    }
}

/// Gets the questions of a service when it is chosen.
fn load_when_chosen(form: Form) {
    let chosen = Memo::new(move |_| form.draft.read().service.clone());
    Effect::new(move |_| {
        let code = chosen.get();
        let known = form
            .service
            .read_untracked()
            .as_ref()
            .is_some_and(|s| s.summary.code == code);
        if known {
            return;
        }
        form.service.set(None);
        if code.is_empty() {
            return;
        }
        spawn_local(async move {
            let answer = api::service(&code).await;
            if chosen.try_get_untracked().as_deref() != Some(code.as_str()) {
                return;
            }
            match answer {
                Ok(service) => drop(form.service.try_set(Some(service))),
                Err(error) => drop(form.trouble.try_set(Some(error))),
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use stoa_domain::requests::Need;

    #[test]
    fn plain_words_and_keywords_find_a_service() {
        let light = ServiceSummary {
            code: "LIGHT".into(),
            name: "Street light out".into(),
            description: "A lamp that does not work".into(),
            keywords: vec!["lamp post".into(), "dark".into()],
            category: "Streets".into(),
            department: "Public Works".into(),
            place: Need::Required,
            contact: Need::Optional,
            target: None,
            response: None,
            has_questions: false,
            publication: Default::default(),
            used: 0,
        };
        for (words, found) in [
            ("light", true),
            ("Lights street", true),
            ("lamp dark", true),
            ("lam", true),
            ("pothole", false),
            ("ight", false),
        ] {
            let wanted: Vec<String> = words.split_whitespace().map(plain).collect();
            assert_eq!(fits(&light, &wanted), found, "{words}");
        }
    }
}
