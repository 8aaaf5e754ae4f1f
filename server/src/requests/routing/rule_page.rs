//! `/desk/routing/rule`: one rule as a form; `n`: which of the list, a new one without.

use super::described::{area, channel, priority};
use super::frame::{desk_page, errors_of, options};
use super::rules_page::PAGE;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::FieldErrors;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Intake;
use stoa_domain::requests::routing::{DAYS, RoutingRule, area as area_code};
use stoa_service::requests::routing::{self, Known};

/// The form of a rule.
pub struct RuleForm<'a> {
    pub n: Option<usize>,
    pub seen: &'a str,
    pub rule: &'a RoutingRule,
    pub errors: &'a FieldErrors,
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let book = routing::routing_book(&app.portal, &actor).await?;
    let n = query.read("n", |v| v.parse::<usize>().ok())?;
    let new = RoutingRule::default();
    let rule = match n {
        Some(n) => book.draft.get(n).ok_or_else(Problem::not_found)?,
        None => &new,
    };
    let form = RuleForm {
        n,
        seen: &book.seen,
        rule,
        errors: &FieldErrors::default(),
    };
    render(&app, &actor, &reader, &form).await
}

/// The page with a rule as it was typed.
pub async fn render(
    app: &AppState,
    actor: &Actor,
    reader: &Reader,
    form: &RuleForm<'_>,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let known = routing::known(&app.portal, actor).await?;
    let n = form
        .n
        .map(|n| format!("<input type=\"hidden\" name=\"n\" value=\"{n}\">"));
    let markup = format!(
        "<form method=\"post\" action=\"/do/desk/rule\" class=\"stack\">{}<input type=\"hidden\" name=\"seen\" value=\"{}\">\
         <div class=\"field\"><label for=\"name\">{}</label><input class=\"input\" id=\"name\" name=\"name\" required \
         maxlength=\"100\" value=\"{}\">{}</div>{}{}\
         <div class=\"actions\"><button class=\"button primary\">{}</button><a class=\"button quiet\" href=\"{PAGE}\">{}</a></div></form>",
        n.unwrap_or_default(),
        escape(form.seen),
        words.say("routing-name"),
        escape(&form.rule.name),
        errors_of(words, form.errors, "name"),
        conditions(words, &known, form),
        says(words, &known, form),
        words.say("routing-keep"),
        words.say("routing-back"),
    );
    let key = match form.n {
        Some(_) => "routing-rule-title",
        None => "routing-rule-new",
    };
    desk_page(app, reader, PAGE, &words.raw(key, &[]), &markup).await
}

fn conditions(words: Words<'_>, known: &Known, form: &RuleForm<'_>) -> String {
    let when = &form.rule.when;
    let services = known
        .services
        .iter()
        .map(|(code, name)| (code.as_str(), name.clone()));
    let codes: Vec<String> = known.areas.iter().map(|(k, n)| area_code(k, n)).collect();
    let areas = codes.iter().map(|code| (code.as_str(), area(words, code)));
    let (from, to) = when.hours.split_once('-').unwrap_or(("", ""));
    let time = |name: &str, value: &str| {
        format!(
            "<div class=\"field\"><label for=\"{name}\">{}</label>\
             <input class=\"input\" type=\"time\" id=\"{name}\" name=\"{name}\" value=\"{}\"></div>",
            words.say(&format!("routing-hours-{name}")),
            escape(value),
        )
    };
    // catalogue: routing-hours-* routing-day-*
    let days = DAYS.map(|d| (d, words.raw(&format!("routing-day-{d}"), &[])));
    let channels = Intake::CODES.map(|c| (c, channel(words, c)));
    format!(
        "<fieldset class=\"panel stack\"><legend class=\"h3\">{}</legend><p class=\"hint\">{}</p>{}{}\
         <div class=\"field\"><label for=\"words\">{}</label><p class=\"hint\" id=\"words-hint\">{}</p>\
         <input class=\"input\" id=\"words\" name=\"words\" aria-describedby=\"words-hint\" value=\"{}\">{}</div>\
         {}<div class=\"grid two\">{}{}</div>{}{}</fieldset>",
        words.say("routing-when"),
        words.say("routing-when-hint"),
        many(
            words,
            form,
            "services",
            options(services, &|c| when.services.iter().any(|s| s == c))
        ),
        many(
            words,
            form,
            "areas",
            options(areas, &|c| when.areas.iter().any(|a| a == c))
        ),
        words.say("routing-words"),
        words.say("routing-words-hint"),
        escape(&when.words.join(", ")),
        errors_of(words, form.errors, "words"),
        boxes(words, "days", &days, &|d| when.days.iter().any(|w| w == d)),
        time("from", from),
        time("to", to),
        errors_of(words, form.errors, "hours"),
        boxes(words, "channels", &channels, &|c| when
            .channels
            .iter()
            .any(|w| w == c)),
    )
}

fn says(words: Words<'_>, known: &Known, form: &RuleForm<'_>) -> String {
    let then = &form.rule.then;
    let pairs = |all: &'_ [(String, String)]| -> Vec<(String, String)> { all.to_vec() };
    let departments = known.departments.iter().map(|d| (d.clone(), d.clone()));
    let urgent = (0..=2).map(|n: i64| (n.to_string(), priority(words, n)));
    let chosen = then.priority.map(|n| n.to_string());
    let parts = [
        ("department", departments.collect(), then.department.clone()),
        ("team", pairs(&known.teams), then.team.clone()),
        ("person", pairs(&known.people), then.person.clone()),
        ("priority", urgent.collect(), chosen),
    ];
    let fields: String = parts
        .into_iter()
        .map(|(name, all, chosen)| {
            let none = ("", words.raw("routing-says-nothing", &[]));
            let all = all.iter().map(|(v, w)| (v.as_str(), w.clone()));
            let all = options(std::iter::once(none).chain(all), &|v| chosen.as_deref() == Some(v));
            format!(
                "<div class=\"field\"><label for=\"{name}\">{}</label><select id=\"{name}\" name=\"{name}\">{all}</select>{}</div>",
                words.say(&format!("routing-{name}")),
                errors_of(words, form.errors, name),
            )
        })
        .collect();
    format!(
        "<fieldset class=\"panel stack\"><legend class=\"h3\">{}</legend><p class=\"hint\">{}</p>{}\
         <div class=\"grid two\">{fields}</div></fieldset>",
        words.say("routing-then"),
        words.say("routing-then-hint"),
        errors_of(words, form.errors, "then"),
    )
}

/// A list of which any number may be chosen.
fn many(words: Words<'_>, form: &RuleForm<'_>, name: &str, options: String) -> String {
    format!(
        "<div class=\"field\"><label for=\"{name}\">{}</label><select id=\"{name}\" name=\"{name}\" multiple size=\"6\">{options}</select>{}</div>",
        words.say(&format!("routing-{name}")),
        errors_of(words, form.errors, name),
    )
}

fn boxes(
    words: Words<'_>,
    name: &str,
    all: &[(&str, String)],
    chosen: &dyn Fn(&str) -> bool,
) -> String {
    let one = |(value, said): &(&str, String)| {
        let checked = if chosen(value) { " checked" } else { "" };
        format!(
            "<label class=\"choice\"><input type=\"checkbox\" name=\"{name}\" value=\"{value}\"{checked}> <span>{}</span></label>",
            escape(said)
        )
    };
    let all: String = all.iter().map(one).collect();
    format!(
        "<fieldset class=\"field\"><legend>{}</legend><div class=\"choices row\">{all}</div></fieldset>",
        words.say(&format!("routing-{name}"))
    )
}
