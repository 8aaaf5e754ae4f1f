//! A service's questions as markup, as residents see them: for the page on which they are built.

use super::questions::QuestionsStep;
use super::state::{Form, ReportData, Scope};
use crate::Visit;
use crate::frame::part_markup;
use leptos::prelude::*;
use stoa_domain::form::RawAnswers;
use stoa_domain::requests::Service;

/// The part of the plain report form that asks a service's questions, filled in. `checked`: with what is wrong with the
/// answers. `door`: where its button asks for the questions that follow from the answers.
pub fn questions_markup(
    visit: &Visit,
    service: Service,
    answers: RawAnswers,
    checked: bool,
    door: String,
) -> String {
    part_markup(visit, &door.clone(), move || {
        let code = service.summary.code.clone();
        let form = Form::new(ReportData {
            services: Vec::new(),
            stored: None,
            service: Some(service),
            similar: Vec::new(),
            key: String::new(),
            fault: None,
            caller: None,
            own: false,
        });
        form.edit(|draft| {
            draft.service = code;
            draft.answers = answers;
        });
        if checked {
            form.ask(Scope::All);
        }
        view! { <QuestionsStep form door/> }.into_any()
    })
}
