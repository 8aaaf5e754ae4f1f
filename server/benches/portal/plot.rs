//! Lines over sizes as an SVG picture, both axes in powers of ten.

use anyhow::{Result, anyhow};
use plotters::prelude::*;
use std::path::Path;

/// Draws each line (name; number of requests and milliseconds) into the file.
pub fn plot(file: &Path, title: &str, lines: &[(&str, Vec<(f64, f64)>)]) -> Result<()> {
    let points = || lines.iter().flat_map(|(_, points)| points);
    let most = points().map(|p| p.0).fold(1.0, f64::max);
    let least = points().map(|p| p.0).fold(most, f64::min);
    let slowest = points().map(|p| p.1).fold(1.0, f64::max);
    let area = SVGBackend::new(file, (960, 600)).into_drawing_area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .caption(title, ("sans-serif", 20))
        .margin(16)
        .x_label_area_size(40)
        .y_label_area_size(56)
        .build_cartesian_2d(
            (least * 0.8..most * 8.0).log_scale(),
            (0.1..slowest * 2.0).log_scale(),
        )?;
    chart
        .configure_mesh()
        .x_desc("requests")
        .y_desc("ms")
        .x_label_formatter(&|x| format!("{x}"))
        .draw()?;
    for (n, (name, points)) in lines.iter().enumerate() {
        let color = Palette99::pick(n).to_rgba();
        let line = LineSeries::new(points.iter().copied(), color.stroke_width(2)).point_size(3);
        chart
            .draw_series(line)?
            .label(*name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 16, y)], color.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::MiddleRight)
        .border_style(BLACK)
        .background_style(WHITE)
        .draw()?;
    area.present().map_err(|e| anyhow!("{e}"))
}
