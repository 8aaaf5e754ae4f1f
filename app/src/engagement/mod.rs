//! Will hold the pages and parts of engagement: surveys, proposals, meetings. They come with their own issue.
