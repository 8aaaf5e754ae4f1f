//! The boxes that playing needs, by the box they stand in (ISO/IEC 14496-12, QuickTime File Format). Any other goes.

/// The boxes that may stand in a box; `None`: this one holds no boxes that are looked into here.
pub fn in_box(parent: &[u8; 4]) -> Option<&'static [&'static [u8; 4]]> {
    Some(match parent {
        b"root" => &[
            b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp", b"pdin",
        ],
        b"moov" => &[b"mvhd", b"trak", b"mvex"],
        b"trak" => &[b"tkhd", b"edts", b"mdia", b"tref", b"tapt", b"load"],
        b"edts" => &[b"elst"],
        b"tapt" => &[b"clef", b"prof", b"enof"],
        b"tref" => &[b"vdep", b"vplx", b"auxl", b"sync"],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf"],
        b"minf" => &[b"vmhd", b"smhd", b"hdlr", b"dinf", b"stbl"],
        b"dinf" => &[b"dref"],
        b"stbl" => &[
            b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64",
            b"stss", b"stps", b"stsh", b"padb", b"stdp", b"sdtp", b"sbgp", b"sgpd", b"subs",
            b"saiz", b"saio",
        ],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[
            b"tfhd", b"tfdt", b"trun", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio", b"senc",
            b"sdtp",
        ],
        b"mvex" => &[b"mehd", b"trex", b"leva", b"trep"],
        b"mfra" => &[b"tfra", b"mfro"],
        _ => return None,
    })
}

/// The boxes that may follow the fields of a picture's or sound's sample entry: how to decode and how to show it.
pub const IN_ENTRY: &[&[u8; 4]] = &[
    b"avcC", b"hvcC", b"lhvC", b"vvcC", b"av1C", b"vpcC", b"dvcC", b"dvvC", b"d263", b"esds",
    b"wave", b"chan", b"dac3", b"dec3", b"dac4", b"dOps", b"dfLa", b"alac", b"damr", b"samr",
    b"pasp", b"clap", b"colr", b"fiel", b"gama", b"btrt", b"mdcv", b"clli", b"amve", b"st3d",
    b"sv3d", b"vexu", b"hfov", b"SmDm", b"CoLL", b"m4ds", b"srat", b"pcmC", b"chnl", b"sinf",
];
