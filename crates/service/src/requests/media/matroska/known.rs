//! The elements that playing needs, by the element they stand in (RFC 9559 §5.1). Any other goes.

use super::{
    BLOCK, BLOCK_GROUP, CLUSTER, DOC_TYPE, EBML, INFO, SEGMENT, SIMPLE_BLOCK, TRACK, TRACK_NUMBER,
    TRACK_TYPE, TRACKS,
};

const SEEK_HEAD: u32 = 0x114D_9B74;
const CUES: u32 = 0x1C53_BB6B;
const VIDEO: u32 = 0xE0;
const AUDIO: u32 = 0xE1;
const ENCODINGS: u32 = 0x6D80;

/// What stays in an element, by its id; an element not named here is not looked into.
pub fn stays(parent: u32) -> Option<&'static [u32]> {
    Some(match parent {
        // Versions, type, the longest ids and sizes.
        EBML => &[0x4286, 0x42F7, 0x42F2, 0x42F3, DOC_TYPE, 0x4287, 0x4285],
        // SeekHead, Info, Tracks, Cues, Cluster.
        SEGMENT => &[SEEK_HEAD, INFO, TRACKS, CUES, CLUSTER],
        // TimestampScale, Duration; MuxingApp and WritingApp must be there, emptied.
        INFO => &[0x2A_D7B1, 0x4489, 0x4D80, 0x5741],
        TRACKS => &[TRACK],
        // All but Name, CodecName, AttachmentLink, CodecSettings, CodecInfoURL, CodecDownloadURL.
        TRACK => &[
            TRACK_NUMBER,
            0x73C5,
            TRACK_TYPE,
            0xB9,
            0x88,
            0x55AA,
            0x9C,
            0x6DE7,
            0x6DF8,
            0x23_E383,
            0x23_4E7A,
            0x23_314F,
            0x55EE,
            0x22_B59C,
            0x86,
            0x63A2,
            0xAA,
            0x56AA,
            0x56BB,
            VIDEO,
            AUDIO,
            ENCODINGS,
        ],
        // Timestamp, Position, PrevSize, blocks.
        CLUSTER => &[0xE7, 0xA7, 0xAB, SIMPLE_BLOCK, BLOCK_GROUP],
        // Block, BlockDuration, ReferencePriority, ReferenceBlock, DiscardPadding.
        BLOCK_GROUP => &[BLOCK, 0x9B, 0xFA, 0xFB, 0x75A2],
        // Seek; SeekID, SeekPosition.
        SEEK_HEAD => &[0x4DBB],
        0x4DBB => &[0x53AB, 0x53AC],
        // CuePoint; CueTime, CueTrackPositions; of those track, cluster, place in it, duration, block, state, reference.
        CUES => &[0xBB],
        0xBB => &[0xB3, 0xB7],
        0xB7 => &[0xF7, 0xF1, 0xF0, 0xB2, 0x5378, 0xEA, 0xDB],
        0xDB => &[0x96],
        // Interlacing, stereo, alpha, sizes, crops, display, FourCC, gamma, rate, Colour, Projection.
        VIDEO => &[
            0x9A, 0x9D, 0x53B8, 0x53B9, 0x53C0, 0xB0, 0xBA, 0x54AA, 0x54BB, 0x54CC, 0x54DD, 0x54B0,
            0x54BA, 0x54B2, 0x54B3, 0x2E_B524, 0x2F_B523, 0x23_83E3, 0x55B0, 0x7670,
        ],
        // Matrix to MaxFALL, MasteringMetadata; its primaries, white point and luminances.
        0x55B0 => &[
            0x55B1, 0x55B2, 0x55B3, 0x55B4, 0x55B5, 0x55B6, 0x55B7, 0x55B8, 0x55B9, 0x55BA, 0x55BB,
            0x55BC, 0x55BD, 0x55D0,
        ],
        0x55D0 => &[
            0x55D1, 0x55D2, 0x55D3, 0x55D4, 0x55D5, 0x55D6, 0x55D7, 0x55D8, 0x55D9, 0x55DA,
        ],
        // Which projection, its own bytes, which way the camera's sphere is turned.
        0x7670 => &[0x7671, 0x7672, 0x7673, 0x7674, 0x7675],
        // Sampling, channels, bits, emphasis.
        AUDIO => &[0xB5, 0x78B5, 0x9F, 0x7D7B, 0x6264, 0x52F1],
        // ContentEncoding; its order, scope, type and compression; of that kind and settings.
        ENCODINGS => &[0x6240],
        0x6240 => &[0x5031, 0x5032, 0x5033, 0x5034],
        0x5034 => &[0x4254, 0x4255],
        _ => return None,
    })
}
