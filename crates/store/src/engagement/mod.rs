//! The memory of news, events, discussions, surveys and proposals: its tables arrive with the issue that builds that area.
