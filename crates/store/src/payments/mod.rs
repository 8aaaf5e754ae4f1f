//! The memory of bills, payments, receipts and the ledger: its tables arrive with the issue that builds that area.
