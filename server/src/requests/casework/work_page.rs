//! `/desk/work/{reference}`: what is to be done for a case, what was spent on it, and the forms for both.

use super::desk_page::{DeskPage, verdict};
use super::form::Controls;
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Permission;
use stoa_domain::requests::Reference;
use stoa_domain::requests::work::{CaseWork, EntryDraft, TaskDraft, TaskView};
use stoa_service::accounts::list_staff;
use stoa_service::requests::work::case_work;

/// What was typed into one of the page's forms and did not fit.
#[derive(Default)]
pub struct Typed {
    pub task: TaskDraft,
    pub entry: EntryDraft,
    pub errors: FieldErrors,
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Named(reference): Named,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let notice = verdict(words, &query);
    shown(
        &app,
        &reader,
        &reference,
        &Typed::default(),
        &notice,
        StatusCode::OK,
    )
    .await
}

/// The page with what was typed.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    reference: &Reference,
    typed: &Typed,
    notice: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let work = case_work(&app.portal, &reader.actor, reference).await?;
    let may = reader.actor.may(Permission::ChangeStatus);
    let staff = list_staff(&app.portal, &reader.actor).await?;
    let mut people = vec![(String::new(), words.raw("casework-task-anybody", &[]))];
    people.extend(staff.into_iter().map(|s| (s.id.to_string(), s.name)));
    let part = Part {
        words,
        reference,
        may,
        typed,
    };
    let main = format!(
        "{notice}<p><a href=\"/desk/requests/{reference}\">{}</a></p>{}{}",
        words.with(
            "casework-work-to-case",
            &[("reference", reference.as_str().into())]
        ),
        part.tasks(&work, &people),
        part.log(&work),
    );
    let title = words.raw(
        "casework-work-title",
        &[("reference", reference.as_str().into())],
    );
    DeskPage {
        app,
        reader,
        here: "/desk",
        title,
        main,
        scripts: &[],
    }
    .answer(status)
    .await
}

/// What the sections of the page share.
pub struct Part<'a> {
    pub words: Words<'a>,
    pub reference: &'a Reference,
    /// May the reader write?
    pub may: bool,
    pub typed: &'a Typed,
}

impl Part<'_> {
    /// A form about the case, for those who may; `fields` as markup.
    pub fn form(&self, verb: &str, fields: &str, button: &str, class: &str) -> String {
        if !self.may {
            return String::new();
        }
        format!(
            "<form method=\"post\" action=\"/do/desk/{verb}\" class=\"stack tight\" novalidate>\
             <input type=\"hidden\" name=\"reference\" value=\"{}\">{fields}\
             <div><button class=\"{class}\">{}</button></div></form>",
            self.reference,
            self.words.say(button),
        )
    }

    fn controls(&self, id: &'static str) -> Controls<'_> {
        Controls {
            words: self.words,
            errors: &self.typed.errors,
            id,
        }
    }

    fn tasks(&self, work: &CaseWork, people: &[(String, String)]) -> String {
        let items: String = work.tasks.iter().map(|t| self.task(t)).collect();
        let list = match items.is_empty() {
            true => format!(
                "<p class=\"muted\">{}</p>",
                self.words.say("casework-tasks-none")
            ),
            false => format!("<ul class=\"stack tight plain-list\" id=\"tasks\">{items}</ul>"),
        };
        let (c, draft) = (self.controls("task"), &self.typed.task);
        let fields = format!(
            "{}{}{}",
            c.line(
                "text",
                "casework-task-text",
                &draft.text,
                "maxlength=\"300\" required"
            ),
            c.choice("assignee", "desk-assign-to", people, &draft.assignee),
            c.line(
                "due",
                "casework-task-due",
                &draft.due,
                "type=\"date\" class=\"w-10\""
            ),
        );
        format!(
            "<section class=\"section\"><h2>{}</h2>{list}{}</section>",
            self.words.say("casework-tasks-title"),
            self.form("task", &fields, "casework-task-add", "button"),
        )
    }

    fn task(&self, t: &TaskView) -> String {
        let whose = t.assignee.as_ref().map(|s| escape(&s.name));
        let due = t.due.map(|d| d.format("%Y-%m-%d").to_string());
        let done = t.done_at.map(|at| {
            let by = escape(t.done_by.as_deref().unwrap_or_default());
            format!(
                "{} {} · {by}",
                self.words.say("casework-task-done"),
                at.format("%Y-%m-%d %H:%M")
            )
        });
        let about: Vec<String> = [whose, due, done].into_iter().flatten().collect();
        let (verb, key) = match t.done_at {
            Some(_) => ("0", "casework-task-reopen"),
            None => ("1", "casework-task-finish"),
        };
        let fields = format!(
            "<input type=\"hidden\" name=\"id\" value=\"{}\"><input type=\"hidden\" name=\"version\" value=\"{}\">\
             <input type=\"hidden\" name=\"done\" value=\"{verb}\">",
            t.id, t.version,
        );
        format!(
            "<li class=\"panel\" data-done=\"{}\"><p><bdi>{}</bdi></p><p class=\"meta\">{}</p>{}</li>",
            t.done_at.is_some(),
            escape(&t.text),
            about.join(" · "),
            self.form("task-done", &fields, key, "button small"),
        )
    }
}
