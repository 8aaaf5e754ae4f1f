//! A message as text and as HTML, from the same blocks. Everything is escaped here and nowhere else.

use std::fmt::Write;
use stoa_domain::Locale;

/// A part of a message.
pub enum Block {
    Words(String),
    /// Somebody's own words.
    Quote(String),
    /// A label and what it names.
    Fact(String, String),
    /// The one thing to press: words and address.
    Button(String, String),
    Small(String),
    /// Small words and address.
    Link(String, String),
}

/// As plain text.
pub fn plain(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut in_facts = false;
    for block in blocks {
        let fact = matches!(block, Block::Fact(..));
        let together = in_facts && fact;
        if !(out.is_empty() || together) {
            out.push('\n');
        }
        in_facts = fact;
        match block {
            Block::Words(words) | Block::Small(words) => push_line(&mut out, words),
            Block::Quote(words) => {
                for line in words.lines() {
                    push_line(&mut out, &format!("> {line}"));
                }
            }
            Block::Fact(label, value) => push_line(&mut out, &format!("{label}: {value}")),
            Block::Button(words, url) | Block::Link(words, url) => {
                push_line(&mut out, &format!("{words}: {url}"));
            }
        }
    }
    out
}

fn push_line(out: &mut String, line: &str) {
    out.push_str(line);
    out.push('\n');
}

const STYLE: &str = "font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1f;max-width:36em;margin:0 auto;padding:16px";
const BUTTON: &str = "display:inline-block;background:#1d4f91;color:#fff;padding:10px 18px;border-radius:6px;text-decoration:none";
const QUOTE: &str = "margin:0 0 16px;padding:0 16px;border-inline-start:4px solid #c9ccd6";

/// As an HTML page. Mail readers know no style sheets, hence the attributes.
pub fn page(locale: Locale, title: &str, blocks: &[Block]) -> String {
    let mut out = String::new();
    let (lang, dir) = (locale.tag(), locale.dir());
    let title = escape(title);
    let _ = write!(
        out,
        "<!doctype html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
         <body dir=\"{dir}\" style=\"{STYLE}\">"
    );
    for block in blocks {
        let _ = match block {
            Block::Words(words) => write!(out, "<p>{}</p>", lines(words)),
            Block::Quote(words) => write!(
                out,
                "<blockquote dir=\"auto\" style=\"{QUOTE}\">{}</blockquote>",
                lines(words)
            ),
            Block::Fact(label, value) => write!(
                out,
                "<p style=\"margin:0\"><strong>{}</strong> <bdi>{}</bdi></p>",
                escape(label),
                escape(value)
            ),
            Block::Button(words, url) => write!(
                out,
                "<p><a href=\"{}\" style=\"{BUTTON}\">{}</a></p>",
                escape(url),
                escape(words)
            ),
            Block::Small(words) => write!(
                out,
                "<p style=\"font-size:13px;color:#55585f\">{}</p>",
                lines(words)
            ),
            Block::Link(words, url) => write!(
                out,
                "<p style=\"font-size:13px\"><a href=\"{}\">{}</a></p>",
                escape(url),
                escape(words)
            ),
        };
    }
    out.push_str("</body></html>\n");
    out
}

fn lines(text: &str) -> String {
    escape(text).replace('\n', "<br>")
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
