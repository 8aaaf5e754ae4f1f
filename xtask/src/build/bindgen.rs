//! Step 3: wasm-bindgen as a library writes `stoa.js` and `stoa_bg.wasm`.

use std::path::Path;

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

/// The library's version must be the crate's; both are pinned in Cargo.toml.
pub fn glue(main: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(main)
        .out_name("stoa")
        .web(true)?
        // The chunks import these, so they must survive; and by their own names.
        .keep_lld_exports(true)
        .demangle(false)
        .typescript(false)
        .remove_producers_section(true)
        .generate(folder)
}
