//! Money between residents and the city: bills, payments, receipts, ledger.
//!
//! The use cases of this area arrive with its own issue; until then the module only holds its place in the house.
