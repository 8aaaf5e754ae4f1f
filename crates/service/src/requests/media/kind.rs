//! What a file is, told by its bytes; its name and the type the browser claims say nothing.

use super::matroska;

/// A kind of file the portal takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sniffed {
    /// JPEG, PNG or WebP.
    Photo(image::ImageFormat),
    /// ISO base media (ISO/IEC 14496-12) or QuickTime; the type says which.
    Mp4(&'static str),
    /// Matroska or WebM; the type says which.
    Matroska(&'static str),
    /// A picture in the boxes of a film: HEIF and AVIF.
    Heif,
    /// Something else that calls itself a video.
    OtherVideo,
    Other,
}

/// Looks at the beginning of a file.
pub fn sniff(bytes: &[u8]) -> Sniffed {
    if let Ok(
        format @ (image::ImageFormat::Jpeg | image::ImageFormat::Png | image::ImageFormat::WebP),
    ) = image::guess_format(bytes)
    {
        return Sniffed::Photo(format);
    }
    if let Some(mime) = matroska::doc_type(bytes) {
        return Sniffed::Matroska(mime);
    }
    match (bytes.get(4..8), bytes.get(8..12)) {
        (
            Some(b"ftyp"),
            Some(
                b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1"
                | b"avif" | b"avis",
            ),
        ) => Sniffed::Heif,
        (Some(b"ftyp"), Some(b"qt  ")) => Sniffed::Mp4("video/quicktime"),
        (Some(b"ftyp"), Some(_)) => Sniffed::Mp4("video/mp4"),
        // QuickTime from before `ftyp`.
        (Some(b"moov" | b"mdat" | b"wide"), _) => Sniffed::Mp4("video/quicktime"),
        _ if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"AVI ") => Sniffed::OtherVideo,
        _ if bytes.starts_with(&[0x1A, 0x45, 0xDF, 0xA3]) => Sniffed::OtherVideo,
        _ => Sniffed::Other,
    }
}
