//! `/desk/admin/history/{id}/columns`: what stands in the file's columns, and which of our fields each is.

use super::{address, fields, list_page::BACK, named, orders};
use crate::configuration::frame::{AdminPage, table};
use crate::problem::Problem;
use crate::requests::moderation::frame::notice;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use http::StatusCode;
use stoa_domain::FieldErrors;
use stoa_domain::requests::history::{Act, Column, Encoding, Field, PersonalRule, Zone};
use stoa_service::Arg;
use stoa_service::requests::history::{self, Columns, Screen};
use uuid::Uuid;

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Path(id): Path<String>,
    reader: Reader,
) -> Result<Response, Problem> {
    let screen = history::screen(&app.portal, &reader.actor, named(Some(&id))?).await?;
    let m = &screen.record.mapping;
    let saved = Columns {
        columns: m.columns.clone(),
        order: m.order,
        zone: m.zone,
        personal: m.personal,
    };
    render(
        &app,
        &reader,
        &screen,
        &saved,
        &FieldErrors::default(),
        "",
        StatusCode::OK,
    )
    .await
}

/// The page with what was chosen and what is wrong with it; `notice`: why it is shown again.
pub async fn again(
    app: &AppState,
    reader: &Reader,
    id: Uuid,
    typed: &Columns,
    errors: &FieldErrors,
    why: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let screen = history::screen(&app.portal, &reader.actor, id).await?;
    render(app, reader, &screen, typed, errors, why, status).await
}

async fn render(
    app: &AppState,
    reader: &Reader,
    screen: &Screen,
    typed: &Columns,
    errors: &FieldErrors,
    why: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let top = match why {
        "" => String::new(),
        key => notice("error", &words.raw(key, &[])),
    };
    let main = format!(
        "{top}<p class=\"lede\">{}</p>{}{}{}",
        words.say("history-columns-lede"),
        found(words, screen),
        personal(words, screen),
        form(words, screen, typed, errors),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw(
            "history-columns-title",
            &[("source", screen.view.source.as_str().into())],
        ),
        main,
        of: None,
        above: Some(BACK),
        scripts: &[],
    };
    page.answer(status).await
}

/// The columns with three values of each.
fn found(words: Words<'_>, screen: &Screen) -> String {
    let profile = &screen.record.profile;
    let row = |c: &Column| {
        let samples: Vec<String> = c
            .samples
            .iter()
            .map(|s| format!("<li><bdi>{}</bdi></li>", escape(s)))
            .collect();
        format!(
            "<tr><th scope=\"row\"><bdi>{}</bdi></th><td><ul class=\"plain-list\">{}</ul></td><td class=\"number\">{}</td></tr>",
            escape(&c.name),
            samples.concat(),
            c.filled,
        )
    };
    let rows: String = profile.columns.iter().map(row).collect();
    let encoding = match screen.record.layout.encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Windows1252 => "Windows-1252",
    };
    let delimiter = match screen.record.layout.delimiter {
        b'\t' => "Tab".to_owned(),
        by => char::from(by).to_string(),
    };
    let head = ["history-column", "history-samples", "history-filled"];
    format!(
        "<p class=\"meta\">{}</p>{}",
        words.with(
            "history-layout",
            &[
                ("rows", Arg::Number(profile.rows as f64)),
                ("encoding", encoding.into()),
                ("delimiter", delimiter.into()),
            ],
        ),
        table(words, "found", "history-found", &head, &rows),
    )
}

/// Columns about people are pointed out.
// catalogue: history-field-*
fn personal(words: Words<'_>, screen: &Screen) -> String {
    let looks = &screen.proposal.personal;
    if looks.is_empty() {
        return String::new();
    }
    let item = |(n, field): &(usize, Field)| {
        let name = screen
            .record
            .profile
            .column(*n)
            .map_or("", |c| c.name.as_str());
        format!(
            "<li><bdi>{}</bdi>: {}</li>",
            escape(name),
            words.say(&format!("history-field-{}", field.code()))
        )
    };
    format!(
        "<div class=\"notice warning\" id=\"personal-columns\"><p>{}</p><ul>{}</ul></div>",
        words.say("history-personal-columns"),
        looks.iter().map(item).collect::<String>(),
    )
}

