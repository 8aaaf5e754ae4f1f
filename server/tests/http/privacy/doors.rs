//! How each public door is asked, and what must not be in its answer.

use super::world::{HIDDEN_WORDS, Marked, SEEN, World};

/// How a door is asked so that it would show what it may not; `None` where it holds nothing of requests at all. A new
/// door without a line here fails.
pub fn asked(path: &str, w: &World) -> Option<Vec<String>> {
    let each = |make: &dyn Fn(&Marked) -> String| {
        let all = w.unseen.iter().chain([&w.public]).map(make);
        Some(all.collect::<Vec<_>>())
    };
    let one = |address: &str| Some(vec![address.to_owned()]);
    let words: Vec<&str> = HIDDEN_WORDS.iter().copied().chain([SEEN]).collect();
    let searched = |base: &str| {
        let by_word = words.iter().map(|word| format!("{base}q={word}"));
        let all = [
            "near=42.05,-71.05&sort=near",
            "sort=due",
            "sort=oldest",
            "service=noise",
            "status=open",
            "neighborhood=Oldtown",
        ];
        Some(
            by_word
                .chain(all.map(|f| format!("{base}{f}")))
                .collect::<Vec<_>>(),
        )
    };
    match path {
        "/" | "/me" | "/about" | "/style" | "/sign-in" | "/subscribe" | "/developers"
        | "/report" => one(path),
        "/requests" => searched("/requests?"),
        "/requests/promises"
        | "/api/v1/requests/statistics/promises"
        | "/api/v1/requests/statistics/promises.csv" => one(&format!("{path}?period=all")),
        // Hidden words are asked for as names of what is counted, too.
        "/requests/dashboard"
        | "/embed/dashboard"
        | "/api/v1/requests/dashboard"
        | "/api/v1/requests/dashboard.csv" => Some(
            ["", "&part=flow", "&part=map", "&part=days", "&part=heat"]
                .iter()
                .flat_map(|part| {
                    [
                        "",
                        "&service=noise",
                        "&neighborhood=Oldtown",
                        "&compare=year",
                    ]
                    .map(|f| format!("{path}?from=2020-01-01{part}{f}"))
                })
                .filter(|a| !path.contains("csv") || !a.contains("flow") && !a.contains("map"))
                .collect(),
        ),
        "/requests/{reference}" => each(&|m| format!("/requests/{}", m.reference)),
        "/contractor/{token}" => one("/contractor/h0"),
        "/contractor/{token}/photos/{id}" => one("/contractor/h0/photos/0"),
        "/messages/{token}" | "/api/v1/messages/{token}" => one(&path.replace("{token}", "m0")),
        "/api/v1/requests" => searched("/api/v1/requests?limit=200&"),
        "/api/v1/requests.csv"
        | "/api/v1/requests.geojson"
        | "/api/v1/requests/statistics/channels"
        | "/api/v1/requests/statistics/channels.csv"
        | "/requests/channels"
        | "/embed/list"
        | "/embed/map" => searched(&format!("{path}?")),
        "/api/v1/requests/clusters" => {
            searched("/api/v1/requests/clusters?bbox=-71.1,42.0,-71.0,42.1&zoom=22&")
        }
        "/api/v1/requests/similar" => each(&|m| {
            format!(
                "/api/v1/requests/similar?lat={}&lon=-71.05&q=xprivate+xwaiting+xhidden+words",
                m.lat
            )
        }),
        "/api/v1/requests/{reference}"
        | "/api/v1/requests/{reference}/activity"
        | "/api/v1/requests/{reference}/media" => {
            each(&|m| path.replace("{reference}", &m.reference))
        }
        "/api/v1/live" => {
            each(&|m| format!("/api/v1/live?after=0&request={}", m.reference)).map(|mut all| {
                all.push("/api/v1/live?after=0".to_owned());
                all
            })
        }
        "/api/v1/services" => one("/api/v1/services?near=42.0522727,-71.05"),
        "/api/v1/services/{code}" => one("/api/v1/services/noise"),
        "/open311/v2/requests.xml" | "/open311/v2/requests.json" => {
            let mut all =
                each(&|m| format!("{path}?extensions=true&service_request_id={}", m.reference))
                    .unwrap();
            all.push(format!("{path}?extensions=true"));
            all.push(format!("{path}?service_code=noise"));
            Some(all)
        }
        "/open311/v2/requests/{name}" | "/open311/v2/tokens/{name}" => {
            let xml = each(&|m| path.replace("{name}", &format!("{}.xml", m.reference))).unwrap();
            let json = each(&|m| path.replace("{name}", &format!("{}.json", m.reference))).unwrap();
            Some([xml, json].concat())
        }
        "/open311/v2/servicerequestupdates.xml"
        | "/open311/v2/servicerequestupdates.json"
        | "/open311/v2/bulk/requests.csv"
        | "/open311/v2/services.xml"
        | "/open311/v2/services.json" => one(path),
        "/open311/v2/services/{name}" => one("/open311/v2/services/noise.json"),
        "/requests/{reference}/ending" => each(&|m| format!("/requests/{}/ending", m.reference)),
        "/kiosk/done/{reference}" => each(&|m| format!("/kiosk/done/{}", m.reference)),
        "/media/{id}" | "/media/{id}/thumb" => each(&|m| path.replace("{id}", &m.media)),
        "/do/requests/object" => {
            each(&|m| format!("/do/requests/object?reference={}", m.reference))
        }
        "/do/requests/unfollow" | "/do/follow/confirm" | "/do/follow/unsubscribe" => {
            one(&format!("{path}?token=x"))
        }
        "/embed"
        | "/kiosk"
        | "/kiosk/over"
        | "/kiosk/map.json"
        | "/do/requests/personal"
        | "/api/v1/proof"
        | "/api/v1/session"
        | "/api/v1/site"
        | "/api/v1/push-key" => one(path),
        // The gazetteer, the map, the build, the words, the document and the process know of no request.
        "/api/v1/geocode"
        | "/api/v1/geocode/reverse"
        | "/api/v1/geocode/slice"
        | "/api/openapi.json"
        | "/map/{hash}/{file}"
        | "/theme/{hash}/{file}"
        | "/i18n/{hash}/{locale}/{file}"
        | "/pkg/{hash}/{file}"
        | "/open311/discovery.xml"
        | "/open311/discovery.json"
        | "/health/live"
        | "/health/ready" => None,
        other => panic!("a new public door: how would {other} show what is not public?"),
    }
}

/// Nothing of what is out of sight: words, people, places, pictures, and (where nobody named it) that it is there at all.
pub fn assert_discreet(w: &World, what: &str, body: &str) {
    for word in HIDDEN_WORDS {
        // What was searched for stands in the search box.
        if !what.contains(word) {
            assert!(!body.contains(word), "{word} in {what}: {body}");
        }
    }
    for m in &w.unseen {
        if !what.contains(m.lat) {
            assert!(!body.contains(m.lat), "a place in {what}: {body}");
        }
        assert!(!body.contains(&m.media), "a file in {what}");
        if !what.contains(&m.reference) {
            assert!(
                !body.contains(&m.reference),
                "{} in {what}: {body}",
                m.reference
            );
        }
    }
    if !what.contains(&w.hidden_file) {
        assert!(!body.contains(&w.hidden_file), "a hidden file in {what}");
    }
}
