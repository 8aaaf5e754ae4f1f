## The catalogue of services as supervisors keep it, and the questions of each: pages that the server writes itself.

# Services
builder-services-title = Services
builder-services-lede = What residents can ask the city to do, in the order in which lists begin. What you change here holds at once; every change can be taken back.
builder-service-add = Add a service
builder-search = Words in a service
builder-search-go = Search
builder-none = No service has these words.
builder-found = { $n ->
    [one] One service
   *[other] { $n } services
}
builder-column-service = Service
builder-column-category = Group
builder-column-department = Department
builder-column-questions = Questions
builder-column-version = Version
builder-column-order = Order
builder-retired = No longer offered
builder-general = For everything else
builder-draft = Draft under way
builder-questions-of = Questions of { $name }: { $n }
builder-up = Up
builder-down = Down
builder-up-of = Move up: { $name }
builder-down-of = Move down: { $name }
builder-done-saved = Saved.
builder-done-published = Published. Residents are asked these questions from now on; earlier cases keep theirs.
builder-done-dropped = The draft is gone; these are the questions in force.
builder-overtaken = Somebody else changed this meanwhile. What you typed stands below and is not saved yet. Save once more to put it in the place of theirs.
builder-wrong = Please mend this

# One service
builder-fields = About the service
builder-name = Name
builder-code = Code
builder-code-hint = Names the service for other programs and never changes. Left empty it is made of the name.
builder-description = Description
builder-description-hint = One or two sentences that say what it is for.
builder-category = Group
builder-category-hint = Services of one group stand together. Choose one there is or write a new one.
builder-department = Department
builder-department-hint = Where its requests go unless a routing rule says otherwise.
builder-keywords = Keywords
builder-keywords-hint = Words people use for it, between commas, in any language.
builder-place = Place
builder-place-no = Not asked
builder-place-optional = May be given
builder-place-required = Must be given
builder-contact = Who reports it
builder-contact-no = Not asked
builder-contact-optional = May say who they are
builder-contact-required = Must say who they are
builder-publication = Who sees its requests
builder-publication-at-once = Everyone, at once
builder-publication-looked-at = Everyone, once staff have looked at it
builder-publication-private = Staff and whoever reported it
builder-publication-hint = Making a service private takes its requests out of sight; those of one that is private no longer wait for a look.
builder-save = Save
builder-add = Add
builder-retired-note = This service is no longer offered. Its cases keep it.
builder-questions-count = { $n ->
    [0] No questions.
    [one] One question or notice.
   *[other] { $n } questions and notices.
}
builder-questions-version = In force: version { $version }.
builder-questions-build = Build the questions
builder-deeds = Place in the catalogue
builder-place-in-list = Place, of { $n }
builder-move = Move
builder-is-general = Everything that fits no other service goes to this one.
builder-make-general = Make it the one for everything else
builder-general-hint = Mail and chats that fit no other service are filed under one.
builder-retire = No longer offer it
builder-retire-hint = Nobody can report it any more; its cases keep it.
builder-restore = Offer it again
builder-restore-hint = It stands where it stood, with the questions it had.

# Questions under way
builder-questions-title = Questions
builder-in-force = In force: version { $version }. Nobody has begun to change it.
builder-at-it = Draft, last kept by { $name }, { $when }. In force: version { $version }.
builder-moved-on = Other questions came into force since this draft was begun. Publishing puts this draft in their place.
builder-keep = Keep the draft
builder-preview = Preview
builder-publish = Publish
builder-drop = Discard the draft
builder-keys = In a question, Alt with the up or down arrow moves it.
builder-page = Page { $n }
builder-page-title = Heading
builder-page-title-hint = A form of one page may do without.
builder-add-page = Add a page
builder-add-question = Add a question
builder-add-question-to = Add a question to: { $page }
builder-question-n = Question { $n }
builder-must = Must be answered
builder-may = May be left empty
builder-sometimes = Asked sometimes
builder-mend = To be mended
builder-act-page-up = Page up
builder-act-page-down = Page down
builder-act-remove-page = Remove the page, keep its questions
builder-act-up = Up
builder-act-down = Down
builder-act-copy = Copy
builder-act-remove = Remove
builder-act-add-choice = Add a choice
builder-act-choice-up = Up
builder-act-choice-down = Down
builder-act-remove-choice = Remove
builder-act-add-condition = Ask it only after an answer
builder-act-remove-condition = Remove the condition
builder-act-of = { $act }: { $name }
builder-question = What is asked or told
builder-help = Help
builder-help-hint = Stands below the question. May be left empty.
builder-kind = Kind of answer
builder-kind-line = One line
builder-kind-text = Several lines
builder-kind-number = A number
builder-kind-date = A day
builder-kind-one = One of several choices
builder-kind-many = Any of several choices
builder-kind-notice = A notice, no answer
builder-required = It must be answered
builder-choices = Choices
builder-choice = Choice { $n }
builder-when = When it is asked
builder-always = Always
builder-nothing-before = It can hang on an answer once a question stands before it.
builder-joined = Which conditions must hold
builder-all = All of them
builder-any = Any of them
builder-on = The answer to an earlier question
builder-on-typed = { $question } – the answer typed below
builder-on-gone = An answer that cannot be given before
builder-choose = Choose
builder-equal = Is it given
builder-is = was given
builder-is-not = was not given
builder-value = That answer
builder-value-hint = Only for questions without choices.
builder-when-is = “{ $question }” is “{ $answer }”
builder-when-is-not = “{ $question }” is not “{ $answer }”
builder-and = and
builder-or = or

# Preview
builder-preview-title = Preview
builder-preview-lede = This is what residents will see. Try it: nothing you type here is kept.
builder-preview-back = Back to the questions
builder-preview-none = It asks nothing yet.
builder-preview-check = Check my answers
builder-preview-fine = These answers would be taken.
builder-preview-wrong = These answers would be sent back: see below.

# Versions
builder-versions-title = Versions
builder-versions-lede = Every case keeps the version it was asked.
builder-version-number = Version
builder-version-at = Published
builder-version-by = By
builder-version-questions = Questions
builder-version-loaded = With a load of the catalogue
builder-compare = Compare
builder-compare-from = From version
builder-compare-to = To version
builder-changed = What changed from version { $from } to { $to }
builder-changed-nothing = Nothing that is asked.
builder-changed-new = New
builder-changed-gone = Gone
builder-changed-other = Changed
builder-part-text = Words
builder-part-help = Help
builder-part-kind = Kind
builder-part-required = Answer
builder-part-choices = Choices
builder-part-condition = When it is asked
builder-part-page = Page
builder-part-order = Order
builder-part-moved = Asked at another place

# What is wrong
builder-error-required = Please fill this in.
builder-error-too-many = There may be { $n } at most.
builder-error-taken = Another service has this code.
builder-error-bad-code = A code is made of Latin letters, digits, dots and hyphens.
builder-error-in-use = This is in use and has to stay: a service with cases, or the one for everything else.
builder-error-not-possible = That cannot be done here: it stands at the end already, or there are as many as there may be.
builder-error-unchanged = These questions are in force already: there is nothing to publish.
builder-error-page-empty = This page has a heading and no question.
builder-error-same-code = Two questions have the same code.
builder-error-same-choice = Another choice has this name.
builder-error-no-choices = Please add what can be chosen.
builder-error-condition-on-nothing = Please choose an answer to an earlier question.
builder-error-condition-on-later = That question is asked later. Move one of the two, or choose another.
builder-error-condition-on-no-choice = That answer can no longer be chosen. Please choose another.
builder-error-condition-in-a-circle = This question hangs on itself and could never be asked.
