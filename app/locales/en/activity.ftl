## What happened, as a timeline's heading.

activity-submitted = Reported
activity-status = Status changed
activity-update = Update
activity-assigned = Assigned
activity-note = Internal note
activity-moved = Place corrected
activity-reclassified = Service corrected
activity-media = A photo was added
