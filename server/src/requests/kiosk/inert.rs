//! Links of a page that lead away from a terminal become words: a keyboard does not stop at them and nobody is led out.

/// Where a terminal's links may lead.
const INSIDE: [&str; 3] = ["#", "/kiosk", "/report"];

/// The page with every other link as a `<span>`. Anchors do not nest (HTML §4.5.1), so each end belongs to the last begin.
pub fn inert(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    let mut away = false;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        out.push_str(text);
        let end = tag.find('>').map_or(tag.len(), |n| n + 1);
        let (tag, after) = tag.split_at(end);
        rest = after;
        if tag.starts_with("<a ") {
            away = !leads_inside(tag);
            out.push_str(if away { "<span>" } else { tag });
        } else if tag == "</a>" {
            out.push_str(if std::mem::take(&mut away) {
                "</span>"
            } else {
                tag
            });
        } else {
            out.push_str(tag);
        }
    }
    out.push_str(rest);
    out
}

fn leads_inside(tag: &str) -> bool {
    let Some((_, href)) = tag.split_once("href=\"") else {
        return false;
    };
    let path = href.split(['"', '?', '#']).next().unwrap_or_default();
    href.starts_with('#')
        || INSIDE
            .iter()
            .any(|p| path == *p || path.starts_with("/kiosk/"))
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn only_links_of_the_terminal_stay_links() {
        let table = [
            (
                "<a href=\"/report?x=1\">r</a>",
                "<a href=\"/report?x=1\">r</a>",
            ),
            (
                "<a class=\"b\" href=\"#main\">m</a>",
                "<a class=\"b\" href=\"#main\">m</a>",
            ),
            (
                "<a href=\"https://x.example\"><b>x</b></a> y",
                "<span><b>x</b></span> y",
            ),
            (
                "<a href=\"/requests\">q</a><a href=\"/kiosk/over\">o</a>",
                "<span>q</span><a href=\"/kiosk/over\">o</a>",
            ),
            ("<a href=\"//evil.example\">e</a>", "<span>e</span>"),
            ("<a href=\"/reports\">e</a>", "<span>e</span>"),
            ("<a href=\"mailto:a@b.c\">m</a>", "<span>m</span>"),
            ("<article>a</article>", "<article>a</article>"),
        ];
        for (html, expected) in table {
            assert_eq!(inert(html), expected);
        }
    }
}
