//! PNG (3rd edition §11.3): words, packed words, international words, Exif, a time, a colour profile's name, and bytes
//! behind the end.

use super::{Making, Sample, encoded, picture, tiff};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::ImageFormat;
use std::io::Write;

fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(kind);
    crc.update(body);
    [
        &(body.len() as u32).to_be_bytes()[..],
        kind,
        body,
        &crc.sum().to_be_bytes(),
    ]
    .concat()
}

fn packed(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::new(level));
    out.write_all(bytes).expect("memory");
    out.finish().expect("memory")
}

pub fn sample() -> Sample {
    let mut m = Making::default();
    let plain = encoded(&picture(70, 50), ImageFormat::Png);
    // Level 0 keeps the words readable, so that they can be looked for.
    let ztxt = packed(&m.mark("zTXt"), 0);
    let itxt = tiff::xmp(&mut m, "XMP in iTXt");
    let profile = m.mark("name of the colour profile");
    let chunks = [
        chunk(b"tEXt", &[&b"Location\0"[..], &m.mark("tEXt")[..]].concat()),
        chunk(b"zTXt", &[&b"Comment\0\0"[..], &ztxt[..]].concat()),
        chunk(
            b"iTXt",
            &[&b"XML:com.adobe.xmp\0\0\0\0\0"[..], &itxt[..]].concat(),
        ),
        chunk(b"eXIf", &tiff::exif(&mut m)),
        chunk(b"tIME", &m.binary(&[0x07, 0xEA, 11, 28, 17, 57], "time")),
        chunk(
            b"iCCP",
            &[&profile[..], &[0, 0], &packed(&[0; 128], 6)].concat(),
        ),
        chunk(b"prVt", &m.mark("private chunk")),
    ];
    // Behind the header: eight bytes of signature, then IHDR.
    let head = 8 + 25;
    let behind = m.mark("behind the end");
    let bytes = [&plain[..head], &chunks.concat(), &plain[head..], &behind].concat();
    m.done("PNG", "screenshot.png", bytes)
}
