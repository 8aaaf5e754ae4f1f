## Settings: the areas of the city, out of a file.

admin-page-areas = Areas
admin-page-areas-hint = Neighborhoods and districts, from a GeoJSON file.
admin-kind-areas = Areas
admin-field-geometry = Outline
admin-field-coordinates = Positions
admin-field-type = Kind of outline
areas-lede = Which part of the city a report lies in. It stands on each case, in filters and in figures, and routing rules can ask for it.
areas-kinds = Kinds of areas
areas-kind = Kind
areas-count = Areas
areas-on-cases = Kept with each case
areas-kind-neighborhood = Neighborhoods
areas-kind-council-district = Council districts
areas-kind-police-district = Police districts
areas-now =
    { $n ->
        [0] No areas of this kind yet
        [one] { $n } area now
       *[other] { $n } areas now
    }
areas-new = New areas from a file
areas-cases = Reports that are there keep the area they were given. New reports get the new areas, and so does a report whose place is corrected.
areas-file = GeoJSON file
areas-file-hint = A FeatureCollection of polygons in longitude and latitude (WGS 84): at most { $n } areas and { $mb } MB. Nothing changes before you have seen what it would do.
areas-property = Which property holds the name
areas-properties = The file’s features have these properties:
areas-look = Look at it
areas-preview = { $kind }: what the file would make of them
areas-preview-lede = Nothing has changed yet. Look at the names and numbers, then save.
areas-picture =
    { $n ->
        [one] { $n } area of the file; dashed: the areas there are now
       *[other] { $n } areas of the file; dashed: the areas there are now
    }
areas-would-be = Areas of the file
areas-name = Name
areas-km2 = km²
areas-requests = Requests in it
areas-note = Note
areas-number = { $n }
areas-is-new = new
areas-nowhere = In none of them
areas-gone = These are there now and would be gone:
areas-rules = Routing rules name some of those and would no longer apply there:
areas-overtaken = Somebody else has changed these areas since you looked. Nothing was saved. Look again, then save if you still want to.
areas-save = Save these areas
areas-cancel = Cancel
areas-saved = Saved. New reports get these areas.
error-file-required = Choose a file
error-file-too-large = This file is too large: at most { $n } MB
error-file-gone = This file is not kept any more. Choose it again
error-file-not-geojson = This is no GeoJSON FeatureCollection
error-file-no-areas = There is no area in this file
error-file-too-many = Too many areas: at most { $n }
error-file-too-fine = Too many positions: at most { $n }. Simplify the outlines
error-file-not-an-area = Feature { $n } is no polygon
error-file-broken-ring = The outline of feature { $n } is broken: it is not closed, or it crosses itself
error-file-out-of-range = Feature { $n } is not in longitude and latitude
error-file-outside-city = Feature { $n } lies outside the city
error-file-name-twice = Feature { $n } has a name that another has
error-file-name-too-long = The name of feature { $n } is too long
error-property-no-name = Feature { $n } has no such property, or it is empty
