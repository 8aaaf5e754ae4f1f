## What staff do to a request's status, as buttons say it.

event-acknowledge = Take up for review
event-plan = Plan the work
event-start = Begin the work
event-ask = Ask the reporter and wait
event-answered = Go on with the answer
event-resolve = Close as resolved
event-decline = Close without work
event-reopen = Reopen
event-merge = Merge with another
event-unmerge = Take apart again
event-confirm = Say that it is done
event-dispute = Say that it is not done
event-appeal = Appeal
event-uphold = Uphold the appeal
event-reject = Reject the appeal
