//! From the file to the cases and back.

use super::{FILE, PAGE, chosen, hidden, settle, upload};
use crate::test_app::{TestApp, apps};
use http::StatusCode;
use stoa_domain::accounts::Role;

async fn act(app: &TestApp, cookie: &str, page: &str, act: &str) {
    let text = app.get_as(cookie, page).await.text();
    let (id, seen) = (hidden(&text, "id"), hidden(&text, "seen"));
    let form = [("id", id.as_str()), ("seen", seen.as_str()), ("act", act)];
    let answer = app.post_form(cookie, "/do/admin/history-act", &form).await;
    assert_eq!(answer.location(), page);
}

#[tokio::test]
async fn a_file_is_mapped_tried_brought_in_and_taken_back_by_forms() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let index = app.get_as(&cookie, "/desk/admin").await.text();
        assert!(index.contains(&format!("href=\"{PAGE}\"")));
        let empty = app.get_as(&cookie, PAGE).await.text();
        assert!(
            empty.contains("history-none") && empty.contains("enctype=\"multipart/form-data\"")
        );
        let page = upload(&app, &cookie, "Old hotline", FILE.as_bytes())
            .await
            .location()
            .to_owned();
        assert!(page.starts_with(&format!("{PAGE}/")));
        // It is being read: a bar that moves with scripting and without.
        let reading = app.get_as(&cookie, &page).await.text();
        assert!(
            reading.contains("<progress id=\"bar\" max=\"100\" value=\"0\">"),
            "{reading}"
        );
        assert!(
            reading.contains("<noscript><meta http-equiv=\"refresh\"")
                && reading.contains("/plain/history.js")
        );
        let door = format!("/api/v1{}", page.replace("/desk/admin", "/desk"));
        assert!(reading.contains(&format!("data-progress=\"{door}\"")));
        assert_eq!(app.get_as(&cookie, &door).await.json()["state"], "reading");
        settle(&app).await;
        let progress = app.get_as(&cookie, &door).await.json();
        assert_eq!(
            (progress["state"].as_str(), progress["percent"].as_u64()),
            (Some("mapping"), Some(100))
        );

        let columns = app.get_as(&cookie, &format!("{page}/columns")).await.text();
        for part in [
            "HX-1</bdi>",
            "HX-2</bdi>",
            "HX-3</bdi>",
            "personal-columns",
            "history-order-unreadable",
        ] {
            assert!(columns.contains(part), "{part}: {columns}");
        }
        let proposed = [
            "reference",
            "opened",
            "closed",
            "status",
            "service",
            "latitude",
            "longitude",
            "phone",
        ];
        let proposed: Vec<(&str, String)> = proposed
            .into_iter()
            .map(|f| (f, chosen(&columns, f)))
            .collect();
        let numbers: Vec<&str> = proposed.iter().map(|(_, n)| n.as_str()).collect();
        assert_eq!(numbers, ["0", "1", "2", "3", "4", "5", "6", ""]);
        let (id, seen) = (hidden(&columns, "id"), hidden(&columns, "seen"));
        let mut form: Vec<(&str, &str)> = proposed.iter().map(|(f, n)| (*f, n.as_str())).collect();
        form.extend([
            ("id", id.as_str()),
            ("seen", &seen),
            ("order", "mdy"),
            ("zone", "city"),
            ("personal", "wait"),
        ]);
        let answer = app
            .post_form(&cookie, "/do/admin/history-columns", &form)
            .await;
        assert_eq!(answer.location(), format!("{page}/values"));

        let values = app.get_as(&cookie, &format!("{page}/values")).await.text();
        assert_eq!(
            (chosen(&values, "status-0"), chosen(&values, "status-1")),
            ("resolved".into(), "received".into())
        );
        assert_eq!(
            (chosen(&values, "service-0"), chosen(&values, "service-1")),
            ("pothole".into(), "lamp".into())
        );
        let seen = hidden(&values, "seen");
        let form = [
            ("id", id.as_str()),
            ("seen", &seen),
            ("status-0", "resolved"),
            ("status-1", "in_review"),
            ("service-0", "pothole"),
            ("service-1", ""),
        ];
        let answer = app
            .post_form(&cookie, "/do/admin/history-values", &form)
            .await;
        assert_eq!(answer.location(), format!("{page}?done=values"));

        act(&app, &cookie, &page, "check").await;
        settle(&app).await;
        assert_eq!(app.count().await, 0);
        let tried = app.get_as(&cookie, &page).await.text();
        for part in [
            "data-count=\"good\">1<",
            "data-count=\"bad\">1<",
            "data-count=\"left_out\">1<",
            "/issues.csv",
        ] {
            assert!(tried.contains(part), "{part}: {tried}");
        }
        let issues = app.get_as(&cookie, &format!("{page}/issues")).await.text();
        assert!(
            issues.contains("<th scope=\"row\">3</th>")
                && issues.contains("history-trouble-not-a-date"),
            "{issues}"
        );
        let file = app.get_as(&cookie, &format!("{page}/issues.csv")).await;
        assert_eq!(
            file.header("content-type"),
            "text/csv; charset=utf-8; header=present"
        );
        let row = file.text().lines().nth(1).unwrap().to_owned();
        assert!(row.starts_with("3,Opened,\"'=HYPERLINK("), "{row}");

        act(&app, &cookie, &page, "import").await;
        settle(&app).await;
        let found = app.get("/api/v1/requests?q=hx-1").await.json();
        assert_eq!(found["items"].as_array().unwrap().len(), 1);
        let reference = found["items"][0]["reference"].as_str().unwrap();
        let case = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .text();
        assert!(
            case.contains("Old hotline · HX-1") && !case.contains("555-0199"),
            "{case}"
        );
        let done = app.get_as(&cookie, &page).await.text();
        assert!(
            done.contains(reference)
                && done.contains("value=\"take-back\"")
                && !done.contains("style="),
            "{done}"
        );
        let list = app.get_as(&cookie, PAGE).await.text();
        assert!(list.contains("history-state-done") && list.contains("Old hotline"));

        act(&app, &cookie, &page, "take-back").await;
        settle(&app).await;
        assert_eq!(app.count().await, 0);
        let back = app.get_as(&cookie, &page).await.text();
        assert!(
            back.contains("data-count=\"gone\">1<") && back.contains("history-state-taken-back"),
            "{back}"
        );
        assert_eq!(
            app.get_as(&cookie, &format!("{page}/columns")).await.status,
            StatusCode::OK
        );
    }
}
