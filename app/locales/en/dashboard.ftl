## The dashboard: figures of any days, by service and place

dashboard-title = How the city is doing
dashboard-lede = Everything that was reported, counted as it stands now. Choose days, a service or a place; every number leads to its cases or to a file.
dashboard-stretches = Days
dashboard-days-7 = Last 7 days
dashboard-days-30 = Last 30 days
dashboard-days-90 = Last 90 days
dashboard-days-365 = Last 365 days
dashboard-compare = Compare with
dashboard-compare-before = The days before
dashboard-compare-year = A year earlier
dashboard-compare-none = Nothing
dashboard-every = All
dashboard-neighborhood = Neighborhood
dashboard-standing = The most important numbers
dashboard-days = From { $from } to { $to }.
dashboard-against = Compared with { $from } to { $to }.
dashboard-changed = The numbers have changed.
dashboard-open = Open now
dashboard-overdue = Overdue now
dashboard-opened = Came in
dashboard-closed = Closed
dashboard-kept-rate = Promises kept
dashboard-median = Half closed within
dashboard-change = Change
dashboard-up = +{ $percent }%
dashboard-down = −{ $percent }%
dashboard-same = 0%
dashboard-from = From
dashboard-table = The numbers as a table
dashboard-services-more = { $n ->
    [one] { $n } more service
   *[other] { $n } more services
}
dashboard-embed = Put parts of this into your own page
dashboard-flow-legend = Columns: came in. Line: closed.
dashboard-from-to = { $from } to { $to }
dashboard-from-to-percent = { $from }% to { $to }%
dashboard-square = Square { $n }
dashboard-squares = Squares of the map with the most requests
# Findings: the titles of the charts
dashboard-than-before = than in the days before
dashboard-than-year = than a year earlier
dashboard-nothing = There is not enough to compare in these days
dashboard-flow = { $opened } requests came in and { $closed } were closed
dashboard-flow-more = { $opened } requests came in, { $percent }% more { $than }; { $closed } were closed
dashboard-flow-less = { $opened } requests came in, { $percent }% fewer { $than }; { $closed } were closed
dashboard-kept = { $percent }% of the promises that came due were kept.
dashboard-kept-more = { $percent }% of the promises that came due were kept, { $points } points more { $than }.
dashboard-kept-less = { $percent }% of the promises that came due were kept, { $points } points less { $than }.
dashboard-slower-more = { $service }: half of the requests take { $time } longer { $than }
dashboard-slower-less = { $service }: half of the requests are done { $time } sooner { $than }
dashboard-slowest = { $service } takes longest: half of the requests take more than { $time }
dashboard-most = { $place } reports most: { $percent }% of all requests with a place
dashboard-apart = Promises are kept most often in district { $best } ({ $percent }%), least often in district { $worst } ({ $least }%)
dashboard-heat = Half of the requests come from { $squares } of { $all } squares of the map
# The desk's own
dashboard-desk = What waits at the desk
dashboard-dormant = Dormant
dashboard-dormant-days = Dormant: open, and nothing has happened for { $days } days. Reopened: of the requests closed in the last 90 days, those that had to be taken up again.
dashboard-reopened = Reopened
dashboard-nobody = Nobody
dashboard-people = Person
dashboard-people-finding = { $name } has the most open requests: { $n }
dashboard-departments = Department
dashboard-departments-finding = { $name } has the most open requests: { $n }
dashboard-ages = Open for
dashboard-ages-finding = Open for more than a year: { $n }
dashboard-age = { $from } to { $to } days
dashboard-age-older = { $from } days and more
