//! Subscribing and managing by plain forms and by the links in messages. Links only ask: programs that open every link of
//! a mail must neither say yes nor end anything.

use super::follow_form::ending_token;
use crate::extract::form::Form;
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::site::plain_page::{self, escape};
use crate::site::{back, typed};
use crate::state::AppState;
use axum::Extension;
use axum::extract::State;
use axum::response::{Html, Response};
use stoa_domain::Locale;
use stoa_domain::requests::follow::{Channel, PreferencesDraft, SubscribeDraft};
use stoa_service::Error;
use stoa_service::requests::subscriptions;

/// The page with the form.
const PAGE: &str = "/subscribe";
/// What people type, given back in the address when it could not be done; mail address and phone go beside it.
const TYPED: [&str; 12] = [
    "area",
    "place",
    "lat",
    "lon",
    "metres",
    "neighborhood",
    "reference",
    "service",
    "channel",
    "cadence",
    "quiet_from",
    "quiet_to",
];

/// The fields of the form: those of [`SubscribeDraft`].
pub async fn subscribe(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let again = |problem: Problem| {
        let mut query = back::error_pairs(&problem);
        for name in TYPED {
            if let Some(value) = form.get(name) {
                query.push((name, value.to_owned()));
            }
        }
        let personal = ["email", "phone"].map(|n| (n, form.get(n).unwrap_or_default()));
        typed::keep(&app.config, back::to(PAGE, &query), &personal)
    };
    let draft = match draft(&form) {
        Ok(draft) => draft,
        Err(problem) => return Ok(again(problem)),
    };
    match subscriptions::subscribe(&app.portal, &draft, locale).await {
        Ok(done) => {
            let mut query = vec![("done", done.channel.code().to_owned())];
            if done.channel == Channel::Sms {
                query.push(("id", done.id.to_string()));
            }
            Ok(back::to(PAGE, &query))
        }
        Err(error @ (Error::Internal(_) | Error::Unavailable)) => Err(error.into()),
        Err(error) => Ok(again(error.into())),
    }
}

fn draft(form: &Query) -> Result<SubscribeDraft, Problem> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let channel = text("channel");
    if channel == "push" {
        return Err(Problem::field("channel", "not-a-choice")); // needs the browser's keys
    }
    // A position is only that of the place that came with it.
    let moved = form.get("place").is_some() && form.get("place") != form.get("place_was");
    let number = |name: &str| form.read(name, |v| v.parse().ok());
    Ok(SubscribeDraft {
        area: text("area"),
        place: text("place"),
        lat: number("lat")?.filter(|_| !moved),
        lon: number("lon")?.filter(|_| !moved),
        metres: form.read("metres", |v| v.parse().ok())?,
        neighborhood: text("neighborhood"),
        reference: text("reference"),
        service: text("service"),
        channel,
        email: text("email"),
        phone: text("phone"),
        endpoint: String::new(),
        keys: None,
        preferences: preferences(form),
    })
}

fn preferences(form: &Query) -> PreferencesDraft {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    PreferencesDraft {
        cadence: text("cadence"),
        quiet_from: text("quiet_from"),
        quiet_to: text("quiet_to"),
        kinds: form
            .0
            .iter()
            .filter(|(name, _)| name == "kinds")
            .map(|(_, value)| value.clone())
            .collect(),
        locale: text("locale"),
    }
}

/// `id`, `code`: yes with the code of a text.
pub async fn code(State(app): State<AppState>, Form(form): Form) -> Result<Response, Problem> {
    let id = form.get("id").ok_or_else(Problem::not_found)?;
    let uuid = id.parse().map_err(|_| Problem::not_found())?;
    let code = form.get("code").unwrap_or_default();
    match subscriptions::confirm_by_code(&app.portal, uuid, code).await {
        Ok(token) => Ok(managed(&token, "confirmed")),
        Err(error @ Error::Invalid(_)) => {
            let mut query = back::error_pairs(&error.into());
            query.push(("done", Channel::Sms.code().to_owned()));
            query.push(("id", id.to_owned()));
            Ok(back::to(PAGE, &query))
        }
        Err(error) => Err(error.into()),
    }
}

/// `token` in the address of the mail: asks for the one press.
pub async fn ask_confirm(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    query: Query,
) -> Html<String> {
    one_button(
        &app,
        locale,
        &query,
        "/do/follow/confirm",
        [
            "follow-confirm-title",
            "follow-confirm-text",
            "follow-confirm-do",
        ],
    )
}

/// `token`: yes.
pub async fn confirm(State(app): State<AppState>, Form(form): Form) -> Result<Response, Problem> {
    let token = form.get("token").ok_or_else(Problem::not_found)?;
    let manage = subscriptions::confirm_by_link(&app.portal, token).await?;
    Ok(managed(&manage, "confirmed"))
}

/// `token` in the address of a message: asks for the one press.
pub async fn ask_unsubscribe(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    query: Query,
) -> Html<String> {
    one_button(
        &app,
        locale,
        &query,
        "/do/follow/unsubscribe",
        ["follow-stop-title", "follow-stop-text", "follow-stop-do"],
    )
}

/// Ends a subscription, by its token.
pub async fn unsubscribe(
    State(app): State<AppState>,
    query: Query,
    Form(form): Form,
) -> Result<Response, Problem> {
    let token = ending_token(&query, &form)?;
    subscriptions::end_by_link(&app.portal, token).await?;
    Ok(back::to(PAGE, &[("done", "ended".to_owned())]))
}

/// `token` and the fields of [`PreferencesDraft`].
pub async fn save(State(app): State<AppState>, Form(form): Form) -> Result<Response, Problem> {
    let token = form.get("token").ok_or_else(Problem::not_found)?;
    match subscriptions::set_preferences(&app.portal, token, &preferences(&form)).await {
        Ok(()) => Ok(managed(token, "saved")),
        Err(error @ Error::Invalid(_)) => {
            let query = back::error_pairs(&error.into());
            Ok(back::to(&address(token), &query))
        }
        Err(error) => Err(error.into()),
    }
}

/// `token`, `id`: ends one thing that is followed.
pub async fn end(State(app): State<AppState>, Form(form): Form) -> Result<Response, Problem> {
    let token = form.get("token").ok_or_else(Problem::not_found)?;
    let id = form
        .get("id")
        .and_then(|id| id.parse().ok())
        .ok_or_else(Problem::not_found)?;
    subscriptions::end_one(&app.portal, token, id).await?;
    Ok(managed(token, "ended"))
}

fn address(token: &str) -> String {
    format!("/messages/{token}")
}

fn managed(token: &str, done: &str) -> Response {
    back::to(&address(token), &[("done", done.to_owned())])
}

/// A small page with the one thing to press.
fn one_button(
    app: &AppState,
    locale: Locale,
    query: &Query,
    action: &str,
    [title, words, button]: [&str; 3],
) -> Html<String> {
    let text = |key: &str| app.portal.ctx.texts.text(locale, key, &[]);
    let markup = format!(
        "<p>{}</p><form method=\"post\" action=\"{action}\"><input type=\"hidden\" name=\"token\" value=\"{}\">\
         <button class=\"button primary\">{}</button></form>",
        escape(&text(words)),
        escape(query.get("token").unwrap_or_default()),
        escape(&text(button)),
    );
    Html(plain_page::render(app, locale, &text(title), &markup))
}
