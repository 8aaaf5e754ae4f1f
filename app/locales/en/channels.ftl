## How it came in

channel-filter = How it came in
channel-any = Any way
channel-numbers = How requests came in
channel-embed = Embed this

channel-web = Website
channel-form = Website, plain form
channel-app = App
channel-phone = Phone call
channel-counter = Counter
channel-kiosk = Public terminal
channel-mail = E-mail
channel-chat = Messenger
channel-social = Social network
channel-open311 = Another program (Open311)
channel-api = Another program
channel-desk = City staff
channel-crew = Crew on the street
channel-system = City system
channel-import = Brought along
