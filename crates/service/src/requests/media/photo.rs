//! Photos: looked at before they are decoded, turned the right way up, made smaller and written anew as JPEG, so that
//! nothing of the file as it came (place, device, owner, a script behind the picture) is left.

use super::{CheckedMedia, MAX_PHOTO_BYTES, MediaKind};
use crate::{Error, Result};
use bytes::Bytes;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage, imageops::FilterType,
};
use jpeg_encoder::{ColorType, Encoder};
use std::io::Cursor;
use stoa_domain::requests::similar::{HASH_HEIGHT, HASH_WIDTH, photo_hash};

/// The most pixels a photo may have.
const MAX_PIXELS: u64 = 50_000_000;
/// The most memory its decoded pixels may take (50 megapixels of four bytes).
const MAX_DECODED: u64 = 200_000_000;
/// The longest side of a published photo, in pixels.
const SIDE: u32 = 2_048;
/// The longest side of the small picture, in pixels.
const THUMB_SIDE: u32 = 400;
const QUALITY: u8 = 82;
const THUMB_QUALITY: u8 = 75;

/// Cleans a photo; blocking and heavy.
pub fn check(bytes: &[u8], format: ImageFormat) -> Result<CheckedMedia> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(Error::invalid("photos", "too-large"));
    }
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Error::invalid("photos", "not-a-photo"));
    }
    let image = decode(bytes, format)?;
    let image = fit(image, SIDE, FilterType::Triangle);
    let image = on_white(image);
    let (width, height) = image.dimensions();
    let thumb = DynamicImage::from(image.clone());
    let thumb = fit(thumb, THUMB_SIDE, FilterType::Triangle).into_rgb8();
    let photo_hash = Some(look(&thumb));
    Ok(CheckedMedia {
        kind: MediaKind::Photo,
        mime: "image/jpeg",
        width,
        height,
        bytes: encode(&image, QUALITY)?,
        thumb: Some(encode(&thumb, THUMB_QUALITY)?),
        photo_hash,
    })
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage> {
    let not_a_photo = |_| Error::invalid("photos", "not-a-photo");
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .map_err(not_a_photo)?;
    // The header alone: a bomb of 30,000 × 30,000 grey pixels is a few kilobytes and never gets past here.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_DECODED {
        return Err(Error::invalid("photos", "too-large"));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(2 * MAX_DECODED);
    decoder.set_limits(limits).map_err(not_a_photo)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(not_a_photo)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// Makes a picture no longer than `side`; a smaller one stays.
fn fit(image: DynamicImage, side: u32, filter: FilterType) -> DynamicImage {
    if image.width().max(image.height()) <= side {
        return image;
    }
    image.resize(side, side, filter)
}

/// What a picture looks like, in 64 bits. (A crate for it would bring a dozen kinds of hash; this one is a shrunk grey
/// picture and the domain's ten lines.)
fn look(image: &RgbImage) -> u64 {
    let grey = image::imageops::grayscale(image);
    let small = image::imageops::resize(&grey, HASH_WIDTH, HASH_HEIGHT, FilterType::Triangle);
    photo_hash(small.as_raw())
}

/// JPEG knows no transparency: what shines through is white.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let rgba = image.into_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [r, g, b, a] = rgba.get_pixel(x, y).0;
        let over = |c: u8| ((u16::from(c) * u16::from(a) + 255 * (255 - u16::from(a))) / 255) as u8;
        image::Rgb([over(r), over(g), over(b)])
    })
}

fn encode(image: &RgbImage, quality: u8) -> Result<Bytes> {
    // No side is longer than SIDE by now.
    let (width, height) = (image.width() as u16, image.height() as u16);
    let mut out = Vec::new();
    Encoder::new(&mut out, quality)
        .encode(image.as_raw(), width, height, ColorType::Rgb)
        .map_err(|e| Error::Internal(anyhow::Error::new(e)))?;
    Ok(out.into())
}

/// Does the JPEG's picture run to its end marker (ITU-T T.81 §B)? The decoder fills what is missing with grey;
/// half a photo should be said, not published.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    let mut in_scan = false;
    while let (Some(&marker), Some(&code)) = (bytes.get(at), bytes.get(at + 1)) {
        if marker != 0xFF {
            if !in_scan {
                return false;
            }
            at += 1;
            continue;
        }
        match code {
            0xD9 => return true,
            0xFF => at += 1,
            0x00 | 0x01 | 0xD0..=0xD8 => at += 2,
            _ => {
                let (Some(&high), Some(&low)) = (bytes.get(at + 2), bytes.get(at + 3)) else {
                    return false;
                };
                in_scan = code == 0xDA;
                at += 2 + usize::from(u16::from_be_bytes([high, low]));
            }
        }
    }
    false
}
