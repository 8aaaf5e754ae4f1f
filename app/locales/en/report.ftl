## The report form.

report-title = Report a problem
report-heading = What should the city look at?
report-lede = Tell us where and what. It takes about a minute, and you need no account.

## Steps

report-steps = Steps of the report
report-step-of = Step { $n } of { $total }
report-step-place = Where is it?
report-step-service = What is it about?
report-step-questions = A few details
report-step-details = What happened?
report-step-photos = Photos
report-step-contact = How can we reach you?
report-step-review = Check and send
report-next = Continue
report-back = Back

## Place

report-address = Address or crossing
report-address-hint = For example: 1 Main St, or Main St & Park St
report-map = Map to put the pin on
report-locate = Use my location
report-locate-failed = We could not find out where you are. Search for the address, or put the pin on the map.
report-pin-set = Place:
report-pin-at = { $lat }, { $lon }
report-pin-remove = Remove the pin
report-place-words = The place in words
report-place-words-hint = For example: behind the school, second lamp from the gate
report-place-not-asked = This service needs no place.

## Service

report-service-search = Search in your own words
report-service-legend = What it is about
report-service-most-used = Reported most often here:
report-service-all =
    { $n ->
        [one] Show { $n } service
       *[other] Show all { $n } services
    }
report-service-none = Nothing fits these words. Try another word, or search for "general".
report-service-promise = Promised { $target }
report-services-found =
    { $n ->
        [one] { $n } service
       *[other] { $n } services
    }
report-show-questions = Show this service's questions
report-update-questions = Update the questions
report-choose = Choose …
report-good-to-know = Good to know

## What happened, photos

report-description = Describe it
report-description-hint = What do you see, since when, and is anybody in danger? Leave out names and other personal details: everyone can read this.
report-photos-hint = Photos are made small on your device, and where and when they were taken is removed. Avoid faces and number plates.
report-photos-add = Add photos
report-photos-limit = Up to { $n }
report-photos-kept = Photos and videos already attached
report-photo-number = Photo { $n }
report-photo-alt = What does this photo show?
report-photo-alt-first = What does the first photo show?
report-photo-remove = Remove photo { $n }
report-photo-detach = Tick to remove it
report-video-add = Add a short video
report-video-limit = One, up to 100 MB
report-video-remove = Remove the video

## Contact

report-contact-none = This service takes no contact details.
report-contact-optional = You need not say who you are. If you do, only the city sees it, to ask back and to tell you what happens.
report-contact-required = For this service the city must be able to reach you. Only the city sees this.
report-email = Mail address
report-email-hint = We write when something changes, and for nothing else.
report-name = Name
report-phone = Phone
report-texts = Send news to this phone by text
report-texts-hint = We ask by text first: reply YES. STOP ends them at any time.
report-texts-caller = Only if they want texts: ask them. Replying STOP ends them.

## Review

report-review-public = This is what everyone will see
report-review-private = Only the city sees
report-review-service = About
report-review-place = Place
report-review-pin = The pin on the map
report-review-description = Description
report-review-missing = Still missing
report-review-nobody = You gave no contact details.
report-review-promise = The city promises to act { $target }.
report-review-plain = Everyone will see the place, the description, your answers and your photos. Only the city sees your contact details.
report-send = Send report
report-sending = Sending
report-not-sent = Your report has not been sent
report-again = Many reports came from your connection. You can send this one from { $when } on.
report-not-lost = Nothing you typed is lost.
report-request-id = If you ask for help, quote this number: { $id }

## The draft on the device

report-restored = We kept your unfinished report
report-restored-text = It is on this device only. Photos must be added again.
report-start-over = Start over
report-saved = Saved on this device
report-seen-looked-at = Everyone sees it once the city has looked at it
report-seen-private = Only you and the city see it
report-review-looked-at = This is what everyone will see once the city has looked at it
report-review-unseen = This is what only you and the city will see
