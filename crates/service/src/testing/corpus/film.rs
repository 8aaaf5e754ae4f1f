//! MP4 and QuickTime (ISO/IEC 14496-12): the places of phones, action cameras and dash cameras.

use super::{Making, Sample, tiff};

/// A box.
pub fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&(body.len() as u32 + 8).to_be_bytes()[..], kind, body].concat()
}

pub fn words(list: &[u32]) -> Vec<u8> {
    list.iter().flat_map(|w| w.to_be_bytes()).collect()
}

/// A track of one chunk at `at` with one sample of `size` bytes.
pub fn track(id: u32, handler: &[u8; 4], at: u32, size: u32) -> Vec<u8> {
    full_track(&mut Making::default(), id, handler, at, size)
}

fn full_track(m: &mut Making, id: u32, handler: &[u8; 4], at: u32, size: u32) -> Vec<u8> {
    let marked = !m.marks.is_empty();
    let mut say = |place| if marked { m.mark(place) } else { Vec::new() };
    let name = [
        &words(&[0, 0])[..],
        handler,
        &[0; 12],
        &say("name of a handler"),
        &[0],
    ]
    .concat();
    let path = [
        &words(&[0, 1])[..],
        &atom(
            b"alis",
            &[&words(&[1])[..], &say("path of a file")].concat(),
        ),
    ]
    .concat();
    let entry = match handler {
        b"vide" => {
            let name = [&say("name of an encoder")[..], &[0; 32]].concat();
            [&[0; 42][..], &name[..32], &[0; 4], &atom(b"avcC", &[1; 20])].concat()
        }
        b"soun" => [&[0; 28][..], &atom(b"esds", &[3; 20])].concat(),
        _ => vec![0; 8],
    };
    let own = atom(
        b"uuid",
        &[&[0xBE; 16][..], &say("uuid in a sample entry")].concat(),
    );
    let entry = atom(b"mp4v", &[entry, own].concat());
    let stbl = [
        atom(b"stsd", &[words(&[0, 1]), entry].concat()),
        atom(b"stsz", &words(&[0, size, u32::from(size > 0)])),
        atom(b"stsc", &words(&[0, 1, 1, 1, 1])),
        atom(b"stco", &words(&[0, u32::from(size > 0), at])),
        atom(b"skip", &say("skip in a table")),
    ];
    let dref = atom(b"dinf", &atom(b"dref", &path));
    let minf = atom(b"minf", &[dref, atom(b"stbl", &stbl.concat())].concat());
    let head = atom(
        b"mdhd",
        &[&words(&[0, 0xE5A1_1CE5, 0xE5A1_1CE5])[..], &[0; 12]].concat(),
    );
    let mdia = atom(b"mdia", &[head, atom(b"hdlr", &name), minf].concat());
    let tkhd = [&words(&[0, 0xE5A1_1CE5, 0xE5A1_1CE5, id])[..], &[0; 68]].concat();
    let own = atom(b"udta", &atom(b"name", &say("name of a track")));
    atom(b"trak", &[atom(b"tkhd", &tkhd), mdia, own].concat())
}

/// A track of pictures alone: its sample entry with this configuration, one sample.
pub fn picture_track(id: u32, entry: &[u8; 4], config: &[u8], at: u32, size: u32) -> Vec<u8> {
    let entry = atom(entry, &[&[0; 78][..], config].concat());
    let some = u32::from(size > 0);
    let stbl = [
        atom(b"stsd", &[words(&[0, 1]), entry].concat()),
        atom(b"stsz", &words(&[0, size, some])),
        atom(b"stsc", &words(&[0, 1, 1, 1, 1])),
        atom(b"stco", &words(&[0, some, at])),
    ];
    let hdlr = [&words(&[0, 0])[..], b"vide", &[0; 13]].concat();
    let minf = atom(b"minf", &atom(b"stbl", &stbl.concat()));
    let mdia = [atom(b"hdlr", &hdlr), minf].concat();
    let tkhd = [&words(&[0, 0, 0, id])[..], &[0; 68]].concat();
    atom(
        b"trak",
        &[atom(b"tkhd", &tkhd), atom(b"mdia", &mdia)].concat(),
    )
}

/// A fragment with one sample of a track.
pub fn fragment(track: u32, data: &[u8]) -> Vec<u8> {
    let build = |offset: u32| {
        let head = atom(b"tfhd", &words(&[0x02_0000, track]));
        let run = atom(b"trun", &words(&[0x201, 1, offset, data.len() as u32]));
        let traf = atom(b"traf", &[head, run].concat());
        atom(b"moof", &[atom(b"mfhd", &words(&[0, 1])), traf].concat())
    };
    let offset = build(0).len() as u32 + 8;
    [build(offset), atom(b"mdat", data)].concat()
}

