## What went wrong, by code. A form's own words: error-<field>-<code>.

error-required = Fill this in
error-too-long =
    { $n ->
        [one] Use at most { $n } character
       *[other] Use at most { $n } characters
    }
error-too-many = Too many tries. Wait a minute, then try again
error-not-readable = This cannot be read; check it
error-not-an-email = Enter a mail address like name@example.com
error-not-a-phone = Enter a phone number with 7 to 15 digits
error-not-a-number = Enter a number
error-not-a-date = Enter a date
error-not-a-choice = Choose one of the options
error-unknown = Choose one from the list
error-taken = There is one of that name already
error-outside = This place is outside the city
error-not-a-photo = This file is not a photo we can read. Use JPEG, PNG or WebP
error-not-a-video = This file is not a video we can take. Use MP4, MOV or WebM
error-too-large = This file is too large. Photos up to 20 MB, a video up to 100 MB
error-photos-too-many =
    { $n ->
        [one] Add at most { $n } photo
       *[other] Add at most { $n } photos
    }
error-service-required = Choose what it is about
error-service-unknown = Choose what it is about from the list
error-place-required = Tell us where it is: by address, on the map or in words
error-description-required = Tell us what happened
error-email-required = Give a mail address or a phone number, so that we can ask back
error-consent-required = Read the statement aloud and note that they agreed, or leave name, mail and phone empty
error-caller-channel-required = Say how they reach us: by phone or at the counter
error-update-required = Write what the public should know
error-text-required = Write something first
error-username-required = Enter your username
error-password-required = Enter your password
error-credentials = Username and password do not fit together. Check both and try again
error-invalid = Something is missing or not right. Check the form
error-not-found = We cannot find that
error-looked-at = This report is being looked at. It can be seen here once that is done.
error-conflict-banned = We take no reports from this sender at present. If you think that is wrong, call or write to us: the ways are at the foot of every page.
error-spam = A field that must stay empty was filled in
error-forbidden = You may not do that with your role
error-conflict-stale = Somebody has changed this in the meantime. Look at it again, then repeat what you wanted to do
error-conflict-illegal-move = That is not possible from where this request stands now
error-conflict-idempotency-mismatch = This report was sent before with other content. Reload the page and send it as a new one
error-conflict-not-resendable = This message cannot be sent again now
error-conflict-not-undoable = This can no longer be taken back
error-conflict-too-late = Files can be added only in the first week after a report arrived
error-sha256-mismatch = The file changed on its way. Add it again
error-unavailable = We cannot reach our records right now. Nothing was lost; try again in a minute
error-offline = You are offline. Nothing was lost; try again when you have a connection
error-internal = Something went wrong on our side. Nothing was lost; try again

## What doors say

error-signed-out = You have been signed out. Sign in again; what you typed is still in the page before this one
error-cross-site = This form was sent from another site, so we did not take it. Open the page here and send it again
error-malformed = The request cannot be read
error-not-json = The body is not readable as JSON
error-not-utf8 = The text is not UTF-8
error-not-multipart = The body is not a multipart form
error-broken-body = The upload broke off. Nothing was kept; send it again
error-unsupported-type = This kind of content is not taken here
error-method-not-allowed = This address does not take that method

## Whole pages

error-page-not-found-title = There is no such page
error-page-not-found = The address may be mistyped, or what was here is gone. References look like R-7K3M-9X.
error-page-looked-at-title = This report is being looked at
error-page-find = Search requests
error-page-forbidden-title = Sign in to see this page
error-page-forbidden = This page is for city staff. Sign in with an account that may see it.
error-page-sign-in = Sign in
error-page-offline-title = You are offline
error-page-offline = This page needs a connection. What you typed elsewhere is kept on this device.
error-page-internal-title = Something went wrong on our side
error-page-again = Try again
error-page-home = To the first page
error-page-id = If you ask for help, quote this number:
error-not-offered = This is not offered here
error-too-thin = Say in at least { $n } words of your own what was done here and why; words of a template do not count
error-update-too-thin = Add a photo, or say in six or more words of your own what was done here; words of a template do not count
error-reason-required = Choose why it is closed
error-event-own-closing = You closed this case before. Its reporter says that it is not done, so somebody else closes it
error-closed-it = This person closed the case before. Its reporter says that it is not done, so it goes to somebody else
error-decision-own-closing = You closed this case before, so somebody else decides the appeal
error-decision-required = Choose how the appeal is decided
error-words-required = Tell us what is not done
error-score-required = Choose how it was
error-conflict-not-closed = This request is not closed now
error-conflict-answer-too-late = The time for this answer is over
error-conflict-appeal-waits = An appeal waits for its decision
error-conflict-appeal-decided = The appeal was decided
error-conflict-no-appeal = No appeal waits here
error-conflict-not-disputed = Nobody disputes how this ended now
error-in-use = It is in use: services count by it, or did
error-not-hours = Write hours like 08:30-17:00
error-ends-first = It ends before it begins
error-overlap = These hours overlap or are out of order
error-never-works = Give at least one day with hours
error-out-of-range = That is too little or too much
error-never-overdue = Nothing is overdue where the case is closed or waits for the reporter
error-none-for-resolve = Offer at least one reason for closing as resolved
error-none-for-decline = Offer at least one reason for closing without work
error-conflict-changed-since = It was changed again since, so this change cannot be taken back. Nothing was done
error-conflict-no-longer-fits = What was before names something that is not there any more, so it cannot be put back. Nothing was done
error-conflict-in-use = It has been used since, so it cannot be taken away. Nothing was done
error-conflict-import-move = This is not possible where the file stands now
