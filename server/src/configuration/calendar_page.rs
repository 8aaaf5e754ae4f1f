//! `/desk/admin/calendars/{code}`: hours by weekday, holidays, and days that are free every year.

use super::calendar_form::pairs;
use super::calendars_page::{DAYS, PAGE};
use super::editing::Editing;
use super::frame::AdminPage;
use super::rows;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::{Controls, said};
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::promise::CalendarFile;
use stoa_service::configuration;

/// How many empty rows a list ends with.
const EMPTY: usize = 3;
/// How many free days are named.
const AHEAD: usize = 8;

/// The form: of one, or (`new`) of none yet.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(code): Path<String>,
) -> Result<Response, Problem> {
    let code = Some(code).filter(|c| c != "new").unwrap_or_default();
    let now = configuration::look(&app.portal, &reader.actor, Kind::Calendar, &code).await?;
    let file: Option<CalendarFile> = now.as_a()?;
    if file.is_none() && !code.is_empty() {
        return Err(Problem::not_found());
    }
    let file = file.unwrap_or_default();
    let form = Query(pairs(&file));
    shown(&app, &reader, &code, &form, &file, Editing::of(now.seen)).await
}

/// The page with the form as it was typed, and what it reads as.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    code: &str,
    form: &Query,
    file: &CalendarFile,
    editing: Editing,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let free = configuration::free_days(&app.portal, file, AHEAD).await?;
    let ahead: String = free
        .iter()
        .map(|day| format!("<li>{}</li>", escape(&words.day(*day))))
        .collect();
    let ahead = match ahead.is_empty() {
        true => String::new(),
        false => format!(
            "<section class=\"section panel\" id=\"ahead\"><h2 class=\"h3\">{}</h2><ul>{ahead}</ul></section>",
            words.say("admin-calendar-ahead")
        ),
    };
    let main = format!(
        "{}{}{}{ahead}",
        editing.top(words),
        trouble(words, &editing.errors, "calendar"),
        fields(words, code, form, &editing)
    );
    let title = match code {
        "" => words.raw("admin-calendar-new", &[]),
        code => words.raw("admin-calendar-title", &[("name", code.into())]),
    };
    let page = AdminPage {
        app,
        reader,
        title,
        main,
        of: Some((Kind::Calendar, code)).filter(|(_, code)| !code.is_empty()),
        above: Some((PAGE, "admin-page-calendars")),
        scripts: &[],
    };
    page.answer(editing.status()).await
}

fn fields(words: Words<'_>, code: &str, form: &Query, editing: &Editing) -> String {
    let controls = Controls {
        words,
        errors: &editing.errors,
        id: "calendar",
    };
    let name = match code {
        "" => controls.line(
            "code",
            "admin-calendar-code",
            form.get("code").unwrap_or_default(),
            "maxlength=\"40\" dir=\"ltr\" required",
        ),
        code => format!(
            "<input type=\"hidden\" name=\"calendar\" value=\"{}\">",
            escape(code)
        ),
    };
    // catalogue: routing-day-*
    let hours: String = DAYS
        .map(|day| {
            let field = format!("hours.{day}");
            let value = form.get(&field).unwrap_or_default();
            let label = format!("routing-day-{day}");
            controls.line(&field, &label, value, "dir=\"ltr\" maxlength=\"200\"")
        })
        .concat();
    let remove = match code {
        "" => String::new(),
        _ => format!(
            "<button class=\"button quiet\" name=\"do\" value=\"remove\" formnovalidate>{}</button>",
            words.say("admin-calendar-remove")
        ),
    };
    format!(
        "<form method=\"post\" action=\"/do/admin/calendar\" class=\"stack\">{}{name}\
         <fieldset class=\"panel stack\"><legend class=\"h3\">{}</legend><p class=\"hint\">{}</p>{}<div class=\"grid two\">{hours}</div></fieldset>\
         {}{}<p class=\"hint\">{}</p><div class=\"actions\"><button class=\"button primary\" name=\"do\" value=\"save\">{}</button>\
         <button class=\"button\" name=\"do\" value=\"more\" formnovalidate>{}</button>{remove}</div></form>",
        editing.hidden(),
        words.say("admin-calendar-hours"),
        words.say("admin-calendar-hours-hint"),
        trouble(words, &editing.errors, "hours"),
        holidays(words, form, &editing.errors),
        yearly(words, form, &editing.errors),
        words.say("admin-calendar-from-now"),
        words.say("admin-save"),
        words.say("admin-calendar-more"),
    )
}

