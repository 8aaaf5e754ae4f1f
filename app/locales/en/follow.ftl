## Subscribing to what happens somewhere, and managing what goes to an address.

follow-link = Get news of an area
follow-title = News where you live
follow-lede = We tell you when something is reported or changes. No account needed; every message has a link to stop.
follow-by-text = Follow by text message
follow-around = Get news of everything around here
follow-manage = Choose or stop your messages

# What
follow-what = What do you want to hear of?
follow-near = Around a place
follow-near-hint = Everything in a circle
follow-street = A street
follow-street-hint = Everything on it
follow-neighborhood = A neighborhood
follow-neighborhood-hint = Everything in it
follow-request = Request { $reference }
follow-request-hint = Only this one
follow-place = Address or street
follow-place-hint = For example 1 City Hall Sq
follow-radius = How far around
follow-metres =
    { $n ->
        [one] { $n } meter
       *[other] { $n } meters
    }
follow-choose = Choose one
follow-service = Only one service
follow-any-service = All services

# Where to
follow-to = How should we tell you?
follow-mail = E-mail
follow-mail-hint = You confirm by a link
follow-sms = Text message
follow-sms-hint = You confirm by a code
follow-push = Notify me in this browser
follow-push-hint = No address needed
follow-push-done = This browser will tell you
follow-email = Mail address
follow-phone = Mobile number
follow-phone-hint = Your provider may charge for texts. Reply STOP to any of them to end all.

# How often
follow-often = How often?
follow-instant = At once
follow-instant-hint = As it happens
follow-daily = Once a day
follow-daily-hint = All in one, in the morning
follow-quiet = Quiet hours
follow-quiet-hint = What happens in between comes afterwards. Leave empty for none.
follow-quiet-from = From
follow-quiet-to = To
follow-do = Subscribe

# What became of it
follow-done-mail-title = Look into your mail
follow-done-mail = We have sent you a link. Nothing else comes before you open it and say yes.
follow-code-title = We have sent you a text
follow-code-text = Type the code of the text here, or reply YES to it.
follow-code = Code
follow-code-do = Confirm
follow-ended-title = You are unsubscribed
follow-ended = Nothing more comes of it. You can subscribe again whenever you like.
follow-confirm-title = Do you want these messages?
follow-confirm-text = Press the button and we write to you from now on.
follow-confirm-do = Yes, write to me
follow-stop-title = Stop these messages?
follow-stop-text = Press the button and nothing more comes.
follow-stop-do = Stop

# Managing
follow-manage-title = Your messages
follow-done-confirmed = Thank you. From now on we write to you.
follow-done-saved = Saved
follow-done-ended = Ended. Nothing more comes of it.
follow-last = Last delivered { $when }
follow-last-never = Nothing was delivered yet
follow-stopped-title = You stopped all messages
follow-stopped = Nothing goes to this address. Save your choices below to start again.
follow-bounced-title = Messages to this address come back
follow-bounced = We stopped writing to it. Save your choices below when it works again.
follow-list = What you follow
follow-none = Nothing
follow-none-text = Nothing is followed at this address.
follow-more = Follow something else
follow-item-request = Request { $place }
follow-item-near = Within { $metres } m of { $place }
follow-item-street = { $place }
follow-item-neighborhood = { $place }
follow-only = Only { $service }
follow-since = Since { $when }
follow-end = Stop
follow-end-of = Stop: { $what }
follow-choices = Your choices
follow-kinds = Tell me of
follow-kind-new = new reports
follow-kind-status = changes of status
follow-kind-update = news in words
follow-language = Language
follow-language-as-asked = As when I subscribed
follow-save = Save
follow-stop-all = Stop everything
follow-stop-all-text = Ends all of it at once.

# At the desk
follow-channel-mail = Mail
follow-channel-sms = Text
follow-channel-push = Notification
follow-channel-chat = Chat
follow-channel-post = Post
follow-address-bounced = Messages to this address come back
follow-address-stopped = Its owner stopped all messages

# What went wrong here
error-not-a-time = Enter a time like 22:00
error-same-time = The quiet hours must end at another time than they begin
error-code-wrong = This is not the code of the text. Check it
error-code-required = Enter the code of the text
error-area-required = Choose what you want to hear of
error-neighborhood-required = Choose a neighborhood
error-phone-required = Enter a phone number
error-place-unknown = We do not know this address or street. Check it, or choose another
error-not-allowed = This address cannot be used
error-bad-signature = The signature does not fit
error-conflict-too-many-follows = This address follows fifty things already. Stop one of them first
error-push-refused = The browser does not allow notifications. You can allow them in its settings
