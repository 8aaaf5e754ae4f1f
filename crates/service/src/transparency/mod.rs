//! What anyone may check: open data, budget, meetings, performance, the public log.
//!
//! The use cases of this area arrive with its own issue; until then the module only holds its place in the house.
