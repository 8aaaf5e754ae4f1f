//! The figures of an import, in rows.

use crate::site::frame::Words;
use stoa_domain::requests::history::State;
use stoa_service::requests::history::ImportView;

/// What is counted in a state: the name in the JSON of the progress, and the number.
fn counted(view: &ImportView) -> Vec<(&'static str, u64)> {
    let c = view.counts;
    match view.state {
        State::Reading | State::Mapping | State::Failed => Vec::new(),
        State::TakingBack | State::TakenBack => vec![("gone", c.gone), ("stays", c.stays)],
        _ => vec![
            ("good", c.good),
            ("bad", c.bad),
            ("there", c.there),
            ("left_out", c.left_out),
            ("warned", c.warned),
        ],
    }
}

/// The figures as a table; empty where nothing is counted yet.
// catalogue: history-count-*, history-came-*
pub fn table(words: Words<'_>, view: &ImportView) -> String {
    let dry = matches!(view.state, State::Checking | State::Checked);
    let rows: String = counted(view)
        .into_iter()
        .map(|(name, n)| {
            let code = name.replace('_', "-");
            let key = match (name, dry) {
                ("good", false) => "history-came-good".to_owned(),
                _ => format!("history-count-{code}"),
            };
            format!(
                "<tr><th scope=\"row\">{}</th><td class=\"number\" data-count=\"{name}\">{n}</td></tr>",
                words.say(&key)
            )
        })
        .collect();
    match rows.is_empty() {
        true => String::new(),
        false => format!(
            "<table class=\"table\" id=\"counts\"><caption>{}</caption><tbody>{rows}</tbody></table>",
            words.say("history-counts")
        ),
    }
}
