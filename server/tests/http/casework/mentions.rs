//! `/desk/mentions`, and the note that names somebody.

use crate::test_app::{apps, pothole};
use stoa_domain::accounts::Role;

#[tokio::test]
async fn a_mention_is_on_the_page_until_it_is_read_and_nowhere_in_public() {
    for app in apps().await {
        let ana = app.signed_in("ana", Role::Supervisor).await;
        let vic = app.signed_in("vic", Role::Viewer).await;
        let reference = app.report(&pothole()).await;
        let note = [
            ("reference", reference.as_str()),
            ("text", "@vic look at <this>"),
        ];
        app.post_form(&ana, "/do/desk/note", &note).await.location();
        let page = app.get_as(&vic, "/desk/mentions").await.text();
        assert!(
            page.contains("@vic look at &lt;this&gt;") && page.contains("data-new"),
            "{page}"
        );
        let all = app.get_as(&vic, "/api/v1/desk/mentions").await.json();
        let id = all[0]["id"].to_string();
        let read = app
            .post_form(&vic, "/do/desk/mentions", &[("up_to", &id)])
            .await;
        assert_eq!(read.location(), "/desk/mentions?done=mentions");
        assert!(
            !app.get_as(&vic, "/desk/mentions")
                .await
                .text()
                .contains("data-new")
        );
        let handles = app.get_as(&vic, "/api/v1/desk/handles").await.json();
        assert_eq!(handles[0]["username"], "ana");
        let bad = app
            .post_form(&vic, "/do/desk/notice-address", &[("email", "nobody")])
            .await;
        assert_eq!(bad.status.as_u16(), 422);
        let page = bad.text();
        assert!(page.contains("aria-invalid=\"true\"") && page.contains("value=\"nobody\""));
        let public = app.get(&format!("/requests/{reference}")).await.text();
        assert!(!public.contains("@vic"));
    }
}
