## The page about the portal.

about-title = About this portal
about-lede = { $name } is where people in { $city } and their city hall deal with each other.
about-what = You can report a problem in a public place, follow it until it is done, and see what others have reported. City staff answer in the same place, and every step shows up at once for everyone who watches.
about-sample = This is a demonstration. The map, the services and the records of past requests are real open data; words, people and pictures were made up where the data has none, and such requests are marked.
about-data-title = Data
about-data = Everything public on this portal can be taken away as a file or read by programs.
about-data-csv = All public requests as CSV
about-data-geojson = All public requests as GeoJSON
about-data-api = Description of the API (OpenAPI)
about-data-developers = For developers: Open311 and keys
about-sources-title = Where the data comes from
about-accessibility-title = Accessibility
about-accessibility = This portal is meant to be usable by everyone. It aims at the Web Content Accessibility Guidelines 2.2, level AA.
about-accessibility-how = Everything works with the keyboard, with a screen reader, at 400 % zoom, in a high-contrast look and without scripting. Whatever the map shows can also be read as a list.
about-accessibility-limits = Photos carry the description their sender gave, which may be missing. If something does not work for you, please tell us; we will answer and help you in another way.
about-privacy-title = Privacy
about-privacy = Public are: the place, the description, the photos and what the city answers. Your name, mail address and phone number are seen only by the staff who handle your request. The hidden data in photos, such as where they were taken, is removed before they are stored.
about-cookies = This portal sets no cookies for advertising or statistics. It remembers your language, your look, and the references you reported from this device.
about-contact-title = Contact
about-contact = If you would rather talk to a person, we are here:
about-contact-phone = Phone:
about-contact-email = Mail:
about-emergency = In an emergency call 911.
about-style = The design system
