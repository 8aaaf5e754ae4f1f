//! What cameras write into their own streams beside the pictures (SEI: ITU-T H.264 §7.3.2.3, H.265 §7.3.5): user data with
//! positions, times and names of makers. Such messages become filler (payload type 3, §D.1.4), so that every unit stays
//! as long as it was and no table has to be mended.
//!
//! Units are those of ISO/IEC 14496-15, each behind its length. What is not written so is left as it is.

use std::ops::Range;

/// Messages that decoding and showing need: buffering period, picture timing, pan-scan, recovery point, frame packing,
/// display orientation, active parameter sets, picture hash, mastering display, content light level, transfer.
const STAYS: [usize; 11] = [0, 1, 2, 6, 45, 47, 129, 132, 137, 144, 147];
/// Filler; it stays where it is nothing else.
const FILLER: usize = 3;
/// The end of a unit: a one, and zeros to the byte's end.
const STOP: u8 = 0x80;

/// How the units of a stream are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stream {
    codec: Codec,
    /// How many bytes a length has: 1 to 4.
    length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Codec {
    Avc,
    Hevc,
}

impl Codec {
    /// How many bytes a unit's header has.
    const fn header(self) -> usize {
        match self {
            Self::Avc => 1,
            Self::Hevc => 2,
        }
    }

    /// Does such a first byte begin a unit of messages?
    const fn is_sei(self, first: u8) -> bool {
        match self {
            Self::Avc => first & 0x1F == 6,
            Self::Hevc => matches!((first >> 1) & 0x3F, 39 | 40),
        }
    }
}

impl Stream {
    /// What an `avcC` (14496-15 §5.3.3) says.
    pub fn avc(config: &[u8]) -> Option<Self> {
        Some(Self {
            codec: Codec::Avc,
            length: usize::from(config.get(4)? & 3) + 1,
        })
    }

    /// What an `hvcC` (14496-15 §8.3.3) says.
    pub fn hevc(config: &[u8]) -> Option<Self> {
        Some(Self {
            codec: Codec::Hevc,
            length: usize::from(config.get(21)? & 3) + 1,
        })
    }

    /// Cleans units in a row, each behind its length; stops where there is none.
    pub fn clean(self, bytes: &mut [u8]) {
        let mut at = 0;
        while let Some(length) = bytes.get(at..at + self.length) {
            let length = length.iter().fold(0, |n, b| n << 8 | usize::from(*b));
            at += self.length;
            let Some(unit) = at.checked_add(length).and_then(|to| bytes.get_mut(at..to)) else {
                return;
            };
            self.unit(unit);
            at += length;
        }
    }

    /// Cleans the units that stand in an `hvcC` itself.
    pub fn clean_config(self, config: &mut [u8]) {
        if self.codec != Codec::Hevc {
            return; // an `avcC` has none
        }
        let arrays = config.get(22).copied().unwrap_or_default();
        let two = |config: &[u8], at: usize| {
            let both = config.get(at..at + 2)?;
            Some(usize::from(both[0]) << 8 | usize::from(both[1]))
        };
        let mut at = 23;
        for _ in 0..arrays {
            let Some(units) = two(config, at + 1) else {
                return;
            };
            at += 3;
            for _ in 0..units {
                let Some(length) = two(config, at) else {
                    return;
                };
                at += 2;
                let Some(unit) = config.get_mut(at..at + length) else {
                    return;
                };
                self.unit(unit);
                at += length;
            }
        }
    }

    fn unit(self, unit: &mut [u8]) {
        let header = self.codec.header();
        // Shorter than an empty message and its end: nothing is in it.
        if unit.len() < header + 3 || !self.codec.is_sei(unit[0]) {
            return;
        }
        let raw = plain(&unit[header..]);
        let kept: Vec<u8> = match messages(&raw) {
            Some(all) => {
                if all.iter().all(|m| m.stays) {
                    return;
                }
                let stay = all.into_iter().filter(|m| m.stays);
                stay.flat_map(|m| raw[m.whole].to_vec()).collect()
            }
            None => Vec::new(),
        };
        let room = unit.len() - header;
        let filled = filled(&kept, room).or_else(|| filled(&[], room));
        if let Some(filled) = filled {
            unit[header..].copy_from_slice(&filled);
        }
    }
}

struct Message {
    whole: Range<usize>,
    stays: bool,
}

/// The messages of a unit; `None` where it is not made of messages.
fn messages(raw: &[u8]) -> Option<Vec<Message>> {
    let end = raw.iter().rposition(|b| *b != 0)?;
    if raw[end] != STOP {
        return None;
    }
    let raw = &raw[..end];
    let (mut out, mut at) = (Vec::new(), 0);
    while at < raw.len() {
        let from = at;
        let (kind, next) = number(raw, at)?;
        let (size, next) = number(raw, next)?;
        at = next.checked_add(size)?;
        let payload = raw.get(next..at)?;
        let filler = kind == FILLER && payload.iter().all(|b| *b == 0xFF);
        out.push(Message {
            whole: from..at,
            stays: filler || STAYS.contains(&kind),
        });
    }
    Some(out)
}

/// A number written as bytes of 255 and a last one.
fn number(raw: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let mut sum = 0;
    loop {
        let byte = *raw.get(at)?;
        at += 1;
        sum += usize::from(byte);
        if byte != 0xFF {
            return Some((sum, at));
        }
    }
}

