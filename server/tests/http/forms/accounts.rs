//! `/do/accounts/…`

use crate::test_app::app;
use stoa_domain::accounts::{Actor, Role};
use stoa_service::accounts::{NewStaff, create_staff};

#[tokio::test]
async fn in_to_where_one_was_going_and_out_again() {
    let app = app().await;
    let new = NewStaff {
        username: "ana".into(),
        name: "Ana".into(),
        role: Role::Agent,
        department: None,
        password: "correct horse".into(),
    };
    create_staff(&app.portal, &Actor::System, new)
        .await
        .unwrap();
    let next = ("next", "/desk?case=R-7K3M-9X");
    let wrong = app
        .post_form(
            "",
            "/do/accounts/sign-in",
            &[("username", "ana"), ("password", "x"), next],
        )
        .await;
    let location = wrong.location();
    assert!(location.starts_with("/sign-in?error="), "{location}");
    assert!(
        location.contains("username=ana") && location.contains("next=%2Fdesk"),
        "{location}"
    );
    assert!(
        !location.contains("password=x"),
        "a password never stands in an address"
    );
    let form = [("username", "ana"), ("password", "correct horse"), next];
    let right = app.post_form("", "/do/accounts/sign-in", &form).await;
    assert_eq!(right.location(), "/desk?case=R-7K3M-9X");
    let cookie = format!("stoa_session={}", right.cookie("stoa_session").unwrap());
    assert_eq!(
        app.post_form(&cookie, "/do/accounts/sign-out", &[])
            .await
            .location(),
        "/"
    );
    assert_eq!(app.get_as(&cookie, "/api/v1/session").await.text(), "null");
}
