//! `/requests/{reference}/ending`: what the reporter of a closed case sees behind the link of its message. Opening it changes
//! nothing, whoever does: programs that open every link of a mail must neither confirm nor dispute.

// catalogue: ending-done-*
// catalogue: ending-refused-*
// catalogue: ending-appeal-*
// catalogue: ending-rate-*
// catalogue: error-*
use crate::extract::query::Query;
use crate::extract::reference::Named;
use crate::problem::Problem;
use crate::requests::own;
use crate::site::frame::{self, Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use stoa_domain::requests::ending::{Decision, MAX_REMARK, SCORES};
use stoa_domain::requests::{Event, Reference};
use stoa_service::requests::ending::{EndingPage, Holder, ending_page};
use stoa_service::{Arg, Error};

/// The page; `key`: of the link. Without one, the device's own key to the report serves.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Named(reference): Named,
    headers: HeaderMap,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let key = query.get("key").unwrap_or_default();
    let device = own::key_to(&headers, &reference);
    let found = match holder(key, device.as_deref()) {
        Some(holder) => ending_page(&app.portal, &reference, holder, reader.locale).await,
        None => Err(Error::NotFound),
    };
    let (status, title, markup) = match found {
        Ok(ending) => (
            StatusCode::OK,
            "ending-title",
            told(words, &ending, key, &query),
        ),
        Err(Error::NotFound) => {
            let none = format!("<p class=\"lede\">{}</p>", words.say("ending-none"));
            (StatusCode::NOT_FOUND, "ending-none-title", none)
        }
        Err(error) => return Err(error.into()),
    };
    let main = format!(
        "<div class=\"container narrow stack\"><h1>{}</h1>{markup}\
         <p><a href=\"/requests/{reference}\">{}</a></p></div>",
        words.say(title),
        words.say("ending-to-request"),
    );
    let mut response = frame::in_portal(&app, &reader, title, &main).await?;
    *response.status_mut() = status;
    Ok(response)
}

/// What somebody shows: the link's key before the device's.
pub fn holder<'a>(key: &'a str, device: Option<&'a str>) -> Option<Holder<'a>> {
    match key.is_empty() {
        false => Some(Holder::Link(key)),
        true => device.map(Holder::Device),
    }
}

fn told(words: Words<'_>, e: &EndingPage, key: &str, query: &Query) -> String {
    let about = [
        ("service", Arg::from(e.service.as_str())),
        ("reference", e.reference.as_str().into()),
    ];
    let mut parts = vec![
        outcome(words, query),
        format!(
            "<p class=\"lede\">{}</p>",
            words.with("ending-about", &about).replace(
                e.reference.as_str(),
                &format!("<bdi class=\"nowrap\">{}</bdi>", e.reference)
            )
        ),
        stands(words, e),
    ];
    match &e.objection {
        Ok(event) => parts.push(answers(words, e, *event, key, query)),
        Err(refusal) => parts.push(refused(words, e, refusal.code())),
    }
    if e.asked {
        parts.push(rate(words, &e.reference, key, query));
    }
    parts.concat()
}

/// What became of the form that was sent, if one was.
fn outcome(words: Words<'_>, query: &Query) -> String {
    let (kind, key) = match (query.get("done"), query.get("error")) {
        (Some(done @ ("confirm" | "dispute" | "appeal" | "rate")), _) => {
            ("success", format!("ending-done-{done}"))
        }
        (_, Some(code)) => {
            let field = query.get("field").unwrap_or_default();
            let own = format!("error-{field}-{code}");
            let known = |key: &str| words.raw(key, &[]) != key;
            let general = format!("error-{code}");
            let key = [own, general].into_iter().find(|k| known(k));
            ("error", key.unwrap_or_else(|| "error-internal".to_owned()))
        }
        _ => return String::new(),
    };
    let max = [("n", Arg::Number(MAX_REMARK as f64))];
    format!(
        "<div class=\"notice {kind}\" role=\"status\" id=\"notice\"><p>{}</p></div>",
        words.with(&key, &max)
    )
}

/// Where it stands, what the city wrote and shows.
fn stands(words: Words<'_>, e: &EndingPage) -> String {
    let stands = match &e.ending.reason {
        Some(reason) => {
            let reason = reason.say(words.locale).to_owned();
            words.with("ending-closed", &[("reason", reason.into())])
        }
        None => words.say("ending-open"),
    };
    let said = e.words.as_deref().map(escape);
    let said = said.map(|w| format!("<blockquote class=\"words\"><bdi>{w}</bdi></blockquote>"));
    let photos = e.photos.iter().zip(1..).map(|(p, n)| {
        let alt = match p.alt.is_empty() {
            true => words.with("requests-photo-number", &[("n", Arg::Number(f64::from(n)))]),
            false => escape(&p.alt),
        };
        format!(
            "<a href=\"{}\"><img class=\"thumb\" src=\"{}\" alt=\"{alt}\"></a>",
            p.url, p.thumb_url
        )
    });
    let photos: String = photos.collect();
    format!("<p>{stands}</p>{}{photos}", said.unwrap_or_default())
}

