//! Step 4: Binaryen's `wasm-opt -Oz` on the main module and on every chunk, as many at once as there
//! are processors.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::Result;

use crate::place::Place;
use crate::process::{capture, command};
use crate::setup::npm;
use crate::{fingerprint, say};

/// Features that rustc switches on for this target by itself; the chunks do not carry the section
/// that would tell `wasm-opt`.
const FLAGS: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks every wasm file of the folder in place. Results are kept by content: chunks that a change did
/// not touch cost nothing.
pub fn folder(place: &Place, folder: &Path) -> Result<()> {
    let program = npm::program(place, "wasm-opt")?;
    let files: Vec<PathBuf> = fingerprint::files(folder)
        .into_iter()
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .collect();
    say::step(
        &format!("Shrinking {} wasm files (wasm-opt -Oz)", files.len()),
        || {
            let before = total(&files);
            let kept = place.steps().join("wasm-opt");
            fs::create_dir_all(&kept)?;
            in_parallel(files.clone(), |file| shrink(&program, &kept, file))?;
            say::note(&format!(
                "{} → {}",
                say::kilobytes(before),
                say::kilobytes(total(&files))
            ));
            Ok(())
        },
    )
}

fn shrink(program: &Path, kept: &Path, file: &Path) -> Result<()> {
    let key = format!("{} {}", FLAGS.join(" "), fingerprint::of_file(file)?);
    let result = kept.join(fingerprint::of_bytes(key.as_bytes()));
    if !result.exists() {
        let half = result.with_extension("half");
        capture(
            command(program).args(FLAGS).arg(file).arg("-o").arg(&half),
            "Binaryen and the compiler must agree on wasm features: see FLAGS in \
             xtask/src/build/optimize.rs.",
        )?;
        fs::rename(half, &result)?;
    }
    fs::copy(result, file)?;
    Ok(())
}

/// Runs the work on every file, on all processors; the first failure is returned.
pub fn in_parallel(
    files: impl IntoIterator<Item = PathBuf>,
    work: impl Fn(&Path) -> Result<()> + Sync,
) -> Result<()> {
    let queue: Mutex<VecDeque<PathBuf>> = Mutex::new(files.into_iter().collect());
    let next = || queue.lock().ok().and_then(|mut files| files.pop_front());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    while let Some(file) = next() {
                        work(&file)?;
                    }
                    Ok(())
                })
            })
            .collect();
        handles
            .into_iter()
            .try_for_each(|handle| match handle.join() {
                Ok(result) => result,
                Err(panic) => std::panic::resume_unwind(panic),
            })
    })
}

fn total(files: &[PathBuf]) -> u64 {
    files
        .iter()
        .filter_map(|file| fs::metadata(file).ok())
        .map(|metadata| metadata.len())
        .sum()
}