/// What is wrong with a row or a list as a whole.
fn trouble(words: Words<'_>, errors: &FieldErrors, field: &str) -> String {
    let said = errors.of(field).map(|error| {
        format!(
            "<p class=\"field-error\">{}</p>",
            escape(&said(words, error))
        )
    });
    said.unwrap_or_default()
}

fn holidays(words: Words<'_>, form: &Query, errors: &FieldErrors) -> String {
    let all: String = (0..rows::count(form, "holidays") + EMPTY)
        .map(|n| {
            let get = |part: &str| escape(rows::get(form, "holidays", n, part));
            format!(
                "<li>{}<div class=\"input-row\"><input type=\"date\" name=\"holidays.{n}.date\" aria-label=\"{}\" value=\"{}\">\
                 <input name=\"holidays.{n}.name\" maxlength=\"80\" aria-label=\"{}\" value=\"{}\"></div></li>",
                trouble(words, errors, &format!("holidays[{n}]")),
                words.with("admin-holiday-date", &[("n", (n + 1).to_string().into())]),
                get("date"),
                words.with("admin-holiday-name", &[("n", (n + 1).to_string().into())]),
                get("name"),
            )
        })
        .collect();
    format!(
        "<fieldset class=\"panel stack\"><legend class=\"h3\">{}</legend><p class=\"hint\">{}</p>\
         <ul class=\"plain-list\" id=\"holidays\">{all}</ul></fieldset>",
        words.say("admin-holidays"),
        words.say("admin-holidays-hint"),
    )
}

fn yearly(words: Words<'_>, form: &Query, errors: &FieldErrors) -> String {
    let all: String = (0..rows::count(form, "yearly") + EMPTY)
        .map(|n| yearly_row(words, form, errors, n))
        .collect();
    format!(
        "<fieldset class=\"panel stack\"><legend class=\"h3\">{}</legend><p class=\"hint\">{}</p>\
         <ul class=\"plain-list\" id=\"yearly\">{all}</ul></fieldset>",
        words.say("admin-yearly"),
        words.say("admin-yearly-hint"),
    )
}

// catalogue: ui-month-*, routing-day-*, admin-nth-*
fn yearly_row(words: Words<'_>, form: &Query, errors: &FieldErrors, n: usize) -> String {
    let place = (n + 1).to_string();
    let label = |key: &str| words.with(key, &[("n", place.clone().into())]);
    let get = |part: &str| rows::get(form, "yearly", n, part);
    let select = |part: &str, key: &str, all: Vec<(String, String)>| {
        let option = |(value, said): (String, String)| {
            let selected = if value == get(part) { " selected" } else { "" };
            format!(
                "<option value=\"{value}\"{selected}>{}</option>",
                escape(&said)
            )
        };
        let all: String = all.into_iter().map(option).collect();
        format!(
            "<select name=\"yearly.{n}.{part}\" aria-label=\"{}\"><option value=\"\">–</option>{all}</select>",
            label(key)
        )
    };
    let months = (1..=12).map(|m| (m.to_string(), words.raw(&format!("ui-month-{m}"), &[])));
    let nths = ["1", "2", "3", "4", "-1"].map(|nth| {
        let key = format!("admin-nth-{}", nth.replace("-1", "last"));
        (nth.to_owned(), words.raw(&key, &[]))
    });
    let days = DAYS.map(|d| (d.to_owned(), words.raw(&format!("routing-day-{d}"), &[])));
    let monday = if get("monday").is_empty() {
        ""
    } else {
        " checked"
    };
    format!(
        "<li class=\"stack tight\">{}<div class=\"grid two\"><input name=\"yearly.{n}.name\" maxlength=\"80\" aria-label=\"{}\" value=\"{}\">{}</div>\
         <div class=\"grid two\"><input name=\"yearly.{n}.day\" inputmode=\"numeric\" dir=\"ltr\" aria-label=\"{}\" value=\"{}\">\
         <div class=\"input-row\">{}{}</div></div><label class=\"choice\"><input type=\"checkbox\" name=\"yearly.{n}.monday\" value=\"1\"{monday}> \
         <span>{}</span></label></li>",
        trouble(words, errors, &format!("yearly[{n}]")),
        label("admin-yearly-name"),
        escape(get("name")),
        select("month", "admin-yearly-month", months.collect()),
        label("admin-yearly-day"),
        escape(get("day")),
        select("nth", "admin-yearly-nth", nths.into()),
        select("weekday", "admin-yearly-weekday", days.into()),
        words.say("admin-yearly-monday"),
    )
}
