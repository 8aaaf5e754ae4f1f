//! Which files changed: the folders that matter, gathered until they have been quiet for a moment.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::place::Place;

/// Folders whose files end up in the server or in the browser.
const WATCHED: &[&str] = &["app", "frontend", "server", "crates", "style", "public"];

/// An editor writes several files and several times; wait for it to finish.
const QUIET: Duration = Duration::from_millis(150);

/// Changes as they come.
pub struct Changes {
    /// Watching stops when this goes.
    _watcher: RecommendedWatcher,
    events: Receiver<notify::Result<notify::Event>>,
}

impl Changes {
    pub fn of(place: &Place) -> Result<Self> {
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender).context(
            "cannot watch files. On Linux, raise fs.inotify.max_user_watches if the message says so.",
        )?;
        for folder in WATCHED {
            let folder = place.root.join(folder);
            if folder.exists() {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(Self {
            _watcher: watcher,
            events,
        })
    }

    /// Waits for changes and returns the files; empty when nothing came within the limit.
    pub fn wait(&self, limit: Duration) -> BTreeSet<PathBuf> {
        let mut files = BTreeSet::new();
        let mut patience = limit;
        loop {
            match self.events.recv_timeout(patience) {
                Ok(Ok(event)) if writes(&event.kind) => {
                    files.extend(event.paths.into_iter().filter(|path| counts(path)));
                    if !files.is_empty() {
                        patience = QUIET;
                    }
                }
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return files,
            }
        }
    }
}

fn writes(kind: &EventKind) -> bool {
    matches!(
        kind,
        EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_)
    )
}

fn counts(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    let temporary = path
        .file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'));
    !temporary && extension.is_some_and(|extension| !matches!(extension, "swp" | "tmp" | "bak"))
}
