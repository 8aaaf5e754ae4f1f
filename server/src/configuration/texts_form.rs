//! The form of what the city says in its own words.

use super::appearance_page::{PAGE, Part, shown};
use super::editing::{Editing, save};
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::Locale;
use stoa_domain::appearance::{CityText, Texts};
use stoa_domain::configuration::Kind;
use stoa_service::configuration;

fn field(which: CityText, locale: Locale) -> String {
    format!("{}.{}", which.code(), locale.tag())
}

/// `seen` and, of each text in each language, `<text>.<language>`.
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let texts = Texts::parse(|which, locale| {
        let typed = form.get(&field(which, locale));
        typed.unwrap_or_default().to_owned()
    });
    let editing = match texts {
        Err(errors) => Editing::wrong(&form, errors),
        Ok(texts) => match save(&app, &reader, (Kind::Texts, ""), &form, Some(&texts)).await? {
            Ok(()) => return Ok(back::to(PAGE, &[("done", "texts".to_owned())])),
            Err(editing) => editing,
        },
    };
    shown(&app, &reader, "", None, Some(Part { form, editing })).await
}

/// The form as it is kept.
pub async fn kept(app: &AppState, reader: &Reader) -> Result<Part, Problem> {
    let now = configuration::look(&app.portal, &reader.actor, Kind::Texts, "").await?;
    let texts: Texts = now.as_a()?.unwrap_or_default();
    let pairs = Locale::ALL.into_iter().flat_map(|locale| {
        let of = texts.of(locale);
        let pair = move |(which, words): (CityText, &str)| (field(which, locale), words.to_owned());
        of.map(pair).collect::<Vec<_>>()
    });
    Ok(Part {
        form: Query(pairs.collect()),
        editing: Editing::of(now.seen),
    })
}
