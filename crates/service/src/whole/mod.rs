//! The whole configuration of a city as one file: what `stoa config export` writes and `stoa config import` reads, and the same by
//! browser. Cases, people and secrets are no part of it. What a city folder says by several files in the formats of its sources stands here
//! as the portal keeps it, so that what is read back is what was written.

mod export;
mod faults;
mod file;
mod import;
mod keep;
mod plan;
mod upload;

pub use export::export_config;
pub use file::CityConfig;
pub use import::{Imported, import_config};
pub use plan::{Faults, PartPlan, plan_import, read_config};
pub use upload::{Looked, MAX_FILE_MIB, apply_config, upload_config};
