## Mail to reporters and followers. $city is the portal's name, $service the catalogue's, $reference what a person quotes.

mail-confirmation-subject = { $reference }: we have your report
mail-confirmation-intro = Thank you for writing to { $city }. Your report is with us; keep its reference at hand.
mail-following-subject = { $reference }: you follow this request
mail-following-intro = From now on { $city } writes to you when this request changes. If it was not you who asked for that, the last line takes you out.
# $status is one of the status- texts.
mail-change-subject = { $reference }: { $status }
mail-change-intro = The status of this request at { $city } has changed to: { $status }.
mail-update-subject = { $reference }: news about your request
mail-update-intro = There is news about this request at { $city }:
mail-label-reference = Reference
mail-label-service = Service
mail-label-place = Place
mail-label-status = Status
mail-label-promise = Expected by
mail-open = Open the request
mail-why = You get this mail because you reported this request or follow it. Replies to it are not read; the request's page says how to reach us.
mail-why-answer = You get this mail because you reported this request or follow it. You can answer it: staff read what you write before anybody else sees it.
mail-unsubscribe = Hear no more of this request
mail-unsubscribe-area = Hear no more of this area
mail-unsubscribe-all = Stop all messages to this address
mail-manage = Choose how often, when and about what we write
# $area is one of the mail-area- texts.
mail-why-area = You get this mail because you asked for news { $area }. Replies to it are not read; the request's page says how to reach us.
mail-new-subject = { $reference }: new report – { $service }
mail-new-intro = Something new was reported where you follow { $city }.

## Areas, as the end of a sentence: “news …”.

mail-area-near = within { $metres } m of { $place }
mail-area-street = on { $place }
mail-area-neighborhood = in { $place }
mail-area-request = about request { $place }
mail-area-service = about “{ $service }” { $area }

## The day's digest

mail-digest-subject =
    { $n ->
        [one] { $n } piece of news today
       *[other] { $n } pieces of news today
    }
mail-digest-intro = What happened at { $city } since your last digest:
mail-digest-new = New: { $service }, { $place } ({ $reference })
mail-digest-status = { $reference }, { $service }: { $status }
mail-digest-update = { $reference }, { $service }: news
mail-digest-more =
    { $n ->
        [one] and { $n } more
       *[other] and { $n } more
    }
mail-digest-why = You get one mail a day because you asked for a daily digest.

## Is the address yours? $what is one of the mail-area- texts.

mail-question-subject = Please confirm: news { $what }
mail-question-intro = Somebody, we hope you, asked { $city } to write to this address with news { $what }. Press the button if you want that.
mail-question-yes = Yes, write to me
mail-question-ignore = If it was not you, do nothing: without your yes nothing more comes, and the request is forgotten after two days.

## Texts to phones. Short: a text has 160 characters in one piece.

mail-sms-stop = Reply STOP to end all texts.
mail-sms-subject = Answer to your text
mail-sms-question = { $city }: your code is { $code }. Reply YES or the code to get texts { $what }. Reply NO or ignore this if it was not you.
mail-sms-confirmed = Done. You get texts from now on. Reply STOP to end them. Choose when and how often:
mail-sms-declined = All right, no texts.
mail-sms-nothing-asked = We have not asked you anything. Reply HELP for what you can text.
mail-sms-stopped = { $city }: you get no more texts. Mail goes on as before. Reply START to get texts again.
mail-sms-started = { $city }: you get texts again. Reply STOP to end them.
mail-sms-help = { $city }: reply STATUS and a reference to hear how far a request is, STOP to end texts, START to get them again.
mail-sms-unknown = { $city }: we did not understand that. Reply HELP for what you can text.
mail-sms-status = { $reference }, { $service }: { $status }
mail-sms-no-request = We know no request { $reference }. Check the reference.
# $other is the reference of the other request, or of several.
mail-merged-subject = { $reference }: goes on as { $other }
mail-merged-intro = Somebody had told { $city } of the same thing, so your report was merged with { $other }. Nothing is lost: from now on you hear of { $other }.
mail-unmerged-subject = { $reference }: goes on by itself
mail-unmerged-intro = { $city } had merged your report with { $other }. It is about something else after all and goes on by itself; you hear of it here.
mail-split-subject = { $reference }: split into { $other }
mail-split-intro = Your report is about several things, so { $city } made requests of its parts: { $other }. You hear of each of them.

## Who sees a report that not everyone sees

mail-seen-waiting = Somebody at the city looks at it before it can be seen by everyone; we write when it can. Until then only you, by the link in this mail, and the city see it.
mail-seen-private = Reports of this kind are private: only you, by the link in this mail, and the city see it.
mail-seen-hidden = It cannot be seen by everyone: only you, by the link in this mail, and the city see it.
mail-published-subject = { $reference }: everyone can see your report
mail-published-intro = { $city } has looked at your report. It can be seen by everyone now.
mail-hidden-subject = { $reference }: taken out of sight
mail-hidden-intro = { $city } has taken your report out of public sight. The city still works on it; only you, by the link in this mail, and the city see it. If you think that is wrong, call or write to us.
mail-unreadable-subject = { $reference }: a photo could not be read
mail-unreadable-intro = { $city } has your report. One of its photos could not be read and was left out: the file was damaged or was no picture. If the photo matters, send another copy with a new report, or get in touch with us.

## Endings

mail-label-reason = Reason
# $date as 2026-11-27.
mail-ending-ask = You reported this. Is it done? You can tell us until { $date }; if it is not, it is taken up again, and somebody else looks at it.
mail-ending-answer = Say whether it is done
mail-ending-asked = Your case was drawn to be asked how it was: there is one question behind the same link.
mail-disputed-subject = { $reference }: its reporter says that it is not done
mail-disputed-intro = The reporter of this request says that it is not done. { $city } has taken it up again, and somebody else looks at it.
mail-appealed-subject = { $reference }: its reporter appeals
mail-appealed-intro = The reporter of this request says again that it is not done. Somebody at { $city } who has not closed it decides, and writes down why.
mail-upheld-subject = { $reference }: the appeal is upheld
mail-upheld-intro = The appeal was right. { $city } has taken this request up again:
mail-rejected-subject = { $reference }: the appeal is rejected
mail-rejected-intro = { $city } has decided the appeal. This request stays closed:

## To a department

mail-notice-subject = Overdue: { $service }, { $reference }
mail-notice-intro = A promise of { $city } for a request of your department has run out: { $rule }.
mail-notice-open = Open the case
