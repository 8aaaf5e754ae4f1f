//! Questions become forms: pages of fields in versions, each kept; a case says which one it answered.

use super::Step;

pub(crate) const STEP: Step = Step {
    name: "s7_form",
    both: &[
        // Every version a service's form ever had; `body` is its pages as JSON. Rows stay when a service goes.
        "CREATE TABLE service_form (service_code TEXT NOT NULL, version BIGINT NOT NULL, body TEXT NOT NULL, \
         PRIMARY KEY (service_code, version))",
        "ALTER TABLE service ADD COLUMN form_version BIGINT NOT NULL DEFAULT 1",
        // What the answers of a request answer; null where nothing was asked.
        "ALTER TABLE request ADD COLUMN form_code TEXT",
        "ALTER TABLE request ADD COLUMN form_version BIGINT",
        // What was asked before versions counts as the first; where the service was corrected since, it is not known.
        "UPDATE request SET form_code = service_code, form_version = 1 WHERE answers <> '[]' AND NOT EXISTS \
         (SELECT 1 FROM activity a WHERE a.request_id = request.id AND a.kind = 'reclassified')",
    ],
    // The questions were in the entry's JSON, written without white space: the one key that has another name now is found
    // by its quotes, which within a text would be escaped.
    sqlite: &[
        "INSERT INTO service_form (service_code, version, body) SELECT code, 1, \
         CASE json_array_length(body, '$.questions') WHEN 0 THEN '[]' ELSE \
         '[{\"fields\":' || replace(json_extract(body, '$.questions'), '{\"question\":\"', '{\"field\":\"') || '}]' END FROM service",
        "UPDATE service SET body = json_remove(body, '$.questions')",
    ],
    postgres: &[
        "INSERT INTO service_form (service_code, version, body) SELECT code, 1, \
         CASE json_array_length(body::json -> 'questions') WHEN 0 THEN '[]' ELSE \
         '[{\"fields\":' || replace((body::json -> 'questions')::text, '{\"question\":\"', '{\"field\":\"') || '}]' END FROM service",
        "UPDATE service SET body = (body::jsonb - 'questions')::text",
    ],
};
