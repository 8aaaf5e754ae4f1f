//! The city as data: settings, catalogue, gazetteer, areas, map layers, templates.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s1_city",
    both: &[
        "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        "CREATE TABLE service (code TEXT PRIMARY KEY, position BIGINT NOT NULL, name TEXT NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE gazetteer (id {id}, kind TEXT NOT NULL, number TEXT NOT NULL, street TEXT NOT NULL, \
         cross_street TEXT NOT NULL, district TEXT NOT NULL, zip TEXT NOT NULL, neighborhood TEXT NOT NULL, \
         lat DOUBLE PRECISION NOT NULL, lon DOUBLE PRECISION NOT NULL)",
        "CREATE TABLE area (id {id}, kind TEXT NOT NULL, name TEXT NOT NULL, geometry TEXT NOT NULL)",
        "CREATE TABLE map_layer (name TEXT PRIMARY KEY, position BIGINT NOT NULL, hash TEXT NOT NULL, body {bytes} NOT NULL)",
        "CREATE TABLE template (id {id}, name TEXT NOT NULL, event TEXT, locale TEXT NOT NULL, body TEXT NOT NULL)",
    ],
    sqlite: &[],
    postgres: &[],
};
