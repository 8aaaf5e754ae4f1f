//! `/desk/work/{reference}`, its forms, and the file of a period.

use crate::test_app::{app, apps, pothole};
use http::StatusCode;
use stoa_domain::accounts::Role;

#[tokio::test]
async fn tasks_and_time_are_kept_by_plain_forms_and_come_out_as_a_file() {
    for app in apps().await {
        let sam = app.signed_in("sam", Role::Agent).await;
        let reference = app.report(&pothole()).await;
        let named = ("reference", reference.as_str());
        let page = format!("/desk/work/{reference}");
        let back = format!("{page}?done=work");
        let task = [named, ("text", "Put up a <cone>"), ("due", "2026-12-01")];
        assert_eq!(
            app.post_form(&sam, "/do/desk/task", &task).await.location(),
            back
        );
        let time = [
            named,
            ("kind", "time"),
            ("what", "Cold patch"),
            ("minutes", "65"),
        ];
        assert_eq!(
            app.post_form(&sam, "/do/desk/work", &time).await.location(),
            back
        );
        let material = [
            named,
            ("kind", "material"),
            ("what", "=1+1"),
            ("quantity", "2,5"),
            ("unit", "bags"),
            ("cost", "31.20"),
        ];
        assert_eq!(
            app.post_form(&sam, "/do/desk/work", &material)
                .await
                .location(),
            back
        );
        let text = app.get_as(&sam, &page).await.text();
        assert!(
            text.contains("Put up a &lt;cone&gt;")
                && text.contains("1:05")
                && text.contains("31.20"),
            "{text}"
        );
        let work = app
            .get_as(&sam, &format!("/api/v1/desk/requests/{reference}/work"))
            .await
            .json();
        assert_eq!(
            (
                work["sums"]["minutes"].as_i64(),
                work["sums"]["cents"].as_i64()
            ),
            (Some(65), Some(3_120))
        );
        let id = work["tasks"][0]["id"].to_string();
        let finish = [named, ("id", id.as_str()), ("version", "1"), ("done", "1")];
        assert_eq!(
            app.post_form(&sam, "/do/desk/task-done", &finish)
                .await
                .location(),
            back
        );
        let late = app.post_form(&sam, "/do/desk/task-done", &finish).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(
            late.text().contains("data-done=\"true\""),
            "as it is by now"
        );
        let day = app.ports.ctx.clock.now().date_naive();
        let (from, to) = (
            day - chrono::Duration::days(1),
            day + chrono::Duration::days(1),
        );
        let file = app
            .get_as(&sam, &format!("/api/v1/desk/work.csv?from={from}&to={to}"))
            .await
            .text();
        assert_eq!(file.lines().count(), 3, "{file}");
        assert!(
            file.contains(",\"Cold patch\",65,,") && !file.contains(",\"=1+1\""),
            "no formulas: {file}"
        );
        let public = app
            .get(&format!("/api/v1/requests/{reference}"))
            .await
            .text();
        assert!(!public.contains("Cold patch") && !public.contains("cone"));
    }
}

#[tokio::test]
async fn what_does_not_fit_comes_back_with_what_was_typed() {
    let app = app().await;
    let sam = app.signed_in("sam", Role::Agent).await;
    let reference = app.report(&pothole()).await;
    let entry = [
        ("reference", reference.as_str()),
        ("kind", "time"),
        ("what", "Dig"),
        ("minutes", "an hour"),
    ];
    let answer = app.post_form(&sam, "/do/desk/work", &entry).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert!(
        text.contains("value=\"an hour\"") && text.contains("id=\"time-minutes-error\""),
        "{text}"
    );
    for wrong in [
        "",
        "?from=2026-01-01",
        "?from=2026-01-01&to=2025-01-01",
        "?from=x&to=2026-01-01",
    ] {
        let answer = app
            .get_as(&sam, &format!("/api/v1/desk/work.csv{wrong}"))
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let missing = app.get_as(&sam, "/desk/work/R-0000-00").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}
