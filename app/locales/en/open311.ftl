## Open311: the page for developers, keys, what programs are told.

open311-developers-title = For developers
open311-developers-lead = Programs can read the city's services and requests here, and file reports for people, by the open standard Open311 GeoReport v2.
open311-developers-read = Reading
open311-developers-read-how = Reading needs no key. Every address below also ends in .xml.
open311-developers-key = Filing reports
open311-developers-key-how = Filing needs a key. Ask for one here: you see it once, at the end of this form, and it begins to work when the city grants it.
open311-developers-name = Your name or organization
open311-developers-email = Mail address
open311-developers-purpose = What will your program do?
open311-developers-ask = Ask for a key

open311-key-title = Your key
open311-key-once = Copy it now. It is shown this once and kept nowhere.
open311-key-then = It opens nothing yet. The city looks at what you wrote and grants it; until then reports with it are refused with a note that it is waiting.
open311-key-back = Back to the page for developers

open311-keys-nav = Keys
open311-keys-title = Keys of programs
open311-keys-lead = Who may file reports by program. The keys themselves are known to their owners alone.
open311-keys-filter = State of the key
open311-keys-all = All
open311-keys-empty = No key here
open311-keys-empty-hint = Developers ask for keys on their own page; what they ask for appears here.
open311-keys-asked = Asked for { $when }
open311-keys-decided = Decided { $when } { $by }
open311-keys-used = Last used { $when }
open311-keys-updates = May also post updates, which move the status of requests
open311-keys-grant = Grant
open311-keys-grant-of = Grant the key of { $name }
open311-keys-revoke = Revoke
open311-keys-revoke-of = Revoke the key of { $name }

open311-state-requested = Asked for
open311-state-active = Granted
open311-state-revoked = Revoked

open311-error-key-required = Give the key of this program
open311-error-key-unknown = This key is not known here, or it was revoked
open311-error-key-waiting = This key was asked for but not granted yet
open311-error-key-no-updates = This key may file reports but not post updates
open311-error-jurisdiction = There is no such jurisdiction here
open311-error-service = There is no such service here
open311-error-place = Say where it is: lat and long, address_string or address_id
open311-error-window = Ask for 90 days at most; the end must not come before the start

open311-told-closed = The office that handles this has closed it.
open311-told-declined = The office that handles this has closed it without work.
open311-told-reopened = The office that handles this has taken it up again.

open311-forwards-title = Services of other cities
open311-forwards-lead = Reports of these services go to another city's Open311 endpoint, and what becomes of them there is told here.
open311-forward-remove = Keep its reports here
open311-forward-new = Send a service's reports elsewhere
open311-forward-service = Service
open311-forward-endpoint = Base address of the endpoint
open311-forward-their-code = Their code of the service; empty: as ours
open311-forward-jurisdiction = Their jurisdiction_id, where they want one
open311-forward-key = The key they gave us; empty: the one we have
open311-forward-share = Send the reporter's name, mail address and phone number along
open311-forward-do = Send its reports there
open311-forward-error-service = Choose one of our services
open311-forward-error-endpoint = Give an address that begins with https:// or http://
open311-forward-error-api-key = Give the key they gave us
open311-forward-error-their-code = Give their code of the service
