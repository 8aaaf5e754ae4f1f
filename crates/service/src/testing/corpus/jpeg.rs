//! JPEG (ITU-T T.81) with all that phones and editors put before, between and behind the picture.

use super::{Making, Sample, encoded, picture, tiff};
use image::ImageFormat;

fn segment(code: u8, body: &[u8]) -> Vec<u8> {
    let length = (body.len() as u16 + 2).to_be_bytes();
    [&[0xFF, code][..], &length, body].concat()
}

/// Behind the start marker.
fn with(segments: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    let plain = encoded(&picture(96, 64), ImageFormat::Jpeg);
    [&plain[..2], &segments.concat(), &plain[2..], behind].concat()
}

/// Exif with a position and a thumbnail, XMP, and a film behind the picture ("motion photo").
pub fn of_a_phone() -> Sample {
    let mut m = Making::default();
    let exif = [&b"Exif\0\0"[..], &tiff::exif(&mut m)[..]].concat();
    let xmp = [
        &b"http://ns.adobe.com/xap/1.0/\0"[..],
        &tiff::xmp(&mut m, "XMP")[..],
    ]
    .concat();
    let behind = [
        &b"\0\0\0\x18ftypmp42"[..],
        &m.mark("film behind the picture"),
    ]
    .concat();
    let bytes = with(&[segment(0xE1, &exif), segment(0xE1, &xmp)], &behind);
    m.done("JPEG of a phone", "IMG_0001.JPG", bytes)
}

/// IPTC in Photoshop's block, a colour profile with words, a comment, an unknown segment, extended XMP, a second
/// picture behind the first (MPF).
pub fn of_an_editor() -> Sample {
    let mut m = Making::default();
    let city = m.mark("IPTC city");
    let iptc = [&[0x1C, 2, 90, 0, city.len() as u8][..], &city].concat();
    let block = [
        &b"Photoshop 3.0\x008BIM\x04\x04\0\0"[..],
        &(iptc.len() as u32).to_be_bytes(),
        &iptc,
    ]
    .concat();
    let profile = [
        &b"ICC_PROFILE\0\x01\x01"[..],
        &[0; 128],
        &m.mark("colour profile's copyright"),
    ]
    .concat();
    let extended = [
        &b"http://ns.adobe.com/xmp/extension/\0"[..],
        &[b'0'; 40],
        &tiff::xmp(&mut m, "extended XMP"),
    ]
    .concat();
    let comment = m.mark("comment");
    let other = m.mark("APP11");
    let second = m.mark("second picture");
    let behind = [&[0xFF, 0xD8][..], &segment(0xFE, &second), &[0xFF, 0xD9]].concat();
    let segments = [
        segment(0xED, &block),
        segment(0xE2, &profile),
        segment(0xE1, &extended),
        segment(0xFE, &comment),
        segment(0xEB, &other),
    ];
    let bytes = with(&segments, &behind);
    m.done("JPEG of an editor", "edited.jpeg", bytes)
}
