//! The form of a calendar: save, more rows, remove.

use super::calendar_page::shown;
use super::calendars_page::{DAYS, PAGE};
use super::editing::{Editing, save};
use super::rows;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::frame::Reader;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::promise::{CalendarFile, HolidayFile, YearlyFile};
use stoa_service::configuration;

/// `do` (save, more, remove), `calendar` (its code) or `code` (of a new one), `seen`, and the fields of [`pairs`].
pub async fn by_form(
    State(app): State<AppState>,
    reader: Reader,
    Form(form): Form,
) -> Result<Response, Problem> {
    let form = rows::compact(&form, "holidays", &["date", "name"]);
    let form = rows::compact(&form, "yearly", &["name", "month", "day", "nth", "weekday"]);
    let code = form.get("calendar").unwrap_or_default().to_owned();
    let (file, mut errors) = read(&form);
    let subject = match code.as_str() {
        "" => form.get("code").unwrap_or_default().to_lowercase(),
        known => known.to_owned(),
    };
    let about = (Kind::Calendar, subject.as_str());
    let done = match form.get("do") {
        Some("more") => {
            let seen = form.get("seen").unwrap_or_default().to_owned();
            return shown(&app, &reader, &code, &form, &file, Editing::of(seen)).await;
        }
        Some("remove") => save(&app, &reader, about, &form, None::<&CalendarFile>).await?,
        _ => {
            if code.is_empty() {
                let (portal, actor) = (&app.portal, &reader.actor);
                let there = configuration::look(portal, actor, Kind::Calendar, &subject).await?;
                if subject.is_empty() {
                    errors.add("code", "required");
                } else if there.value.is_some() || subject == "new" {
                    errors.add("code", "taken");
                }
            }
            if !errors.is_empty() {
                let editing = Editing::wrong(&form, errors);
                return shown(&app, &reader, &code, &form, &file, editing).await;
            }
            save(&app, &reader, about, &form, Some(&file)).await?
        }
    };
    match done {
        Ok(()) => Ok(back::to(PAGE, &[("done", "calendar".to_owned())])),
        Err(editing) => shown(&app, &reader, &code, &form, &file, editing).await,
    }
}

/// A calendar as the fields of its form: `hours.<day>`, `holidays.<n>.date` and `.name`, `yearly.<n>.name`, `.month`, `.day`,
/// `.nth`, `.weekday` and `.monday`.
pub fn pairs(file: &CalendarFile) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut put = |name: String, value: String| out.push((name, value));
    for (day, stretches) in &file.hours {
        put(format!("hours.{day}"), stretches.join(", "));
    }
    for (n, holiday) in file.holidays.iter().enumerate() {
        put(format!("holidays.{n}.date"), holiday.date.clone());
        put(format!("holidays.{n}.name"), holiday.name.clone());
    }
    for (n, rule) in file.yearly.iter().enumerate() {
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        put(format!("yearly.{n}.name"), rule.name.clone());
        put(format!("yearly.{n}.month"), rule.month.to_string());
        put(format!("yearly.{n}.day"), number(rule.day.map(i64::from)));
        put(format!("yearly.{n}.nth"), number(rule.nth.map(i64::from)));
        put(
            format!("yearly.{n}.weekday"),
            rule.weekday.clone().unwrap_or_default(),
        );
        if rule.monday_after_sunday {
            put(format!("yearly.{n}.monday"), "1".to_owned());
        }
    }
    out
}

/// What the fields say. What is no number is said here, the rest by who reads calendars.
fn read(form: &Query) -> (CalendarFile, FieldErrors) {
    let mut errors = FieldErrors::default();
    let mut file = CalendarFile::default();
    for day in DAYS {
        let typed = form.get(&format!("hours.{day}")).unwrap_or_default();
        let stretches = typed
            .split(',')
            .map(|s| s.replace(' ', "").replace('–', "-"));
        let stretches: Vec<String> = stretches.filter(|s| !s.is_empty()).collect();
        if !stretches.is_empty() {
            file.hours.insert(day.to_owned(), stretches);
        }
    }
    for n in 0..rows::count(form, "holidays") {
        let get = |part: &str| rows::get(form, "holidays", n, part).to_owned();
        file.holidays.push(HolidayFile {
            date: get("date"),
            name: get("name"),
        });
    }
    for n in 0..rows::count(form, "yearly") {
        let get = |part: &str| rows::get(form, "yearly", n, part);
        let day = Some(get("day")).filter(|d| !d.is_empty());
        let number = day.and_then(|d| d.parse().ok());
        if day.is_some() && number.is_none() {
            errors.add(format!("yearly[{n}]"), "not-a-date");
        }
        file.yearly.push(YearlyFile {
            name: get("name").to_owned(),
            month: get("month").parse().unwrap_or(0),
            day: number,
            weekday: Some(get("weekday").to_owned()).filter(|w| !w.is_empty()),
            nth: get("nth").parse().ok(),
            monday_after_sunday: !get("monday").is_empty(),
        });
    }
    (file, errors)
}
