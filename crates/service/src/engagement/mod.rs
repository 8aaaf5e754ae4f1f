//! The city's voice and the residents' say: news, events, discussions, surveys, proposals.
//!
//! The use cases of this area arrive with its own issue; until then the module only holds its place in the house.
