## The frame, the components, and words that every page uses.

ui-description = Report a problem in { $city }, see what others have reported, and follow what the city does about it.
ui-skip = Skip to content
ui-menu = Menu
ui-nav-main = Main
ui-nav-report = Report a problem
ui-nav-requests = Requests
ui-nav-mine = My requests
ui-nav-about = About
ui-nav-desk = Desk
ui-nav-outbox = Messages
ui-nav-sign-in = Staff sign-in
ui-nav-sign-out = Sign out
ui-language = Language
ui-theme = Look
ui-theme-auto = As on my device
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-contrast = High contrast
ui-live = Live
ui-offline = You are offline. You can read on; nothing is sent until you are back.
ui-footer-phone = Call { $phone }
ui-footer-accessibility = Accessibility
ui-footer-api = For developers
ui-footer-staff = For city staff
ui-footer-data = Data:
ui-footer-made = Made with Stoa, free software
ui-footer-sample = Part of what you see here is made up to show how the portal works.
ui-breadcrumbs = You are here
ui-pages = Pages
ui-first-page = First page
ui-next-page = Next
ui-close = Close
ui-remove = Remove
ui-optional = (optional)
ui-error-prefix = Error:
ui-error-title = Error: { $title }
ui-error-summary = There is a problem
ui-characters-left =
    { $n ->
        [one] { $n } character left
       *[other] { $n } characters left
    }
ui-too-many-characters =
    { $n ->
        [one] { $n } character too many
       *[other] { $n } characters too many
    }

## Numbers

ui-metres = { $n } m
ui-kilometres = { $n } km
ui-kilobytes = { $n } kB
ui-megabytes = { $n } MB
ui-target-hours =
    { $n ->
        [one] within { $n } hour
       *[other] within { $n } hours
    }
ui-target-days =
    { $n ->
        [one] within { $n } day
       *[other] within { $n } days
    }
ui-target-business-days =
    { $n ->
        [one] within { $n } working day
       *[other] within { $n } working days
    }
ui-target-working-hours =
    { $n ->
        [one] within { $n } working hour
       *[other] within { $n } working hours
    }
ui-target-working-minutes =
    { $n ->
        [one] within { $n } working minute
       *[other] within { $n } working minutes
    }

## Dates

ui-date = { $month } { $day }, { $year }
ui-day = { $weekday }, { $month } { $day }
ui-time = { $hour12 }:{ $minute } { $half }
ui-date-time = { $date }, { $time }
ui-am = AM
ui-pm = PM
ui-month-1 = January
ui-month-2 = February
ui-month-3 = March
ui-month-4 = April
ui-month-5 = May
ui-month-6 = June
ui-month-7 = July
ui-month-8 = August
ui-month-9 = September
ui-month-10 = October
ui-month-11 = November
ui-month-12 = December
ui-weekday-1 = Monday
ui-weekday-2 = Tuesday
ui-weekday-3 = Wednesday
ui-weekday-4 = Thursday
ui-weekday-5 = Friday
ui-weekday-6 = Saturday
ui-weekday-7 = Sunday

## Orders of a list

ui-sort-newest = Newest first
ui-sort-oldest = Oldest first
ui-sort-due = Most urgent first
ui-sort-near = Nearest first
