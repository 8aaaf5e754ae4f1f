use crate::requests::history::*;

#[test]
fn layout_is_found_whatever_separates_and_encodes() {
    let of = |bytes: &[u8]| {
        let mut sniff = Sniff::default();
        bytes.chunks(3).for_each(|c| sniff.see(c));
        assert_eq!(sniff.size(), bytes.len() as u64);
        sniff.finish()
    };
    for (by, text) in [
        (b',', "id,a,b\n1,\"x;y;z\",3\n"),
        (b';', "id;a\r\n1;2,5\r\n"),
        (b'\t', "id\ta\n1\t2\n"),
        (b'|', "id|a\n"),
    ] {
        let layout = of(text.as_bytes()).unwrap();
        assert_eq!(
            (layout.delimiter, layout.encoding, layout.begins),
            (by, Encoding::Utf8, 0),
            "{text}"
        );
    }
    let marked = of("\u{feff}id,straße\n1,ñ\n".as_bytes()).unwrap();
    assert_eq!((marked.encoding, marked.begins), (Encoding::Utf8, 3));
    assert_eq!(
        of(b"id,name\n1,Ca\xf1on\n").unwrap().encoding,
        Encoding::Windows1252
    );
    assert_eq!(of(b"id,name\n1,Ca\xf1on\x81\n"), Err(NotATable::Encoding));
    // Cut within a letter at the very end.
    assert_eq!(
        of(b"id,name\n1,Ca\xc3").unwrap().encoding,
        Encoding::Windows1252
    );
    assert_eq!(of(b"id,a\n1,\0\n"), Err(NotATable::NotCsv));
    assert_eq!(of(b"\x89PNG\r\n\x1a\n\0\0"), Err(NotATable::NotCsv));
    assert_eq!(of(b"just words\nand more\n"), Err(NotATable::NotCsv));
    assert_eq!(of(b" \r\n\n"), Err(NotATable::Empty));
    assert_eq!(of(b""), Err(NotATable::Empty));
}

#[test]
fn a_first_line_of_values_is_no_header() {
    let of = |cells: &[&str]| {
        header(&cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>()).map(|n| n.len())
    };
    assert_eq!(of(&["id", " opened ", ""]), Ok(3));
    assert_eq!(of(&["101", "2015-01-01", "open"]), Err(NotATable::NoHeader));
    assert_eq!(of(&["A-1", "01/31/2015", "open"]), Err(NotATable::NoHeader));
    assert_eq!(of(&["id"]), Err(NotATable::NoHeader));
    assert_eq!(
        header(&vec!["x".to_owned(); 201]),
        Err(NotATable::TooManyColumns)
    );
}
