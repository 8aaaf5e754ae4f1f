## What happened, as a timeline's heading.

activity-submitted = Reported
activity-status = Status changed
activity-update = Update
activity-assigned = Assigned
activity-note = Internal note
activity-message = Message from the reporter
activity-shown = Answer shown to everyone
activity-moved = Place corrected
activity-reclassified = Service corrected
activity-media = A photo was added
activity-merged = Merged with another request
activity-unmerged = Stands by itself again
activity-absorbed = Another report of the same was merged in
activity-released = A merged report stands by itself again
activity-split = Split into parts
activity-linked = See also
activity-unlinked = No longer linked
activity-published = Looked at and published
activity-hidden = Taken out of sight
activity-restored = Back in sight
activity-redacted = Blacked out
activity-unredacted = Shown again
activity-original-read = Original looked at
activity-objected = Somebody objected
activity-dismissed = Objections dismissed
activity-unreadable = A photo could not be read and was left out
