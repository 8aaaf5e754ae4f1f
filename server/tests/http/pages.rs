//! Pages as the server sends them.

use crate::test_app::{app, pothole};
use axum::body::Body;
use http::{Request, StatusCode};
use stoa_domain::accounts::Role;

#[tokio::test]
async fn every_public_page_comes_whole_with_the_headers_nonce() {
    let app = app().await;
    let reference = app.report(&pothole()).await;
    for path in [
        "/",
        "/report",
        "/requests",
        "/me",
        "/about",
        "/sign-in",
        "/style",
        &format!("/requests/{reference}"),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            answer.header("content-type").starts_with("text/html"),
            "{path}"
        );
        assert!(answer.header("cache-control").contains("private"), "{path}");
        let policy = answer.header("content-security-policy");
        let nonce = policy
            .split("'nonce-")
            .nth(1)
            .unwrap()
            .split('\'')
            .next()
            .unwrap();
        let html = answer.text();
        assert!(
            html.contains(&format!("nonce=\"{nonce}\"")),
            "{path}: no script has the header's nonce"
        );
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(nonce), "{path}: <script{tag}>");
        }
        assert!(
            !html.contains(" style=\""),
            "{path}: a style attribute breaks the policy"
        );
    }
}

#[tokio::test]
async fn a_link_to_a_request_has_a_card_where_it_is_shared() {
    let app = app().await;
    let mut report = pothole();
    report["description"] = "A hole, \"deep\" <b>and</b>\n\nwide".into();
    let reference = app.report(&report).await;
    let html = app.get(&format!("/requests/{reference}")).await.text();
    let head = html.split("</head>").next().unwrap();
    let card = |property: &str| {
        head.split(&format!("<meta property=\"{property}\" content=\""))
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_else(|| panic!("no {property} in {head}"))
            .to_owned()
    };
    assert!(card("og:title").contains(reference.as_str()));
    assert!(card("og:url").starts_with("http"));
    assert!(card("og:url").ends_with(&format!("/requests/{reference}")));
    assert!(card("og:image").ends_with("/icon-512.png"));
    let words = card("og:description");
    assert!(
        words.starts_with("A hole, ") && words.ends_with(" wide"),
        "{words}"
    );
    assert!(!words.contains('<'), "{words}");
}

#[tokio::test]
async fn a_request_that_is_not_there_is_a_404_page() {
    let app = app().await;
    for path in ["/requests/R-0000-00", "/requests/garbage"] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn staff_pages_lead_anyone_to_the_sign_in_and_back() {
    let app = app().await;
    let answer = app.get("/desk?case=R-7K3M-9X").await;
    assert_eq!(
        answer.location(),
        "/sign-in?error=signed-out&next=%2Fdesk%3Fcase%3DR-7K3M-9X"
    );
    let cookie = app.signed_in("vic", Role::Viewer).await;
    assert_eq!(app.get_as(&cookie, "/desk").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_page_speaks_the_readers_language() {
    let app = app().await;
    let asked = |name: &'static str, value: &'static str| {
        Request::get("/")
            .header(name, value)
            .body(Body::empty())
            .unwrap()
    };
    let answer = app.send(asked("accept-language", "es-MX, en;q=0.5")).await;
    assert!(answer.text().contains("lang=\"es\""));
    let answer = app.send(asked("cookie", "stoa_locale=ar")).await;
    assert!(answer.text().contains("lang=\"ar\"") && answer.text().contains("dir=\"rtl\""));
}

/// A part of a page, without the marks a browser's app would look for and which way leads to where one is.
fn part(html: &str, tag: &str) -> String {
    let (open, close) = (format!("<{tag} "), format!("</{tag}>"));
    let from = html
        .find(&open)
        .unwrap_or_else(|| panic!("no {tag} in {html}"));
    let to = from + html[from..].find(&close).unwrap();
    html[from..to]
        .replace("<!>", "")
        .replace(" aria-current=\"page\"", "")
}

#[tokio::test]
async fn what_the_server_writes_itself_stands_between_the_same_header_and_footer() {
    let app = app().await;
    let vera = app.signed_in("vera", Role::Supervisor).await;
    for cookie in ["stoa_locale=es", &format!("{vera}; stoa_theme=dark")] {
        let of_the_app = app.get_as(cookie, "/sign-in").await.text();
        for path in ["/embed?kind=map&lang=en", "/requests/channels"] {
            let written = app.get_as(cookie, path).await.text();
            let next = |address: &str| {
                let address = address.replace('&', "&amp;");
                format!("name=\"next\" value=\"{address}\"")
            };
            let header = part(&written, "header");
            assert_eq!(header.matches(&next(path)).count(), 2, "{header}");
            assert_eq!(
                header.replace(&next(path), &next("/sign-in")),
                part(&of_the_app, "header"),
                "{path}"
            );
            assert_eq!(part(&written, "footer"), part(&of_the_app, "footer"));
        }
    }
}
