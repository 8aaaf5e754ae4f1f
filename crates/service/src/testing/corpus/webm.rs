//! Matroska and WebM (RFC 9559): tags, attachments, names, chapters, other tracks.

use super::{Making, Sample};

/// An EBML element (RFC 8794 §4) with a size of eight bytes.
pub fn element(id: &[u8], body: &[u8]) -> Vec<u8> {
    let size = (body.len() as u64 | 1 << 56).to_be_bytes();
    [id, &size[..], body].concat()
}

const UNKNOWN: [u8; 8] = [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

fn header(doc_type: &[u8], inside: &[u8]) -> Vec<u8> {
    let kind = element(&[0x42, 0x82], doc_type);
    element(&[0x1A, 0x45, 0xDF, 0xA3], &[&kind[..], inside].concat())
}

fn track(m: &mut Making, number: u8, kind: u8) -> Vec<u8> {
    let parts = [
        element(&[0xD7], &[number]),
        element(&[0x83], &[kind]),
        element(&[0x86], b"V_VP8"),
        element(&[0x53, 0x6E], &m.mark("name of a track")),
        element(&[0x25, 0x86, 0x88], &m.mark("name of a codec")),
        element(
            &[0xE0],
            &[
                element(&[0xB0], &[0x02, 0x80]),
                element(&[0x2D, 0xBB, 0x7E], &m.mark("nobody's in Video")),
                element(
                    &[0x55, 0xB0],
                    &[
                        element(&[0x55, 0xB9], &[1]),
                        element(&[0xEC], &m.mark("Void in Colour")),
                    ]
                    .concat(),
                ),
                element(
                    &[0x76, 0x70],
                    &element(&[0xEC], &m.mark("Void in Projection")),
                ),
            ]
            .concat(),
        ),
        element(
            &[0xE1],
            &[
                element(&[0x9F], &[2]),
                element(&[0x2D, 0xBB, 0x7D], &m.mark("nobody's in Audio")),
            ]
            .concat(),
        ),
        element(
            &[0x6D, 0x80],
            &element(
                &[0x62, 0x40],
                &element(&[0x50, 0x35], &m.mark("encryption's words")),
            ),
        ),
    ];
    element(&[0xAE], &parts.concat())
}

/// A block of a track, without lacing.
fn block(id: u8, number: u8, bytes: &[u8]) -> Vec<u8> {
    element(&[id], &[&[0x80 | number, 0, 0, 0x80][..], bytes].concat())
}

/// As a browser records: nothing knows its length; a track of positions among the others.
pub fn of_a_browser() -> Sample {
    let mut m = Making::default();
    let info = [
        element(&[0x2A, 0xD7, 0xB1], &[0x0F, 0x42, 0x40]),
        element(&[0x4D, 0x80], &m.mark("MuxingApp")),
        element(&[0x57, 0x41], &m.mark("WritingApp")),
        element(&[0x7B, 0xA9], &m.mark("Title")),
        element(
            &[0x44, 0x61],
            &m.binary(&[0x0B, 0x1C, 0xE5, 0xA1, 0x1C, 0xE5, 0xA1, 0x1C], "DateUTC"),
        ),
    ];
    let tracks = [
        track(&mut m, 1, 1),
        track(&mut m, 2, 2),
        track(&mut m, 3, 0x21),
    ];
    let cluster = [
        element(&[0xE7], &[0]),
        block(0xA3, 1, &m.stay(b"a frame of the film")),
        block(0xA3, 3, &m.mark("a block of positions")),
        block(0xA3, 2, &m.stay(b"a sound of the film")),
        element(&[0xEC], &m.mark("Void in a cluster")),
    ];
    let mut segment = element(&[0x15, 0x49, 0xA9, 0x66], &info.concat());
    segment.extend(element(&[0x16, 0x54, 0xAE, 0x6B], &tracks.concat()));
    segment.extend([&[0x1F, 0x43, 0xB6, 0x75][..], &UNKNOWN, &cluster.concat()].concat());
    let bytes = [
        &header(b"webm", b"")[..],
        &[0x18, 0x53, 0x80, 0x67],
        &UNKNOWN,
        &segment,
    ];
    m.done("WebM of a browser", "recorded.webm", bytes.concat())
}

/// Tags, an attached photo, chapters, a checksum, a subtitle track, file names, an element of nobody's, bytes behind.
pub fn of_an_editor() -> Sample {
    let mut m = Making::default();
    let tag = element(
        &[0x67, 0xC8],
        &[
            element(&[0x45, 0xA3], b"LOCATION"),
            element(&[0x44, 0x87], &m.mark("TagString")),
        ]
        .concat(),
    );
    let info = [
        element(&[0xBF], &[1, 2, 3, 4]),
        element(&[0x73, 0x84], &m.mark("SegmentFilename")),
        element(&[0x44, 0x89], &[0x45, 0, 0, 0]),
    ];
    let group = [
        block(0xA1, 1, &m.stay(b"pictures in a group")),
        element(&[0x9B], &[40]),
        element(&[0x75, 0xA1], &m.mark("BlockAdditions")),
    ];
    let words = [block(0xA1, 2, &m.mark("subtitle")), element(&[0x9B], &[40])];
    let tracks = [track(&mut m, 1, 1), track(&mut m, 2, 0x11)];
    let segment = [
        element(&[0xEC], &m.mark("Void")),
        element(&[0x15, 0x49, 0xA9, 0x66], &info.concat()),
        element(&[0x16, 0x54, 0xAE, 0x6B], &tracks.concat()),
        element(&[0x10, 0x43, 0xA7, 0x70], &m.mark("Chapters")),
        element(
            &[0x1F, 0x43, 0xB6, 0x75],
            &[
                element(&[0xE7], &[0]),
                element(&[0xA0], &group.concat()),
                element(&[0xA0], &words.concat()),
            ]
            .concat(),
        ),
        element(&[0x12, 0x54, 0xC3, 0x67], &element(&[0x73, 0x73], &tag)),
        element(
            &[0x19, 0x41, 0xA4, 0x69],
            &element(&[0x61, 0xA7], &m.mark("attached photo")),
        ),
        element(
            &[0x1C, 0x53, 0xBB, 0x6B],
            &element(&[0xBB], &element(&[0xEC], &m.mark("Void in a cue"))),
        ),
        element(
            &[0x11, 0x4D, 0x9B, 0x74],
            &element(&[0x4D, 0xBB], &element(&[0xEC], &m.mark("Void in a seek"))),
        ),
        element(&[0x2D, 0xBB, 0x7F], &m.mark("element of nobody's")),
    ];
    let extra = element(&[0xEC], &m.mark("Void in the header"));
    let bytes = [
        header(b"matroska", &extra),
        element(&[0x18, 0x53, 0x80, 0x67], &segment.concat()),
        m.mark("behind the segment"),
    ];
    m.done("Matroska of an editor", "cut.mkv", bytes.concat())
}
