## Requests inside other people's pages

embed-title = Requests to the city of { $city }
embed-none = No request matches.
embed-count =
    { $n ->
        [10000] 10,000 requests or more
        [one] { $n } request
       *[other] { $n } requests
    }
embed-new-tab = (opens in a new tab)
embed-map-label = Map of the requests
embed-as-list = The same as a list
embed-group =
    { $n ->
        [one] { $n } request, { $open } open
       *[other] { $n } requests, { $open } open
    }
embed-frame-title = Requests to the city
embed-maker-title = Embed these requests
embed-maker-lede = Put a list or a map of these requests into your own page. It is always up to date, sets no cookie and needs no script.
embed-kind = Show
embed-kind-list = A list
embed-kind-map = A map
embed-height = Height in pixels
embed-make = Make the code
embed-code-title = The code
embed-code = Copy this into your page
embed-copy = Copy
embed-copied = Copied.
embed-look = See how it looks
