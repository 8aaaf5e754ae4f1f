//! Will hold the pages and parts of payments: bills, receipts, the shopping basket of city hall. They come with their own issue.
