//! The style sheet: `style/main.css` and what it imports, bundled and minified by Lightning CSS.

use std::path::Path;

use anyhow::Result;

use crate::place::Place;
use crate::process::{capture, command};
use crate::setup::npm;

/// Oldest browsers the style sheet is written down to.
const TARGETS: &str = "chrome 111, firefox 113, safari 16.4";

/// Bundles into the file; without `style/main.css` writes nothing.
pub fn bundle(place: &Place, to: &Path) -> Result<()> {
    let main = place.root.join("style/main.css");
    if !main.exists() {
        return Ok(());
    }
    capture(
        command(npm::program(place, "lightningcss")?)
            .args(["--bundle", "--minify", "--targets", TARGETS])
            .arg(&main)
            .arg("-o")
            .arg(to),
        "The message names the file and line below style/.",
    )?;
    Ok(())
}
