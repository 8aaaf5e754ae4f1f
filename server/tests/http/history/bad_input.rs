//! Files, forms and addresses that do not fit: each is named, what was typed stays, and nothing is kept.

use super::{FILE, PAGE, hidden, post, settle, upload};
use crate::test_app::{Multipart, TestApp, apps, apps_with, multipart_request};
use http::{StatusCode, header};
use stoa_domain::accounts::Role;

const MIB: usize = 1024 * 1024;

async fn nothing_is_kept(app: &TestApp, cookie: &str) {
    let list = app.get_as(cookie, PAGE).await.text();
    assert!(list.contains("history-none"), "{list}");
    assert!(
        app.portal
            .ctx
            .private
            .list("history")
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_file_that_does_not_fit_is_named_with_the_form_as_it_was_typed() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let table: &[(&str, &[u8], &str)] = &[
            ("Hotline", b"", "error-required"),
            ("Hotline", b"just words", "error-not-a-table"),
            ("Hotline", b"id,a\n1,\0\n", "error-not-a-table"),
            ("Hotline", b"%PDF-1.7\n\x00\x01", "error-not-a-table"),
            ("Hotline", b"id,a\n1,\x81\xff\n", "error-encoding"),
            ("Hotline", b"1,2015-01-01,x\n", "error-no-header"),
            ("", FILE.as_bytes(), "error-required"),
        ];
        for (source, file, word) in table {
            let answer = upload(&app, &cookie, source, file).await;
            let text = answer.text();
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{word}: {text}"
            );
            assert!(
                text.contains(&format!("history-{word}")) && text.contains("aria-invalid"),
                "{word}: {text}"
            );
            assert!(
                text.contains(&format!(
                    "name=\"source\" required maxlength=\"60\" value=\"{source}\""
                )),
                "{text}"
            );
        }
        let without = post(
            &app,
            &cookie,
            Multipart::new().text("source", "Hotline").done(),
        )
        .await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let truncated =
            Multipart::new()
                .text("source", "Hotline")
                .file("file", "old.csv", FILE.as_bytes());
        assert_eq!(
            post(&app, &cookie, truncated.broken()).await.status,
            StatusCode::BAD_REQUEST
        );
        assert_eq!(
            post(&app, &cookie, b"no parts".to_vec()).await.status,
            StatusCode::BAD_REQUEST
        );
        nothing_is_kept(&app, &cookie).await;
    }
}

#[tokio::test]
async fn a_file_beyond_the_limit_is_too_large_said_or_not() {
    for app in apps_with(&["--history-mib", "1"]).await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let mut file = FILE.as_bytes().to_vec();
        file.resize(MIB + 10, b'\n');
        let unsaid = upload(&app, &cookie, "Hotline", &file).await;
        assert_eq!(unsaid.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(unsaid.text().contains("history-error-table-too-large"));
        let mut request = multipart_request("/do/admin/history", Vec::new());
        let headers = request.headers_mut();
        headers.insert(header::COOKIE, cookie.parse().unwrap());
        headers.insert(
            header::CONTENT_LENGTH,
            (3 * MIB).to_string().parse().unwrap(),
        );
        assert_eq!(
            app.send(request).await.status,
            StatusCode::PAYLOAD_TOO_LARGE
        );
        nothing_is_kept(&app, &cookie).await;
        file.truncate(MIB);
        assert_eq!(
            upload(&app, &cookie, "Hotline", &file).await.status,
            StatusCode::SEE_OTHER
        );
    }
}

