//! The TIFF structure that Exif is (Exif 2.32 §4.6), little-endian: makers, owner, a position as rationals, a maker's
//! own bytes, and a thumbnail in the second directory.

use super::{Making, encoded, picture};
use image::ImageFormat;

/// One entry before it is placed: tag, type, count, bytes.
type Entry = (u16, u16, u32, Vec<u8>);

fn words(tag: u16, text: &[u8]) -> Entry {
    let text = [text, b"\0"].concat();
    (tag, 2, text.len() as u32, text)
}

fn rational(tag: u16, values: &[(u32, u32)]) -> Entry {
    let bytes = values
        .iter()
        .flat_map(|(n, d)| [n.to_le_bytes(), d.to_le_bytes()].concat())
        .collect();
    (tag, 5, values.len() as u32, bytes)
}

fn number(tag: u16, value: u32) -> Entry {
    (tag, 4, 1, value.to_le_bytes().to_vec())
}

/// A directory at an offset: its entries, what did not fit behind them, and where the next directory is.
fn directory(at: usize, entries: Vec<Entry>, next: u32) -> Vec<u8> {
    let mut head = (entries.len() as u16).to_le_bytes().to_vec();
    let mut tail = Vec::new();
    let tail_at = at + 2 + 12 * entries.len() + 4;
    for (tag, kind, count, bytes) in entries {
        head.extend(tag.to_le_bytes());
        head.extend(kind.to_le_bytes());
        head.extend(count.to_le_bytes());
        if bytes.len() <= 4 {
            head.extend(bytes.iter().copied().chain([0; 4]).take(4));
        } else {
            head.extend(((tail_at + tail.len()) as u32).to_le_bytes());
            tail.extend(bytes);
        }
    }
    head.extend(next.to_le_bytes());
    head.extend(tail);
    head
}

/// A whole block. Orientation 6: it has to be turned right to stand upright.
pub fn exif(making: &mut Making) -> Vec<u8> {
    let mut thumbnail = encoded(&picture(32, 24), ImageFormat::Jpeg);
    let inside = making.mark("comment of the thumbnail in IFD1");
    let comment = [
        &[0xFF, 0xFE][..],
        &(inside.len() as u16 + 2).to_be_bytes(),
        &inside,
    ]
    .concat();
    thumbnail.splice(2..2, comment);
    let latitude = [(42, 1), (21, 1), (3_636_017, 100_003)];
    let longitude = [(71, 1), (3, 1), (2_844_019, 100_007)];
    let mut second = 3_636_017u32.to_le_bytes().to_vec();
    second.extend(100_003u32.to_le_bytes());
    making.binary(&second, "GPSLatitude as rationals");
    let gps = vec![
        words(1, b"N"),
        rational(2, &latitude),
        words(3, b"W"),
        rational(4, &longitude),
        words(27, &making.mark("GPSProcessingMethod")),
        words(29, b"2026:11:28"),
    ];
    let own = vec![
        words(0x9003, &making.mark("DateTimeOriginal")),
        (
            0x927C,
            7,
            40,
            [&making.mark("MakerNote")[..], &[0; 40]].concat()[..40].to_vec(),
        ),
        words(0xA431, &making.mark("BodySerialNumber")),
        words(0xA430, &making.mark("CameraOwnerName")),
    ];
    let (first_at, gps_at, own_at, thumb_at) = (8, 1_000, 2_000, 3_000);
    let first = vec![
        words(0x010F, &making.mark("Make")),
        (0x0112, 3, 1, vec![6, 0, 0, 0]),
        words(0x013B, &making.mark("Artist")),
        number(0x8769, own_at),
        number(0x8825, gps_at),
    ];
    let second = vec![
        number(0x0201, thumb_at + 100),
        number(0x0202, thumbnail.len() as u32),
    ];
    let mut out = b"II*\0\x08\0\0\0".to_vec();
    for (at, bytes) in [
        (first_at, directory(first_at, first, thumb_at)),
        (gps_at as usize, directory(gps_at as usize, gps, 0)),
        (own_at as usize, directory(own_at as usize, own, 0)),
        (thumb_at as usize, directory(thumb_at as usize, second, 0)),
        (thumb_at as usize + 100, thumbnail),
    ] {
        out.resize(at, 0);
        out.extend(bytes);
    }
    out
}

/// An XMP packet.
pub fn xmp(making: &mut Making, place: &'static str) -> Vec<u8> {
    let mark = String::from_utf8_lossy(&making.mark(place)).into_owned();
    format!(
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description exif:GPSLatitude='42,21.6060N' \
         dc:creator='{mark}'/></rdf:RDF></x:xmpmeta>"
    )
    .into_bytes()
}
