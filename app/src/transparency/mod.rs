//! Will hold the pages and parts of transparency: budgets, votes, open records. They come with their own issue.
