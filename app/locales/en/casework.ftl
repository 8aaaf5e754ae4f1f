## Working on one case: conflicts, templates, mentions, work, hand-offs, the route

# Somebody was faster
casework-conflict-title = Not saved yet: somebody else changed this case
casework-conflict-lede = Nothing is lost. Look at what changed, then choose.
casework-conflict-theirs = What changed meanwhile
casework-conflict-unseen = The case was changed without an entry in its timeline.
casework-conflict-mine = What you wanted to save
casework-conflict-words = Your words
casework-conflict-photos = Photos (optional): choose yours again
casework-conflict-note = Keep my words as an internal note

# Templates
casework-done = Saved.
casework-templates-title = Templates
casework-templates-lede = Words to start an update from. They are offered in the reporter’s language, with the facts of the case in place of the names in braces.
casework-template-add = New template
casework-template-name = Name
casework-template-locale = Language
casework-template-event = Goes with
casework-template-any-event = Any change, or none
casework-template-service = Service
casework-template-every-service = Every service
casework-template-text = Text
casework-template-retired = No longer offered
casework-template-retire = Offer it no longer
casework-template-restore = Offer it again
casework-template-save = Save template
casework-template-preview = Preview
casework-template-preview-of = As request { $reference } would say it.
casework-template-preview-none = There is no request to show it with yet.
casework-template-overtaken = Somebody else changed this template meanwhile. How it reads now is shown here; your text is still in the form. Save yours all the same, or go back to the list.
casework-template-facts = Facts a text can name
casework-template-fact-reference = The request’s reference
casework-template-fact-service = What it is about
casework-template-fact-place = Where it is
casework-template-fact-due = The promised day
casework-template-fact-opened = The day it came in
casework-template-fact-department = The department that has it
casework-template-fact-staff = Your name
casework-template-fact-city = The city’s name
casework-template-fact-link = The address of the request’s page
casework-template-no-reference = your request
casework-template-no-service = your request
casework-template-no-place = the place you named
casework-template-no-due = a day that we will tell you
casework-template-no-opened = the day you wrote
casework-template-no-department = our department
casework-template-no-staff = our team
casework-template-no-city = the city
casework-template-no-link = the request’s page
casework-error-unknown-placeholder = Something in braces is no fact of a case. The list below the text has all there are

# Mentions
casework-mentions-title = Mentions
casework-mentions-lede = Notes in which a colleague named you.
casework-mentions-none = Nobody has named you yet.
casework-mentions-read = I have read these
casework-mention-new = New
casework-mention-subject = { $by } named you: { $reference }
casework-mention-intro = { $by } named you in an internal note about { $reference } ({ $service }) at { $city }. The note stands at the desk.
casework-mention-open = Open the case
casework-mention-why = You get this mail because you gave this address on the desk’s page of mentions. Take it out there to hear of mentions at the desk alone.
casework-notice-title = Where you are told
casework-notice-email = Mail address (optional)
casework-notice-hint = The mail says who named you and about which case, never what the note says.
casework-notice-save = Save address

# Tasks, time and materials
casework-work-title = Tasks and work: { $reference }
casework-work-to-case = To case { $reference }
casework-work-overtaken = Somebody else was faster. This is how it stands now.
casework-tasks-title = Tasks
casework-tasks-none = Nothing is to be done.
casework-task-text = What is to be done
casework-task-anybody = Anybody
casework-task-due = By (optional)
casework-task-add = Add task
casework-task-finish = Done
casework-task-reopen = Not done yet
casework-task-done = Done
casework-log-title = Time and materials
casework-log-none = Nothing has been written down.
casework-log-sums = In all: { $time } hours, { $cost }
casework-entry-add-time = Add time
casework-entry-add-material = Add material
casework-entry-at = When
casework-entry-by = Who
casework-entry-what = What
casework-entry-amount = How much
casework-entry-cost = Cost
casework-entry-cost-optional = Cost (optional)
casework-entry-minutes = Minutes
casework-entry-quantity = Quantity
casework-entry-unit = Unit (optional)
casework-entry-save = Write down
casework-entry-remove = Take back
casework-entry-removed = Taken back by { $by }

# A contractor
casework-hand-off-title = Contractors: { $reference }
casework-hand-off-none = This case was never handed to a contractor.
casework-hand-off-new = Hand it over
casework-hand-off-hint = They get a mail with a link that opens this one case: what it is about, where, its photos, and your note. Never who reported it. Whoever has the link can write to the desk.
casework-hand-off-name = Contractor
casework-hand-off-email = Mail address
casework-hand-off-days = The link works for how many days
casework-hand-off-note = What they are to do (optional)
casework-hand-off-do = Send the link
casework-hand-off-revoke = Take it back
casework-hand-off-done = Done, they say
casework-hand-off-is-open = In their hands
casework-hand-off-revoked = Taken back
casework-hand-off-expired = Run out
casework-hand-off-seen = opened { $date }
casework-hand-off-unseen = not opened yet
casework-hand-off-subject = { $reference }: { $service } is yours to do
casework-hand-off-intro = { $city } hands you a piece of work, { $name }: { $service }, reference { $reference }.
casework-hand-off-open = Open the work
casework-hand-off-why = The link is for you alone and works for { $days } days. Whoever has it can write to { $city } in your name.
casework-contractor-lede = Work for { $name }
casework-contractor-note = What is to be done
casework-contractor-place = Where
casework-contractor-map = On the map
casework-contractor-until = This page works until
casework-contractor-said = What you have reported
casework-contractor-report = Report back
casework-contractor-text = How it goes
casework-contractor-photos = Photos (optional)
casework-contractor-done = The work is done
casework-contractor-hint = The city reads this first; it may publish it afterwards. It also closes the case.
casework-contractor-send = Send
casework-contractor-thanks = Thank you. The city has it.
casework-contractor-is-done = You said on { $date } that the work is done. Thank you.

# The route
casework-route-title = My route
casework-route-lede = Your cases that are planned or under way, nearest next. Distances are as the crow flies.
casework-route-none = Nothing is planned for you.
casework-route-from = Start (latitude, longitude)
casework-route-order = Order from there
casework-route-here = From where I am
casework-route-length =
    { $n ->
        [one] { $n } case, { $km } km
       *[other] { $n } cases, { $km } km
    }
casework-route-far = { $metres } m
casework-route-report = Say what you found
casework-route-text = What you found or did
casework-route-device = Take this page along and it opens without a network. What you send then waits on this device until there is one.
casework-route-take = Take it along
casework-route-forget = Forget it on this device
casework-route-taken = Taken along
casework-route-waiting = Waiting to be sent:
casework-route-sent = Sent:
casework-route-refused = Not taken; open the case:
casework-route-signed-out = You are signed out. Sign in, and it is sent.
