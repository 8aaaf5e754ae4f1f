//! What a fresh machine lacks: each file finds one thing, installs it when it may, and otherwise says
//! what to type.

pub mod apt;
pub mod chromium;
mod debian_wasm;
pub mod npm;
pub mod postgres;
pub mod wasm;
