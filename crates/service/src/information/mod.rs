//! What the city knows and decides for people: pages, documents, places, permits, records requests, appointments.
//!
//! The use cases of this area arrive with its own issue; until then the module only holds its place in the house.
