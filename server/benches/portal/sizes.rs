//! What a size costs: the portal with 10,000 to a million requests made of the city's own, on SQLite and on PostgreSQL.
//!
//! One question after another on one connection, so that what is measured is how long a person waits and not how eight of
//! them share two cores. Before each question a report comes in, so that each is asked as by the first visitor after a
//! change, with nothing remembered.

use crate::client::{Series, ask, connect, get};
use crate::plot::plot;
use crate::portal::{Portal, Setup};
use crate::report::{Report, ms};
use crate::targets::{report_without_photo, today};
use anyhow::{Context, Result, ensure};
use chrono::{Days, NaiveDate};
use std::time::Instant;
use stoa_store::testing;

/// How many requests the cities have.
pub const SIZES: &[usize] = &[10_000, 100_000, 300_000, 1_000_000];

/// The questions: name and address.
fn questions(today: NaiveDate) -> Vec<(&'static str, String)> {
    let figures = |days: u64| {
        let from = today - Days::new(days - 1);
        format!("/api/v1/requests/dashboard?from={from}&to={today}")
    };
    let clusters =
        |zoom: u8, bbox: &str| format!("/api/v1/requests/clusters?zoom={zoom}&bbox={bbox}");
    let list = |rest: &str| format!("/api/v1/requests?limit=50{rest}");
    vec![
        ("dashboard, 30 days", figures(30)),
        ("dashboard, a year", figures(365)),
        ("dashboard, ten years", figures(3_650)),
        ("dashboard, page", "/requests/dashboard".to_owned()),
        (
            "clusters, zoom 11",
            clusters(11, "-71.20,42.22,-70.92,42.40"),
        ),
        (
            "clusters, zoom 14",
            clusters(14, "-71.10,42.33,-71.03,42.37"),
        ),
        (
            "clusters, zoom 17",
            clusters(17, "-71.066,42.356,-71.056,42.361"),
        ),
        ("list of 50", list("")),
        ("list of 50, open", list("&status=open")),
        ("list of 50, a service", list("&service=REQPOTHL")),
        ("text, common words", list("&q=street%20light")),
        ("text, a rare word", list("&q=blue%20hill%20pothole")),
        ("home page", "/".to_owned()),
    ]
}

/// One question on one city.
struct Row {
    database: &'static str,
    size: usize,
    name: &'static str,
    series: Series,
}

/// Measures each size on SQLite and, where there is a server, on PostgreSQL; prints a table and a plot in Markdown.
pub async fn measure(sizes: &[usize], rounds: usize, postgres: Option<&str>) -> Result<()> {
    let mut rows = Vec::new();
    for size in sizes {
        one_size(None, *size, rounds, &mut rows).await?;
        if let Some(server) = postgres {
            one_size(Some(server), *size, rounds, &mut rows).await?;
        }
    }
    table(sizes, &rows);
    for database in ["SQLite", "PostgreSQL"] {
        let lines = lines(database, &rows);
        if !lines.is_empty() {
            let file = std::env::temp_dir().join(format!("sizes-{}.svg", database.to_lowercase()));
            plot(
                &file,
                &format!("{database}: p95 by number of requests"),
                &lines,
            )?;
            println!("\n{}", file.display());
        }
    }
    Ok(())
}

async fn one_size(
    server: Option<&str>,
    size: usize,
    rounds: usize,
    rows: &mut Vec<Row>,
) -> Result<()> {
    let database = match server {
        Some(server) => Some(testing::postgres(server).await),
        None => None,
    };
    let setup = Setup {
        requests: Some(size),
        database_url: database.as_ref().map(|db| db.url.clone()),
        ..Setup::default()
    };
    let database = server.map_or("SQLite", |_| "PostgreSQL");
    eprintln!("{size} requests on {database}");
    let portal = Portal::start(&setup, &mut Report::default()).await?;
    portal.wait_until_idle().await?;
    let mut sender = connect(portal.address).await?;
    let mut writes = Vec::new();
    let mut key = 0;
    for (name, path) in questions(today(portal.address).await?) {
        let mut times = Vec::with_capacity(rounds);
        for _ in 0..rounds {
            key += 1;
            let began = Instant::now();
            let filed = ask(&mut sender, report_without_photo(portal.address, key)).await?;
            writes.push(began.elapsed());
            ensure!(filed.status().is_success(), "{:?}", filed.body());
            let began = Instant::now();
            let answer = ask(&mut sender, get(portal.address, &path)).await?;
            times.push(began.elapsed());
            ensure!(answer.status().is_success(), "{path}: {:?}", answer.body());
        }
        let series = Series::from(times);
        eprintln!(
            "  {name}: {} / {}",
            ms(series.quantile(0.5)),
            ms(series.quantile(0.95))
        );
        rows.push(Row {
            database,
            size,
            name,
            series,
        });
    }
    let series = Series::from(writes);
    rows.push(Row {
        database,
        size,
        name: WRITE,
        series,
    });
    eprintln!(
        "  resident: {} MiB",
        portal.resident_kib().context("memory")? / 1024
    );
    Ok(())
}

/// The row of what a report itself takes, the marks for the figures included.
const WRITE: &str = "a report comes in";

/// p50 / p95 in milliseconds, a column a size.
fn table(sizes: &[usize], rows: &[Row]) {
    print!("| question | database |");
    sizes.iter().for_each(|size| print!(" {size} |"));
    print!("\n|---|---|");
    sizes.iter().for_each(|_| print!("---|"));
    println!();
    let first = sizes.first().copied().unwrap_or_default();
    for of in rows.iter().filter(|r| r.size == first) {
        print!("| {} | {} |", of.name, of.database);
        for row in same(of.database, of.name, rows) {
            print!(
                " {} / {} |",
                ms(row.series.quantile(0.5)),
                ms(row.series.quantile(0.95))
            );
        }
        println!();
    }
}

/// Each question's p95 in milliseconds by size.
fn lines(database: &str, rows: &[Row]) -> Vec<(&'static str, Vec<(f64, f64)>)> {
    let mut lines: Vec<(&'static str, Vec<(f64, f64)>)> = Vec::new();
    for row in rows.iter().filter(|r| r.database == database) {
        let point = (
            row.size as f64,
            row.series.quantile(0.95).as_secs_f64() * 1e3,
        );
        match lines.iter_mut().find(|(name, _)| *name == row.name) {
            Some((_, points)) => points.push(point),
            None => lines.push((row.name, vec![point])),
        }
    }
    lines
}

fn same<'a>(database: &'a str, name: &'a str, rows: &'a [Row]) -> impl Iterator<Item = &'a Row> {
    rows.iter()
        .filter(move |r| r.database == database && r.name == name)
}
