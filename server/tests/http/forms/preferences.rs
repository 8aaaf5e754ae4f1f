//! `/do/preferences`

use crate::test_app::app;

#[tokio::test]
async fn language_and_look_are_kept_and_the_way_back_stays_in_the_house() {
    let app = app().await;
    let answer = app
        .post_form(
            "",
            "/do/preferences",
            &[
                ("locale", "es"),
                ("theme", "dark"),
                ("next", "/requests?q=a"),
            ],
        )
        .await;
    assert_eq!(answer.location(), "/requests?q=a");
    assert_eq!(answer.cookie("stoa_locale").as_deref(), Some("es"));
    assert_eq!(answer.cookie("stoa_theme").as_deref(), Some("dark"));
    for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example"] {
        let answer = app
            .post_form(
                "",
                "/do/preferences",
                &[("locale", "en"), ("next", elsewhere)],
            )
            .await;
        assert_eq!(answer.location(), "/", "{elsewhere}");
    }
}
