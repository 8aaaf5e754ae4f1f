## Mail and chats that come in. $city is the portal's name, $reference what a person quotes.

inbound-place-in-words = See the description

## For the desk, beside a case

inbound-note-mail = This came by e-mail from { $from }.
inbound-note-unverified = This came by e-mail from an unverified address: { $from }.
inbound-note-service = By its words it may be about “{ $service }”.
inbound-note-files = Files that came along and were not kept: { $files }.
inbound-note-elsewhere = Pictures that came along were not fetched. They are here:

## The dialogue

inbound-hello = Hello, this is { $city }. I take reports about the city. Write HELP at any time, CANCEL to drop a report, ESPAÑOL or العربية for another language.
inbound-ask-what = What is wrong? Tell me in one message.
inbound-ask-place = Where is it? Send your location, an address (“12 Main Street”), a corner (“Oak St & Elm St”), or describe the place.
inbound-ask-service = Which of these is it? Answer with the number, or say it in other words. SKIP if none fits.
inbound-may-skip = (SKIP to leave it out.)
inbound-ask-photo = Do you have a photo? Send it, or answer NO.
inbound-ask-review = This is your report:
inbound-photos =
    { $n ->
        [one] { $n } photo
       *[other] { $n } photos
    }
inbound-everyone-sees = Everyone will see it on the city’s website: leave out names, phone numbers and the like.
inbound-personal = Everyone will see it on the city’s website, and this looks personal: { $found }. NO drops the report, so that you can begin again without it.
inbound-yes-or-no = Is it right? YES sends it, NO drops it.
inbound-sent = Thank you. Your report has the reference { $reference }. I will tell you here how it goes on; STOP ends that.
inbound-dropped = Dropped. Nothing was sent. Write to me to begin again.
inbound-forgotten = Your last report was never finished and is forgotten. Nothing was sent.
inbound-help = I take reports about the city and tell you how they go on. STATUS and a reference tells how far a report is, CANCEL drops the one under way, STOP ends all messages, START lets them begin again.
inbound-stopped = You get no more messages here. START lets them begin again.
inbound-started = You get messages here again.
inbound-speaks = From now on we speak English.
inbound-place-outside = That place is outside the city.
inbound-which-service = I am not sure which one you mean.
inbound-answer-wrong = I do not understand that answer.
inbound-needed = I need this to go on.
inbound-photo-refused = I cannot use that picture: send photos (JPEG, PNG, WebP), at most six.
inbound-photo-elsewhere = I cannot fetch pictures from there. The city’s staff will see the address.
inbound-needs-contact = For this the city must be able to reach you. Please use the form:
inbound-not-right = Something in it does not fit yet.
inbound-too-many = You have sent as many reports as one conversation may for now. This one is kept as it is: say yes again later, or write to { $city } another way.
