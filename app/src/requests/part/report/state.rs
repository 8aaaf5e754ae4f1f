//! What the form knows. One value, cheap to copy, handed to every part of it.

use super::step::{Step, mended_by};
use crate::api::{ApiError, StoredDraft};
use crate::ui::ErrorLine;
use crate::{i18n, use_site};
use leptos::html;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use stoa_domain::requests::{Draft, Need, Service, ServiceSummary, Similar};
use stoa_domain::{Bounds, FieldErrors, LatLon, Locale};

/// What the page is made with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportData {
    /// The catalogue, the most used first.
    pub services: Vec<ServiceSummary>,
    /// What the server keeps for a device without scripting.
    pub stored: Option<StoredDraft>,
    /// The chosen service with its questions.
    pub service: Option<Service>,
    /// What may be known already, where the place is known.
    pub similar: Vec<Similar>,
    /// The idempotency key, made before anything is sent.
    pub key: String,
    /// Why a try without scripting just failed, and at which field, if it was one.
    pub fault: Option<(String, Option<String>)>,
    /// Staff report for a caller: the part of the form about them, as markup of the server's own.
    pub caller: Option<String>,
    /// Is it the reporter's own device, which may remember things for them?
    pub own: bool,
}

/// Which errors have been asked for: those of one step (Next) or all (Send).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Step(Step),
    All,
}

/// A photo on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: u32,
    /// The preview's address; empty while the photo is made small.
    pub url: String,
    /// What the reporter says it shows.
    pub alt: String,
    /// Why it cannot be sent, if so.
    pub error: Option<String>,
    /// What it looks like, for finding what is known already.
    pub look: Option<u64>,
}

/// The form.
#[derive(Clone, Copy)]
pub struct Form {
    pub draft: RwSignal<Draft>,
    pub services: RwSignal<Vec<ServiceSummary>>,
    /// Is somebody choosing? Then the list must not move under the finger any more.
    pub choosing: StoredValue<bool>,
    /// What may be known already.
    pub similar: RwSignal<Vec<Similar>>,
    pub service: RwSignal<Option<Service>>,
    pub photos: RwSignal<Vec<Photo>>,
    /// The video's name.
    pub video: RwSignal<Option<String>>,
    /// The controls photos and the video are chosen with.
    pub photo_input: NodeRef<html::Input>,
    pub video_input: NodeRef<html::Input>,
    /// Was a draft of this device taken up?
    pub restored: RwSignal<bool>,
    /// Is the draft written down?
    pub saved: RwSignal<bool>,
    pub stored: StoredValue<Option<StoredDraft>>,
    /// The fields whose errors may be shown: left once, or asked for.
    pub touched: RwSignal<BTreeSet<String>>,
    /// What the server found wrong, until the draft changes.
    pub refused: RwSignal<FieldErrors>,
    pub asked: RwSignal<Option<Scope>>,
    /// What the last try found wrong; stays until the next one, so that nothing jumps while it is mended.
    pub summary: RwSignal<Vec<ErrorLine>>,
    pub step: RwSignal<Step>,
    /// Is the browser helping? Until then all is one page.
    pub enhanced: RwSignal<bool>,
    pub key: StoredValue<String>,
    /// Is it the reporter's own device? Else nothing is kept on it and a caller's report goes as a plain form.
    pub own: bool,
    /// How much has gone out, 0..=1, while sending.
    pub sending: RwSignal<Option<f64>>,
    /// Why the last try did not arrive, where it is not the fields.
    pub trouble: RwSignal<Option<ApiError>>,
    /// Everything wrong now, shown or not.
    pub errors: Memo<FieldErrors>,
    /// Goes to another page of the portal.
    #[cfg(feature = "hydrate")]
    pub go: Callback<String>,
}

impl Form {
    /// The form as the page begins.
    pub fn new(data: ReportData) -> Self {
        let stored = data.stored.clone();
        let draft = RwSignal::new(begin(&data));
        let service = RwSignal::new(data.service);
        let refused = RwSignal::new(FieldErrors::default());
        let (bounds, locale) = (use_site().bounds, i18n::locale());
        let errors = Memo::new(move |_| {
            let mut found = check(&draft.read(), service.read().as_ref(), &bounds, locale);
            for e in &refused.read().0 {
                if found.of(&e.field).is_none() {
                    found.0.push(e.clone());
                }
            }
            found
        });
        let step = stored.as_ref().and_then(|s| Step::parse(&s.step));
        let form = Self {
            draft,
            services: RwSignal::new(data.services),
            choosing: StoredValue::new(false),
            similar: RwSignal::new(data.similar),
            service,
            photos: RwSignal::new(Vec::new()),
            video: RwSignal::new(None),
            photo_input: NodeRef::new(),
            video_input: NodeRef::new(),
            restored: RwSignal::new(false),
            saved: RwSignal::new(false),
            stored: StoredValue::new(stored),
            touched: RwSignal::new(BTreeSet::new()),
            refused,
            asked: RwSignal::new(None),
            summary: RwSignal::new(Vec::new()),
            step: RwSignal::new(step.unwrap_or_default()),
            enhanced: RwSignal::new(false),
            key: StoredValue::new(data.key),
            own: data.own,
            sending: RwSignal::new(None),
            trouble: RwSignal::new(None),
            errors,
            #[cfg(feature = "hydrate")]
            go: navigator(),
        };
        match data.fault {
            Some((code, Some(field))) => form.refused.set(FieldErrors::one(field, &code)),
            Some((code, None)) if code != "invalid" => {
                form.trouble.set(Some(ApiError::new(0, &code)))
            }
            Some(_) => {}
            None => return form,
        }
        form.ask(Scope::All);
        form
    }

