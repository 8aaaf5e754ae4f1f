## The first page, and the page of what was reported from this device.

home-page-title = How can we help?
home-title = What can { $city } do for you?
home-lede = Report a problem, see what is being done about it, and get an answer with a date.
home-search-label = Search requests by words, address or reference
home-search-placeholder = Pothole, Main Street, R-7K3M-9X…
home-search = Search
home-task-report = Report a problem
home-task-report-text = A pothole, a dark street light, graffiti: tell us where, and add a photo.
home-task-find = Find a request
home-task-find-text = See what neighbors have reported and where it stands.
home-task-map = Open the map
home-task-map-text = All requests on one map, with filters.
home-task-mine = My requests
home-task-mine-text = What you reported from this device, and what became of it.
home-task-data = Get the data
home-task-data-text = Every public request as a file, or through the API.
home-task-contact = Talk to a person
home-task-contact-text = By phone or by mail, in your language.
home-now = What is going on
home-open =
    { $n ->
        [one] open request
       *[other] open requests
    }
home-resolved =
    { $n ->
        [one] request resolved
       *[other] requests resolved
    }
home-all = All requests
home-empty-title = No requests yet
home-empty = The first report will show up here.
home-list-failed = The newest requests cannot be shown just now
home-mine-title = My requests
home-mine-lede = What was reported from this device. The list is kept on this device only.
home-mine-empty-title = Nothing reported from this device yet
home-mine-empty = When you send a report from this device, you will find it here.
