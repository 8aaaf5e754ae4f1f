## Without a network: what waits on this device, the chip of the frame, and a new version.

offline-waiting =
    { $n ->
        [one] { $n } report is waiting to send.
       *[other] { $n } reports are waiting to send.
    }
offline-away = Offline — { $n } waiting to send.
offline-refused =
    { $n ->
        [one] { $n } report could not be sent.
       *[other] { $n } reports could not be sent.
    }
offline-see = See what waits
offline-new-version = A new version is ready.
offline-reload = Reload
offline-title = On this device
offline-hint = Reports are sent by themselves as soon as there is a connection. Until then the city does not have them.
offline-list = The list of your requests needs a connection. What waits to be sent stays on this device.
offline-reference = The city has it as
offline-state-waiting = Waiting to send
offline-state-waiting-files =
    { $n ->
        [one] Waiting to send, with { $n } file
       *[other] Waiting to send, with { $n } files
    }
offline-state-files =
    { $n ->
        [one] Arrived; { $n } file is still waiting to send
       *[other] Arrived; { $n } files are still waiting to send
    }
offline-state-editing = Being edited; it is not sent until you send it again
offline-state-refused = Not sent. Edit it, then send it again; nothing is lost
offline-state-partly =
    { $n ->
        [one] Arrived, but { $n } file was not taken
       *[other] Arrived, but { $n } files were not taken
    }
offline-state-sent = Sent
offline-earlier = An earlier version had already arrived, so your later changes were not sent.
offline-send = Send now
offline-edit = Edit
offline-go-on = Go on editing
offline-delete = Delete
offline-delete-sure = Delete this report and its photos from this device? It cannot be brought back.
offline-dismiss = Remove from this list
offline-send-hint = You are offline. The report will be written down on this device and sent by itself when there is a connection.
