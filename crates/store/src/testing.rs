//! Databases for suites: each test gets its own, on SQLite always and on PostgreSQL where `STOA_TEST_POSTGRES_URL` names
//! a server (`cargo xtask test` starts one and sets it).

use crate::Store;
use crate::outbox::public_events;
use crate::requests::ListQuery;
use crate::requests::list::{arrival, counting};
use crate::requests::statistics::channel_counts;
use crate::sql::Sql;
use sea_orm::{ConnectionTrait, Database, DbBackend, QueryResult};

/// A fresh, migrated database. SQLite's file goes when this is dropped, PostgreSQL's with its throw-away server.
pub struct TestDb {
    pub store: Store,
    /// `sqlite` or `postgres`.
    pub name: &'static str,
    /// What [`Store::open`] opens.
    pub url: String,
    _folder: Option<tempfile::TempDir>,
}

/// A fresh database of each kind there is. Without a PostgreSQL server it says so, where the runner shows it.
pub async fn databases() -> Vec<TestDb> {
    let all = empty_databases().await;
    for db in &all {
        db.store.migrate().await.expect("the schema");
    }
    all
}

/// The same with the schema as it was before a migration step, which [`Store::migrate`] then takes with those after it.
pub async fn databases_before(step: &str) -> Vec<TestDb> {
    let all = empty_databases().await;
    for db in &all {
        crate::migration::up_to(db.store.write_for_tests(), step)
            .await
            .expect("the schema before that step");
    }
    all
}

/// Runs statements as they are: what an earlier version wrote, this one has no function for.
pub async fn run(store: &Store, statements: &[&str]) {
    for statement in statements {
        let done = store.write_for_tests().execute_unprepared(statement).await;
        done.expect("a statement");
    }
}

async fn empty_databases() -> Vec<TestDb> {
    let mut all = vec![empty_sqlite().await];
    #[expect(
        clippy::disallowed_methods,
        reason = "a suite has no configuration but its environment"
    )]
    let server = std::env::var("STOA_TEST_POSTGRES_URL");
    match server {
        Ok(url) => all.push(postgres(&url).await),
        Err(_) => eprintln!("skipped on PostgreSQL: STOA_TEST_POSTGRES_URL is not set"),
    }
    all
}

/// A fresh SQLite database in a folder of its own.
pub async fn sqlite() -> TestDb {
    let db = empty_sqlite().await;
    db.store.migrate().await.expect("the schema");
    db
}

async fn empty_sqlite() -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("stoa.db").display()
    );
    open(url, "sqlite", Some(folder)).await
}

/// A fresh PostgreSQL database without a schema on that server.
pub async fn postgres(server: &str) -> TestDb {
    #[expect(
        clippy::disallowed_methods,
        reason = "suites that run at once must not share a name"
    )]
    let name = format!("t_{}", uuid::Uuid::now_v7().simple());
    let admin = Database::connect(server)
        .await
        .expect("the PostgreSQL server of STOA_TEST_POSTGRES_URL");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a database");
    let (base, _) = server.rsplit_once('/').expect("a URL with a database");
    open(format!("{base}/{name}"), "postgres", None).await
}

async fn open(url: String, name: &'static str, folder: Option<tempfile::TempDir>) -> TestDb {
    let store = Store::open(&url).await.expect("an open database");
    TestDb {
        store,
        name,
        url,
        _folder: folder,
    }
}

/// Makes a SQLite database as full as its disk: it may not grow any more.
pub async fn fill_up(store: &Store) {
    store
        .write_for_tests()
        .execute_unprepared("PRAGMA max_page_count = 1")
        .await
        .expect("a limit");
}

/// Cuts every connection to a PostgreSQL database, as its restart would.
pub async fn cut_off(db: &TestDb) {
    let admin = Database::connect(&db.url).await.expect("the database");
    admin
        .execute_unprepared(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await
        .expect("the server's leave to cut connections");
}

/// How the database would find a page of a list by arrival, in its own words: with its rows counted, and on
/// SQLite, which counts them only when told to, before that too.
pub async fn plan_of_list(store: &Store, query: &ListQuery, limit: u32) -> String {
    let backend = store.write_for_tests().get_database_backend();
    let asked = arrival(backend, query, &[], None, i64::from(limit) + 1);
    plan(store, asked).await
}

/// The same for how many a filter holds.
pub async fn plan_of_count(store: &Store, query: &ListQuery) -> String {
    let backend = store.write_for_tests().get_database_backend();
    plan(store, counting(backend, query)).await
}

/// The same for what open pages are told after an event.
pub async fn plan_of_live(store: &Store) -> String {
    plan(store, public_events(1, None, 200)).await
}

/// The same for the figures of how requests came in.
pub async fn plan_of_figures(store: &Store, query: &ListQuery) -> String {
    let backend = store.write_for_tests().get_database_backend();
    plan(store, channel_counts(backend, query)).await
}

async fn plan(store: &Store, asked: Sql) -> String {
    let connection = store.write_for_tests();
    let backend = connection.get_database_backend();
    let (explain, column) = match backend {
        DbBackend::Sqlite => ("EXPLAIN QUERY PLAN ", "detail"),
        _ => ("EXPLAIN ", "QUERY PLAN"),
    };
    let asked = asked.prefixed(explain);
    let mut steps = Vec::new();
    for counted in [false, true] {
        if counted {
            let done = connection.execute_unprepared("ANALYZE").await;
            done.expect("counted rows");
        } else if backend == DbBackend::Postgres {
            continue; // counts them by itself
        }
        let statement = asked.clone().statement(backend);
        steps.extend(connection.query_all_raw(statement).await.expect("a plan"));
    }
    let step = |row: &QueryResult| row.try_get::<String>("", column).expect("a step");
    steps.iter().map(step).collect::<Vec<_>>().join("\n")
}
