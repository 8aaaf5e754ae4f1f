## Which cases belong together, at the desk.

related-heading = Belongs together
related-survivor = Goes on as
related-duplicates = Merged in
related-parent = Part of
related-children = Parts
related-linked = See also
related-looks-like = Looks like
related-open = Open
related-other = Reference of the other case
related-other-hint = Like R-7K3M-9X
related-merge-heading = Merge
related-merge-hint = This case is closed and the other goes on. Everyone who follows this one follows the other, and is told once.
related-merge-save = Merge into it
related-unmerge-heading = Take apart
related-unmerge-hint = This case is taken up again by itself. Those who came with it are told once.
related-unmerge-save = Take apart
related-split-heading = Split
related-split-hint = Each part becomes a case of its own, at the same place and for the same people, who are told once. Parts left empty do not count.
related-split-save = Split
related-part = Part { $n }
related-part-service = Service of the part
related-part-none = No such part
related-part-text = What the part is about
related-link-heading = Link
related-link-save = Link
related-unlink-heading = Remove link
related-unlink-save = Remove link
related-unlink-of = Remove the link to { $reference }
related-done-merge = Merged. Everyone who follows is told.
related-done-unmerge = Taken apart. Those it concerns are told.
related-done-split = Split. Everyone who follows is told.
related-done-link = Linked
related-done-unlink = Link removed
error-other-required = Choose a case or give its reference
error-other-not-a-reference = This is no reference. References look like R-7K3M-9X
error-other-same = This is the case itself. Give another
error-other-unknown = There is no such case
error-other-is-duplicate = That case is merged with another itself. Give the one that goes on
error-service-is-part = This case is a part of another. Split that one
error-parts-required = Give at least one part
error-parts-too-many =
    { $n ->
        [one] Give at most { $n } part
       *[other] Give at most { $n } parts
    }
