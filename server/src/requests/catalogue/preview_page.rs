//! `/desk/admin/services/{code}/preview`: the questions under way as residents will see them, to be filled in and tried. Nothing
//! that is typed here is kept.

use super::book_page::PAGE;
use super::question_page::SCRIPT;
use crate::configuration::frame::AdminPage;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_app::questions_markup;
use stoa_domain::form::RawAnswers;
use stoa_service::requests::catalogue;

/// The page, nothing filled in.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    render(&app, &reader, &code, &Query::default()).await
}

/// The same with the answers: `go` is `questions` to be shown what follows from them, `check` to be told what is wrong.
pub async fn filled_in(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
    Form(form): Form,
) -> Result<Response, Problem> {
    render(&app, &reader, &code, &form).await
}

async fn render(
    app: &AppState,
    reader: &Reader,
    code: &str,
    form: &Query,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let service = catalogue::preview(&app.portal, &reader.actor, code).await?;
    let name = escape(&service.summary.name);
    let mut answers = RawAnswers::new();
    for (field, value) in &form.0 {
        if let Some(question) = field.strip_prefix("answers.")
            && service.form.field(question).is_some()
        {
            answers
                .entry(question.to_owned())
                .or_default()
                .push(value.clone());
        }
    }
    let checked = form.get("go") == Some("check");
    let mut wrong = stoa_domain::FieldErrors::default();
    if checked {
        service.form.parse(&answers, &mut wrong);
    }
    let verdict = match (checked, wrong.is_empty()) {
        (true, true) => notice("success", &words.raw("builder-preview-fine", &[])),
        (true, false) => notice("error", &words.raw("builder-preview-wrong", &[])),
        (false, _) => String::new(),
    };
    let (address, asks) = (format!("{PAGE}/{code}/preview"), !service.form.is_empty());
    let visit = frame::visit(app, reader).await?;
    let questions = match asks {
        true => questions_markup(&visit, service, answers, checked, address.clone()),
        false => format!(
            "<p class=\"empty\">{}</p>",
            words.say("builder-preview-none")
        ),
    };
    let code = escape(code);
    let main = format!(
        "<p><a href=\"{PAGE}/{code}/questions\">{}</a></p><p class=\"lede\">{}</p>{verdict}\
         <form method=\"post\" action=\"{PAGE}/{code}/preview\" class=\"panel report-form\" id=\"preview\" data-preview novalidate aria-label=\"{name}\">\
         {questions}<p class=\"actions\">\
         <button class=\"button\" name=\"go\" value=\"check\">{}</button></p></form>",
        words.say("builder-preview-back"),
        words.say("builder-preview-lede"),
        words.say("builder-preview-check"),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("builder-preview-title", &[]),
        main,
        of: None,
        above: Some((PAGE, "builder-services-title")),
        scripts: &[SCRIPT],
    };
    page.answer(StatusCode::OK).await
}
