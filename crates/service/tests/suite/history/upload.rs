//! What is no file of rows is refused, and nothing of it is kept.

use super::{FILE, settle, upload, view};
use crate::support::worlds;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream;
use stoa_domain::accounts::Role;
use stoa_domain::requests::history::{Encoding, Field, State};
use stoa_service::requests::history::{self, NewImport};
use stoa_service::{BlobError, Error};

fn said<T: std::fmt::Debug>(result: Result<T, Error>) -> String {
    match result {
        Err(Error::Invalid(errors)) => format!("{} {}", errors.0[0].field, errors.0[0].code),
        other => format!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_wrong_file_has_its_word_and_leaves_nothing() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let wide = format!("{}\n", vec!["x"; 201].join(","));
        let table: &[(&str, &[u8], &str)] = &[
            ("", b"id,a\n1,2\n", "source required"),
            ("s", b"", "file required"),
            ("s", b"\n \n", "file required"),
            ("s", b"just words", "file not-a-table"),
            ("s", b"id,a\n1,\0\n", "file not-a-table"),
            ("s", b"\x89PNG\r\n\x1a\n,,,\xff\xd8", "file not-a-table"),
            ("s", b"id,a\n1,Ca\xf1on\x81\n", "file encoding"),
            ("s", b"101,2015-01-01,Pothole\n", "file no-header"),
            ("s", wide.as_bytes(), "file too-many-columns"),
        ];
        for (source, file, expected) in table {
            assert_eq!(said(upload(p, &boss, source, file).await), *expected);
        }
        let long = "x".repeat(61);
        assert_eq!(
            said(upload(p, &boss, &long, FILE.as_bytes()).await),
            "source too-long"
        );
        let large = vec![b'a'; 4 * 1024 * 1024 + 1];
        assert_eq!(
            said(upload(p, &boss, "s", &large).await),
            "file table-too-large"
        );
        let broken = NewImport {
            source: "s".into(),
            file_name: String::new(),
            limit: 1_000,
            chunks: stream::iter([
                Ok(Bytes::from_static(b"id,a\n")),
                Err(BlobError("gone".into())),
            ])
            .boxed(),
        };
        assert_eq!(
            said(history::upload(p, &boss, broken).await),
            "file broken-body"
        );
        assert!(p.ctx.private.list("history").await.unwrap().is_empty());
        assert!(history::imports(p, &boss).await.unwrap().is_empty());
        assert!(!history::work(p).await.unwrap());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_set_the_city_up_may() {
    for world in worlds().await {
        let agent = world.staff(Role::Agent).await;
        let refused = upload(&world.portal, &agent, "s", FILE.as_bytes()).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        assert!(matches!(
            history::imports(&world.portal, &agent).await,
            Err(Error::Forbidden)
        ));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_windows_with_semicolons_is_read() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let file = b"N\xfamero de caso;Fecha;Tipo;Barrio\r\n7;31.12.2015 10:00;Pothole;Ca\xf1ada\r\n;;;\r\n";
        let id = upload(p, &boss, "Viejo", file).await.unwrap();
        settle(p).await;
        let screen = history::screen(p, &boss, id).await.unwrap();
        assert_eq!(screen.record.layout.encoding, Encoding::Windows1252);
        assert_eq!(screen.record.layout.delimiter, b';');
        assert_eq!(screen.record.profile.rows, 1);
        let names: Vec<&str> = screen
            .record
            .profile
            .columns
            .iter()
            .map(|c| c.name.as_str())
            .collect();
        assert_eq!(names, ["Número de caso", "Fecha", "Tipo", "Barrio"]);
        assert_eq!(screen.record.profile.columns[3].samples, ["Cañada"]);
        assert_eq!(
            screen.record.mapping.columns.get(&Field::Neighborhood),
            Some(&3)
        );
        assert_eq!(view(p, &boss, id).await.state, State::Mapping);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_without_an_end_ends_the_import_with_a_word() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        let mut file = b"id,opened,type\n1,2015-01-01,\"".to_vec();
        file.resize(900_000, b'x');
        let id = upload(p, &boss, "s", &file).await.unwrap();
        settle(p).await;
        // Below the longest row a file's end is a row's end: it holds two cells too few or too much in one.
        let seen = view(p, &boss, id).await;
        assert!(
            matches!(seen.state, State::Mapping | State::Failed),
            "{seen:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_no_import_names_is_swept_after_a_day() {
    for world in worlds().await {
        let (p, boss) = (&world.portal, world.staff(Role::Supervisor).await);
        upload(p, &boss, "Hotline", FILE.as_bytes()).await.unwrap();
        let left = p.ctx.random.id(p.ctx.clock.now());
        let key = format!("history/{left}");
        p.ctx
            .private
            .put(&key, Bytes::from_static(b"id,a"))
            .await
            .unwrap();
        assert_eq!(history::sweep(p).await.unwrap(), 0);
        world.clock.advance(chrono::Duration::hours(25));
        assert_eq!(history::sweep(p).await.unwrap(), 1);
        assert_eq!(p.ctx.private.list("history").await.unwrap().len(), 1);
    }
}