/// These messages and filler, as exactly so many bytes of a unit; `None` where that is not to be had.
fn filled(kept: &[u8], room: usize) -> Option<Vec<u8>> {
    // A length of 255 takes two bytes at once: an empty message before it makes up for that.
    [&[][..], &[FILLER as u8, 0][..]]
        .into_iter()
        .find_map(|before| {
            let most = room.checked_sub(kept.len() + before.len() + 3)?;
            // What lengths and escapes take.
            let least = most.saturating_sub(kept.len() / 2 + most / 255 + 8);
            (least..=most).rev().find_map(|size| {
                let mut raw = [kept, before, &[FILLER as u8]].concat();
                raw.extend(std::iter::repeat_n(0xFF, size / 255));
                raw.push((size % 255) as u8);
                raw.extend(std::iter::repeat_n(0xFF, size));
                raw.push(STOP);
                let written = escaped(&raw);
                (written.len() == room).then_some(written)
            })
        })
}

/// Without the bytes that keep a unit from looking like the beginning of another (§7.4.1).
fn plain(unit: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(unit.len());
    let mut zeros = 0;
    for byte in unit {
        if zeros >= 2 && *byte == 3 {
            zeros = 0;
            continue;
        }
        zeros = if *byte == 0 { zeros + 1 } else { 0 };
        out.push(*byte);
    }
    out
}

/// With them.
fn escaped(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut zeros = 0;
    for byte in raw {
        if zeros >= 2 && *byte <= 3 {
            out.push(3);
            zeros = 0;
        }
        zeros = if *byte == 0 { zeros + 1 } else { 0 };
        out.push(*byte);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AVC: Stream = Stream {
        codec: Codec::Avc,
        length: 2,
    };

    fn message(kind: u8, payload: &[u8]) -> Vec<u8> {
        let mut out = vec![kind];
        out.extend(std::iter::repeat_n(0xFF, payload.len() / 255));
        out.push((payload.len() % 255) as u8);
        [out, payload.to_vec()].concat()
    }

    fn unit(header: &[u8], messages: &[Vec<u8>]) -> Vec<u8> {
        let raw = escaped(&[&messages.concat()[..], &[STOP]].concat());
        [header, &raw].concat()
    }

    fn behind_lengths(units: &[Vec<u8>]) -> Vec<u8> {
        let one = |u: &Vec<u8>| [&(u.len() as u16).to_be_bytes()[..], u].concat();
        units.iter().flat_map(one).collect()
    }

    #[test]
    fn what_showing_needs_stays_and_user_data_is_filler() {
        let timing = message(1, &[0, 0, 1, 9]);
        let places = message(5, b"0123456789abcdef+42.3601-071.0579/");
        let slice = vec![0x65, 5, 5, 5];
        let sei = unit(&[6], &[timing.clone(), places, message(4, b"caption")]);
        let mut film = behind_lengths(&[slice.clone(), sei.clone(), slice.clone()]);
        let before = film.clone();
        AVC.clean(&mut film);
        assert_eq!(film.len(), before.len());
        assert_eq!(film[..6], before[..6]);
        assert_eq!(film[film.len() - 6..], before[before.len() - 6..]);
        let cleaned = plain(&film[9..film.len() - 6]);
        let all = messages(&cleaned).unwrap();
        assert!(all.iter().all(|m| m.stays) && all.len() >= 2);
        assert_eq!(cleaned[all[0].whole.clone()], timing);
        assert!(!film.windows(7).any(|w| w == b"42.3601" || w == b"caption"));
    }

    #[test]
    fn hevc_has_two_bytes_of_header_and_messages_in_its_configuration() {
        let stream = Stream::hevc(&[&[0; 21][..], &[3]].concat()).unwrap();
        assert_eq!(stream.length, 4);
        for first in [39u8 << 1, 40 << 1] {
            let sei = unit(&[first, 1], &[message(5, b"0123456789abcdefsecret")]);
            let mut film = [&(sei.len() as u32).to_be_bytes()[..], &sei].concat();
            stream.clean(&mut film);
            assert!(!film.windows(6).any(|w| w == b"secret"));
            let head = [&[0; 21][..], &[3, 1, 39, 0, 1, 0, sei.len() as u8]].concat();
            let mut config = [head, sei].concat();
            stream.clean_config(&mut config);
            assert!(!config.windows(6).any(|w| w == b"secret"));
        }
        assert_eq!(Stream::avc(&[1, 2, 3, 4]), None);
    }

    proptest! {
        /// Any messages, any bytes: as long as before, user data gone, the rest as it was, and nothing more to do.
        #[test]
        fn every_unit_stays_as_long_as_it_was(
            parts in prop::collection::vec((0u8..=60, prop::collection::vec(0u8..4, 0..600)), 1..4),
        ) {
            let all: Vec<_> = parts.iter().map(|(kind, payload)| message(*kind, payload)).collect();
            let mut film = behind_lengths(&[unit(&[6], &all)]);
            let length = film.len();
            AVC.clean(&mut film);
            prop_assert_eq!(film.len(), length);
            let raw = plain(&film[3..]);
            let left = messages(&raw).unwrap();
            prop_assert!(left.iter().all(|m| m.stays));
            let again = { let mut again = film.clone(); AVC.clean(&mut again); again };
            prop_assert_eq!(&again, &film);
        }

        #[test]
        fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut once = bytes.clone();
            AVC.clean(&mut once);
            let mut twice = once.clone();
            AVC.clean(&mut twice);
            prop_assert_eq!(once.len(), bytes.len());
            prop_assert_eq!(twice, once);
        }
    }
}
