## What everyone would see: pointed out before sending

guard-phone = This looks like a phone number:
guard-email = This looks like a mail address:
guard-card = This looks like a card number:
guard-plate = This looks like a number plate:
guard-public = Everyone will see it.
guard-take-out = Take it out
guard-taken-out = Taken out
guard-review = Is this meant for everyone?
guard-form-title = Is this meant for everyone?
guard-form-intro = What you wrote will be public. This in it may say who somebody is:
guard-form-out = Take it out and send
guard-form-send = Send it as it is
guard-form-change = Change it first

## Hiding faces and plates in a photo

guard-blur = Hide faces or plates
guard-blur-title = Hide faces or plates
guard-blur-hint = Draw over what nobody should see. With the keyboard: arrow keys move the frame, Shift and arrow keys change its size, Enter hides what is in it. The original stays on this device and is gone when you save.
guard-blur-canvas = Photo to draw on
guard-blur-size = Size of the brush
guard-blur-undo = Undo
guard-blur-save = Use this photo
guard-blur-cancel = Cancel
guard-blur-done = Hidden
guard-blur-undone = Undone

## What doors say

error-heic = Photos in HEIC or AVIF cannot be read here. Choose it again on the phone as JPEG, or send a screenshot of it
error-proof-needed = Many reports came from your connection in the last hour. Nothing was lost; try again in an hour
error-email-too-often = This address was named in many reports today. Leave it out, or try again tomorrow
