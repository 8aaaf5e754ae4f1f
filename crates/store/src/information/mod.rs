//! The memory of pages, documents, places, permits, records requests and appointments: its tables arrive with the issue that builds that area.
