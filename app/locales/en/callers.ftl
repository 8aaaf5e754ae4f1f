## Reports that staff write down for a caller or somebody at the counter

caller-title = You report for somebody else
caller-hint = Write what they say. Your name stands beside it at the desk only; they are the reporter.
caller-channel = How do they reach us?
caller-locale = Language our answers go out in
caller-consent-legend = Their agreement
caller-consent-hint = Needed if you write down a name, a mail address or a phone number. Read this aloud in their language:
caller-statement = May we keep your name and how to reach you, so that we can tell you what becomes of your report? Only city staff see it.
caller-consent = I read it aloud and they agreed
caller-note-consent = Agreed, after this was read aloud ({ $language }): “{ $statement }”
caller-note-texts = Agreed, also to news by text, after this was read aloud ({ $language }): “{ $statement }”
caller-note-none = Reported for somebody else, who left no contact.
caller-done-title = What to read out
caller-done-reference = The reference, spelled out
caller-done-promise = What we promise
caller-done-due = We intend to be done by { $date }.
caller-done-no-due = There is no fixed date for this; we look at it as soon as we can.
caller-done-hear = How they hear of it
caller-done-mail = We write to their mail address at every step.
caller-done-texts = We send texts to their phone when something changes. Replying STOP ends them.
caller-done-stopped = Their phone once said STOP to our texts, so it gets none. To get them again, they text START to us.
caller-done-no-mail = They gave nowhere to write to. With the reference they can ask at any time, here or by phone.
caller-done-joined =
    { $n ->
        [one] It was known already: { $n } other person is concerned now, this caller included.
       *[other] It was known already: { $n } other people are concerned now, this caller included.
    }
caller-done-next = Report for another caller
caller-done-case = Open the case
