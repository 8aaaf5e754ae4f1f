//! What was wrong with rows, as CSV (RFC 4180): line, column, value, whether the row stays out, and what is wrong.

use super::named;
use crate::problem::Problem;
use crate::requests::csv::inert;
use crate::site::frame::{Reader, Words};
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header;
use stoa_domain::requests::history::Issue;
use stoa_service::requests::history;

/// The file, in the reader's language. Cells that a spreadsheet would take for formulas are words.
// catalogue: history-trouble-*
pub async fn file(
    State(app): State<AppState>,
    Path(id): Path<String>,
    reader: Reader,
) -> Result<Response, Problem> {
    let words = Words::new(&app, reader.locale);
    let all = history::all_issues(&app.portal, &reader.actor, named(Some(&id))?).await?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["line", "column", "value", "row", "code", "problem"].map(str::to_owned);
    let rows = std::iter::once(head).chain(all.iter().map(|i| row(words, i)));
    for row in rows {
        writer
            .write_record(row)
            .map_err(|e| Problem::from(stoa_service::Error::Internal(e.into())))?;
    }
    let bytes = writer.into_inner().map_err(|e| {
        let error = anyhow::anyhow!("{e}");
        Problem::from(stoa_service::Error::Internal(error))
    })?;
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"rows.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, bytes).into_response())
}

fn row(words: Words<'_>, i: &Issue) -> [String; 6] {
    let stays = if i.trouble.is_warning() {
        "warning"
    } else {
        "bad"
    };
    [
        i.line.to_string(),
        inert(&i.column),
        inert(&i.value),
        stays.to_owned(),
        i.trouble.code().to_owned(),
        words.raw(&format!("history-trouble-{}", i.trouble.code()), &[]),
    ]
}
