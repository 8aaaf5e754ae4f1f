//! What the city knows and decides for people: documents, places, permits, records, appointments.
//!
//! Its doors arrive with its own issue; until then the module only holds its place in the house.
