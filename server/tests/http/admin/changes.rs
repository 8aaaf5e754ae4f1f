//! The index, the list of changes, and undo.

use super::open;
use crate::test_app::{TestApp, app, apps};
use http::StatusCode;
use stoa_domain::accounts::Role;

const CHANGES: &str = "/desk/admin/changes";

/// Changes the number of backers that make a case more urgent.
async fn backers(app: &TestApp, cookie: &str, n: &str) {
    let (seen, page) = open(app, cookie, "/desk/admin/endings").await;
    let mut form = vec![
        ("seen".to_owned(), seen),
        ("backers".to_owned(), n.to_owned()),
    ];
    for name in ["appeal.n", "sample"] {
        let value = page.split(&format!("name=\"{name}\"")).nth(1).unwrap();
        let value = value
            .split("value=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        form.push((name.to_owned(), value.to_owned()));
    }
    form.push(("appeal.unit".to_owned(), "business_days".to_owned()));
    for (n, (code, event)) in [("fixed", "resolve"), ("not_found", "decline")]
        .into_iter()
        .enumerate()
    {
        form.push((format!("reasons.{n}.code"), code.to_owned()));
        form.push((format!("reasons.{n}.event"), event.to_owned()));
    }
    let pairs: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let saved = app.post_form(cookie, "/do/admin/endings", &pairs).await;
    assert_eq!(
        saved.location(),
        "/desk/admin/endings?done=endings",
        "{}",
        saved.text()
    );
}

/// The number of the newest change.
fn newest(page: &str) -> String {
    let rest = page.split("id=\"change-").nth(1).expect("a change");
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_change_is_listed_with_before_and_after_and_taken_back() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let index = app.get_as(&cookie, "/desk/admin").await;
        assert_eq!(index.status, StatusCode::OK);
        for part in [
            "href=\"/desk/admin/terms\"",
            "href=\"/desk/templates\"",
            "admin-changes-none",
        ] {
            assert!(index.text().contains(part), "{part}");
        }
        backers(&app, &cookie, "7").await;
        backers(&app, &cookie, "8").await;
        let page = app.get_as(&cookie, CHANGES).await.text();
        for part in [
            "data-kind=\"endings\"",
            "ANA",
            "<td data-before=\"\"><bdi>7</bdi></td>",
            "<td data-after=\"\"><bdi>8</bdi></td>",
        ] {
            assert!(page.contains(part), "{part} {page}");
        }
        // The newest alone can be taken back.
        assert_eq!(page.matches("action=\"/do/admin/undo\"").count(), 1);
        let id = newest(&page);
        let undone = app
            .post_form(&cookie, "/do/admin/undo", &[("id", &id)])
            .await;
        assert_eq!(undone.location(), "/desk/admin/changes?done=undo");
        let (_, form) = open(&app, &cookie, "/desk/admin/endings").await;
        assert!(form.contains("value=\"7\""));
        let late = app
            .post_form(&cookie, "/do/admin/undo", &[("id", &id)])
            .await;
        assert_eq!(
            late.location(),
            "/desk/admin/changes?error=conflict-changed-since"
        );
        let told = app.get_as(&cookie, late.location()).await.text();
        assert!(told.contains("class=\"notice error\""), "{told}");
        assert!(told.contains("admin-change-undoes"));
        // By kind and person.
        let none = app
            .get_as(&cookie, "/desk/admin/changes?kind=team")
            .await
            .text();
        assert!(none.contains("admin-changes-none"));
        let by = "/desk/admin/changes?by=00000000-0000-0000-0000-000000000009";
        let none = app.get_as(&cookie, by).await.text();
        assert!(none.contains("admin-changes-none"));
        for path in ["/desk/admin", CHANGES, "/desk/admin/endings"] {
            let page = app.get_as(&cookie, path).await.text();
            assert!(
                !page.contains("style=") && !page.contains("<script"),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    let app = app().await;
    let cookie = app.signed_in("ana", Role::Supervisor).await;
    for n in 0..52 {
        backers(&app, &cookie, if n % 2 == 0 { "6" } else { "9" }).await;
    }
    let first = app
        .get_as(&cookie, "/desk/admin/changes?kind=endings")
        .await
        .text();
    assert_eq!(first.matches("data-kind=\"endings\"").count(), 50);
    let next = first
        .split("rel=\"next\" href=\"")
        .nth(1)
        .expect("older ones");
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let second = app.get_as(&cookie, &next).await.text();
    assert_eq!(second.matches("data-kind=\"endings\"").count(), 2);
    assert!(!second.contains("rel=\"next\""));
}
