//! Loading a city: generic, all or nothing, deterministic, complete.

use crate::support::{boston, bytes_of, empty_worlds, testville, worlds};
use std::collections::HashMap;
use stoa_domain::LatLon;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::{Need, RequestFilter, Sort, Status, Target};
use stoa_service::requests::{Mine, catalogue, list, show, templates};
use stoa_service::seed::{self, Progress, SeedOptions};
use stoa_service::{Error, accounts, requests, site};

const ALL: SeedOptions = SeedOptions {
    sample: false,
    requests: None,
    staff: true,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_city_nobody_named_in_code_is_loaded_whole() {
    for world in empty_worlds().await {
        let portal = &world.portal;
        assert!(matches!(site::load(portal).await, Err(Error::Unavailable)));
        let mut seen: Vec<Progress> = Vec::new();
        let report = seed::city(portal, &testville(), ALL, &mut |p| seen.push(p))
            .await
            .unwrap();
        assert_eq!((report.services, report.requests), (4, 25));
        assert_eq!(report.staff.len(), 3);
        for step in ["map", "addresses", "services", "requests", "search"] {
            let last = seen.iter().rfind(|p| p.step == step).unwrap();
            assert_eq!(last.done, last.total, "{step}");
        }
        let site = site::load(portal).await.unwrap();
        assert_eq!(site.city, "Testville");
        assert_eq!(site.neighborhoods, ["East", "West"]);
        assert!(site.sample);
        // Layers: what is drawn, nothing else, at an address that names the content.
        let streets = &site.layers[1];
        let hash = streets.url.split('/').nth(2).unwrap();
        let body = site::layer(portal, "streets", hash).await.unwrap();
        let mut json = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(&*body.body), &mut json)
            .unwrap();
        assert!(
            json.contains("Main Street") && !json.contains("\"id\""),
            "{json}"
        );
        assert!(matches!(
            site::layer(portal, "streets", "0123").await,
            Err(Error::NotFound)
        ));
        // A second load is refused and changes nothing.
        assert!(matches!(
            seed::city(portal, &testville(), ALL, &mut |_| {}).await,
            Err(Error::Conflict("not-empty"))
        ));
        let ana = accounts::sign_in(portal, "ana", "stoa-demo", "::1")
            .await
            .unwrap();
        let ana = Actor::Staff(ana.staff);
        assert_eq!(
            templates(portal, &ana, stoa_domain::Locale::Es)
                .await
                .unwrap()[0]
                .name,
            "Hecho"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn times_come_to_the_present_and_what_lies_ahead_has_not_happened() {
    for world in worlds().await {
        let portal = &world.portal;
        let now = world.portal.ctx.clock.now();
        let all = list(
            portal,
            &Actor::Anyone,
            &RequestFilter::default(),
            Mine::default(),
            200,
            None,
        )
        .await
        .unwrap();
        assert_eq!(all.total, Some(25));
        let newest = all.items[0].opened_at.to_utc();
        assert!(newest <= now && now - newest < chrono::Duration::days(7));
        assert!(all.items.is_sorted_by(|a, b| a.opened_at >= b.opened_at));
        let by_old_id = |excerpt: &str| {
            all.items
                .iter()
                .filter(|r| r.excerpt.contains(excerpt))
                .collect::<Vec<_>>()
        };
        // A Monday at nine stays a Monday at nine.
        let first = all
            .items
            .iter()
            .rfind(|r| r.service_code == "POTHOLE")
            .unwrap();
        assert_eq!(first.opened_at.format("%a %H:%M").to_string(), "Mon 09:00");
        assert_eq!(first.status, Status::Resolved);
        let detail = show(portal, &Actor::Anyone, &first.reference)
            .await
            .unwrap();
        assert!(detail.sample);
        let last = detail.activity.last().unwrap();
        assert_eq!(last.text.as_deref(), Some("filled, <b>thanks</b>"));
        assert_eq!(last.by.as_deref(), Some("Public Works – Streets"));
        // Text with a place of its own elsewhere is not used.
        assert!(by_old_id("Elm Street").is_empty());
        assert!(!by_old_id("eats bicycles").is_empty());
        // Closed in a future February: still open.
        let ahead = all
            .items
            .iter()
            .find(|r| r.neighborhood.as_deref() == Some("East"))
            .unwrap();
        assert!(ahead.status.is_open() && ahead.closed_at.is_none());
        let declined = all.items.iter().filter(|r| r.status == Status::Declined);
        assert_eq!(declined.count(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_folder_and_clock_give_the_same_rows() {
    let mut first = None;
    for _ in 0..2 {
        for world in worlds().await {
            let all = list(
                &world.portal,
                &Actor::Anyone,
                &RequestFilter::default(),
                Mine::default(),
                200,
                None,
            )
            .await
            .unwrap();
            assert_eq!(first.get_or_insert_with(|| all.items.clone()), &all.items);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_is_as_open311_says() {
    for world in worlds().await {
        let portal = &world.portal;
        let trash = catalogue::get(portal, "TRASH").await.unwrap();
        assert_eq!(trash.summary.target, Some(Target::BusinessDays(5)));
        let codes: Vec<&str> = trash.form.fields().map(|q| q.code.as_str()).collect();
        assert_eq!(
            codes,
            ["NOTE", "KIND", "BAG"],
            "in the order they are asked"
        );
        let pages = trash.form.pages.iter();
        let pages: Vec<_> = pages
            .map(|p| (p.title.as_deref(), p.fields.len()))
            .collect();
        assert_eq!(pages, [(None, 2), (Some("The bag"), 1)]);
        assert_eq!(trash.form.version, 1);
        let condition = trash.form.field("BAG").unwrap().condition.as_ref().unwrap();
        assert!(!condition.all && condition.clauses[0].value == "leaves");
        let permit = catalogue::get(portal, "PERMIT").await.unwrap().summary;
        assert_eq!(permit.contact, Need::Required);
        assert_eq!(permit.target, Some(Target::CalendarDays(15)));
        assert_eq!(permit.department, "City Hall");
        assert!(matches!(
            catalogue::get(portal, "NONE").await,
            Err(Error::NotFound)
        ));
        let everywhere = catalogue::list(portal, None).await.unwrap();
        assert_eq!(everywhere[0].code, "POTHOLE");
        let east = LatLon::new(42.32, -71.03).unwrap();
        let there = catalogue::list(portal, Some(east)).await.unwrap();
        assert_eq!((there[0].code.as_str(), there[0].used), ("POTHOLE", 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_had_a_photo_get_a_picture_and_each_picture_is_kept_once() {
    for world in worlds().await {
        let portal = &world.portal;
        let filter = RequestFilter::default();
        let all = list(portal, &Actor::Anyone, &filter, Mine::default(), 200, None)
            .await
            .unwrap();
        let mut shown: Vec<(String, String, Vec<String>)> = Vec::new();
        let mut seen: HashMap<String, bytes::Bytes> = HashMap::new();
        for row in &all.items {
            let detail = show(portal, &Actor::Anyone, &row.reference).await.unwrap();
            assert!(detail.sample);
            assert_eq!(
                row.thumbnail.as_ref().map(|t| &t.url),
                detail.media.first().map(|m| &m.url)
            );
            for m in &detail.media {
                assert_eq!((m.width, m.height), (64, 48));
                let id = m.url.rsplit('/').next().unwrap().parse().unwrap();
                let read = async |thumb| {
                    let found = requests::media(portal, &Actor::Anyone, id, thumb, &[]).await;
                    found.unwrap()
                };
                let whole = read(false).await;
                assert_eq!(whole.mime, "image/jpeg");
                let whole = bytes_of(portal, &whole).await;
                assert_eq!(
                    seen.entry(m.alt.clone()).or_insert_with(|| whole.clone()),
                    &whole
                );
                assert!(!bytes_of(portal, &read(true).await).await.is_empty());
            }
            let alts = detail.media.into_iter().map(|m| m.alt).collect();
            let place = row.place.clone().unwrap_or_default();
            shown.push((row.service_code.clone(), place, alts));
        }
        let of = |service: &str, place: &str| {
            shown
                .iter()
                .filter(|(s, p, _)| s == service && p.starts_with(place))
                .map(|(_, _, alts)| alts.iter().map(String::as_str).collect::<Vec<_>>())
                .collect::<Vec<_>>()
        };
        let (far, near) = (
            "Sample picture: a hole",
            "Sample picture: the same hole from near by",
        );
        // The type's own picture goes before the service's.
        assert_eq!(
            of("POTHOLE", "30 Main St"),
            [["Sample picture: a fresh patch"]]
        );
        // Two of the same address: the older one had a photo too, too long ago.
        let mut third = of("POTHOLE", "3 Main St");
        third.sort();
        assert_eq!((third.len(), third[0].len()), (2, 0));
        // What had a photo and is recent gets one, some a second from near by; what had none gets none.
        let mut told = Vec::new();
        for (place, had) in [
            ("3 Main St", true),
            ("7 Main St", true),
            ("9 Main St", true),
            ("11 Main St", true),
            ("1 Main St", false),
            ("5 Main St", false),
        ] {
            let found = of("POTHOLE", place);
            let alts = found.iter().find(|a| !a.is_empty());
            assert_eq!(alts.is_some(), had, "{place}");
            if let Some(alts) = alts {
                assert!(alts == &[far] || alts == &[far, near], "{alts:?}");
                told.push(alts.len());
            }
        }
        assert_eq!(told, [1, 2, 1, 1], "one in three, by the row's id");
        // A service of which the source never tells: by the folder's share, here each.
        assert!(
            of("GENERAL", "")
                .iter()
                .all(|alts| alts == &["Sample picture: something"])
        );
        assert!(of("TRASH", "").iter().all(Vec::is_empty));
        // Three files and their small ones, however many pictures and requests show them.
        assert_eq!((seen.len(), world.blobs.keys().len()), (4, 6));
        let again = seed::city(portal, &testville(), ALL, &mut |_| {}).await;
        assert!(matches!(again, Err(Error::Conflict("not-empty"))));
        assert_eq!(world.blobs.keys().len(), 6);
    }
}

/// The demonstration city's plain sample, with the answers its README gives.
#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_city_loads_and_its_areas_agree_with_its_rows() {
    for world in empty_worlds().await {
        let portal = &world.portal;
        let sample = SeedOptions {
            sample: true,
            requests: None,
            staff: false,
        };
        let report = seed::city(portal, &boston(), sample, &mut |_| {})
            .await
            .unwrap();
        assert_eq!(
            (
                report.services,
                report.addresses,
                report.requests,
                report.areas
            ),
            (118, 60_905, 2_000, 47)
        );
        // The sample mixes two years: both are moved to end this week.
        let oldest = RequestFilter {
            sort: Sort::Oldest,
            ..RequestFilter::default()
        };
        let first = list(portal, &Actor::Anyone, &oldest, Mine::default(), 1, None)
            .await
            .unwrap();
        let age = portal.ctx.clock.now() - first.items[0].opened_at.to_utc();
        assert!(age < chrono::Duration::days(373), "{age}");
        let mut filter = RequestFilter::default();
        filter.status = Status::ALL.into_iter().filter(|s| s.is_open()).collect();
        let open = list(portal, &Actor::Anyone, &filter, Mine::default(), 1, None)
            .await
            .unwrap();
        let all = requests::desk_list(portal, &Actor::System, &filter, 1, None)
            .await
            .unwrap();
        assert!(all.total.unwrap() >= 307, "{:?}", all.total);
        // The city's private services are nobody else's.
        assert!(open.total < all.total, "{:?}", open.total);
        // `neighborhood` was computed from the polygons in the folder: asking them must give the same answer.
        let mut rows =
            csv::Reader::from_path(boston().join("requests/service_requests_sample.csv")).unwrap();
        let mut asked = 0;
        for row in rows.deserialize::<HashMap<String, String>>() {
            let row = row.unwrap();
            let (Ok(lat), Ok(lon)) = (row["lat"].parse(), row["lon"].parse()) else {
                continue;
            };
            let areas = site::area_of(portal, LatLon::new(lat, lon).unwrap())
                .await
                .unwrap();
            let told = |s: Option<String>| s.unwrap_or_default();
            assert_eq!(
                told(areas.neighborhood),
                row["neighborhood"],
                "{}",
                row["id"]
            );
            assert_eq!(
                told(areas.council_district),
                row["council_district"],
                "{}",
                row["id"]
            );
            assert_eq!(
                told(areas.police_district),
                row["police_district"],
                "{}",
                row["id"]
            );
            asked += 1;
        }
        assert_eq!(asked, 1_787);
        let place = requests::geocode::reverse(portal, LatLon::new(42.351, -71.0624).unwrap())
            .await
            .unwrap()
            .unwrap();
        assert!(place.label.contains("Kneeland St"), "{}", place.label);
    }
}
