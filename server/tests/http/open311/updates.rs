//! `/open311/v2/servicerequestupdates.…`

use super::{children, error, key, list, post, pothole};
use crate::test_app::apps;

const PATH: &str = "/open311/v2/servicerequestupdates.json";

fn update<'a>(
    key: &'a str,
    id: &'a str,
    n: &'a str,
    status: &'a str,
    text: &'a str,
) -> Vec<(&'a str, &'a str)> {
    vec![
        ("api_key", key),
        ("service_request_id", id),
        ("update_id", n),
        ("status", status),
        ("updated_datetime", "2026-11-23T12:00:00Z"),
        ("description", text),
        ("public_anonymity_required", "TRUE"),
    ]
}

#[tokio::test]
async fn an_update_moves_the_status_is_read_by_all_and_comes_once() {
    for app in apps().await {
        let key = key(&app, true).await;
        let id = pothole(&app, &key, &[]).await;
        assert!(list(&app.get(PATH).await).is_empty());
        let first = post(
            &app,
            PATH,
            &update(&key, &id, "u1", "IN_PROGRESS", "We are there"),
        )
        .await;
        assert_eq!(first.status, 200, "{}", first.text());
        let number = first.json()[0]["update_id"].as_str().unwrap().to_owned();
        let again = post(
            &app,
            PATH,
            &update(&key, &id, "u1", "IN_PROGRESS", "We are there"),
        )
        .await;
        assert_eq!(again.json()[0]["update_id"], number.as_str());
        post(
            &app,
            PATH,
            &update(&key, &id, "u2", "UNCHANGED", "Rain; tomorrow"),
        )
        .await;
        post(&app, PATH, &update(&key, &id, "u3", "FIXED", "")).await;

        let all = list(&app.get(PATH).await);
        let said: Vec<&str> = all.iter().map(|u| u["status"].as_str().unwrap()).collect();
        assert_eq!(
            said,
            ["in_progress", "unchanged", "fixed"],
            "{}",
            app.db.name
        );
        assert_eq!(all[0]["update_id"], number.as_str());
        assert_eq!(all[0]["service_request_id"], id.as_str());
        assert_eq!(all[1]["description"], "Rain; tomorrow");
        assert!(
            all[2]["description"].is_string(),
            "closing has words even where none came"
        );
        let xml = app.get("/open311/v2/servicerequestupdates.xml").await;
        assert_eq!(
            children(&xml, "service_request_updates", "request_update"),
            3
        );
        let one = list(&app.get(&format!("/open311/v2/requests/{id}.json")).await);
        assert_eq!(one[0]["status"], "closed");
        let before = app
            .get(&format!("{PATH}?end_date=2026-11-23T11:59:59Z"))
            .await;
        assert!(list(&before).is_empty());

        // What is closed is taken up again, and closed without work.
        post(
            &app,
            PATH,
            &update(&key, &id, "u4", "duplicate", "See the other"),
        )
        .await;
        let one = list(&app.get(&format!("/open311/v2/requests/{id}.json")).await);
        assert_eq!(one[0]["status"], "closed");
    }
}

#[tokio::test]
async fn who_may_not_and_what_does_not_fit_is_refused() {
    for app in apps().await {
        let (may, may_not) = (key(&app, true).await, key(&app, false).await);
        let id = pothole(&app, &may, &[]).await;
        let without = |name: &str| {
            let mut form = update(&may, &id, "u1", "FIXED", "Done");
            form.retain(|(n, _)| *n != name);
            form
        };
        let mut date = without("updated_datetime");
        date.push(("updated_datetime", "soon"));
        for (form, status) in [
            (update(&may_not, &id, "u1", "FIXED", "Done"), 403),
            (update("wrong", &id, "u1", "FIXED", "Done"), 403),
            (without("api_key"), 403),
            (update(&may, "R-0000-00", "u1", "FIXED", "Done"), 404),
            (update(&may, "nothing", "u1", "FIXED", "Done"), 404),
            (update(&may, &id, "u1", "LOST", "Done"), 400),
            (update(&may, &id, "u1", "UNCHANGED", ""), 400),
            (without("update_id"), 400),
            (without("status"), 400),
            (without("service_request_id"), 400),
            (without("updated_datetime"), 400),
            (date, 400),
        ] {
            let answer = post(&app, PATH, &form).await;
            let code = error(&answer).0;
            assert_eq!(
                (answer.status.as_u16(), code),
                (status, u64::from(status)),
                "{form:?}"
            );
        }
        assert!(list(&app.get(PATH).await).is_empty());
    }
}
