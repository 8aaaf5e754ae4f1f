//! The memory of datasets, budget, meetings and the public log: its tables arrive with the issue that builds that area.
