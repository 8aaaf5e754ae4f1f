## Routing, teams, kept filters and acts on many requests: pages that the server writes itself.

# Rules
routing-title = Routing
routing-lede = Rules are read from top to bottom when a report comes in. Department, team, person and priority are each what the first fitting rule says of it.
routing-version = In force: version { $n }.
routing-changed = You have changed the list. It holds once it has been tried out and saved.
routing-none = There are no rules: every report goes to its service’s department.
routing-every-case = Every report
routing-services = Services
routing-areas = Areas
routing-words = Words
routing-words-hint = Between commas. Whole words, whatever their case and accents; several words mean them in a row.
routing-days = Days
routing-hours = Hours
routing-hours-from = From
routing-hours-to = To
routing-channels = How it came in
routing-department = Department
routing-team = Team
routing-person = Person
routing-priority = Priority
routing-priority-0 = Usual
routing-priority-1 = Raised
routing-priority-2 = Urgent
routing-area-council-district = Council district { $name }
routing-area-police-district = Police district { $name }
routing-day-monday = Monday
routing-day-tuesday = Tuesday
routing-day-wednesday = Wednesday
routing-day-thursday = Thursday
routing-day-friday = Friday
routing-day-saturday = Saturday
routing-day-sunday = Sunday
routing-up = Up
routing-down = Down
routing-remove = Remove
routing-up-of = Move up: { $name }
routing-down-of = Move down: { $name }
routing-remove-of = Remove: { $name }
routing-add = Add a rule
routing-try = Try it on last month’s requests
routing-drop = Discard my changes
routing-done = Saved.
routing-history = Saved versions
routing-history-version = Version
routing-history-at = Saved
routing-history-by = By
routing-history-rules = Rules

# One rule
routing-rule-title = Rule
routing-rule-new = New rule
routing-name = Name of the rule
routing-when = Which reports
routing-when-hint = Every part that is filled in must fit; of a list, one entry is enough. Times are the city’s; hours over midnight belong to the day they begin on.
routing-then = What is said of them
routing-then-hint = What is left open, a later rule may say.
routing-says-nothing = –
routing-keep = Put into the list
routing-back = Back to the list

# Dry run
routing-dry-title = What the list would have done
routing-dry-span = { $n ->
    [one] { $n } request from { $from } to { $to }
   *[other] { $n } requests from { $from } to { $to }
}
routing-dry-cut = There were more; the newest were looked at.
routing-dry-elsewhere = { $n ->
    [0] None of them would go elsewhere than now.
    [one] { $n } of them would go elsewhere than now.
   *[other] { $n } of them would go elsewhere than now.
}
routing-dry-untouched = { $n ->
    [one] Of { $n } no rule says anything.
   *[other] Of { $n } no rule says anything.
}
routing-dry-rules = By rule
routing-dry-fits = Fits
routing-dry-takes = Decides
routing-dry-moves = Elsewhere than now
routing-dry-never = Never decides
routing-dry-examples = Examples: { $name }
routing-dry-samples = Would go elsewhere
routing-dry-now = Now:
routing-dry-then = Then:
routing-save = Save: holds from now on

# Teams
routing-teams-title = Teams
routing-teams-lede = People who take requests together. Rules and staff give requests to a team; its members find them under “My team”.
routing-team-new = New team
routing-team-name = Name
routing-team-members = Members
routing-team-keep = Save
routing-team-cases = Its requests
routing-team-change = { $n ->
    [one] { $n } member – change
   *[other] { $n } members – change
}
routing-team-retire = Retire: { $name }
routing-departments = Where departments are written to
routing-departments-hint = Escalation rules that notify the department write to this address.

# Kept filters
routing-filters-title = Kept filters
routing-filters-lede = Filters you keep stand beside the queues, with how many requests each finds.
routing-filters-none = You keep no filter yet. Filter the queue, then keep what is shown under a name.
routing-filter-remove = Forget: { $name }
routing-to-queue = Back to the queue

# Acts on many
routing-bulk-title = { $n ->
    [one] Act on { $n } request
   *[other] Act on { $n } requests
}
routing-bulk-none = No request is chosen.
routing-bulk-hint = Each request is changed by itself: what cannot be done to one holds up no other. For { $n } minutes it can be taken back.
routing-bulk-assignee = Assign to
routing-bulk-team = Give to a team
routing-bulk-department = Hand to another department
routing-bulk-event = New status
routing-bulk-update = Public update
routing-bulk-update-hint = Everyone can read this. It is sent to the reporters and followers of each request.
routing-bulk-priority = Priority
routing-bulk-do-assign = Assign
routing-bulk-do-team = Give to the team
routing-bulk-do-department = Hand to the department
routing-bulk-do-status = Change status
routing-bulk-do-priority = Set priority
routing-bulk-finding = Done to { $done } of { $total }.
routing-bulk-undo = Take back (until { $time })
routing-bulk-undone = This was taken back.
routing-nobody = Nobody
routing-no-team = No team
routing-became-done = Done
routing-became-unchanged = Was like that already
routing-became-illegal-move = Its status has no such move
routing-became-stale = Somebody has changed it in the meantime: not touched
routing-became-not-found = There is no such request
routing-became-forbidden = Not allowed for your role
routing-became-refused = What was typed does not fit this request
routing-became-failed = Could not be done now
routing-undone-restored = As it was
routing-undone-changed = Changed since: stays
routing-undone-failed = Could not be taken back
