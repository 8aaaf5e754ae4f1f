## The staff desk.

# Page titles and navigation
desk-queue-title = Desk
desk-queue-heading = Queue
desk-outbox-title = Outbox
desk-case-title = { $reference } – Desk
desk-nav-label = Desk
desk-nav-queue = Queue
desk-nav-outbox = Outbox
desk-nav-admin = Settings
desk-nav-caller = Report for a caller
desk-back-to-queue = Back to the queue

# Filter
desk-filter-label = Filter the queue
desk-filter-more = More filters
desk-filter-q = Search the queue
desk-filter-q-hint = Reference, words, address
desk-filter-service = Service
desk-filter-service-all = All services
desk-filter-status = Status
desk-filter-status-all = Any status
desk-filter-status-open = Open
desk-filter-status-closed = Closed
desk-filter-neighborhood = Neighborhood
desk-filter-neighborhood-all = All neighborhoods
desk-filter-sort = Order
desk-filter-apply = Show
desk-filter-clear = Clear filters
desk-filter-keep = Keep this filter
desk-filter-keep-name = Name of the filter
desk-filter-keep-save = Keep
desk-filter-kept = Kept filters
desk-filter-not-readable = Part of this address could not be read, so the filter was left out: { $field }.

# Quick tabs
desk-tabs-label = Saved filters
desk-tab-open = Open
desk-tab-mine = Mine
desk-tab-unassigned = Unassigned
desk-tab-overdue = Overdue
desk-tab-team = My team
desk-tab-disputed = Disputed
desk-tab-dormant = Dormant

# List
desk-list-label = Requests in the queue
desk-list-total = { $n ->
    [10000] 10,000 requests or more
    [one] { $n } request
   *[other] { $n } requests
}
desk-list-empty = Nothing here
desk-list-empty-hint = No request fits these filters.
desk-list-new = { $n ->
    [one] { $n } new request – show
   *[other] { $n } new – show
}
desk-list-unavailable = The queue could not be loaded.
desk-try-again = Try again
desk-map-show = Show map
desk-map-hide = Hide map
desk-map-label = Map of the queue
desk-keys-hint = Press ? for keyboard shortcuts

# Row
desk-row-opened = Opened { $when }
desk-row-due = Due { $when }
desk-row-overdue = Overdue since { $when }
desk-row-paused = Paused: waiting for the reporter
desk-row-urgent = Escalated
desk-row-closed = Closed { $when }
desk-row-no-promise = No promise
desk-row-no-place = No place
desk-row-unassigned = Nobody
desk-row-choose = Choose { $reference }
desk-bulk-act = Act on the chosen requests

# Case
desk-case-none = No request is open
desk-case-none-hint = Choose one from the queue, or press j and Enter.
desk-case-unavailable = The request could not be loaded.
desk-case-missing = There is no request with this reference.
desk-case-full = Open on its own page
desk-case-public = Open the public page
desk-case-details = Details
desk-case-description = What was reported
desk-case-sample = Sample content
desk-case-opened = Opened
desk-case-due = Promised by
desk-case-paused = Paused since
desk-case-answer = Answer due
desk-case-escalated = Escalation
desk-case-priority-normal = Flagged
desk-case-priority-raised = Priority raised
desk-case-priority-urgent = Urgent
desk-case-closed = Closed
desk-case-category = Category
desk-case-department = Department
desk-case-place = Place
desk-case-channel = Channel
desk-message-publish = Show to everyone
desk-case-posts = Posted on
desk-case-assignee = Assigned to
desk-case-team = Team
desk-case-no-team = None
desk-case-team-change = Team and priority
desk-priority-usual = Usual priority
desk-case-followers = Followers
desk-case-photos = Photos and video
desk-case-photo = Photo { $n }
desk-case-video = Video { $n }
desk-case-map = Map
desk-contact-heading = Reporter
desk-contact-private = Private – staff only
desk-contact-none = The reporter left no contact details.
desk-contact-name = Name
desk-contact-email = E-mail
desk-contact-phone = Phone
desk-timeline-heading = Timeline
desk-timeline-internal = Internal
desk-timeline-new = { $n ->
    [one] { $n } new entry in the timeline
   *[other] { $n } new entries in the timeline
}

