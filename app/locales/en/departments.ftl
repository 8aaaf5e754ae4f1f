## Settings: departments.

admin-page-departments = Departments
admin-page-departments-hint = What each has, its name and address, and what it may become part of.
admin-field-now = Is now
admin-field-held = What it had
admin-field-teams = Teams
admin-field-staff = Staff
admin-field-rules = Routing rules
departments-lede = A department is there because services, teams, staff or rules name it. Give it another name, and all of them follow, with its cases; timelines keep the name of their time.
departments-email = Where it is written to
departments-name = Name
departments-rename = Change the name
departments-services = Services
departments-no-services = none
departments-open-cases =
    { $n ->
        [one] { $n } open case
       *[other] { $n } open cases
    }
departments-teams =
    { $n ->
        [one] { $n } team
       *[other] { $n } teams
    }
departments-staff =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
departments-rules =
    { $n ->
        [one] { $n } rule
       *[other] { $n } rules
    }
departments-merge-it = Make it part of another
departments-merge-hint = Its services, teams, staff, rules and cases become the other’s. It can be taken back among the changes.
departments-into = Which department it becomes part of
departments-choose = Choose one
departments-merge = Make it part of that one
departments-stale = This department has another name by now. Nothing was changed; look at the list below.
error-into-same = Choose another department than this one