/// Yes or no.
fn answers(words: Words<'_>, e: &EndingPage, event: Event, key: &str, query: &Query) -> String {
    let until = e.ending.answer_until.map(|at| words.date(&at));
    let until = until.map(|date| words.with("ending-until", &[("date", date.into())]));
    let hidden = hidden(&e.reference, key);
    let yes = match e.ending.confirmed_at {
        Some(_) => format!("<p>{}</p>", words.say("ending-confirmed")),
        None => format!(
            "<form method=\"post\" action=\"/do/requests/ending\">{hidden}\
             <input type=\"hidden\" name=\"answer\" value=\"confirm\">\
             <button class=\"button primary\">{}</button></form>",
            words.say("ending-yes")
        ),
    };
    let (why, press) = match event {
        Event::Appeal => ("ending-no-appeal", "ending-no-appeal-do"),
        _ => ("ending-no-dispute", "ending-no"),
    };
    format!(
        "<p>{}</p>{yes}<section class=\"section\" aria-labelledby=\"no\"><h2 id=\"no\">{}</h2><p>{}</p>\
         <form method=\"post\" action=\"/do/requests/ending\" class=\"stack\">{hidden}\
         <input type=\"hidden\" name=\"answer\" value=\"dispute\">\
         <div class=\"field\"><label for=\"words\">{}</label>\
         <textarea id=\"words\" name=\"words\" rows=\"4\" maxlength=\"4000\" required>\n{}</textarea></div>\
         <div><button class=\"button\">{}</button></div></form></section>",
        until.unwrap_or_default(),
        words.say("ending-no-title"),
        words.say(why),
        words.say("ending-words"),
        escape(query.get("words").unwrap_or_default()),
        words.say(press),
    )
}

/// Why nothing can be said, and what was decided.
fn refused(words: Words<'_>, e: &EndingPage, code: &str) -> String {
    let refusal = words.say(&format!("ending-refused-{code}"));
    let mut out = format!("<p>{refusal}</p>");
    let Some(appeal) = e
        .ending
        .appeal
        .as_ref()
        .filter(|_| code.starts_with("appeal"))
    else {
        return out;
    };
    match (appeal.decision, &appeal.reasons) {
        (Some(decision), Some(reasons)) => {
            let head = words.say(&format!("ending-appeal-{}", decision.code()));
            let reasons = escape(reasons);
            out.push_str(&format!(
                "<p>{head}</p><blockquote class=\"words\"><bdi>{reasons}</bdi></blockquote>"
            ));
            if let (Decision::Rejected, Some(outside)) = (decision, &e.outside) {
                out.push_str(&format!("<p>{}</p>", escape(outside)));
            }
        }
        _ => {
            let date = words.date(&appeal.due_at);
            let due = words.with("ending-appeal-due", &[("date", date.into())]);
            out.push_str(&format!("<p>{due}</p>"));
        }
    }
    out
}

/// The one question of the sample.
fn rate(words: Words<'_>, reference: &Reference, key: &str, query: &Query) -> String {
    let scores = SCORES.map(|n| {
        format!(
            "<label class=\"choice-card\"><input type=\"radio\" name=\"score\" value=\"{n}\" required><span>{}</span></label>",
            words.say(&format!("ending-rate-{n}")),
        )
    });
    let scores: String = scores.collect();
    format!(
        "<section class=\"section\" id=\"rate\"><form method=\"post\" action=\"/do/requests/satisfaction\" class=\"stack\">{}\
         <fieldset class=\"field\"><legend>{}</legend><p class=\"hint\">{}</p><div class=\"choice-cards\">{scores}</div></fieldset>\
         <div class=\"field\"><label for=\"remark\">{}</label>\
         <textarea id=\"remark\" name=\"remark\" rows=\"2\" maxlength=\"{MAX_REMARK}\">\n{}</textarea></div>\
         <div><button class=\"button\">{}</button></div></form></section>",
        hidden(reference, key),
        words.say("ending-rate-title"),
        words.say("ending-rate-why"),
        words.say("ending-rate-remark"),
        escape(query.get("remark").unwrap_or_default()),
        words.say("ending-rate-do"),
    )
}

fn hidden(reference: &Reference, key: &str) -> String {
    format!(
        "<input type=\"hidden\" name=\"reference\" value=\"{reference}\">\
         <input type=\"hidden\" name=\"key\" value=\"{}\">",
        escape(key)
    )
}
