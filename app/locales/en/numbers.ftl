## How requests came in: the figures

numbers-title = How requests came in
numbers-finding = { $channel }: how most requests came in, { $percent }% of { $total }
numbers-none = No request matches, so there is nothing to count.
numbers-lede = Each request says by which way it reached the city. Counted over what the filter below finds.
numbers-table = Requests by the way they came in
numbers-channel = Way
numbers-count = Requests
numbers-share = Share
numbers-share-value = { $percent }%
numbers-total = All ways
numbers-csv = These figures as CSV
numbers-list = Show these requests
numbers-from = From day
numbers-to = To day
numbers-apply = Count
numbers-unreadable = Part of the address could not be read and was left out.
numbers-value = { $n }
