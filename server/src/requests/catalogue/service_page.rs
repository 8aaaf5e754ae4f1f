//! `/desk/admin/services/{code}`: a service's own fields, its place, and whether it is offered; `new`: the fields of a new one.

use super::book_page::PAGE;
use super::controls::{Controls, Label, summary, verdict};
use super::service_deeds::deeds;
use crate::configuration::frame::AdminPage;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::requests::routing::options;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use std::collections::BTreeSet;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::{Need, Publication, ServiceFields};
use stoa_service::Arg;
use stoa_service::requests::catalogue::{self, ServiceEntry};

/// The word in the address that stands for a service there is not yet.
pub const NEW: &str = "new";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
    query: Query,
) -> Result<Response, Problem> {
    let entry = match code.as_str() {
        NEW => None,
        code => Some(catalogue::entry(&app.portal, &reader.actor, code).await?),
    };
    let fields = entry
        .as_ref()
        .map(|e| ServiceFields::of(&e.entry.service.summary));
    let errors = FieldErrors::default();
    let typed = Typed {
        code: "",
        fields: &fields.unwrap_or_else(|| ServiceFields {
            place: Need::Required,
            ..ServiceFields::default()
        }),
        errors: &errors,
        notice: verdict(Words::new(&app, reader.locale), &query),
    };
    render(&app, &reader, entry.as_ref(), &typed, StatusCode::OK).await
}

/// The form as it was typed.
pub struct Typed<'a> {
    /// Of a new one.
    pub code: &'a str,
    pub fields: &'a ServiceFields,
    pub errors: &'a FieldErrors,
    /// As markup.
    pub notice: String,
}

/// The page with the form as it was typed; `entry`: none of a new one.
pub async fn render(
    app: &AppState,
    reader: &Reader,
    entry: Option<&ServiceEntry>,
    typed: &Typed<'_>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let known = match entry {
        Some(entry) => (entry.categories.clone(), entry.departments.clone()),
        None => known(app, reader).await?,
    };
    let controls = Controls {
        words,
        errors: typed.errors,
        at: None,
    };
    let parts = match entry {
        Some(entry) => format!(
            "{}{}{}",
            about(words, entry),
            fields(controls, Some(entry), typed, &known),
            deeds(words, entry)
        ),
        None => fields(controls, None, typed, &known),
    };
    let main = format!("{}{}{parts}", typed.notice, summary(words, typed.errors),);
    let page = AdminPage {
        app,
        reader,
        title: match entry {
            Some(entry) => entry.entry.service.summary.name.clone(),
            None => words.raw("builder-service-add", &[]),
        },
        main,
        of: entry.map(|e| (Kind::Service, e.entry.service.summary.code.as_str())),
        above: Some((PAGE, "builder-services-title")),
        scripts: &[],
    };
    page.answer(status).await
}

type Known = (BTreeSet<String>, BTreeSet<String>);

/// The groups and departments there are.
async fn known(app: &AppState, reader: &Reader) -> Result<Known, Problem> {
    let book = catalogue::book(&app.portal, &reader.actor).await?;
    let all = book.rows.into_iter().map(|r| r.entry.service.summary);
    Ok(all.map(|s| (s.category, s.department)).unzip())
}

/// Its questions, and what else is to be known of it.
fn about(words: Words<'_>, entry: &ServiceEntry) -> String {
    let s = &entry.entry.service;
    let code = escape(&s.summary.code);
    let retired = match entry.entry.retired {
        true => notice("warning", &words.raw("builder-retired-note", &[])),
        false => String::new(),
    };
    let draft = match entry.questions.at_it {
        Some(_) => format!(" <span class=\"tag\">{}</span>", words.say("builder-draft")),
        None => String::new(),
    };
    format!(
        "{retired}<section class=\"panel\"><h2>{}</h2><p>{} {}{draft}</p><p class=\"actions\">\
         <a class=\"button primary\" href=\"{PAGE}/{code}/questions\">{}</a>\
         <a class=\"button quiet\" href=\"{PAGE}/{code}/versions\">{}</a></p></section>",
        words.say("builder-questions-title"),
        words.with(
            "builder-questions-count",
            &[("n", Arg::Number(s.form.fields().count() as f64))]
        ),
        words.with(
            "builder-questions-version",
            &[("version", Arg::Number(f64::from(s.form.version)))]
        ),
        words.say("builder-questions-build"),
        words.say("builder-versions-title"),
    )
}

fn fields(
    controls: Controls<'_>,
    entry: Option<&ServiceEntry>,
    typed: &Typed<'_>,
    known: &Known,
) -> String {
    let words = controls.words;
    let f = typed.fields;
    let label = |name, key| Label::of(words, name, key);
    let hidden = match entry {
        Some(e) => format!(
            "<input type=\"hidden\" name=\"code\" value=\"{}\"><input type=\"hidden\" name=\"seen\" value=\"{}\">",
            escape(&e.entry.service.summary.code),
            e.seen
        ),
        None => String::new(),
    };
    let code = match entry {
        Some(_) => String::new(),
        None => controls.line(
            label("code", "builder-code").hint(words, "builder-code-hint"),
            typed.code,
            "maxlength=\"60\" class=\"w-20\" dir=\"ltr\"",
        ),
    };
    // catalogue: builder-place-* builder-contact-* builder-publication-*
    let needs = |kind: &str, chosen: Need| {
        let all = Need::ALL.map(|n| {
            let said = words.raw(&format!("builder-{kind}-{}", n.code()), &[]);
            (n.code(), said)
        });
        options(all, &|code| code == chosen.code())
    };
    let publications = Publication::ALL.map(|p| {
        let word = p.code().replace('_', "-");
        (
            p.code(),
            words.raw(&format!("builder-publication-{word}"), &[]),
        )
    });
    format!(
        "<form method=\"post\" action=\"/do/admin/service\" class=\"stack panel\" id=\"fields\"><h2>{}</h2>{hidden}\
         {}{code}{}{}{}{}{}{}{}{}{}\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        words.say("builder-fields"),
        controls.line(label("name", "builder-name"), &f.name, "maxlength=\"100\""),
        controls.area(
            label("description", "builder-description").hint(words, "builder-description-hint"),
            &f.description,
            3
        ),
        controls.line(
            label("category", "builder-category").hint(words, "builder-category-hint"),
            &f.category,
            "maxlength=\"100\" list=\"categories\""
        ),
        list("categories", &known.0),
        controls.line(
            label("department", "builder-department").hint(words, "builder-department-hint"),
            &f.department,
            "maxlength=\"100\" list=\"departments\""
        ),
        list("departments", &known.1),
        controls.area(
            label("keywords", "builder-keywords").hint(words, "builder-keywords-hint"),
            &f.keywords,
            2
        ),
        controls.select(label("place", "builder-place"), &needs("place", f.place)),
        controls.select(
            label("contact", "builder-contact"),
            &needs("contact", f.contact)
        ),
        controls.select(
            label("publication", "builder-publication").hint(words, "builder-publication-hint"),
            &options(publications, &|code| code == f.publication.code())
        ),
        match entry {
            Some(_) => words.say("builder-save"),
            None => words.say("builder-add"),
        },
    )
}

/// What can be chosen and need not be.
fn list(id: &str, all: &BTreeSet<String>) -> String {
    let options: String = all
        .iter()
        .filter(|w| !w.is_empty())
        .map(|w| format!("<option value=\"{}\">", escape(w)))
        .collect();
    format!("<datalist id=\"{id}\">{options}</datalist>")
}
