//! The part of the report form that is about a caller (`/report?for=caller`), as plain fields: the app sets it into its
//! form, so that the browser's code weighs nothing for it.

use crate::accounts::cookie;
use crate::config::Config;
use crate::extract::query::Query;
use crate::site::frame::Words;
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum_extra::extract::CookieJar;
use http::HeaderMap;
use stoa_app::CallerSection;
use stoa_domain::Locale;
use stoa_domain::requests::Intake;
use stoa_domain::requests::caller::CallerDraft;
use stoa_service::requests::{consent_statement, drafts};

/// The cookie that names the caller's report under way: apart from the staff member's own, and gone with the browser.
pub const CALLER_DRAFT: &str = "stoa_caller";

/// Does an address or a form ask for a caller's report?
pub fn is_asked(fields: &Query) -> bool {
    fields.get("for") == Some("caller")
}

/// What a form says of the caller.
pub fn read(fields: &Query) -> CallerDraft {
    let text = |name| fields.get(name).unwrap_or_default().to_owned();
    CallerDraft {
        channel: text("caller_channel"),
        locale: text("caller_locale"),
        consent: fields.get("consent").is_some(),
    }
}

/// The token of the caller's report under way.
pub fn token(headers: &HeaderMap) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    let token = jar.get(CALLER_DRAFT)?.value();
    (!token.is_empty()).then(|| token.to_owned())
}

/// The cookie with that token.
pub fn remember(config: &Config, token: &str) -> axum_extra::extract::cookie::Cookie<'static> {
    let lives = std::time::Duration::from_secs(86_400);
    let mut cookie = cookie::lasting(config, CALLER_DRAFT, token.to_owned(), lives);
    cookie.set_max_age(None);
    cookie.set_http_only(true);
    cookie
}

/// The section with what was said so far.
pub async fn section(
    app: &AppState,
    headers: &HeaderMap,
    query: &Query,
    locale: Locale,
) -> stoa_service::Result<CallerSection> {
    let stored = match token(headers) {
        Some(token) => drafts::load(&app.portal, &token).await?,
        None => None,
    };
    let said = stored
        .and_then(|s| s.caller)
        .unwrap_or_else(|| CallerDraft {
            channel: Intake::Phone.code().to_owned(),
            locale: locale.tag().to_owned(),
            consent: false,
        });
    let fault = query.get("field").filter(|f| *f == "consent");
    Ok(CallerSection(markup(app, locale, &said, fault.is_some())))
}

// catalogue: channel-*
fn markup(app: &AppState, locale: Locale, said: &CallerDraft, unagreed: bool) -> String {
    let words = Words::new(app, locale);
    let ways: String = [Intake::Phone, Intake::Counter]
        .iter()
        .map(|way| {
            let code = way.code();
            format!(
                "<label class=\"choice\"><input type=\"radio\" name=\"caller_channel\" value=\"{code}\"{}><span>{}</span></label>",
                if said.channel == code { " checked" } else { "" },
                words.say(&format!("channel-{code}")),
            )
        })
        .collect();
    let languages: String = Locale::ALL
        .iter()
        .map(|l| {
            let (tag, name) = (l.tag(), l.endonym());
            let chosen = if said.locale == tag { " selected" } else { "" };
            format!("<option value=\"{tag}\" lang=\"{tag}\"{chosen}>{name}</option>")
        })
        .collect();
    let statements: String = Locale::ALL
        .iter()
        .map(|l| {
            format!(
                "<p lang=\"{}\" dir=\"{}\">{}</p>",
                l.tag(),
                l.dir(),
                escape(&consent_statement(&app.portal, *l))
            )
        })
        .collect();
    let (invalid, error) = match unagreed {
        true => (
            " data-invalid",
            format!(
                "<p class=\"field-error\" id=\"consent-error\">{}</p>",
                words.say("error-consent-required")
            ),
        ),
        false => ("", String::new()),
    };
    format!(
        "<section class=\"panel\" aria-labelledby=\"caller-title\"><h2 id=\"caller-title\">{}</h2><p class=\"hint\">{}</p>\
         <input type=\"hidden\" name=\"for\" value=\"caller\">\
         <fieldset class=\"field\" id=\"f-caller_channel\"><legend>{}</legend><div class=\"choices row\">{ways}</div></fieldset>\
         <div class=\"field\"><label for=\"f-caller_locale\">{}</label>\
         <select id=\"f-caller_locale\" name=\"caller_locale\" class=\"w-20\">{languages}</select></div>\
         <fieldset class=\"field\"{invalid}><legend>{}</legend><p class=\"hint\">{}</p>{error}\
         <div class=\"statement\">{statements}</div>\
         <label class=\"choice\"><input type=\"checkbox\" id=\"f-consent\" name=\"consent\" value=\"1\"{}><span>{}</span></label>\
         </fieldset></section>",
        words.say("caller-title"),
        words.say("caller-hint"),
        words.say("caller-channel"),
        words.say("caller-locale"),
        words.say("caller-consent-legend"),
        words.say("caller-consent-hint"),
        if said.consent { " checked" } else { "" },
        words.say("caller-consent"),
    )
}
