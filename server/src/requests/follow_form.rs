//! Following a request, and following it no more, by plain forms and by the link in a mail.

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
use stoa_service::requests;

/// `reference`, `email`.
pub async fn follow(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    Form(form): Form,
) -> Result<Response, Problem> {
    let reference = form.reference()?;
    let page = format!("/requests/{reference}");
    let email = form.get("email").unwrap_or_default();
    match requests::follow(&app.portal, &reference, email, locale).await {
        Ok(()) => Ok(back::to(&page, &[("followed", "1".to_owned())])),
        Err(stoa_service::Error::NotFound) => Err(Problem::not_found()),
        Err(error) => {
            let answer = back::to(&page, &back::error_pairs(&Problem::from(error)));
            Ok(typed::keep(&app.config, answer, &[("email", email)]))
        }
    }
}

/// `token` in the address. A GET only asks: programs that open every link of a mail must not end anything.
pub async fn ask(
    State(app): State<AppState>,
    Extension(locale): Extension<Locale>,
    query: Query,
) -> Html<String> {
    let text = |key: &str| app.portal.ctx.texts.text(locale, key, &[]);
    let markup = format!(
        "<form method=\"post\" action=\"/do/requests/unfollow\">\
         <input type=\"hidden\" name=\"token\" value=\"{}\"><button class=\"button\">{}</button></form>",
        escape(query.get("token").unwrap_or_default()),
        escape(&text("requests-unfollow-do")),
    );
    Html(plain_page::render(
        &app,
        locale,
        &text("requests-unfollow-title"),
        &markup,
    ))
}

/// The token of what is to end: in the address (RFC 8058, what mail programs post) or in the form.
pub fn ending_token<'a>(query: &'a Query, form: &'a Query) -> Result<&'a str, Problem> {
    query
        .get("token")
        .or(form.get("token"))
        .ok_or_else(Problem::not_found)
}

/// Ends following a request, by its token.
pub async fn unfollow(
    State(app): State<AppState>,
    query: Query,
    Form(form): Form,
) -> Result<Response, Problem> {
    let token = ending_token(&query, &form)?;
    let reference = requests::unfollow(&app.portal, token).await?;
    Ok(back::to(
        &format!("/requests/{reference}"),
        &[("done", "unfollow".to_owned())],
    ))
}
