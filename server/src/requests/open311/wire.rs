//! An answer as a tree, written as XML or as JSON by the standard's own mapping ("Spark"): JSON drops the root element
//! and the names of repeated children, a list stays a list with one entry or none, and what is empty is `null`.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// A part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Null,
    Bool(bool),
    Number(f64),
    Count(u64),
    Text(String),
    /// Named parts in their order.
    Fields(Vec<(&'static str, Node)>),
    /// Entries, each under this name in XML.
    List(&'static str, Vec<Node>),
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Null
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<f64> for Node {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(value) => to.serialize_bool(*value),
            Self::Number(value) => to.serialize_f64(*value),
            Self::Count(value) => to.serialize_u64(*value),
            Self::Text(value) => to.serialize_str(value),
            Self::List(_, entries) => to.collect_seq(entries),
            Self::Fields(fields) => {
                let mut map = to.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// The tree as a whole XML document under a root element.
pub fn xml(root: &str, node: &Node) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    element(&mut out, root, node);
    out.into_bytes()
}

/// The tree as JSON.
pub fn json(node: &Node) -> Vec<u8> {
    serde_json::to_vec(node).unwrap_or_default() // a tree of plain values always can be written
}

fn element(out: &mut String, name: &str, node: &Node) {
    let inside = match node {
        Node::Null => String::new(),
        Node::Bool(value) => value.to_string(),
        Node::Number(value) => value.to_string(),
        Node::Count(value) => value.to_string(),
        Node::Text(value) => escape(value),
        Node::Fields(fields) => {
            let mut inside = String::new();
            for (name, value) in fields {
                element(&mut inside, name, value);
            }
            inside
        }
        Node::List(each, entries) => {
            let mut inside = String::new();
            for entry in entries {
                element(&mut inside, each, entry);
            }
            inside
        }
    };
    for part in match inside.is_empty() {
        true => ["<", name, "/>", "", "", ""],
        false => ["<", name, ">", &inside, "</", name],
    } {
        out.push_str(part);
    }
    if !inside.is_empty() {
        out.push('>');
    }
}

/// Text in XML 1.0: the five characters with a meaning escaped, those it forbids (§2.2) replaced by U+FFFD, a carriage
/// return kept from becoming a newline (§2.11).
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_tree_both_ways() {
        let entry = Node::Fields(vec![
            ("code", "a<&>\"'\u{1}\u{FFFF}ب😀".into()),
            ("flag", Node::Bool(true)),
            ("lat", 42.5.into()),
            ("none", Node::Null),
        ]);
        let all = Node::List("entry", vec![entry]);
        assert_eq!(
            String::from_utf8(xml("entries", &all)).unwrap(),
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<entries><entry><code>a&lt;&amp;&gt;&quot;&apos;\u{FFFD}\u{FFFD}ب😀\
             </code><flag>true</flag><lat>42.5</lat><none/></entry></entries>"
        );
        assert_eq!(
            String::from_utf8(json(&all)).unwrap(),
            "[{\"code\":\"a<&>\\\"'\\u0001\u{FFFF}ب😀\",\"flag\":true,\"lat\":42.5,\"none\":null}]"
        );
        let empty = Node::List("entry", Vec::new());
        assert!(xml("entries", &empty).ends_with(b"\n<entries/>"));
        assert_eq!(json(&empty), b"[]");
    }
}
