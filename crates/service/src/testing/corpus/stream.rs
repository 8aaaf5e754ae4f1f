//! Positions inside the stream of pictures itself (SEI user data), as some dash cameras and drones write them.

use super::film::{DATA_AT, atom, film, fragment, mvhd, picture_track, words};
use super::{Making, Sample};

/// A message of user data that is nobody's business (type 5: sixteen bytes of whose it is, then anything).
fn user_data(m: &mut Making, kind: u8, place: &'static str) -> Vec<u8> {
    let payload = [&[0xAB; 16][..], &m.mark(place)].concat();
    [&[kind, payload.len() as u8][..], &payload].concat()
}

/// Units behind lengths of four bytes.
fn units(all: &[Vec<u8>]) -> Vec<u8> {
    let one = |u: &Vec<u8>| [&(u.len() as u32).to_be_bytes()[..], u].concat();
    all.iter().flat_map(one).collect()
}

/// H.264: a position with every picture, beside the timing that stays.
pub fn of_h264() -> Sample {
    let mut m = Making::default();
    let mut pictures = Vec::new();
    for n in 0..3u8 {
        let timing = m.stay(&[1, 4, 9, 9, 9, n]);
        let places = user_data(&mut m, 5, "SEI: unregistered user data");
        let caption = user_data(&mut m, 4, "SEI: registered user data");
        let sei = [&[6][..], &timing, &places, &caption, &[0x80]].concat();
        let slice = m.stay(&[&[0x65][..], b"a picture, coded", &[n]].concat());
        pictures.extend(units(&[vec![9, 0x30], sei, slice]));
    }
    let config = atom(b"avcC", &[1, 0x64, 0, 0x1F, 0xFF, 0xE0, 0]);
    let track = picture_track(1, b"avc1", &config, DATA_AT as u32, pictures.len() as u32);
    let bytes = film(b"isom", &pictures, &[mvhd(), track].concat());
    m.done("H.264 with positions in its stream", "drone.mp4", bytes)
}

/// H.265 in a fragment: user data before and behind the pictures, and in the configuration.
pub fn of_h265_in_fragments() -> Sample {
    let mut m = Making::default();
    let unit = |m: &mut Making, kind: u8, place| {
        let places = user_data(m, 5, place);
        [&[kind << 1, 1][..], &places, &[0x80]].concat()
    };
    let first = unit(&mut m, 39, "SEI in hvcC");
    let head = [&[1; 21][..], &[0xFF, 1, 39, 0, 1, 0, first.len() as u8]].concat();
    let config = atom(b"hvcC", &[head, first].concat());
    let slice = m.stay(&[&[19 << 1, 1][..], b"a picture, coded"].concat());
    let pictures = units(&[
        unit(&mut m, 39, "SEI before a picture"),
        slice,
        unit(&mut m, 40, "SEI behind a picture"),
    ]);
    let track = picture_track(1, b"hvc1", &config, 0, 0);
    let trex = atom(b"mvex", &atom(b"trex", &words(&[0, 1, 1, 0, 0, 0])));
    let bytes = [
        atom(b"ftyp", b"iso5\0\0\0\0iso5mp41"),
        atom(b"moov", &[mvhd(), track, trex].concat()),
        fragment(1, &pictures),
    ]
    .concat();
    m.done("H.265 with positions in its stream", "dash2.mp4", bytes)
}
