## The admin area: what a city sets for itself, and who changed what. Pages that the server writes itself.

# Index
admin-title = Settings
admin-lede = What the city decides for itself. Every change is written down with what was there before, and can be taken back.
admin-set = What can be set
admin-set-what = Setting
admin-set-hint = What it is for
admin-page-services = Services and their questions
admin-page-services-hint = What residents can report, in which order, and what each service asks.
admin-page-teams = Teams and departments
admin-page-teams-hint = Who takes cases together, and where departments are written to.
admin-page-routing = Routing
admin-page-routing-hint = Which department, team and person a report goes to.
admin-page-terms = Targets
admin-page-terms-hint = How soon the city answers and acts, service by service.
admin-page-calendars = Calendars
admin-page-calendars-hint = When the city works: hours, holidays, days that are free every year.
admin-page-escalations = When a promise runs out
admin-page-escalations-hint = What happens to cases that are overdue.
admin-page-templates = Templates
admin-page-templates-hint = Words that staff are offered for updates.
admin-page-endings = Closing reasons
admin-page-endings-hint = Why cases are closed, and what becomes of disputes.
admin-page-history = History from an earlier system
admin-page-history-hint = Cases of an earlier system, brought along from a file.

# Changes
admin-changes-title = Changes of settings
admin-changes-lede = Who changed what, the newest first. The newest change of a setting can be taken back.
admin-changes-list = Changes
admin-changes-none = Nothing was changed yet.
admin-changes-newest = Newest changes
admin-changes-all = All changes
admin-changes-older = Older changes
admin-changes-here = What was changed here
admin-change-changed = changed
admin-change-added = added
admin-change-removed = removed
admin-change-undoes = taken back
admin-change-portal = the portal
admin-change-more =
    { $n ->
        [one] { $n } more
       *[other] { $n } more
    }
admin-what = What
admin-before = Before
admin-after = After
admin-everything = All of it
admin-yes = yes
admin-no = no
admin-undo = Undo
admin-undone = Taken back. What was there before holds again.
admin-filter-kind = Setting
admin-filter-by = Changed by
admin-filter-show = Show
admin-filter-all = Show all
admin-any = Any
admin-overtaken = Somebody else has changed this since you opened it. What you typed is still here; nothing was saved. Compare, then save again if you still want to.
admin-overtaken-theirs = What was changed meanwhile

# Kinds of settings
admin-kind-service = Service
admin-kind-order = Order of services
admin-kind-general = Service for everything else
admin-kind-department = Department
admin-kind-team = Team
admin-kind-routing-rules = Routing rules
admin-kind-calendar = Calendar
admin-kind-terms = Target
admin-kind-escalations = When a promise runs out
admin-kind-template = Template
admin-kind-endings = Closing reasons

# Names of fields, as the list of changes writes them
admin-field-name = Name
admin-field-code = Code
admin-field-description = Description
admin-field-keywords = Keywords
admin-field-category = Category
admin-field-department = Department
admin-field-place = Place
admin-field-contact = Contact
admin-field-target = Done within
admin-field-response = Answered within
admin-field-resolution = Done within
admin-field-calendar = Calendar
admin-field-publication = Who sees reports
admin-field-has-questions = Asks questions
admin-field-form = Form
admin-field-pages = Pages
admin-field-fields = Questions
admin-field-title = Title
admin-field-text = Text
admin-field-help = Help
admin-field-required = Required
admin-field-choices = Choices
admin-field-kind = Kind of answer
admin-field-condition = When it is asked
admin-field-key = Key
admin-field-email = Mail address
admin-field-members = Members
admin-field-retired = No longer used
admin-field-when = Which reports
admin-field-then = What is said of them
admin-field-services = Services
admin-field-areas = Areas
admin-field-words = Words
admin-field-days = Days
admin-field-hours = Hours
admin-field-channels = How it came in
admin-field-team = Team
admin-field-person = Person
admin-field-priority = Priority
admin-field-holidays = Holidays
admin-field-yearly = Free every year
admin-field-date = Date
admin-field-month = Month
admin-field-day = Day
admin-field-weekday = Weekday
admin-field-nth = Which one of the month
admin-field-monday-after-sunday = The Monday after a Sunday
admin-field-statuses = Where the case stands
admin-field-of = Which promise
admin-field-later = Planned
admin-field-overdue-by = Overdue by
admin-field-action = What is done
admin-field-assign = Given to
admin-field-service = Service
admin-field-event = Move
admin-field-locale = Language
admin-field-reasons = Reasons
admin-field-gone = Given no more
admin-field-appeal = Appeals decided within
admin-field-backers = Others behind a dispute
admin-field-sample = One asked of so many
admin-field-outside = Whom else to turn to
admin-field-en = English
admin-field-es = Spanish
admin-field-ar = Arabic
admin-field-monday = Monday
admin-field-tuesday = Tuesday
admin-field-wednesday = Wednesday
admin-field-thursday = Thursday
admin-field-friday = Friday
admin-field-saturday = Saturday
admin-field-sunday = Sunday

