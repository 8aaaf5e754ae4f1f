## Where a request stands.

status-received = Received
status-in-review = In review
status-planned = Planned
status-in-progress = In progress
status-waiting = Waiting for the reporter
status-resolved = Resolved
status-declined = Closed without work
status-duplicate = Merged with another