/// `ftyp`, `mdat` with these bytes, then `moov` with these children.
pub fn film(brand: &[u8; 4], data: &[u8], moov: &[u8]) -> Vec<u8> {
    [
        atom(b"ftyp", &[&brand[..], &[0; 4], b"mp42"].concat()),
        atom(b"mdat", data),
        atom(b"moov", moov),
    ]
    .concat()
}

/// Where the first byte of `mdat` lies in a [`film`].
pub const DATA_AT: usize = 8 + 12 + 8;

/// Data in a row, and where each part lies.
fn in_row(parts: &[Vec<u8>]) -> (Vec<u8>, Vec<(u32, u32)>) {
    let mut all = Vec::new();
    let mut places = Vec::new();
    for part in parts {
        places.push(((DATA_AT + all.len()) as u32, part.len() as u32));
        all.extend(part);
    }
    (all, places)
}

pub fn mvhd() -> Vec<u8> {
    atom(
        b"mvhd",
        &[&words(&[0, 0xE5A1_1CE5, 0xE5A1_1CE5])[..], &[0; 88]].concat(),
    )
}

/// QuickTime: `©xyz`, Apple's keys, a `loci` of 3GPP with fixed-point numbers, XMP, a still picture's Exif, and a track
/// of timed metadata.
pub fn of_a_phone() -> Sample {
    let mut m = Making::default();
    let xyz = [&[0, 0x15, 0x15, 0xC7][..], &m.mark("©xyz")].concat();
    m.binary(&[0xE5, 0xA1, 0x1C, 0xE5], "time of making");
    let parts = [
        m.stay(b"pictures, as the camera saw them"),
        m.stay(b"sound, as the microphone heard it"),
        m.mark("samples of timed metadata"),
    ];
    let (data, at) = in_row(&parts);
    // TS 26.244 §8.8: longitude, latitude, altitude as 16.16 fixed point.
    let fixed = m.binary(
        &words(&[
            (-71.0579f64 * 65_536.0) as i32 as u32,
            (42.3601f64 * 65_536.0) as u32,
        ]),
        "loci",
    );
    let loci = [&[0; 6][..], b"home\0\0", &fixed, &[0; 4], b"earth\0\0"].concat();
    let keys = [
        &words(&[0, 1, 52])[..],
        b"mdtacom.apple.quicktime.location.ISO6709",
    ]
    .concat();
    let meta = [
        atom(b"keys", &keys),
        atom(
            b"ilst",
            &atom(b"data", &m.mark("com.apple.quicktime.location.ISO6709")),
        ),
    ];
    let udta = [
        atom(b"\xa9xyz", &xyz),
        atom(b"loci", &loci),
        atom(b"\xa9mak", &m.mark("©mak")),
        atom(b"Xtra", &m.mark("Xtra")),
        atom(b"thmb", &tiff::exif(&mut m)),
    ];
    let moov = [
        mvhd(),
        full_track(&mut m, 1, b"vide", at[0].0, at[0].1),
        full_track(&mut m, 2, b"soun", at[1].0, at[1].1),
        full_track(&mut m, 3, b"meta", at[2].0, at[2].1),
        atom(b"udta", &udta.concat()),
        atom(b"meta", &meta.concat()),
    ];
    let xmp = [&[0xBE; 16][..], &tiff::xmp(&mut m, "XMP in uuid")].concat();
    let bytes = [film(b"qt  ", &data, &moov.concat()), atom(b"uuid", &xmp)].concat();
    m.done("QuickTime of a phone", "IMG_0002.MOV", bytes)
}

/// The way it went as a track of GPMF (`gpmd`), a track of captions, one of time code.
pub fn of_an_action_camera() -> Sample {
    let mut m = Making::default();
    let gps = [
        &b"DEVCGPS5"[..],
        &m.mark("GPMF samples"),
        &words(&[423_601_000, 710_579_000]),
    ]
    .concat();
    m.binary(b"GPS5", "GPMF key");
    m.binary(&words(&[423_601_000]), "GPMF numbers");
    let parts = [
        m.stay(b"one frame after the other"),
        gps,
        m.stay(b"wind in the microphone"),
        m.mark("caption"),
        m.mark("time code"),
    ];
    let (data, at) = in_row(&parts);
    let tracks = [
        (b"vide", 0),
        (b"meta", 1),
        (b"soun", 2),
        (b"text", 3),
        (b"tmcd", 4),
    ];
    let mut moov = mvhd();
    for (n, (handler, part)) in tracks.into_iter().enumerate() {
        let (at, size) = at[part];
        moov.extend(full_track(&mut m, n as u32 + 1, handler, at, size));
    }
    let settings = [
        atom(b"FIRM", &m.mark("firmware")),
        atom(b"GPMF", &m.mark("GPMF in udta")),
        atom(b"CAME", &m.mark("serial number")),
    ];
    moov.extend(atom(b"udta", &settings.concat()));
    let bytes = film(b"mp41", &data, &moov);
    m.done("MP4 of an action camera", "GOPR0003.MP4", bytes)
}

