//! Will hold the pages and parts of information: news, rules, places and opening hours. They come with their own issue.
