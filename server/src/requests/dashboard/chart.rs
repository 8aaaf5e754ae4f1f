//! Opened and closed over time: columns and a line. The picture is one image for who cannot see it; its title is the finding,
//! its numbers are in the table below it.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use chrono::NaiveDate;
use std::fmt::Write;
use stoa_domain::requests::dashboard::DayFigures;

/// The picture's own size; it is shown as wide as its column.
const WIDE: f64 = 720.0;
const HIGH: f64 = 220.0;
/// Where the columns stand in it.
const LEFT: f64 = 48.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 190.0;

/// So many columns at most: longer stretches are gathered into weeks, or into thirty days.
const COLUMNS: usize = 62;

/// Days gathered into one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub from: NaiveDate,
    pub opened: u64,
    pub closed: u64,
}

/// The columns of some days, the last one whole.
pub fn columns(daily: &[DayFigures]) -> Vec<Column> {
    let each = match daily.len() {
        0..=COLUMNS => 1,
        n if n <= 7 * COLUMNS => 7,
        n => 30.max(n.div_ceil(COLUMNS)),
    };
    let mut all: Vec<Column> = daily
        .rchunks(each)
        .filter_map(|days| {
            Some(Column {
                from: days.first()?.day,
                opened: days.iter().map(|d| d.opened).sum(),
                closed: days.iter().map(|d| d.closed).sum(),
            })
        })
        .collect();
    all.reverse();
    all
}

/// The picture, named by the element of that id.
pub fn svg(words: Words<'_>, columns: &[Column], title_id: &str) -> String {
    let most = columns.iter().map(|c| c.opened.max(c.closed)).max();
    let top = round_up(most.unwrap_or_default());
    let step = (WIDE - LEFT) / columns.len().max(1) as f64;
    let y = |n: u64| BOTTOM - (BOTTOM - TOP) * n as f64 / top as f64;
    let (mut bars, mut line) = (String::new(), String::new());
    for (at, c) in columns.iter().enumerate() {
        let x = LEFT + at as f64 * step;
        let _ = write!(
            bars,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\"/>",
            x + step * 0.1,
            y(c.opened),
            step * 0.8,
            BOTTOM - y(c.opened),
        );
        let _ = write!(line, "{:.1},{:.1} ", x + step / 2.0, y(c.closed));
    }
    let mut axis = String::new();
    for n in [0, top / 2, top] {
        let at = y(n);
        let _ = write!(
            axis,
            "<path class=\"rule\" d=\"M{LEFT} {at:.1}H{WIDE}\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            LEFT - 6.0,
            at + 4.0,
            words.with("numbers-value", &[("n", super::page::number(n))]),
        );
    }
    for (at, anchor) in ends(columns.len()) {
        let x = match anchor {
            "start" => LEFT,
            "end" => WIDE,
            _ => LEFT + (at as f64 + 0.5) * step,
        };
        let _ = write!(
            axis,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>",
            HIGH - 8.0,
            escape(&words.day(columns[at].from)),
        );
    }
    format!(
        "<svg class=\"chart flow\" viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-labelledby=\"{title_id}\">{axis}\
         <g class=\"opened\">{bars}</g><polyline class=\"closed\" points=\"{}\"/></svg>",
        line.trim_end(),
    )
}

/// Which columns are named below: first, middle, last.
fn ends(columns: usize) -> Vec<(usize, &'static str)> {
    match columns {
        0 => Vec::new(),
        1 | 2 => vec![(0, "start")],
        n => vec![(0, "start"), (n / 2, "middle"), (n - 1, "end")],
    }
}

/// The next number of one digit and noughts, an even one so that its half is whole.
fn round_up(n: u64) -> u64 {
    let unit = 10_u64.pow(n.max(1).ilog10());
    let top = n.div_ceil(unit) * unit;
    (top + top % 2).max(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(n: u64) -> Vec<DayFigures> {
        let first = NaiveDate::from_ymd_opt(2028, 1, 1).unwrap();
        (first.iter_days().zip(0..n))
            .map(|(day, n)| DayFigures {
                day,
                opened: n,
                closed: 1,
            })
            .collect()
    }

    #[test]
    fn long_stretches_are_gathered_and_nothing_is_lost() {
        for n in [0, 1, 30, 62, 63, 365, 434, 435, 3_660] {
            let all = columns(&days(n));
            assert!(all.len() <= COLUMNS + 1, "{n}: {}", all.len());
            let sum: u64 = all.iter().map(|c| c.opened).sum();
            assert_eq!(sum, (0..n).sum::<u64>(), "{n}");
            assert_eq!(all.iter().map(|c| c.closed).sum::<u64>(), n);
        }
        assert_eq!(columns(&days(63)).last().unwrap().closed, 7);
    }

    #[test]
    fn the_axis_ends_at_a_round_number() {
        let tops = [0, 1, 7, 9, 10, 11, 99, 101, 734].map(round_up);
        assert_eq!(tops, [2, 2, 8, 10, 10, 20, 100, 200, 800]);
    }
}
