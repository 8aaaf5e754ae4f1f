//! Money between residents and the city: the payment pages' doors and the gateways' webhooks.
//!
//! Its doors arrive with its own issue; until then the module only holds its place in the house.
