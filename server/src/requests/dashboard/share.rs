//! The code that puts parts of the dashboard into other people's pages.

use crate::site::frame::Words;
use crate::site::plain_page::escape;
use stoa_app::routes;
use stoa_domain::requests::dashboard::Question;

/// The parts that can be framed, with the height each takes.
const PARTS: [(&str, u32); 3] = [("numbers", 320), ("flow", 480), ("map", 720)];

/// A text to copy, behind a word to open.
pub fn code(words: Words<'_>, portal: &str, question: &Question) -> String {
    let title = words.say("dashboard-title");
    let frames = PARTS.map(|(part, height)| {
        let mut pairs = question.to_pairs();
        pairs.push(("part", part.to_owned()));
        pairs.push(("lang", words.locale.tag().to_owned()));
        let src = format!("{portal}/embed/dashboard?{}", routes::query(&pairs));
        format!(
            "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" style=\"border:0\"></iframe>",
            escape(&src)
        )
    });
    format!(
        "<details class=\"disclosure\"><summary>{}</summary><div class=\"field\"><label for=\"embed-code\">{}</label>\
         <textarea id=\"embed-code\" class=\"code\" readonly rows=\"8\" dir=\"ltr\" spellcheck=\"false\">{}</textarea></div></details>",
        words.say("dashboard-embed"),
        words.say("embed-code"),
        escape(&frames.join("\n")),
    )
}
