//! WebP in its extended form (RFC 9649 §2.7): Exif, XMP, a colour profile and an unknown chunk beside the picture.

use super::{Making, Sample, encoded, picture, tiff};
use image::ImageFormat;

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let padding = vec![0; body.len() % 2];
    [
        &kind[..],
        &(body.len() as u32).to_le_bytes()[..],
        body,
        &padding,
    ]
    .concat()
}

pub fn sample() -> Sample {
    let mut m = Making::default();
    let (width, height) = (64u32, 40u32);
    let plain = encoded(&picture(width, height), ImageFormat::WebP);
    let picture = &plain[12..]; // behind RIFF, the size and WEBP
    // Flags: profile, Exif, XMP; then the sides less one, 24 bits each.
    let mut head = vec![0x20 | 0x08 | 0x04, 0, 0, 0];
    head.extend(&(width - 1).to_le_bytes()[..3]);
    head.extend(&(height - 1).to_le_bytes()[..3]);
    let chunks = [
        chunk(b"VP8X", &head),
        chunk(
            b"ICCP",
            &[&[0; 128][..], &m.mark("colour profile")].concat(),
        ),
        picture.to_vec(),
        chunk(b"EXIF", &tiff::exif(&mut m)),
        chunk(b"XMP ", &tiff::xmp(&mut m, "XMP")),
        chunk(b"ABCD", &m.mark("unknown chunk")),
    ]
    .concat();
    let behind = m.mark("behind the end");
    let size = (chunks.len() as u32 + 4).to_le_bytes();
    let bytes = [&b"RIFF"[..], &size[..], b"WEBP", &chunks, &behind].concat();
    m.done("WebP", "IMG_7.webp", bytes)
}