#[tokio::test]
async fn forms_that_do_not_fit_are_shown_again_and_change_nothing() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        let page = upload(&app, &cookie, "Hotline", FILE.as_bytes())
            .await
            .location()
            .to_owned();
        settle(&app).await;
        let columns = format!("{page}/columns");
        let text = app.get_as(&cookie, &columns).await.text();
        let (id, seen) = (hidden(&text, "id"), hidden(&text, "seen"));
        let door = "/do/admin/history-columns";
        let base = [("id", id.as_str()), ("seen", seen.as_str())];
        let with = |more: &[(&'static str, &'static str)]| [base.as_slice(), more].concat();
        for (what, more, status, word) in [
            ("nothing", vec![], 422, "error-required"),
            (
                "a column there is not",
                vec![("reference", "99"), ("opened", "1"), ("service", "4")],
                422,
                "error-unknown",
            ),
            (
                "one column for two",
                vec![
                    ("reference", "0"),
                    ("opened", "1"),
                    ("closed", "1"),
                    ("service", "4"),
                    ("order", "mdy"),
                ],
                422,
                "history-error-taken-column",
            ),
            (
                "dates that cannot be read so",
                vec![
                    ("reference", "0"),
                    ("opened", "1"),
                    ("service", "4"),
                    ("order", "seconds"),
                ],
                422,
                "history-error-not-a-date",
            ),
        ] {
            let answer = app.post_form(&cookie, door, &with(&more)).await;
            let page = answer.text();
            assert_eq!(answer.status.as_u16(), status, "{what}: {page}");
            assert!(
                page.contains(word) && page.contains("history-columns-keep"),
                "{what}: {page}"
            );
        }
        for (what, form, status) in [
            ("an order there is not", with(&[("order", "xyz")]), 422),
            (
                "a number that is none",
                with(&[("reference", "first")]),
                422,
            ),
            ("no version", vec![("id", id.as_str())], 422),
            (
                "no such import",
                vec![
                    ("id", "00000000-0000-0000-0000-000000000009"),
                    ("seen", "1"),
                ],
                404,
            ),
            ("no id", vec![("id", "x"), ("seen", "1")], 404),
        ] {
            let answer = app.post_form(&cookie, door, &form).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        }
        // Somebody was faster: what was chosen stands there against what is there now.
        let mine = [
            ("id", id.as_str()),
            ("seen", "0"),
            ("reference", "0"),
            ("opened", "1"),
            ("service", "4"),
            ("order", "dmy"),
        ];
        let late = app.post_form(&cookie, door, &mine).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let late = late.text();
        assert!(
            late.contains("history-overtaken") && late.contains("value=\"dmy\" checked"),
            "{late}"
        );
        assert_eq!(hidden(&late, "seen"), seen);

        let values = "/do/admin/history-values";
        for (what, form, status) in [
            ("no values", with(&[]), 422),
            ("a status there is not", with(&[("status-0", "gone")]), 422),
            (
                "too few",
                with(&[("status-0", "resolved"), ("service-0", "pothole")]),
                422,
            ),
            (
                "a service there is not",
                with(&[
                    ("status-0", "resolved"),
                    ("status-1", "received"),
                    ("service-0", "moon"),
                    ("service-1", ""),
                ]),
                422,
            ),
            (
                "nothing but left out",
                with(&[
                    ("status-0", "resolved"),
                    ("status-1", "received"),
                    ("service-0", ""),
                    ("service-1", ""),
                ]),
                422,
            ),
        ] {
            let answer = app.post_form(&cookie, values, &form).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        }
        let acts = "/do/admin/history-act";
        for (what, more, status) in [
            ("nothing to do", vec![], 422),
            ("an act there is not", vec![("act", "burn")], 422),
            ("an act of a form of its own", vec![("act", "map")], 422),
        ] {
            let answer = app.post_form(&cookie, acts, &with(&more)).await;
            assert_eq!(answer.status.as_u16(), status, "{what}: {}", answer.text());
        }
        let too_early = app
            .post_form(&cookie, acts, &with(&[("act", "import")]))
            .await;
        assert_eq!(
            too_early.location(),
            format!("{page}?error=conflict-import-move")
        );
        let stale = [("id", id.as_str()), ("seen", "7"), ("act", "check")];
        let stale = app.post_form(&cookie, acts, &stale).await;
        assert_eq!(stale.location(), format!("{page}?error=conflict-stale"));
        let after = app.get_as(&cookie, &columns).await.text();
        assert_eq!(hidden(&after, "seen"), seen, "nothing changed");
    }
}

#[tokio::test]
async fn addresses_that_name_no_import_are_not_found_and_others_may_not() {
    for app in apps().await {
        let cookie = app.signed_in("ana", Role::Supervisor).await;
        for id in ["x", "00000000-0000-0000-0000-000000000009"] {
            for path in [
                format!("{PAGE}/{id}"),
                format!("{PAGE}/{id}/columns"),
                format!("{PAGE}/{id}/values"),
                format!("{PAGE}/{id}/issues"),
                format!("{PAGE}/{id}/issues.csv"),
                format!("/api/v1/desk/history/{id}"),
            ] {
                assert_eq!(
                    app.get_as(&cookie, &path).await.status,
                    StatusCode::NOT_FOUND,
                    "{path}"
                );
            }
        }
        let page = upload(&app, &cookie, "Hotline", FILE.as_bytes())
            .await
            .location()
            .to_owned();
        for query in ["limit=0", "limit=x", "cursor=%3Cb%3E"] {
            let answer = app.get_as(&cookie, &format!("{page}/issues?{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        let agent = app.signed_in("sam", Role::Agent).await;
        assert_eq!(
            app.get_as(&agent, &page).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            upload(&app, &agent, "Hotline", FILE.as_bytes())
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        let door = format!("/api/v1{}", page.replace("/desk/admin", "/desk"));
        assert_eq!(app.get(&door).await.status, StatusCode::UNAUTHORIZED);
    }
}
