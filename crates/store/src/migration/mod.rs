//! The schema, step by step. Steps are only ever added; each is one list of statements with [`crate::dialect::ddl`]'s
//! words, run in a transaction, and remembered by name.

use crate::db::Connected;
use crate::{Result, dialect};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait};

mod s10_config_changes;
mod s10_departments;
mod s10_history;
mod s10_services;
mod s1_city;
mod s2_accounts;
mod s3_requests;
mod s4_outbox;
mod s5_upkeep;
mod s6_late_media;
mod s6_messages;
mod s6_open311;
mod s6_similar;
mod s7_channels;
mod s7_form;
mod s7_guard;
mod s7_inbound;
mod s7_moderation;
mod s7_open_order;
mod s8_figures;
mod s8_map;
mod s8_moderation_order;
mod s8_promise;
mod s8_sealed_keys;
mod s8_voices;
mod s8_waiting_media;
mod s9_crew;
mod s9_district;
mod s9_ending;
mod s9_facts;
mod s9_hand_offs;
mod s9_mentions;
mod s9_presence;
mod s9_rates;
mod s9_routing;
mod s9_templates;
mod s9_work;

struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        [
            s1_city::STEP,
            s2_accounts::STEP,
            s3_requests::STEP,
            s4_outbox::STEP,
            s5_upkeep::STEP,
            s6_late_media::STEP,
            s6_similar::STEP,
            s6_open311::STEP,
            s6_messages::STEP,
            s7_channels::STEP,
            s7_form::STEP,
            s7_inbound::STEP,
            s7_guard::STEP,
            s7_open_order::STEP,
            s7_moderation::STEP,
            s8_voices::STEP,
            s8_waiting_media::STEP,
            s8_figures::STEP,
            s8_promise::STEP,
            s8_moderation_order::STEP,
            s8_sealed_keys::STEP,
            s8_map::STEP,
            s9_facts::STEP,
            s9_templates::STEP,
            s9_mentions::STEP,
            s9_presence::STEP,
            s9_work::STEP,
            s9_hand_offs::STEP,
            s9_crew::STEP,
            s9_rates::STEP,
            s9_ending::STEP,
            s9_routing::STEP,
            s9_district::STEP,
            s10_config_changes::STEP,
            s10_services::STEP,
            s10_departments::STEP,
            s10_history::STEP,
        ]
        .into_iter()
        .map(|step| Box::new(step) as Box<dyn MigrationTrait>)
        .collect()
    }
}

/// One step: its name and its statements for each database.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub name: &'static str,
    /// Statements both databases take, with the dialect's words.
    pub both: &'static [&'static str],
    pub sqlite: &'static [&'static str],
    pub postgres: &'static [&'static str],
}

impl MigrationName for Step {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> std::result::Result<(), DbErr> {
        let connection = manager.get_connection();
        let backend = connection.get_database_backend();
        let own = if dialect::is_sqlite(backend) {
            self.sqlite
        } else {
            self.postgres
        };
        for statement in self.both.iter().chain(own) {
            connection
                .execute_unprepared(&dialect::ddl(backend, statement))
                .await?;
        }
        Ok(())
    }
}

/// Takes the steps not taken yet; their names.
pub(crate) async fn up(connection: &DatabaseConnection) -> Result<Vec<String>> {
    let names = pending(connection).await?;
    if !names.is_empty() {
        Migrator::up(connection, None).await?;
    }
    Ok(names)
}

/// Takes the steps before the one of that name, for tests of what it makes of what was there.
#[cfg(feature = "testing")]
pub(crate) async fn up_to(connection: &DatabaseConnection, name: &str) -> Result<()> {
    let steps = Migrator::migrations();
    let before = steps.iter().take_while(|step| step.name() != name).count();
    Migrator::up(connection, Some(u32::try_from(before).unwrap_or(u32::MAX))).await?;
    Ok(())
}

/// The names of the steps not taken yet.
pub(crate) async fn pending(connection: &DatabaseConnection) -> Result<Vec<String>> {
    let steps = Migrator::get_pending_migrations(connection).await?;
    Ok(steps.iter().map(|step| step.name().to_owned()).collect())
}

/// Drops the indexes that only slow a bulk load down.
pub(crate) async fn drop_slow_indexes(db: &impl Connected) -> Result<()> {
    for (name, _) in slow_indexes(db) {
        db.connection()
            .execute_unprepared(&format!("DROP INDEX IF EXISTS {name}"))
            .await?;
    }
    Ok(())
}

/// Makes the indexes that [`drop_slow_indexes`] dropped.
pub(crate) async fn create_slow_indexes(db: &impl Connected) -> Result<()> {
    for (name, on) in slow_indexes(db) {
        db.connection()
            .execute_unprepared(&format!("CREATE INDEX IF NOT EXISTS {name} ON {on}"))
            .await?;
    }
    Ok(())
}

/// Name, and what it is on.
type Indexes = &'static [(&'static str, &'static str)];

fn slow_indexes(db: &impl Connected) -> Vec<&'static (&'static str, &'static str)> {
    let sqlite = dialect::is_sqlite(db.connection().get_database_backend());
    let own = |postgres: Indexes| -> Indexes { if sqlite { &[] } else { postgres } };
    let steps = [
        s3_requests::SLOW_INDEXES,
        own(s3_requests::SLOW_ON_POSTGRES),
        s6_similar::SLOW_INDEXES,
        s7_channels::SLOW_INDEXES,
        s7_open_order::SLOW_INDEXES,
        s7_moderation::SLOW_INDEXES,
        s8_figures::SLOW_INDEXES,
        s8_promise::SLOW_INDEXES,
        own(s8_map::SLOW_ON_POSTGRES),
        s9_ending::SLOW_INDEXES,
        s9_routing::SLOW_INDEXES,
        s9_district::SLOW_INDEXES,
    ];
    // What a later step made again under the same name is the index by now.
    let standing = |n: usize, name: &str| {
        !steps[n + 1..]
            .iter()
            .any(|l| l.iter().any(|(again, _)| *again == name))
    };
    steps
        .iter()
        .enumerate()
        .flat_map(|(n, step)| step.iter().filter(move |(name, _)| standing(n, name)))
        .collect()
}
