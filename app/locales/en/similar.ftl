## Already reported?

similar-heading = Is it one of these?
similar-hint = These were reported nearby. If yours is among them, say so: it counts, and you hear of it if you give a mail address below. You can always send your own report.
similar-me-too = Me too
similar-different = Mine is different
# $n is how many others.
similar-others =
    { $n ->
        [one] { $n } other person says: me too
       *[other] { $n } other people say: me too
    }
similar-counted =
    { $n ->
        [one] Counted: { $n } person says so
       *[other] Counted: { $n } people say so
    }
similar-done = You are counted
similar-survivor = This is known already and goes on with another report
similar-survivor-open = Go to { $reference }
similar-duplicates = Reports of the same
similar-parent = Part of
similar-children = Its parts
similar-linked = See also
