//! Photos: looked at before they are decoded, turned the right way up, made smaller and written anew as JPEG, so that
//! nothing of the file as it came (place, device, owner, a script behind the picture) is left.

use super::{CheckedMedia, MAX_PHOTO_BYTES, MediaKind};
use crate::{Error, Result};
use bytes::Bytes;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};
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

/// All that can be wrong with a photo and shows without decoding it; its pixels, by its header.
pub fn glance(bytes: &[u8], format: ImageFormat) -> Result<u64> {
    if bytes.len() > MAX_PHOTO_BYTES {
        return Err(Error::invalid("photos", "too-large"));
    }
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(Error::invalid("photos", "not-a-photo"));
    }
    let (width, height) = open(bytes, format)?.dimensions();
    Ok(u64::from(width) * u64::from(height))
}

/// Cleans a photo; blocking and heavy.
pub fn check(bytes: &[u8], format: ImageFormat) -> Result<CheckedMedia> {
    glance(bytes, format)?;
    let whole = on_white(decode(bytes, format)?);
    let image = fit(&whole, SIDE)?.unwrap_or(whole);
    // The small one is made of the shrunk one, and what it looks like of the small one.
    let small = fit(&image, THUMB_SIDE)?;
    let thumb = small.as_ref().unwrap_or(&image);
    Ok(CheckedMedia {
        kind: MediaKind::Photo,
        mime: "image/jpeg",
        width: image.width(),
        height: image.height(),
        bytes: encode(&image, QUALITY)?,
        thumb: Some(encode(thumb, THUMB_QUALITY)?),
        photo_hash: Some(look(thumb)?),
    })
}

fn not_a_photo(_: ImageError) -> Error {
    Error::invalid("photos", "not-a-photo")
}

/// A decoder that has read the header and no more.
fn open(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_> {
    let decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .map_err(not_a_photo)?;
    // The header alone: a bomb of 30,000 × 30,000 grey pixels is a few kilobytes and never gets past here.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_DECODED {
        return Err(Error::invalid("photos", "too-large"));
    }
    Ok(decoder)
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage> {
    let mut decoder = open(bytes, format)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(2 * MAX_DECODED);
    decoder.set_limits(limits).map_err(not_a_photo)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(not_a_photo)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// A picture made no longer than `side`; `None`: it is no longer as it is.
fn fit(image: &RgbImage, side: u32) -> Result<Option<RgbImage>> {
    let (width, height) = image.dimensions();
    let longest = width.max(height);
    if longest <= side {
        return Ok(None);
    }
    let share = f64::from(side) / f64::from(longest);
    let scaled = |n: u32| ((f64::from(n) * share).round() as u32).max(1);
    let (to_width, to_height) = (scaled(width), scaled(height));
    let pixels = shrink(
        image.as_raw(),
        PixelType::U8x3,
        (width, height),
        (to_width, to_height),
    )?;
    Ok(RgbImage::from_raw(to_width, to_height, pixels))
}

/// What a picture looks like, in 64 bits. (A crate for it would bring a dozen kinds of hash; this one is a shrunk grey
/// picture and the domain's ten lines.)
fn look(image: &RgbImage) -> Result<u64> {
    let grey = image::imageops::grayscale(image);
    let to = (HASH_WIDTH, HASH_HEIGHT);
    Ok(photo_hash(&shrink(
        grey.as_raw(),
        PixelType::U8,
        grey.dimensions(),
        to,
    )?))
}

/// Each new pixel is the mean of those it stands for, weighed by how near they are.
fn shrink(pixels: &[u8], kind: PixelType, from: (u32, u32), to: (u32, u32)) -> Result<Vec<u8>> {
    let internal = |e: String| Error::Internal(anyhow::anyhow!("a photo cannot be shrunk: {e}"));
    let from = ImageRef::new(from.0, from.1, pixels, kind).map_err(|e| internal(e.to_string()))?;
    let mut small = Image::new(to.0, to.1, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    Resizer::new()
        .resize(&from, &mut small, &options)
        .map_err(|e| internal(e.to_string()))?;
    Ok(small.into_vec())
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
