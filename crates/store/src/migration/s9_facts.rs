//! What figures and maps need of each case, packed in blocks, and marks of cases that changed since their block was packed.
//!
//! The marks are set by the database itself, in the transaction that changes a case, so no writer can forget them.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s9_facts",
    both: &[
        // A block holds the cases of [block × 4096, (block + 1) × 4096); its version grows whenever it is packed anew.
        "CREATE TABLE fact_block (block BIGINT PRIMARY KEY, version BIGINT NOT NULL, body {bytes} NOT NULL)",
        "CREATE TABLE fact_change (id {id}, request_id BIGINT NOT NULL)",
        "CREATE INDEX fact_change_request ON fact_change (request_id)",
        // What is there waits to be packed, and counts meanwhile.
        "INSERT INTO fact_change (request_id) SELECT id FROM request ORDER BY id",
    ],
    sqlite: &[
        "CREATE TRIGGER request_fact_new AFTER INSERT ON request BEGIN \
         INSERT INTO fact_change (request_id) VALUES (NEW.id); END",
        "CREATE TRIGGER request_fact_moved AFTER UPDATE OF service_code, status, lat, lon, cell, neighborhood, council_district, \
         department, assignee_id, channel, visibility, opened_at, updated_at, due_at, closed_at, paused_at, paused_due_at, \
         reopened ON request BEGIN INSERT INTO fact_change (request_id) VALUES (NEW.id); END",
        "CREATE TRIGGER request_fact_gone AFTER DELETE ON request BEGIN \
         INSERT INTO fact_change (request_id) VALUES (OLD.id); END",
    ],
    postgres: &[
        // Packed as it is: tried for shrinking it would only cost time.
        "ALTER TABLE fact_block ALTER COLUMN body SET STORAGE EXTERNAL",
        "CREATE FUNCTION request_fact_new() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
         INSERT INTO fact_change (request_id) SELECT id FROM made; RETURN NULL; END $$",
        "CREATE FUNCTION request_fact_moved() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
         INSERT INTO fact_change (request_id) VALUES (OLD.id); RETURN NULL; END $$",
        "CREATE TRIGGER request_fact_new AFTER INSERT ON request REFERENCING NEW TABLE AS made FOR EACH STATEMENT \
         EXECUTE FUNCTION request_fact_new()",
        "CREATE TRIGGER request_fact_moved AFTER UPDATE OF service_code, status, lat, lon, cell, neighborhood, council_district, \
         department, assignee_id, channel, visibility, opened_at, updated_at, due_at, closed_at, paused_at, paused_due_at, \
         reopened ON request FOR EACH ROW EXECUTE FUNCTION request_fact_moved()",
        "CREATE TRIGGER request_fact_gone AFTER DELETE ON request FOR EACH ROW EXECUTE FUNCTION request_fact_moved()",
    ],
};
