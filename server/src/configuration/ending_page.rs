//! `/desk/admin/endings`: why cases are closed, in every language, and what becomes of disputes.

use super::editing::Editing;
use super::ending_form::{REASONS, pairs};
use super::escalation_page::wrong;
use super::frame::AdminPage;
use super::{rows, target};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::casework::form::Controls;
use crate::requests::routing::trouble;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use stoa_domain::Locale;
use stoa_domain::configuration::Kind;
use stoa_domain::requests::Event;
use stoa_domain::requests::ending::EndingRules;
use stoa_service::configuration;

/// Its address.
pub const PAGE: &str = "/desk/admin/endings";

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let now = configuration::look(&app.portal, &reader.actor, Kind::Endings, "").await?;
    let rules: EndingRules = now.as_a()?.unwrap_or_default();
    let done = trouble(Words::new(&app, reader.locale), &query, "admin-saved");
    shown(
        &app,
        &reader,
        &done,
        &Query(pairs(&rules)),
        Editing::of(now.seen),
    )
    .await
}

/// The page with the form as it was typed.
pub async fn shown(
    app: &AppState,
    reader: &Reader,
    done: &str,
    form: &Query,
    editing: Editing,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let count = rows::count(form, REASONS);
    let reasons: String = (0..=count)
        .map(|n| reason(app, words, form, &editing, n, n == count))
        .collect();
    let main = format!(
        "{done}{}<p class=\"lede\">{}</p><form method=\"post\" action=\"/do/admin/endings\" class=\"stack\">{}{}\
         <section class=\"section stack\"><h2 id=\"reasons\">{}</h2>{reasons}</section>{}\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>",
        editing.top(words),
        words.say("admin-endings-lede"),
        editing.hidden(),
        wrong(words, &editing, REASONS),
        words.say("admin-endings-reasons"),
        disputes(words, form, &editing),
        words.say("admin-save"),
    );
    let page = AdminPage {
        app,
        reader,
        title: words.raw("admin-page-endings", &[]),
        main,
        of: Some((Kind::Endings, "")),
        above: None,
        scripts: &[],
    };
    page.answer(editing.status()).await
}

// catalogue: event-*
fn reason(
    app: &AppState,
    words: Words<'_>,
    form: &Query,
    editing: &Editing,
    n: usize,
    is_new: bool,
) -> String {
    let controls = Controls {
        words,
        errors: &editing.errors,
        id: "endings",
    };
    let field = |part: &str| format!("{REASONS}.{n}.{part}");
    let get = |part: &str| rows::get(form, REASONS, n, part);
    let code = get("code");
    let own = Some(get(words.locale.tag())).filter(|own| !own.is_empty());
    let (legend, gone) = match is_new {
        true => (words.say("admin-ending-new"), String::new()),
        false => {
            let checked = if get("gone").is_empty() {
                ""
            } else {
                " checked"
            };
            let gone = format!(
                "<label class=\"choice\"><input type=\"checkbox\" name=\"{}\" value=\"1\"{checked}> <span>{}</span></label>",
                field("gone"),
                words.say("admin-ending-gone"),
            );
            let name = own.map_or_else(|| usual(app, words.locale, code), str::to_owned);
            (format!("<bdi>{}</bdi>", escape(&name)), gone)
        }
    };
    let moves = [Event::Resolve, Event::Decline].map(|event| {
        let said = words.raw(&format!("event-{}", event.code()), &[]);
        (event.code().to_owned(), said)
    });
    format!(
        "<fieldset class=\"panel stack\" id=\"reason-{n}\"><legend class=\"h3\">{legend}</legend>\
         <input type=\"hidden\" name=\"{}\" value=\"{}\">{}{}<div class=\"grid two\">{}</div>{}{gone}</fieldset>",
        field("code"),
        escape(code),
        wrong(words, editing, &field("code")),
        wrong(words, editing, &field("words")),
        lines(app, form, &field(""), code),
        controls.choice(&field("event"), "admin-ending-event", &moves, get("event")),
    )
}

/// What the catalogue says of a reason that every city has; nothing of others.
// catalogue: ending-reason-*
fn usual(app: &AppState, locale: Locale, code: &str) -> String {
    let known = EndingRules::default().reason(code).is_some();
    let key = format!("ending-reason-{}", code.replace('_', "-"));
    match known {
        true => Words::new(app, locale).raw(&key, &[]),
        false => String::new(),
    }
}

/// A line in every language, with what is said where it stays empty.
fn lines(app: &AppState, form: &Query, prefix: &str, code: &str) -> String {
    Locale::ALL
        .map(|locale| {
            let tag = locale.tag();
            let usual = match usual(app, locale, code) {
                said if said.is_empty() => said,
                said => format!(
                    "<p class=\"hint\" lang=\"{tag}\" dir=\"{}\">{}</p>",
                    locale.dir(),
                    escape(&said)
                ),
            };
            format!(
                "<div class=\"field\"><label for=\"{prefix}{tag}\" lang=\"{tag}\">{}</label>{usual}\
                 <input id=\"{prefix}{tag}\" name=\"{prefix}{tag}\" lang=\"{tag}\" dir=\"{}\" maxlength=\"200\" value=\"{}\"></div>",
                locale.endonym(),
                locale.dir(),
                escape(form.get(&format!("{prefix}{tag}")).unwrap_or_default()),
            )
        })
        .concat()
}

fn disputes(words: Words<'_>, form: &Query, editing: &Editing) -> String {
    let controls = Controls {
        words,
        errors: &editing.errors,
        id: "endings",
    };
    let number = |name: &str, label: &str| {
        let value = form.get(name).unwrap_or_default();
        controls.line(name, label, value, "inputmode=\"numeric\" dir=\"ltr\"")
    };
    let outside: String = Locale::ALL
        .map(|locale| {
            let tag = locale.tag();
            format!(
                "<div class=\"field\"><label for=\"outside.{tag}\" lang=\"{tag}\">{}</label>\
                 <textarea id=\"outside.{tag}\" name=\"outside.{tag}\" lang=\"{tag}\" dir=\"{}\" rows=\"3\" maxlength=\"1000\">\n{}</textarea></div>",
                locale.endonym(),
                locale.dir(),
                escape(form.get(&format!("outside.{tag}")).unwrap_or_default()),
            )
        })
        .concat();
    format!(
        "<section class=\"section stack\"><h2 id=\"disputes\">{}</h2>{}{}{}\
         <fieldset class=\"field\"><legend>{}</legend><p class=\"hint\">{}</p>{outside}</fieldset></section>",
        words.say("admin-endings-disputes"),
        target::field(
            words,
            form,
            &editing.errors,
            "appeal",
            "admin-ending-appeal",
            "admin-ending-appeal-hint",
        ),
        number("backers", "admin-ending-backers"),
        number("sample", "admin-ending-sample"),
        words.say("admin-ending-outside"),
        words.say("admin-ending-outside-hint"),
    )
}
