## Finding and following requests; maps.

requests-home = Home
requests-title = Requests
requests-heading = What people have reported
requests-report = Report a problem
requests-sample = Sample

## The filter

requests-filter = Filter
requests-filter-q = Words, address or reference
requests-filter-status = Status
requests-filter-more = More filters
requests-filter-service = Service
requests-any-service = Any service
requests-filter-neighborhood = Neighborhood
requests-any-neighborhood = Any neighborhood
requests-filter-from = Reported from
requests-filter-to = Reported until
requests-filter-sort = Order
requests-filter-mine = Only reported from this device
requests-filter-apply = Search
requests-near-me = Near me
requests-near-failed = We could not find out where you are.
requests-filters-used = Filters in use
requests-filters-clear = Clear all filters
requests-chip-q = “{ $q }”
requests-chip-from = From { $date }
requests-chip-to = Until { $date }
requests-chip-area = On this part of the map
requests-chip-district = District { $name }
requests-chip-near = Near me
requests-chip-mine = From this device
requests-chip-overdue = Overdue
requests-unreadable = Part of this address cannot be read
requests-unreadable-text = We left out: { $names }.

## The list

requests-count =
    { $n ->
        [10000] 10,000 requests or more
        [one] { $n } request
       *[other] { $n } requests
    }
requests-views = View
requests-view-list = List
requests-view-map = Map
requests-download = file of these requests
requests-new =
    { $n ->
        [one] { $n } new – show
       *[other] { $n } new – show
    }
requests-new-announced =
    { $n ->
        [one] { $n } new request
       *[other] { $n } new requests
    }
requests-none = Nothing found
requests-none-text = No request fits these filters. Take one away, or report something new.

## Maps

requests-map-label = Map of the requests
requests-map-of = Map of { $place }
requests-map-twin = The list holds the same requests as the map.
requests-map-credits = Map data:
requests-map-zoom-in = Zoom in
requests-map-zoom-out = Zoom out
requests-map-one = { $service }: { $status }
requests-map-group =
    { $n ->
        [one] { $n } request, { $open } open. Zoom in
       *[other] { $n } requests, { $open } open. Zoom in
    }
requests-map-here =
    { $n ->
        [one] { $n } request at this place, { $open } open
       *[other] { $n } requests at this place, { $open } open
    }
requests-map-here-list = Show them as a list
requests-map-unseen = not public: { $n }
requests-map-picked = The place you picked; drag it to move it
requests-map-pick-note = Tap or click the map, or drag the pin.
requests-map-pick-keys = With the keyboard: arrows move the map.
requests-map-pick-middle = Put the pin in the middle
requests-legend = Legend
requests-places-found =
    { $n ->
        [one] { $n } place found
       *[other] { $n } places found
    }
requests-place-none = No such place found. You can also use the map, or only words.
requests-place-chosen = Chosen: { $place }

## One request

requests-request-title = { $service } { $reference }
requests-what = What was reported
requests-photos = Photos
requests-photo-number = Photo { $n }
requests-preparing = { $n ->
    [one] 1 photo is being prepared.
   *[other] { $n } photos are being prepared.
}
requests-timeline = What happened so far
requests-timeline-promise = Promised by { $day }
requests-changed = This request has changed. Status: { $status }
requests-fact-place = Place
requests-fact-neighborhood = Neighborhood
requests-fact-opened = Reported
requests-fact-department = Department
requests-fact-category = Category
requests-fact-followers = Followers
requests-place-unknown = Not given
requests-promise-none = No date is promised
requests-promise-none-text = The city makes no promise for this service. You will see here what happens.
requests-promise-by = By { $day }
requests-promise-by-text = By then the city promises to have acted.
requests-promise-late =
    { $n ->
        [one] { $n } day late
       *[other] { $n } days late
    }
requests-promise-late-text = The city promised to act by { $date }.
requests-promise-done = Done on { $date }
requests-promise-declined = Closed on { $date }
requests-promise-paused = Paused since { $date }
requests-promise-paused-text = The city asked the person who reported this and needs the answer. The promised date moves by as long as that takes.
requests-promise-late-unsaid = The city has not said why.
requests-promise-answer = Somebody answers by { $day }.
requests-promise-figures = How often promises are kept
requests-promise-kept-text = In time: promised by { $date }.
requests-promise-missed-text =
    { $n ->
        [one] Promised by { $date }: { $n } day late.
       *[other] Promised by { $date }: { $n } days late.
    }
requests-sent = We have your report
requests-sent-reference = Your reference:
requests-sent-promise = The city promises to act by { $day }.
requests-sent-no-promise = For this service the city promises no date. This page shows what happens.
requests-sent-mail = We have sent you a confirmation by mail, and write again when something changes.
requests-sent-no-mail = Keep the reference, or leave a mail address below: this page always shows how far it is.
requests-sent-texts = We have sent a text to your phone: reply YES to hear by text when something changes. This page always shows how far it is.
requests-follow = Follow by mail
requests-follow-email = Mail address
requests-follow-hint = We write when this request changes. Every mail has a link to stop.
requests-follow-do = Follow
requests-followed = You follow this request
requests-followed-text = We write to you when something changes.
requests-unfollow-title = Stop following
requests-unfollow-do = Stop following
requests-share = Copy link
requests-shared = Link copied
requests-share-failed = The link could not be copied. Copy it from the address bar.
requests-print = Print
requests-object = Report abuse
requests-seen-waiting = Somebody looks at this before everyone can see it. Until then only you and the city do.
requests-seen-private = Only you and the city see this.
requests-seen-hidden = This was taken out of public sight. Only you and the city see it.
requests-unseen = Not public
requests-mine-waiting = Waiting to be looked at: until then only you and the city see it.
requests-mine-private = Not public: only you and the city see it.
requests-mine-hidden = Not public any more: taken out of sight. Only you and the city see it.

## How it ended

requests-ending-reason = Closed because: { $reason }
requests-ending-answer = Reported it? Say until { $date } whether it is done
requests-ending-confirmed = Its reporter says that it is done.
requests-ending-disputed = Its reporter has said since { $date } that it is not done.
requests-ending-backers =
    { $n ->
        [one] { $n } other says so too.
       *[other] { $n } others say so too.
    }
requests-ending-back = I say so too: it is not done
requests-ending-backed = Your voice is counted.
requests-ending-appeal = Its reporter appealed on { $date }. Somebody who has not closed it decides by { $due }.
requests-ending-upheld = The appeal was upheld on { $date }.
requests-ending-rejected = The appeal was rejected on { $date }.