# Actions
desk-actions-heading = Act on this request
desk-actions-none = Your role lets you read the desk, not change requests.
desk-assign-heading = Assign
desk-assign-me = Assign to me
desk-assign-to = Assign to
desk-assign-nobody = Nobody
desk-assign-save = Assign
desk-status-heading = Change status
desk-status-choose = New status
desk-status-template = Start from a template
desk-status-template-none = No template
desk-status-text = Public update
desk-status-text-hint = Everyone can read this. It is sent to the reporter and the followers.
desk-status-text-required = This move needs an update that says why.
desk-status-reason = Reason
desk-status-reason-hint = Needed to close. Everyone can read it.
desk-status-reason-none = Choose a reason
desk-status-photos = Photos of the result
desk-status-photos-hint = Closing needs a photo, or an update in words of your own. What shows where a photo was taken is removed.
desk-status-save = Change status
desk-update-heading = Post a public update
desk-update-save = Post update
desk-update-everyone = Also post it on the city’s accounts elsewhere
desk-note-heading = Internal note
desk-note-text = Note
desk-note-hint = Only staff can read this. Write @name to tell a colleague.
desk-note-mention = Tell a colleague
desk-note-mention-none = Nobody in particular
desk-note-save = Add note
desk-place-heading = Correct the place
desk-place-address = Address or crossing
desk-place-address-hint = Choose from the list, or move the pin on the map.
desk-place-lat = Latitude
desk-place-lon = Longitude
desk-place-map = Move the pin to the right place
desk-place-save = Save place
desk-service-heading = Correct the service
desk-service-choose = Service
desk-service-save = Save service

# What became of an action
desk-done-assign = Assignment saved.
desk-done-status = Status changed.
desk-done-update = Update posted.
desk-done-note = Note added.
desk-done-place = Place corrected.
desk-done-service = Service corrected.
desk-done-resend = The message is queued again.
desk-failed = Not saved: { $reason }
desk-failed-stale = Somebody else changed this request. What they did is below, and your text is still here. Save yours all the same, or leave it as it is now.
desk-conflict-save = Save mine all the same
desk-conflict-leave = Leave it as it is now
desk-failed-moved = This move is no longer possible: the request is now “{ $status }”. Your text is still here.
desk-failed-signed-out = You are signed out. What you typed is still here.
desk-sign-in-again = Sign in again in a new tab, then save
desk-changed-heading = What changed meanwhile

# Keyboard
desk-help-title = Keyboard shortcuts
desk-help-open = Keyboard shortcuts
desk-help-intro = They work wherever you are not typing.
desk-help-key = Key
desk-help-action = What it does
desk-key-next = Next request
desk-key-previous = Previous request
desk-key-open = Open the request
desk-key-choose = Choose the request for an act on many
desk-key-choose-range = Choose all from the last chosen one to this
desk-key-bulk = Act on the chosen requests
desk-key-status = Change status
desk-key-assign = Assign to me
desk-key-note = Write an internal note
desk-key-caller = Report for a caller
desk-key-search = Search the queue
desk-key-help = Show this list
desk-key-or = or

# Outbox
desk-outbox-heading = Outbox
desk-outbox-lead = Every message the portal sends, newest first.
desk-outbox-list-label = Messages
desk-outbox-filter = Status of the message
desk-outbox-all = All
desk-outbox-empty = No message here
desk-outbox-empty-hint = Messages appear when a report comes in or a public update is posted.
desk-outbox-to = To { $recipient }
desk-outbox-created = Written { $when }
desk-outbox-sent = Sent { $when }
desk-outbox-next = Next try { $when }
desk-outbox-attempts = { $n ->
    [0] Not tried yet
    [one] { $n } try
   *[other] { $n } tries
}
desk-outbox-error = Last error
desk-outbox-text = Show the text
desk-outbox-resend = Send again
desk-outbox-resend-of = Send again: { $subject }
desk-message-queued = Queued
desk-message-sending = Being sent
desk-message-sent = Sent
desk-message-dead = Given up
desk-message-cancelled = Not wanted any more
desk-nav-moderation = Moderation
desk-nav-dashboard = Figures
desk-nav-templates = Templates
desk-nav-route = My route
desk-nav-mentions = Mentions
desk-nav-appeals = Appeals
desk-nav-routing = Routing
desk-case-moderate = Who may see what

# Who else is here
desk-presence-looking = { $name } is looking at this too.
desk-presence-writing = { $name } is writing here.
desk-case-work = Tasks and work
desk-key-work = Tasks and work of the case
desk-case-hand-off = Hand to a contractor
