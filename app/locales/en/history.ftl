## A city brings its history along: files of an earlier system's cases. Pages that the server writes itself.

# The list
history-title = History from an earlier system
history-lede = Bring cases of an earlier system along from a file of rows (CSV). You say what is what, try it out on every row without anything being written, then bring it in. Nobody is written to, and a whole file can be taken back.
history-new = A new file
history-source = Name of the earlier system
history-source-hint = For example “Hotline 2009–2024”. A case’s timeline names it, and under it each number comes in once, whichever file it stands in.
history-file = File
history-file-hint = CSV with a first line that names the columns, up to { $n } MB. UTF-8 or Windows-1252; commas, semicolons or tabs.
history-upload = Upload
history-none = Nothing was brought along yet.
history-imports = Files
history-head-source = Earlier system
history-head-file = File
history-head-state = Where it stands
history-head-made = Cases
history-head-at = Begun

# One file
history-import-title = History: { $source }
history-percent = { $n } %
history-state-reading = Being read
history-state-mapping = To be mapped
history-state-checking = Dry run
history-state-checked = Tried out
history-state-importing = Coming in
history-state-paused = Paused
history-state-done = Came in
history-state-cancelled = Cancelled
history-state-taking-back = Being taken back
history-state-taken-back = Taken back
history-state-failed = Cannot be read
history-about-reading = The file is read once, to see what its columns hold.
history-about-mapping = Say which column is which and what its words mean. Most of it is proposed.
history-about-checking = Every row is judged. Nothing is written.
history-about-checked = Every row was judged and nothing was written. Look at what is wrong, then bring in the rows that fit.
history-about-importing = The rows that fit become cases. You can leave this page; it goes on.
history-about-paused = It goes on from where it stopped.
history-about-done = The rows that fit are cases now. Each is found by its old number too.
history-about-cancelled = It ended before its end. What had come in is there until you take it back.
history-about-taking-back = Cases go that nobody has done anything with since.
history-about-taken-back = What nobody had done anything with is gone.
history-about-failed = The file is gone, or a row in it has no end (a quotation mark is never closed). Upload it again.
history-counts = Rows
history-count-good = Fit to come in
history-came-good = Came in
history-count-bad = Cannot come in
history-count-there = Are there already
history-count-left-out = Of services that are left out
history-count-warned = Of those that fit, worth a look
history-count-gone = Taken back
history-count-stays = Stay, since somebody has done something with them
history-issues-link =
    { $n ->
        [one] { $n } thing about a row
       *[other] { $n } things about rows
    }
history-issues-csv = As a file (CSV)
history-to-columns = Columns
history-to-values = Statuses and services
history-act-check = Dry run
history-act-import = Bring the rows in
history-act-pause = Pause
history-act-continue = Go on
history-act-cancel = Cancel
history-act-take-back = Take these cases back
history-take-back = Take it back
history-take-back-hint =
    { $n ->
        [one] { $n } case that it brought is there. It goes, unless somebody has done something with it since.
       *[other] { $n } cases that it brought are there. They go, except those with which somebody has done something since.
    }
history-brought =
    { $n ->
        [one] { $n } case came in
       *[other] { $n } cases came in
    }
history-stays =
    { $n ->
        [one] { $n } case stays
       *[other] { $n } cases stay
    }
history-back = Back to the file

# Columns
history-columns-title = Columns: { $source }
history-columns-lede = Which column is which of our fields? What is proposed goes by the columns’ names and by what stands in them.
history-layout = { $rows } rows, { $encoding }, separated by “{ $delimiter }”
history-found = Columns of the file
history-column = Column
history-samples = Three values
history-filled = Filled in
history-personal-columns = These columns look as if they were about people. They are left out unless you choose them; what you choose is kept as the case’s contact, which only staff see.
history-map = What is what
history-needed = needed
history-no-column = – no column –
history-field-reference = Old number
history-field-opened = Opened
history-field-closed = Closed
history-field-updated = Last changed
history-field-due = Promised for
history-field-status = Status
history-field-outcome = How it ended
history-field-service = Service
history-field-address = Address
history-field-latitude = Latitude
history-field-longitude = Longitude
history-field-position = Latitude and longitude in one
history-field-description = Description
history-field-words = What the public was told at the end
history-field-channel = How it came in
history-field-neighborhood = Neighborhood
history-field-district = Council district
history-field-police-district = Police district
history-field-name = Reporter’s name
history-field-email = Reporter’s mail address
history-field-phone = Reporter’s phone
history-order = How dates are written
history-order-ymd = Year, month, day
history-order-mdy = Month, day, year
history-order-dmy = Day, month, year
history-order-seconds = Seconds since 1970
history-order-millis = Milliseconds since 1970
history-order-unreadable = not readable
history-zone = Whose clock times without an offset are of
history-zone-city = The city’s
history-zone-utc = UTC
history-rule = Where a description or an ending looks as if it held personal data
history-rule-wait = The case comes in, and nobody but staff sees it before they have looked
history-rule-withhold = What looks like it is taken out of the words
history-columns-keep = On to statuses and services
history-not-now = This cannot be changed where the file stands now.
history-overtaken = Somebody has changed this in the meantime. What you chose stands below; look at it again, then save it.

# Values
history-values-title = Statuses and services: { $source }
history-values-lede = What does each word of the file mean here? What is proposed goes by its name.
history-value = In the file
history-rows = Rows
history-means = Here
history-empty-value = nothing
history-as-status = As the status says
history-leave-out = – leave out –
history-values-keep = Save

# Rows
history-issues-title = Rows: { $source }
history-issues-lede = What is wrong with rows keeps them out; a warning does not. At most 10,000 are listed.
history-issues = What was found
history-issues-none = Nothing is wrong with any row.
history-issues-more = More
history-line = Line
history-trouble = What is the matter
history-bad = Stays out
history-warning = Warning
history-trouble-missing = Nothing stands here, and something has to
history-trouble-too-long = This is too long
history-trouble-ragged = The row has another number of cells than the first line
history-trouble-not-a-date = This is no date in the order you chose
history-trouble-not-a-number = This is no number
history-trouble-unknown = This word was given no meaning
history-trouble-in-the-future = This lies in the future
history-trouble-closed-before-opened = It was closed before it was opened
history-trouble-closed-without-date = It is closed, and no date says when
history-trouble-twice = An earlier row has the same number
history-trouble-not-an-address = This is no mail address; it is left out
history-trouble-outside = This place is outside the city; the case comes without a pin
history-trouble-cut = This is too long and is cut
history-trouble-personal = This looks as if it held personal data

# Errors
history-error-table-too-large = This file is too large. It may have up to { $n } MB
history-error-not-a-table = This is no file of rows. Save the table as CSV, with commas, semicolons or tabs between the cells
history-error-encoding = The letters of this file are neither UTF-8 nor Windows-1252. Save it as “CSV UTF-8”
history-error-no-header = The first line holds values. It has to name the columns
history-error-too-many-columns = The file has more than 200 columns
history-error-taken-column = Another field has this column
history-error-too-many-values = This column has more than 1,000 different values or very long ones, so it is no list of words
history-error-not-a-date = None of the values can be read like this
