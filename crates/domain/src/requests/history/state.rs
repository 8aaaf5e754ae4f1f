//! How far an import is, as one table.

use super::layout::Layout;
use serde::{Deserialize, Serialize};

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The file is being read once, to see what its columns hold.
    Reading,
    /// Somebody says what is what.
    Mapping,
    /// Dry run: every row is judged, none is written.
    Checking,
    /// The dry run is done.
    Checked,
    Importing,
    Paused,
    Done,
    /// Ended before its end. What had come in stays until it is taken back.
    Cancelled,
    TakingBack,
    TakenBack,
    /// It cannot be read any further.
    Failed,
}

/// What is done to an import by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Map,
    Check,
    Import,
    Pause,
    Continue,
    Cancel,
    TakeBack,
}

/// Every allowed move by hand.
const TABLE: &[(State, Act, State)] = {
    use Act::{Cancel, Check, Continue, Import, Map, Pause, TakeBack};
    use State::{
        Cancelled, Checked, Checking, Done, Importing, Mapping, Paused, Reading, TakingBack,
    };
    &[
        (Mapping, Map, Mapping),
        (Checked, Map, Mapping),
        (Mapping, Check, Checking),
        (Checked, Check, Checking),
        (Checked, Import, Importing),
        (Importing, Pause, Paused),
        (Paused, Continue, Importing),
        (Reading, Cancel, Cancelled),
        (Mapping, Cancel, Cancelled),
        (Checking, Cancel, Cancelled),
        (Checked, Cancel, Cancelled),
        (Importing, Cancel, Cancelled),
        (Paused, Cancel, Cancelled),
        (Done, TakeBack, TakingBack),
        (Cancelled, TakeBack, TakingBack),
    ]
};

impl State {
    /// Every state.
    pub const ALL: [Self; 11] = [
        Self::Reading,
        Self::Mapping,
        Self::Checking,
        Self::Checked,
        Self::Importing,
        Self::Paused,
        Self::Done,
        Self::Cancelled,
        Self::TakingBack,
        Self::TakenBack,
        Self::Failed,
    ];

    /// The stored word; with hyphens, the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Mapping => "mapping",
            Self::Checking => "checking",
            Self::Checked => "checked",
            Self::Importing => "importing",
            Self::Paused => "paused",
            Self::Done => "done",
            Self::Cancelled => "cancelled",
            Self::TakingBack => "taking_back",
            Self::TakenBack => "taken_back",
            Self::Failed => "failed",
        }
    }

    /// The state of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// What an act makes of it, or `None` where the table has no such move.
    pub fn after(self, act: Act) -> Option<Self> {
        let found = TABLE.iter().find(|(from, a, _)| *from == self && *a == act);
        found.map(|(_, _, to)| *to)
    }

    /// Does the worker go on with it by itself?
    pub const fn is_working(self) -> bool {
        matches!(
            self,
            Self::Reading | Self::Checking | Self::Importing | Self::TakingBack
        )
    }

    /// Is its file needed?
    pub const fn needs_file(self) -> bool {
        !matches!(
            self,
            Self::Done | Self::Cancelled | Self::TakingBack | Self::TakenBack | Self::Failed
        )
    }
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 7] = [
        Self::Map,
        Self::Check,
        Self::Import,
        Self::Pause,
        Self::Continue,
        Self::Cancel,
        Self::TakeBack,
    ];

    /// The transmitted word; also the catalogue suffix.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Check => "check",
            Self::Import => "import",
            Self::Pause => "pause",
            Self::Continue => "continue",
            Self::Cancel => "cancel",
            Self::TakeBack => "take-back",
        }
    }

    /// The act of a transmitted word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.code() == code)
    }
}

/// Where the next row begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// In bytes of the file; while an import is taken back, the number of the case that was looked at last.
    pub offset: i64,
    /// From 1.
    pub line: u64,
    /// How many rows came before it.
    pub row: u64,
}

impl Cursor {
    /// Before the first line of a file.
    pub const fn start(layout: Layout) -> Self {
        Self {
            offset: layout.begins as i64,
            line: 1,
            row: 0,
        }
    }
}

/// What became of the rows of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Fit to come in; in an import: came in.
    pub good: u64,
    pub bad: u64,
    /// Were there already, from this source.
    pub there: u64,
    /// Of a service that is left out.
    pub left_out: u64,
    /// Of the good ones, those with something worth a look.
    pub warned: u64,
    /// How many things are written down about rows.
    pub issues: u64,
    /// Neighbouring rows of which the later was opened later, and earlier.
    pub up: u64,
    pub down: u64,
    /// When the last row was opened, in milliseconds.
    pub last_opened: Option<i64>,
    /// Taken back; and what stays, since somebody has done something with it.
    pub gone: u64,
    pub stays: u64,
}

impl Counts {
    /// Sees when the next row was opened.
    pub fn opened(&mut self, at: i64) {
        if let Some(last) = self.last_opened {
            self.up += u64::from(at > last);
            self.down += u64::from(at < last);
        }
        self.last_opened = Some(at);
    }

    /// Do the newest stand first?
    pub const fn newest_first(&self) -> bool {
        self.down > self.up
    }
}
