//! `/contractor/{token}`: a case as its contractor sees it, and the form with which they report back. No account, no script.

use super::form::Controls;
use crate::extract::multipart::{self, Upload};
use crate::extract::query::Query;
use crate::problem::Problem;
use crate::requests::moderation::frame::{framed, notice};
use crate::site::back;
use crate::site::frame::{Reader, Words};
use crate::site::plain_page::escape;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use stoa_domain::FieldErrors;
use stoa_domain::requests::hand_off::ContractorView;
use stoa_service::Error;
use stoa_service::requests::hand_offs::{self, Report};

/// A link is a secret: its page is kept nowhere and named to no other site.
const SECRET: [(header::HeaderName, &str); 2] = [
    (header::CACHE_CONTROL, "private, no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
];

/// The page.
pub async fn page(
    State(app): State<AppState>,
    reader: Reader,
    Path(token): Path<String>,
    query: Query,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let said = match query.get("done") {
        Some(_) => notice("success", &words.raw("casework-contractor-thanks", &[])),
        None => String::new(),
    };
    let fine = FieldErrors::default();
    shown(&app, &reader, &token, "", &fine, &said, StatusCode::OK).await
}

async fn shown(
    app: &AppState,
    reader: &Reader,
    token: &str,
    typed: &str,
    errors: &FieldErrors,
    said: &str,
    status: StatusCode,
) -> Result<Response, Problem> {
    let words = Words::new(app, reader.locale);
    let view = hand_offs::open_hand_off(&app.portal, token).await?;
    let main = format!(
        "{said}{}{}",
        case(words, &view, token),
        form(words, &view, token, typed, errors)
    );
    let title = format!("{} {}", view.service, view.reference);
    let page = framed(app, reader, "", &title, &main).await?;
    Ok((status, SECRET, page).into_response())
}

fn case(words: Words<'_>, view: &ContractorView, token: &str) -> String {
    let fact = |key: &str, markup: String| {
        format!("<div><dt>{}</dt><dd>{markup}</dd></div>", words.say(key))
    };
    let place = view
        .place
        .as_deref()
        .map(|p| format!("<bdi>{}</bdi>", escape(p)));
    let map = view.lat.zip(view.lon).map(|(lat, lon)| {
        format!("<a dir=\"ltr\" href=\"geo:{lat:.6},{lon:.6}\">{lat:.6}, {lon:.6}</a>")
    });
    let note = match view.note.is_empty() {
        true => String::new(),
        false => format!(
            "<section class=\"section panel\"><h2>{}</h2><p class=\"prose\"><bdi>{}</bdi></p></section>",
            words.say("casework-contractor-note"),
            escape(&view.note)
        ),
    };
    let photos: String = view
        .media
        .iter()
        .filter(|m| !m.thumb_url.is_empty())
        .filter_map(|m| {
            // `/media/{id}/thumb`: the link has its own door, for cases that not everyone sees.
            let id = m.thumb_url.split('/').nth(2)?;
            let (token, alt) = (escape(token), escape(&m.alt));
            Some(format!("<li><img class=\"thumb\" src=\"/contractor/{token}/photos/{id}\" alt=\"{alt}\"></li>"))
        })
        .collect();
    let said: String = view
        .said
        .iter()
        .map(|(at, text)| {
            format!(
                "<li class=\"panel\"><p><bdi>{}</bdi></p><p class=\"meta\">{}</p></li>",
                escape(text),
                at.format("%Y-%m-%d %H:%M")
            )
        })
        .collect();
    let said = match said.is_empty() {
        true => said,
        false => format!(
            "<section class=\"section\"><h2>{}</h2><ol class=\"stack tight plain-list\" id=\"said\">{said}</ol></section>",
            words.say("casework-contractor-said")
        ),
    };
    format!(
        "<p class=\"lede\">{}</p><dl class=\"facts\">{}{}{}</dl>{note}<p class=\"prose\"><bdi>{}</bdi></p>\
         <ul class=\"cluster plain-list\">{photos}</ul>{said}",
        words.with(
            "casework-contractor-lede",
            &[("name", view.name.as_str().into())]
        ),
        place
            .map(|p| fact("casework-contractor-place", p))
            .unwrap_or_default(),
        map.map(|m| fact("casework-contractor-map", m))
            .unwrap_or_default(),
        fact(
            "casework-contractor-until",
            escape(&words.date(&view.expires_at))
        ),
        escape(&view.description),
    )
}

fn form(
    words: Words<'_>,
    view: &ContractorView,
    token: &str,
    typed: &str,
    errors: &FieldErrors,
) -> String {
    if let Some(at) = view.done_at {
        return notice(
            "success",
            &words.raw(
                "casework-contractor-is-done",
                &[("date", words.date(&at).into())],
            ),
        );
    }
    let controls = Controls {
        words,
        errors,
        id: "report",
    };
    let wrong = errors.of("photos").map(|e| {
        format!(
            "<p class=\"field-error\" id=\"report-photo-error\">{}</p>",
            escape(&super::form::said(words, e))
        )
    });
    format!(
        "<section class=\"section\"><h2>{}</h2><form method=\"post\" action=\"/do/contractor/report\" enctype=\"multipart/form-data\" \
         class=\"stack tight\" novalidate><input type=\"hidden\" name=\"token\" value=\"{}\">{}\
         <div class=\"field\"><label for=\"report-photo\">{}</label>{}<input id=\"report-photo\" name=\"photo\" type=\"file\" \
         accept=\"image/*\" multiple></div><label class=\"choice\"><input type=\"checkbox\" name=\"finished\" value=\"1\">\
         <span>{}</span></label><p class=\"hint\">{}</p><div><button class=\"button primary\">{}</button></div></form></section>",
        words.say("casework-contractor-report"),
        escape(token),
        controls.area(
            "text",
            "casework-contractor-text",
            typed,
            "maxlength=\"4000\""
        ),
        words.say("casework-contractor-photos"),
        wrong.unwrap_or_default(),
        words.say("casework-contractor-done"),
        words.say("casework-contractor-hint"),
        words.say("casework-contractor-send"),
    )
}

/// `token`, `text`, `photo` (several), `finished`.
pub async fn report(
    State(app): State<AppState>,
    reader: Reader,
    request: Request,
) -> Result<Response, Problem> {
    let Upload {
        fields,
        files,
        errors,
    } = multipart::read(request, &app.upload_memory).await?;
    let token = fields.get("token").unwrap_or_default().to_owned();
    let text = fields.get("text").unwrap_or_default().to_owned();
    let photos = files
        .into_iter()
        .map(|file| stoa_service::requests::Upload {
            file_name: file.name,
            bytes: file.bytes,
            alt: String::new(),
        });
    let report = Report {
        text: text.clone(),
        photos: photos.collect(),
        done: fields.get("finished").is_some(),
    };
    let done = match errors.is_empty() {
        true => hand_offs::report_back(&app.portal, &token, report).await,
        false => Err(errors.into()),
    };
    match done {
        Ok(()) => Ok(back::to(
            &format!("/contractor/{token}"),
            &[("done", "report".to_owned())],
        )),
        Err(Error::Invalid(errors)) => {
            let said = notice(
                "error",
                &Words::new(&app, reader.locale).raw("error-invalid", &[]),
            );
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            shown(&app, &reader, &token, &text, &errors, &said, status).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The small picture of a file of the case.
pub async fn photo(
    State(app): State<AppState>,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::not_found())?;
    let file = hand_offs::photo_of_hand_off(&app.portal, &token, id).await?;
    let read = file.read(&app.portal, None).await?;
    let kind = [(header::CONTENT_TYPE, file.mime)];
    Ok((SECRET, kind, Body::from_stream(read.chunks)).into_response())
}