# What the forms share
admin-save = Save
admin-saved = Saved. It holds from now on.
admin-preview = Preview
admin-amount = Number
admin-unit = Unit
admin-unit-working-minutes = working minutes
admin-unit-working-hours = working hours
admin-unit-hours = hours, round the clock
admin-unit-business-days = working days
admin-unit-calendar-days = days

# Targets
admin-terms-lede = A case is promised by the targets in force when it is opened. What you change here holds for cases opened from now on; older cases keep what they were promised.
admin-terms-service = Service
admin-terms-response = Answered within
admin-terms-resolution = Done within
admin-terms-calendar = Calendar
admin-terms-now = A case opened now: done by
admin-terms-none = nothing is promised
admin-terms-every = Change the targets of all services
admin-terms-every-lede = What you fill in holds for every service from now on. What you leave empty stays as it is.
admin-terms-title = Target: { $name }
admin-terms-from-now = It holds for cases opened from now on; older cases keep what they were promised.
admin-terms-empty-none = Leave the number empty to promise nothing.
admin-terms-empty-as-is = Leave the number empty to keep each service as it is.
admin-terms-as-is = As it is
admin-terms-promised = A case opened now is promised
admin-terms-answer-now = Now: answer by
admin-terms-work-now = Now: done by
admin-terms-answer-then = Then: answer by
admin-terms-work-then = Then: done by
admin-terms-changed =
    { $n ->
        [one] { $n } service changes.
       *[other] { $n } services change.
    }
admin-terms-planned = This is planned and comes by itself:
admin-terms-drop-planned = It is not to come

# Calendars
admin-calendars-lede = Targets in working time are counted by a calendar. A change holds from now on.
admin-calendar = Calendar
admin-calendar-title = Calendar: { $name }
admin-calendar-new = New calendar
admin-calendar-code = Code: small letters, digits, hyphens. It stays for good
admin-calendar-usual = Monday to Friday, nine to five
admin-calendar-hours = Hours
admin-calendar-hours-hint = From and to, such as 08:30-17:00; several between commas. A day left empty is free.
admin-calendar-free = Holidays and rules
admin-calendar-used = Services
admin-calendar-ahead = The next days on which nobody works
admin-calendar-from-now = It holds from now on. Cases keep the dates they were promised.
admin-calendar-more = More rows
admin-calendar-remove = Remove this calendar
admin-holidays = Holidays
admin-holidays-hint = Single days on which nobody works. Empty a row to remove it.
admin-holiday-date = Date of holiday { $n }
admin-holiday-name = Name of holiday { $n }
admin-yearly = Free every year
admin-yearly-hint = Either a day of the month, or which weekday of the month. Empty a row to remove it.
admin-yearly-name = Name of rule { $n }
admin-yearly-month = Month of rule { $n }
admin-yearly-day = Day of the month, rule { $n }
admin-yearly-nth = Which one of the month, rule { $n }
admin-yearly-weekday = Weekday, rule { $n }
admin-yearly-monday = Where the day is a Sunday, the Monday after it is free too
admin-nth-1 = first
admin-nth-2 = second
admin-nth-3 = third
admin-nth-4 = fourth
admin-nth-last = last

# When a promise runs out
admin-escalations-lede = Each rule acts once on a case that stands there and is so much overdue. A new rule acts on what comes due from now on.
admin-escalation-new = New rule
admin-escalation-name = Name of the rule
admin-escalation-remove = Remove this rule
admin-escalation-statuses = Where the case stands
admin-escalation-of = Which promise ran out
admin-escalation-of-resolution = that it is done
admin-escalation-of-response = that somebody answers
admin-escalation-action = What is done
admin-escalation-flag = Mark it at the desk
admin-escalation-raise = Make it more urgent
admin-escalation-notify = Write to its department
admin-escalation-give = Give it to { $name }
admin-escalation-after = Overdue by
admin-escalation-after-hint = How long after the promised date the rule acts.

# Closing reasons
admin-endings-lede = Staff choose one of these reasons when they close a case, and its reporter reads it. A reason that was used keeps its words for those cases.
admin-endings-reasons = Reasons
admin-endings-disputes = Disputes and appeals
admin-ending-new = New reason
admin-ending-event = It goes with
admin-ending-gone = Do not offer it any more
admin-ending-appeal = Appeals are decided within
admin-ending-appeal-hint = By the calendar of the case’s service.
admin-ending-backers = So many others behind a dispute make the case more urgent
admin-ending-sample = Of so many closed cases, one reporter is asked how it was
admin-ending-outside = Whom else people can turn to after an appeal
admin-ending-outside-hint = An ombudsman or a court, with how to reach them. Left empty, nobody is named.
