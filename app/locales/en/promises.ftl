## Promises kept: the figures

promises-title = Promises kept
promises-lede = For most services the city promises a date. Here is how often it was kept. A request that had to be taken up again counts as not kept; so does one that is overdue and still open.
promises-periods = Period
promises-period-month = Last 30 days
promises-period-year = Last 365 days
promises-period-all = Since the beginning
promises-none = No promise has come due yet, and nothing was closed.
promises-finding = { $percent }% of { $total } promises were kept
promises-time = Half of the closed requests took no longer than { $median }, nine of ten no longer than { $p90 }.
promises-at = Counted on { $date }; time while the city waited for the reporter does not count towards a promise.
promises-csv = These figures as CSV
promises-service = Service
promises-service-table = By service
promises-district = Council district
promises-district-table = By council district
promises-district-name = District { $name }
promises-kept = Kept
promises-rate = Share
promises-closed = Closed
promises-median = Half within
promises-p90 = Nine of ten within
promises-percent = { $percent }%
promises-of = { $kept } of { $total }
promises-value = { $n }
promises-hours = { $n } h
promises-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
