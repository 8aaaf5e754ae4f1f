## What staff do to a request's status, as buttons say it.

event-acknowledge = Take up for review
event-plan = Plan the work
event-start = Begin the work
event-resolve = Close as resolved
event-decline = Close without work
event-reopen = Reopen
event-merge = Merge with another
event-unmerge = Take apart again
