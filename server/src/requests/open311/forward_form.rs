//! `/desk/forwards`: which services go to another city's endpoint, by plain forms. A small page outside the app: it is
//! needed a few times in a city's life.

use super::forwards::NewTarget;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::back;
use crate::site::plain_page::{self, escape};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use http::header;
use stoa_domain::Locale;
use stoa_domain::accounts::Actor;
use stoa_service::requests::forward;

const PAGE: &str = "/desk/forwards";
/// The fields a person types, but their key.
const FIELDS: [(&str, &str); 3] = [
    ("endpoint", "open311-forward-endpoint"),
    ("their_code", "open311-forward-their-code"),
    ("jurisdiction_id", "open311-forward-jurisdiction"),
];

/// The page: what goes where, and the form for one more.
pub async fn page(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Extension(locale): Extension<Locale>,
    query: Query,
) -> Result<Response, Problem> {
    let say = |key: &str| escape(&app.portal.ctx.texts.text(locale, key, &[]));
    let targets = forward::targets(&app.portal, &actor).await?;
    let services = stoa_service::requests::catalogue::list(&app.portal, None).await?;
    let mut markup = format!("<p class=\"lede\">{}</p>", say("open311-forwards-lead"));
    if let Some(code) = query.get("error") {
        // catalogue: open311-forward-error-*
        let field = query.get("field").unwrap_or("other");
        let known = ["service", "endpoint", "api_key", "their_code"].contains(&field);
        let field = if known {
            field.replace('_', "-")
        } else {
            code.replace('_', "-")
        };
        let words = match known {
            true => say(&format!("open311-forward-error-{field}")),
            false => say("error-internal"),
        };
        markup.push_str(&format!(
            "<p class=\"notice danger\" role=\"alert\">{words}</p>"
        ));
    }
    let rows = targets.iter().map(|t| {
        format!(
            "<li><form method=\"post\" action=\"/do/desk/forward-remove\"><p><strong>{}</strong> → \
             <bdi dir=\"ltr\">{} ({})</bdi></p><input type=\"hidden\" name=\"service\" value=\"{}\">\
             <button class=\"button small danger\">{}</button></form></li>",
            escape(&t.service_code),
            escape(&t.endpoint),
            escape(&t.their_code),
            escape(&t.service_code),
            say("open311-forward-remove"),
        )
    });
    markup.push_str(&format!("<ul>{}</ul>", rows.collect::<String>()));
    let chosen = query.get("service").unwrap_or_default();
    let options = services.iter().map(|s| {
        let selected = if s.code == chosen { " selected" } else { "" };
        format!(
            "<option value=\"{}\"{selected}>{}</option>",
            escape(&s.code),
            escape(&s.name)
        )
    });
    markup.push_str(&format!(
        "<h2>{}</h2><form method=\"post\" action=\"/do/desk/forward\" class=\"stack\">\
         <div class=\"field\"><label for=\"service\">{}</label>\
         <select id=\"service\" name=\"service\" class=\"input\">{}</select></div>",
        say("open311-forward-new"),
        say("open311-forward-service"),
        options.collect::<String>(),
    ));
    for (name, words) in FIELDS {
        let value = escape(query.get(name).unwrap_or_default());
        markup.push_str(&field(name, &say(words), "text", &value));
    }
    markup.push_str(&field(
        "api_key",
        &say("open311-forward-key"),
        "password",
        "",
    ));
    let share = if query.get("share_contact").is_some() {
        " checked"
    } else {
        ""
    };
    markup.push_str(&format!(
        "<label class=\"choice\"><input type=\"checkbox\" name=\"share_contact\" value=\"1\"{share}> <span>{}</span></label>\
         <div class=\"actions\"><button class=\"button primary\">{}</button></div></form>\
         <p><a href=\"/desk/keys\">{}</a></p>",
        say("open311-forward-share"),
        say("open311-forward-do"),
        say("open311-keys-title"),
    ));
    let title = app
        .portal
        .ctx
        .texts
        .text(locale, "open311-forwards-title", &[]);
    let html = plain_page::render(&app, locale, &title, &markup);
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}

fn field(name: &str, words: &str, kind: &str, value: &str) -> String {
    format!(
        "<div class=\"field\"><label for=\"{name}\">{words}</label><input id=\"{name}\" name=\"{name}\" type=\"{kind}\" \
         dir=\"ltr\" class=\"input\" autocomplete=\"off\" value=\"{value}\"></div>"
    )
}

/// `service`, `endpoint`, `their_code`, `jurisdiction_id`, `api_key`, `share_contact` (`1`).
pub async fn set(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Response {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let service = text("service");
    let new = NewTarget {
        endpoint: text("endpoint"),
        api_key: text("api_key"),
        their_code: text("their_code"),
        jurisdiction_id: Some(text("jurisdiction_id")),
        share_contact: form.get("share_contact") == Some("1"),
    };
    match forward::set_target(&app.portal, &actor, new.of_service(&service)).await {
        Ok(()) => back::to(PAGE, &[("done", "forward".to_owned())]),
        Err(error) => {
            let problem = Problem::from(error);
            if problem.errors.is_empty() {
                return problem.into_response();
            }
            // Nothing typed is lost, but the key: that stands in no address.
            let mut query = back::error_pairs(&problem);
            query.push(("service", service));
            query.extend(FIELDS.map(|(name, _)| (name, text(name))));
            if form.get("share_contact").is_some() {
                query.push(("share_contact", "1".to_owned()));
            }
            back::to(PAGE, &query)
        }
    }
}

/// `service`.
pub async fn remove(
    State(app): State<AppState>,
    Extension(actor): Extension<Actor>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let service = form.get("service").unwrap_or_default();
    forward::remove_target(&app.portal, &actor, service).await?;
    Ok(back::to(PAGE, &[("done", "forward".to_owned())]))
}
