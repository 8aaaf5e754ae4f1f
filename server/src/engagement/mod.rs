//! The city's voice and the residents' say: news, events, surveys, proposals.
//!
//! Its doors arrive with its own issue; until then the module only holds its place in the house.
