//! `/desk/appeals`: the appeals that wait for their decision, each with its clock and the form that decides it.

use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::desk_deed::{Deed, answer};
use crate::requests::moderation::frame::{framed, notice};
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_app::desk_nav_markup;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::ending::{Decision, MIN_OWN_WORDS};
use stoa_service::Arg;
use stoa_service::requests::ending::{Appeal, appeals, decide as decide_appeal};

/// Where they are listed.
const PAGES: &str = "/desk/appeals";
/// What is given back when it could not be done.
const TYPED: [&str; 3] = ["reference", "decision", "reasons"];

/// `reference`, `version`, `decision`, `reasons`.
pub async fn decide(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let reference = match form.reference() {
        Ok(reference) => reference,
        Err(problem) => return problem.into_response(),
    };
    let deed = Deed {
        portal: &app.portal,
        actor: &actor,
        form: &form,
        reference,
    };
    answer("appeal", &form, PAGES, &TYPED, decided(&deed).await)
}

async fn decided(deed: &Deed<'_>) -> Result<(), Problem> {
    let decision = deed.need("decision", Decision::parse)?;
    let reasons = deed.text("reasons");
    let version = deed.version()?;
    decide_appeal(
        deed.portal,
        deed.actor,
        &deed.reference,
        version,
        decision,
        reasons,
    )
    .await?;
    Ok(())
}

/// The page.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    reader: Reader,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let all = appeals(&app.portal, &actor).await?;
    let mut markup = format!("<p class=\"lede\">{}</p>", words.say("ending-appeals-lede"));
    if query.get("done").is_some() {
        markup.push_str(&notice("success", &words.raw("ending-appeals-done", &[])));
    }
    markup.push_str(&trouble(words, &query));
    match all.is_empty() {
        true => markup.push_str(&format!(
            "<p class=\"muted\">{}</p>",
            words.say("ending-appeals-none")
        )),
        false => {
            let items: String = all.iter().map(|a| item(words, a, &query)).collect();
            markup.push_str(&format!("<ul class=\"stack plain-list\">{items}</ul>"));
        }
    }
    let title = words.raw("ending-appeals", &[]);
    let visit = frame::visit(&app, &reader).await?;
    let nav = desk_nav_markup(&visit, PAGES);
    let page = framed(&app, &reader, &nav, &title, &markup).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], page).into_response())
}

/// What went wrong with the form that sent its reader back here, if anything did.
// catalogue: error-*
fn trouble(words: Words<'_>, query: &Query) -> String {
    let Some(code) = query.get("error") else {
        return String::new();
    };
    let field = query.get("field").unwrap_or_default();
    let keys = [format!("error-{field}-{code}"), format!("error-{code}")];
    let n = [("n", Arg::Number(MIN_OWN_WORDS as f64))];
    let known = keys.iter().find(|k| words.raw(k, &n) != **k);
    notice(
        "error",
        &words.raw(known.map_or("error-internal", |k| k), &n),
    )
}

fn item(words: Words<'_>, a: &Appeal, query: &Query) -> String {
    let due = match a.late {
        true => "ending-appeals-late",
        false => "ending-appeals-due",
    };
    let due = words.with(due, &[("date", words.date(&a.due_at).into())]);
    let said = a.words.iter().rev().map(|w| {
        format!(
            "<blockquote class=\"words\"><bdi>{}</bdi></blockquote>",
            escape(w)
        )
    });
    let closers = [("names", Arg::from(a.closers.join(", ")))];
    format!(
        "<li class=\"panel stack tight\" data-appeal=\"{0}\"><h2><a href=\"/desk/requests/{0}\">{1} {0}</a></h2>\
         <p class=\"meta\">{due} · {2}</p><h3>{3}</h3>{4}{5}</li>",
        a.reference,
        escape(&a.service),
        words.with("ending-appeals-closers", &closers),
        words.say("ending-appeals-said"),
        said.collect::<String>(),
        form(words, a, query),
    )
}

fn form(words: Words<'_>, a: &Appeal, query: &Query) -> String {
    if !a.may_decide {
        return format!(
            "<p class=\"muted\">{}</p>",
            words.say("ending-appeals-not-you")
        );
    }
    let mine = query.get("reference") == Some(a.reference.as_str());
    let typed = |name: &str| query.get(name).filter(|_| mine).unwrap_or_default();
    let choices = Decision::ALL.map(|d| {
        let checked = if typed("decision") == d.code() { " checked" } else { "" };
        let label = match d {
            Decision::Upheld => "ending-appeals-upheld",
            Decision::Rejected => "ending-appeals-rejected",
        };
        format!(
            "<label class=\"choice-card\"><input type=\"radio\" name=\"decision\" value=\"{}\" required{checked}>\
             <span>{}</span></label>",
            d.code(),
            words.say(label)
        )
    });
    format!(
        "<form method=\"post\" action=\"/do/desk/appeal\" class=\"stack tight\">\
         <input type=\"hidden\" name=\"reference\" value=\"{0}\"><input type=\"hidden\" name=\"version\" value=\"{1}\">\
         <fieldset class=\"field\"><legend>{2}</legend><div class=\"choice-cards\">{3}</div></fieldset>\
         <div class=\"field\"><label for=\"reasons-{0}\">{4}</label><p class=\"hint\" id=\"hint-{0}\">{5}</p>\
         <textarea id=\"reasons-{0}\" name=\"reasons\" rows=\"4\" maxlength=\"4000\" required aria-describedby=\"hint-{0}\">\n{6}</textarea></div>\
         <div><button class=\"button primary\">{7}</button></div></form>",
        a.reference,
        a.version,
        words.say("ending-appeals-decision"),
        choices.concat(),
        words.say("ending-appeals-reasons"),
        words.say("ending-appeals-reasons-hint"),
        escape(typed("reasons")),
        words.say("ending-appeals-do"),
    )
}
