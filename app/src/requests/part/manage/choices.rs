//! How often, when not, about what, in which language.

use crate::requests::part::subscribe::How;
use crate::ui::{Choice, Select};
use crate::{i18n, t};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Kind, ManageView};

/// The form.
// catalogue: follow-kind-*
#[component]
pub fn Choices(view: ManageView, token: String) -> impl IntoView {
    let fault = use_query_map()
        .get_untracked()
        .get("field")
        .unwrap_or_default();
    let error = |name: &str| {
        let code = use_query_map()
            .get_untracked()
            .get("error")
            .unwrap_or_default();
        let found = (fault == name).then(|| {
            stoa_domain::FieldErrors::one(name, &code)
                .0
                .first()
                .map(i18n::field_error)
        });
        Signal::stored(found.flatten())
    };
    let kinds = Kind::ALL.map(|kind| {
        let label = i18n::text(&format!("follow-kind-{}", kind.code()), &[]);
        view! {
            <label class="choice">
                <input type="checkbox" name="kinds" value=kind.code() checked=view.kinds.has(kind)/>
                <span>{label}</span>
            </label>
        }
        .into_any()
    });
    let languages = std::iter::once(Choice::new("", t!("follow-language-as-asked")))
        .chain(Locale::ALL.map(|l| Choice::new(l.tag(), l.endonym())))
        .collect();
    let locale = RwSignal::new(view.locale.map(|l| l.tag().to_owned()).unwrap_or_default());
    view! {
        <section class="section">
            <h2>{t!("follow-choices")}</h2>
            <form method="post" action="/do/follow/preferences" class="stack" novalidate>
                <input type="hidden" name="token" value=token/>
                <How cadence=RwSignal::new(view.cadence.code().to_owned()) quiet_from=RwSignal::new(view.quiet_from)
                    quiet_to=RwSignal::new(view.quiet_to) from_error=error("quiet_from") to_error=error("quiet_to")/>
                <fieldset class="field">
                    <legend>{t!("follow-kinds")}</legend>
                    <div class="choices">{kinds.into_iter().collect::<Vec<_>>()}</div>
                </fieldset>
                <Select name="locale" label=t!("follow-language") value=locale choices=languages error=error("locale")/>
                <div class="actions"><button type="submit" class="button primary">{t!("follow-save")}</button></div>
            </form>
        </section>
    }
}
