## Settings: all of them as one file.

admin-page-file = All of it as a file
admin-page-file-hint = Take everything that is set along, or read it in again.
admin-kind-city = City, map and addresses
admin-field-city = City
admin-field-time-zone = Time zone
admin-field-bounds = Bounds
admin-field-center = Where maps open
admin-field-zoom = Zoom
admin-field-attributions = Sources
admin-field-layers = Layers of the map
admin-field-addresses = Addresses
admin-field-geocoder-words = Words of addresses
cityfile-lede = What is set here can go into another portal, or back into this one.
cityfile-take = Take it along
cityfile-holds = Names, map, areas, addresses, services with their questions, targets, calendars, rules, templates, reasons, departments, teams, colours and texts. Cases, people and secrets are not in it.
cityfile-download = Download the file
cityfile-read = Read a file in
cityfile-read-what = It takes the place of what is set. Cases stay and keep what they were asked and promised. You see what would change before it does.
cityfile-file = The city’s file
cityfile-file-hint = As it was downloaded here, or written by “stoa config export”: at most { $mb } MB.
cityfile-look = See what would change
cityfile-preview = What the file would change
cityfile-would = Nothing has changed yet. Each of these is written down as a change and can be taken back by itself; map and addresses only by an earlier file.
cityfile-first-take = Download the present file first if you may want to come back to it.
cityfile-same = The file says what is set already. Nothing would change.
cityfile-apply = Read it in
cityfile-cancel = Cancel
cityfile-done = The file was read in. What is other than before stands among the changes.
cityfile-added =
    { $n ->
        [one] { $n } new
       *[other] { $n } new
    }
cityfile-changed =
    { $n ->
        [one] { $n } changed
       *[other] { $n } changed
    }
cityfile-removed =
    { $n ->
        [one] { $n } gone
       *[other] { $n } gone
    }
cityfile-reordered = in another order
cityfile-part-addresses = Addresses
cityfile-part-areas = Areas
cityfile-part-calendars = Calendars
cityfile-part-departments = Addresses of departments
cityfile-part-endings = Closing reasons
cityfile-part-general = Service for everything else
cityfile-part-geocoder-words = Words of addresses
cityfile-part-layers = Map
cityfile-part-routing = Routing rules
cityfile-part-rules = When a promise runs out
cityfile-part-services = Services
cityfile-part-site = City
cityfile-part-stoa-config = Format of the file
cityfile-part-teams = Teams
cityfile-part-templates = Templates
cityfile-part-terms = Targets
cityfile-part-texts = The city’s own words
cityfile-part-theme = Appearance
error-file-no-city = This file cannot be read in. What is wrong with it stands below
error-conflict-not-kept = Map or addresses are others by now, and earlier ones are not kept here. Read in an earlier file to come back to them