fn form(words: Words<'_>, screen: &Screen, typed: &Columns, errors: &FieldErrors) -> String {
    if screen.view.state.after(Act::Map).is_none() {
        return format!("<p class=\"empty\">{}</p>", words.say("history-not-now"));
    }
    let selects: String = Field::ALL
        .into_iter()
        .map(|f| select(words, screen, typed, errors, f))
        .collect();
    format!(
        "<section class=\"section\"><h2 id=\"map\">{}</h2><form method=\"post\" action=\"/do/admin/history-columns\" class=\"stack\">\
         <input type=\"hidden\" name=\"id\" value=\"{}\"><input type=\"hidden\" name=\"seen\" value=\"{}\">\
         <div class=\"grid two\">{selects}</div>{}{}{}\
         <div class=\"actions\"><button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{}\">{}</a></div></form></section>",
        words.say("history-map"),
        screen.view.id,
        screen.view.version,
        orders::choice(words, &screen.record.profile, typed, errors),
        zones(words, typed),
        rules(words, typed),
        words.say("history-columns-keep"),
        address(screen.view.id),
        words.say("history-back"),
    )
}

// catalogue: history-field-*
fn select(
    words: Words<'_>,
    screen: &Screen,
    typed: &Columns,
    errors: &FieldErrors,
    field: Field,
) -> String {
    let code = field.code();
    let (error, tie) = fields::error(words, errors, code, code);
    let option = |(n, column): (usize, &Column)| {
        let selected = if typed.columns.get(&field) == Some(&n) {
            " selected"
        } else {
            ""
        };
        let sample = column.samples.first().map(|s| {
            let short: String = s.chars().take(40).collect();
            format!(" – {short}")
        });
        format!(
            "<option value=\"{n}\"{selected}>{}</option>",
            escape(&format!("{}{}", column.name, sample.unwrap_or_default()))
        )
    };
    let options: String = screen
        .record
        .profile
        .columns
        .iter()
        .enumerate()
        .map(option)
        .collect();
    let needed = match field.is_required() {
        true => format!(
            " <span class=\"meta\">({})</span>",
            words.say("history-needed")
        ),
        false => String::new(),
    };
    format!(
        "<div class=\"field\"><label for=\"{code}\">{}{needed}</label>{error}<select id=\"{code}\" name=\"{code}\"{tie}>\
         <option value=\"\">{}</option>{options}</select></div>",
        words.say(&format!("history-field-{}", code.replace('_', "-"))),
        words.say("history-no-column"),
    )
}

// catalogue: history-zone-*
fn zones(words: Words<'_>, typed: &Columns) -> String {
    let all = Zone::ALL.map(|zone| {
        (
            "zone",
            zone.code(),
            zone == typed.zone,
            words.say(&format!("history-zone-{}", zone.code())),
        )
    });
    radios(&words.say("history-zone"), &all)
}

// catalogue: history-rule-*
fn rules(words: Words<'_>, typed: &Columns) -> String {
    let all = PersonalRule::ALL.map(|rule| {
        (
            "personal",
            rule.code(),
            rule == typed.personal,
            words.say(&format!("history-rule-{}", rule.code())),
        )
    });
    radios(&words.say("history-rule"), &all)
}

fn radios(legend: &str, all: &[(&str, &str, bool, String)]) -> String {
    let one = |(name, code, chosen, label): &(&str, &str, bool, String)| {
        let checked = if *chosen { " checked" } else { "" };
        format!(
            "<label class=\"choice\"><input type=\"radio\" name=\"{name}\" value=\"{code}\"{checked}> <span>{label}</span></label>"
        )
    };
    let all: String = all.iter().map(one).collect();
    format!(
        "<fieldset class=\"field\"><legend>{legend}</legend><div class=\"choices\">{all}</div></fieldset>"
    )
}
