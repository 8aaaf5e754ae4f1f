//! The built files as the server finds them: which build is current, and which chunk each lazy page needs.

use leptos::WasmSplitManifest;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

const SPLIT_GLUE: &str = "__wasm_split.______________________.js";

/// Where the built files are.
#[derive(Debug, Clone)]
pub struct Assets {
    /// `/pkg/<hash>`.
    pub pkg: String,
    /// Reload the page when the server comes back (`cargo xtask watch`).
    pub dev_reload: bool,
    chunks: HashMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct Build {
    hash: String,
}

impl Assets {
    /// Reads `build.json` and the current build's chunk list from the site folder (`dist/site`).
    pub fn read(site: &Path) -> std::io::Result<Self> {
        let build: Build = serde_json::from_slice(&std::fs::read(site.join("build.json"))?)?;
        let chunks = site
            .join("pkg")
            .join(&build.hash)
            .join("__wasm_split_manifest.json");
        Ok(Self {
            pkg: format!("/pkg/{}", build.hash),
            dev_reload: false,
            chunks: serde_json::from_slice(&std::fs::read(chunks)?)?,
        })
    }

    /// No built files: pages work as plain HTML without style. For the suites, which do not build the site.
    pub fn none() -> Self {
        Self {
            pkg: "/pkg/none".into(),
            dev_reload: false,
            chunks: HashMap::new(),
        }
    }

    /// Tells leptos which chunks to preload with a lazy page.
    pub(crate) fn provide_chunks(&self) {
        provide_context(WasmSplitManifest(ArcStoredValue::new((
            self.pkg.clone(),
            self.chunks.clone(),
            SPLIT_GLUE.to_owned(),
        ))));
    }
}
