//! `/desk/templates/{id}`: the form of one template, with how a case would say it.

use super::desk_page::DeskPage;
use super::form::Controls;
use super::templates_page::{PAGE, event_words};
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::requests::Event;
use stoa_domain::requests::template::{Placeholder, TemplateDraft, TemplateView};
use stoa_domain::{FieldErrors, Locale};
use stoa_service::requests::{self, catalogue};

/// The form: of one, or (`new`) of none yet.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let mut editing = Editing::default();
    if id == "new" {
        reader.locale.tag().clone_into(&mut editing.draft.locale);
    } else {
        let id = id.parse().map_err(|_| Problem::not_found())?;
        editing = Editing::of(requests::template(&app.portal, &reader.actor, id).await?);
    }
    editing.page(&app, &reader, StatusCode::OK).await
}

/// A template in its form.
#[derive(Default)]
pub struct Editing {
    pub draft: TemplateDraft,
    /// The id and the version that was seen; `None`: a new one.
    pub changed: Option<(i64, i64)>,
    pub retired: bool,
    pub errors: FieldErrors,
    /// Its text as a case would say it, and which case.
    pub preview: Option<(String, Option<String>)>,
    /// How it reads by now, where somebody else changed it meanwhile.
    pub theirs: Option<TemplateView>,
    /// A notice at the top: kind and key.
    pub notice: Option<(&'static str, &'static str)>,
}

impl Editing {
    /// One as it stands.
    pub fn of(t: TemplateView) -> Self {
        Self {
            changed: Some((t.id, t.version)),
            retired: t.retired,
            draft: TemplateDraft {
                name: t.name,
                service: t.service.unwrap_or_default(),
                event: t.event.map(|e| e.code().to_owned()).unwrap_or_default(),
                locale: t.locale.tag().to_owned(),
                text: t.text,
            },
            ..Self::default()
        }
    }

    /// The page with the form.
    pub async fn page(
        self,
        app: &AppState,
        reader: &Reader,
        status: StatusCode,
    ) -> Result<Response, Problem> {
        let words = Words::new(app, reader.locale);
        let mut services: Vec<(String, String)> = catalogue::list(&app.portal, None)
            .await?
            .into_iter()
            .map(|s| (s.code, s.name))
            .collect();
        services.sort_by(|a, b| a.1.cmp(&b.1));
        services.insert(
            0,
            (
                String::new(),
                words.raw("casework-template-every-service", &[]),
            ),
        );
        let notice = self
            .notice
            .map(|(kind, key)| notice(kind, &words.raw(key, &[])));
        let main = format!(
            "{}<p><a href=\"{PAGE}\">{}</a></p>{}{}{}",
            notice.unwrap_or_default(),
            words.say("casework-templates-title"),
            self.theirs(words),
            self.previewed(words),
            self.form(words, &services),
        );
        let title = match self.changed {
            Some(_) => self.draft.name.clone(),
            None => words.raw("casework-template-add", &[]),
        };
        DeskPage {
            app,
            reader,
            here: PAGE,
            title,
            main,
            scripts: &[],
        }
        .answer(status)
        .await
    }

    fn theirs(&self, words: Words<'_>) -> String {
        let Some(now) = &self.theirs else {
            return String::new();
        };
        format!(
            "<section class=\"section panel\" id=\"theirs\"><h2>{}</h2><p><strong><bdi>{}</bdi></strong></p>\
             <p class=\"prose\"><bdi>{}</bdi></p><p class=\"meta\">{}</p></section>",
            words.say("casework-conflict-theirs"),
            escape(&now.name),
            escape(&now.text),
            escape(now.changed_by.as_deref().unwrap_or_default()),
        )
    }

    fn previewed(&self, words: Words<'_>) -> String {
        let Some((text, of)) = &self.preview else {
            return String::new();
        };
        let whose = match of {
            Some(reference) => words.with(
                "casework-template-preview-of",
                &[("reference", reference.as_str().into())],
            ),
            None => words.say("casework-template-preview-none"),
        };
        let locale = Locale::parse(&self.draft.locale).unwrap_or_default();
        format!(
            "<section class=\"section panel\" id=\"preview\"><h2>{}</h2><p class=\"prose\" lang=\"{}\" dir=\"{}\">{}</p>\
             <p class=\"hint\">{whose}</p></section>",
            words.say("casework-template-preview"),
            locale.tag(),
            locale.dir(),
            escape(text).replace('\n', "<br>"),
        )
    }

    fn form(&self, words: Words<'_>, services: &[(String, String)]) -> String {
        let controls = Controls {
            words,
            errors: &self.errors,
            id: "template",
        };
        let draft = &self.draft;
        let mut events = vec![(String::new(), words.raw("casework-template-any-event", &[]))];
        let moves = Event::ALL.into_iter().filter(|e| !e.names_another());
        events.extend(moves.map(|e| (e.code().to_owned(), event_words(words, Some(e)))));
        let languages = Locale::ALL.map(|l| (l.tag().to_owned(), l.endonym().to_owned()));
        let hidden = self.changed.map(|(id, version)| {
            format!(
                "<input type=\"hidden\" name=\"id\" value=\"{id}\"><input type=\"hidden\" name=\"version\" value=\"{version}\">"
            )
        });
        let (verb, key) = match self.retired {
            true => ("restore", "casework-template-restore"),
            false => ("retire", "casework-template-retire"),
        };
        let retire = self.changed.map(|_| {
            format!("<button class=\"button quiet\" name=\"do\" value=\"{verb}\" formnovalidate>{}</button>", words.say(key))
        });
        format!(
            "<form method=\"post\" action=\"/do/desk/template\" class=\"stack tight\">{}{}{}{}{}{}{}\
             <div class=\"actions\"><button class=\"button\" name=\"do\" value=\"preview\">{}</button>\
             <button class=\"button primary\" name=\"do\" value=\"save\">{}</button>{}</div></form>",
            hidden.unwrap_or_default(),
            controls.line(
                "name",
                "casework-template-name",
                &draft.name,
                "maxlength=\"80\" required"
            ),
            controls.choice(
                "locale",
                "casework-template-locale",
                &languages,
                &draft.locale
            ),
            controls.choice("event", "casework-template-event", &events, &draft.event),
            controls.choice(
                "service",
                "casework-template-service",
                services,
                &draft.service
            ),
            controls.area(
                "text",
                "casework-template-text",
                &draft.text,
                "maxlength=\"4000\" required"
            ),
            placeholders(words),
            words.say("casework-template-preview"),
            words.say("casework-template-save"),
            retire.unwrap_or_default(),
        )
    }
}

/// What a text may leave to the case.
// catalogue: casework-template-fact-*
fn placeholders(words: Words<'_>) -> String {
    let rows: String = Placeholder::ALL
        .into_iter()
        .map(|p| {
            let code = p.code();
            let meaning = words.say(&format!("casework-template-fact-{code}"));
            format!("<div><dt><code dir=\"ltr\">{{{code}}}</code></dt><dd>{meaning}</dd></div>")
        })
        .collect();
    format!(
        "<details class=\"panel\"><summary>{}</summary><dl class=\"facts compact\">{rows}</dl></details>",
        words.say("casework-template-facts")
    )
}
