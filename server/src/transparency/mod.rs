//! What anyone may check: open data, budget, meetings, performance.
//!
//! Its doors arrive with its own issue; until then the module only holds its place in the house.