/// Positions in `free` and `skip` boxes, in gaps between the frames that no track refers to, behind the last box.
pub fn of_a_dash_camera() -> Sample {
    let mut m = Making::default();
    let parts = [
        m.mark("before the first frame"),
        m.stay(b"the road ahead"),
        m.mark("between the frames"),
        m.stay(b"the engine"),
        m.mark("behind the last frame"),
    ];
    let (data, at) = in_row(&parts);
    let moov = [
        mvhd(),
        full_track(&mut m, 1, b"vide", at[1].0, at[1].1),
        atom(b"free", &m.mark("free in moov")),
        full_track(&mut m, 2, b"soun", at[3].0, at[3].1),
        atom(b"gps ", &m.mark("table of positions")),
    ];
    let bytes = [
        film(b"avc1", &data, &moov.concat()),
        atom(
            b"free",
            &[&b"freeGPS "[..], &m.mark("freeGPS")[..]].concat(),
        ),
        atom(b"skip", &m.mark("skip")),
        // A second store of data that nothing refers to, and bytes that are no box any more.
        atom(b"mdat", &m.mark("data of no track")),
        m.binary(b"\0\0GPS", "behind the last box"),
    ];
    m.done("MP4 of a dash camera", "dash.mp4", bytes.concat())
}

/// Fragments, as browsers record: a track of metadata beside pictures, and bytes between the runs.
pub fn in_fragments() -> Sample {
    let mut m = Making::default();
    let mut moov = mvhd();
    let first = m.mark("name of the first fragment");
    moov.extend(full_track(&mut m, 1, b"vide", 0, 0));
    moov.extend(full_track(&mut m, 2, b"meta", 0, 0));
    let trex = |id| atom(b"trex", &words(&[0, id, 1, 0, 9, 0]));
    moov.extend(atom(b"mvex", &[trex(1), trex(2)].concat()));
    let mut bytes = [
        atom(b"ftyp", b"iso5\0\0\0\0iso5mp41"),
        atom(b"moov", &moov),
        atom(b"styp", b"msdh\0\0\0\0msdh"),
        atom(b"emsg", &first),
        atom(b"prft", &m.mark("clock of the producer")),
    ]
    .concat();
    // Two fragments: sizes in the run, and the default of `trex` with an offset from the fragment.
    for (n, frames) in [&b"frame onframe tw"[..], b"same sizeall over."]
        .into_iter()
        .enumerate()
    {
        let meta = m.mark("samples of metadata in a fragment");
        let gap = m.mark("between the runs");
        let run = |flags: u32, offset: u32, sizes: &[u32]| {
            let count = if sizes.is_empty() {
                frames.len() as u32 / 9
            } else {
                sizes.len() as u32
            };
            atom(
                b"trun",
                &words(&[&[flags, count, offset][..], sizes].concat()),
            )
        };
        let build = |offset: u32| {
            let (flags, sizes) = if n == 0 {
                (0x201, vec![8, 8])
            } else {
                (0x1, vec![])
            };
            let head = |id| atom(b"tfhd", &words(&[0x02_0000, id]));
            let pictures = atom(b"traf", &[head(1), run(flags, offset, &sizes)].concat());
            let behind = offset + frames.len() as u32 + gap.len() as u32;
            let places = atom(
                b"traf",
                &[head(2), run(0x201, behind, &[meta.len() as u32])].concat(),
            );
            let mfhd = atom(b"mfhd", &words(&[0, n as u32 + 1]));
            atom(b"moof", &[mfhd, pictures, places].concat())
        };
        let offset = build(0).len() as u32 + 8;
        bytes.extend(build(offset));
        bytes.extend(atom(b"mdat", &[frames, &gap, &meta].concat()));
        m.stay(frames);
    }
    m.done("MP4 in fragments", "recorded.mp4", bytes)
}