    /// Changes the draft; what the server found wrong with the old one is forgotten.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft.get_untracked();
        change(&mut draft);
        self.put(draft);
    }

    fn put(self, draft: Draft) {
        self.draft.set(draft);
        if !self.refused.read_untracked().is_empty() {
            self.refused.set(FieldErrors::default());
        }
    }

    /// The person has left the control: from now on it says what is wrong with it.
    pub fn touch(self, field: &str) {
        let field = mended_by(field);
        let known = self.touched.try_with_untracked(|t| t.contains(field));
        // `None`: the form is gone.
        if known == Some(false) {
            self.touched.update(|t| {
                t.insert(field.to_owned());
            });
        }
    }

    /// The words at a control, if something is wrong with it and it may be said.
    pub fn shown(self, control: &str) -> Option<String> {
        let errors = self.errors.read();
        let error = errors.0.iter().find(|e| mended_by(&e.field) == control)?;
        let asked = self.asked.get().is_some_and(|s| s.covers(&error.field));
        (asked || self.touched.read().contains(control)).then(|| i18n::field_error(error))
    }

    /// [`Self::shown`] as a signal for a field.
    pub fn error(self, control: &str) -> Signal<Option<String>> {
        let control = control.to_owned();
        Memo::new(move |_| self.shown(&control)).into()
    }

    /// Says what is wrong in a scope. Answers whether nothing is.
    pub fn ask(self, scope: Scope) -> bool {
        let lines: Vec<ErrorLine> = untrack(|| self.errors.get())
            .0
            .iter()
            .filter(|e| scope.covers(&e.field))
            .map(|e| ErrorLine {
                field: mended_by(&e.field).to_owned(),
                words: i18n::field_error(e),
            })
            .collect();
        let fine = lines.is_empty();
        self.asked.set(Some(scope));
        self.summary.set(lines);
        fine
    }

    /// The steps this report has: no questions, no step for them.
    pub fn steps(self) -> Vec<Step> {
        let asks = self
            .service
            .read()
            .as_ref()
            .is_some_and(|s| !s.form.is_empty());
        Step::ALL
            .into_iter()
            .filter(|s| *s != Step::Questions || asks)
            .collect()
    }

    /// The pin, if there is one.
    pub fn position(self) -> Option<LatLon> {
        let draft = self.draft.read();
        LatLon::new(draft.lat?, draft.lon?)
    }
}

#[cfg(feature = "hydrate")]
fn navigator() -> Callback<String> {
    let navigate = leptos_router::hooks::use_navigate();
    Callback::new(move |to: String| navigate(&to, Default::default()))
}

impl Scope {
    fn covers(self, field: &str) -> bool {
        match self {
            Self::All => true,
            Self::Step(step) => Step::of_field(field) == step,
        }
    }
}

fn begin(data: &ReportData) -> Draft {
    let mut draft = data
        .stored
        .as_ref()
        .map(|s| s.draft.clone())
        .unwrap_or_default();
    if draft.service.is_empty()
        && let Some(service) = &data.service
    {
        draft.service = service.summary.code.clone();
    }
    draft
}

/// Everything wrong with the draft. Before a service is chosen, and while its questions are on their way, what can be said
/// without them; the city asks again.
fn check(draft: &Draft, service: Option<&Service>, bounds: &Bounds, locale: Locale) -> FieldErrors {
    match service.filter(|s| s.summary.code == draft.service) {
        Some(service) => draft
            .parse(service, bounds, locale)
            .err()
            .unwrap_or_default(),
        None => {
            let mut found = draft
                .parse(&any_service(), bounds, locale)
                .err()
                .unwrap_or_default();
            if draft.service.is_empty() {
                found.add("service", "required");
                found.0.sort_by_key(|e| Step::of_field(&e.field) as u8);
            }
            found
        }
    }
}

/// A service that asks for nothing of its own.
fn any_service() -> Service {
    Service {
        summary: ServiceSummary {
            code: String::new(),
            name: String::new(),
            description: String::new(),
            keywords: Vec::new(),
            category: String::new(),
            department: String::new(),
            place: Need::Optional,
            contact: Need::Optional,
            target: None,
            response: None,
            has_questions: false,
            publication: Default::default(),
            used: 0,
        },
        form: Default::default(),
    }
}

impl Form {
    /// Is this question asked now?
    pub fn asks(self, code: &str) -> bool {
        let (service, draft) = (self.service.read(), self.draft.read());
        let service = service.as_ref();
        service.is_some_and(|s| s.form.is_asked(code, &draft.answers))
    }

    /// Is anything on that page of the questions asked now?
    pub fn asks_on(self, page: usize) -> bool {
        let (service, draft) = (self.service.read(), self.draft.read());
        service.as_ref().is_some_and(|s| {
            let page = s.form.pages.get(page);
            page.is_some_and(|p| s.form.is_page_asked(p, &draft.answers))
        })
    }
}
