//! `/open311/v2/bulk/requests.csv`

use super::{key, pothole};
use crate::test_app::apps;
use chrono::Duration;
use stoa_service::requests::open311::make_bulk;

#[tokio::test]
async fn the_file_is_made_once_a_night_and_holds_what_is_public() {
    for app in apps().await {
        let path = "/open311/v2/bulk/requests.csv";
        assert_eq!(app.get(path).await.status, 404);
        let key = key(&app, false).await;
        let more = [
            ("description", "=1+1, \"deep\"\nline"),
            ("email", "ana@example.org"),
        ];
        let id = pothole(&app, &key, &more).await;
        assert_eq!(make_bulk(&app.portal).await.unwrap(), Some(1));
        pothole(&app, &key, &[]).await;
        assert_eq!(
            make_bulk(&app.portal).await.unwrap(),
            None,
            "not twice a day"
        );

        let file = app.get(path).await;
        assert!(file.header("content-type").starts_with("text/csv"));
        let text = file.text();
        assert!(!text.contains("ana@example.org"));
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let head: Vec<String> = rows.headers().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(
            head.join(","),
            "service_request_id,requested_datetime,updated_datetime,closed_date,status_description,\
            status_notes,source,service_name,service_subtype,description,agency_responsible,address,lat,long"
        );
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), 1);
        assert_eq!(
            (&rows[0][0], &rows[0][6], &rows[0][9]),
            (id.as_str(), "open311", "'=1+1, \"deep\"\nline")
        );

        // Eight in the evening in the city, then one and four at night.
        for (hours, made) in [(13, None), (5, None), (3, Some(2))] {
            app.ports.clock.advance(Duration::hours(hours));
            assert_eq!(make_bulk(&app.portal).await.unwrap(), made, "{hours}");
        }
        let (kept, again) = (app.ports.blobs.keys(), app.get(path).await);
        assert_eq!(
            kept.iter().filter(|k| k.starts_with("open311/")).count(),
            1,
            "yesterday's is gone"
        );
        assert_ne!(again.header("etag"), file.header("etag"));
    }
}
