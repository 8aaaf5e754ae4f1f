//! Areas out of a file: checked, measured against what is there, and put in the place of those of their kind.

mod kinds;
mod measure;
mod read;
mod upload;

pub use kinds::{AreaKind, area_kinds};
pub use measure::{Preview, PreviewArea, Shape};
pub use read::{MAX_AREAS, MAX_POSITIONS, NewArea, properties, read};
pub use upload::{Uploaded, preview_areas, save_areas, upload_areas};

/// The most a file of areas may weigh, in MiB.
pub const MAX_FILE_MIB: usize = 8;
