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
mail-unsubscribe = Hear no more of this request
# $other is the reference of the other request, or of several.
mail-merged-subject = { $reference }: goes on as { $other }
mail-merged-intro = Somebody had told { $city } of the same thing, so your report was merged with { $other }. Nothing is lost: from now on you hear of { $other }.
mail-unmerged-subject = { $reference }: goes on by itself
mail-unmerged-intro = { $city } had merged your report with { $other }. It is about something else after all and goes on by itself; you hear of it here.
mail-split-subject = { $reference }: split into { $other }
mail-split-intro = Your report is about several things, so { $city } made requests of its parts: { $other }. You hear of each of them.
