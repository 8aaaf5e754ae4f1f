//! Photos and videos from strangers: what is published holds nothing of where and with what they were taken, and
//! nothing a stranger sends takes the house down.

use crate::support::{holds, jpeg, picture, png, wrong};
use image::GenericImageView;
use stoa_service::requests::{MediaKind, check_media};
use stoa_service::testing::corpus::{element, film, track};

/// A JPEG with an APP1 segment (Exif 2.32 §4.5.4): orientation 6 (turn right to see it upright) and a GPS directory.
fn with_exif(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut e = Vec::new();
        e.extend(tag.to_le_bytes());
        e.extend(kind.to_le_bytes());
        e.extend(count.to_le_bytes());
        e.extend(value);
        e
    };
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, [6, 0, 0, 0]));
    tiff.extend(entry(0x8825, 4, 1, 38u32.to_le_bytes()));
    tiff.extend([0; 4]);
    // The GPS directory at 38: GPSAreaInformation with readable coordinates.
    let words = b"GPS 42.3601 -71.0579";
    tiff.extend(1u16.to_le_bytes());
    tiff.extend(entry(0x001C, 2, words.len() as u32, 56u32.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(words);
    let mut app1 = b"Exif\0\0".to_vec();
    app1.extend(tiff);
    let mut out = jpeg[..2].to_vec();
    out.extend([0xFF, 0xE1]);
    out.extend(((app1.len() + 2) as u16).to_be_bytes());
    out.extend(app1);
    out.extend(&jpeg[2..]);
    out
}

#[tokio::test]
async fn a_photo_is_turned_upright_and_loses_its_metadata() {
    let photo = with_exif(&jpeg(&picture(80, 40)));
    assert!(holds(&photo, b"42.3601") && holds(&photo, b"Exif"));
    let checked = check_media(photo.into()).await.unwrap();
    assert_eq!(
        (checked.kind, checked.mime),
        (MediaKind::Photo, "image/jpeg")
    );
    assert_eq!((checked.width, checked.height), (40, 80));
    let thumb = checked.thumb.unwrap();
    for bytes in [&checked.bytes, &thumb] {
        assert!(!holds(bytes, b"42.3601") && !holds(bytes, b"GPS") && !holds(bytes, b"Exif"));
        assert_eq!(
            image::load_from_memory(bytes).unwrap().dimensions(),
            (40, 80)
        );
    }
}

#[tokio::test]
async fn large_photos_become_small_and_see_through_ones_white() {
    let checked = check_media(jpeg(&picture(2_600, 1_300)).into())
        .await
        .unwrap();
    assert_eq!((checked.width, checked.height), (2_048, 1_024));
    let thumb = image::load_from_memory(&checked.thumb.unwrap()).unwrap();
    assert_eq!(thumb.dimensions(), (400, 200));
    let clear = image::RgbaImage::from_pixel(20, 20, image::Rgba([0, 0, 0, 0]));
    let checked = check_media(png(&clear.into()).into()).await.unwrap();
    let seen = image::load_from_memory(&checked.bytes).unwrap().to_rgb8();
    assert!(seen.get_pixel(10, 10).0.iter().all(|c| *c > 250));
}

/// A PNG that says it is that large and has next to nothing in it (PNG 3rd edition §5).
fn png_header(width: u32, height: u32, colour: u8, depth: u8) -> Vec<u8> {
    let mut ihdr = b"IHDR".to_vec();
    ihdr.extend(width.to_be_bytes());
    ihdr.extend(height.to_be_bytes());
    ihdr.extend([depth, colour, 0, 0, 0]);
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    out.extend(13u32.to_be_bytes());
    out.extend(&ihdr);
    out.extend(crc32(&ihdr).to_be_bytes());
    let idat = b"IDAT\x78\x9c\x03\0\0\0\0\x01";
    out.extend(8u32.to_be_bytes());
    out.extend(idat);
    out.extend(crc32(idat).to_be_bytes());
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, b| {
        (0..8).fold(crc ^ u32::from(*b), |c, _| {
            if c & 1 == 1 {
                0xEDB8_8320 ^ (c >> 1)
            } else {
                c >> 1
            }
        })
    })
}

#[tokio::test]
async fn bombs_impostors_and_broken_files_are_refused_by_name() {
    let whole = jpeg(&picture(300, 200));
    let mut html_after = b"<html><script>alert(1)</script>".to_vec();
    html_after.extend(&whole);
    let mut heic = b"\0\0\0\x18ftypheic\0\0\0\0".to_vec();
    heic.extend([0; 64]);
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        (
            "png bomb",
            png_header(60_000, 60_000, 2, 8),
            "photos too-large",
        ),
        (
            "deep png bomb",
            png_header(7_000, 7_000, 6, 16),
            "photos too-large",
        ),
        (
            "huge numbers",
            png_header(u32::MAX / 2, u32::MAX / 2, 2, 8),
            "photos not-a-photo",
        ),
        ("empty png", png_header(50, 50, 2, 8), "photos not-a-photo"),
        (
            "half a jpeg",
            whole[..whole.len() / 2].to_vec(),
            "photos not-a-photo",
        ),
        (
            "only a beginning",
            whole[..30].to_vec(),
            "photos not-a-photo",
        ),
        (
            "page",
            b"<!doctype html><script>alert(1)</script>".to_vec(),
            "photos not-a-photo",
        ),
        (
            "svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
            "photos not-a-photo",
        ),
        ("page before a jpeg", html_after, "photos not-a-photo"),
        (
            "gif",
            b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(),
            "photos not-a-photo",
        ),
        ("heic", heic, "photos heic"),
        ("nothing", Vec::new(), "photos not-a-photo"),
        (
            "20 MB and more",
            [whole.clone(), vec![0; 20 * 1024 * 1024]].concat(),
            "photos too-large",
        ),
        (
            "avi",
            b"RIFF\x10\0\0\0AVI LIST".to_vec(),
            "video not-a-video",
        ),
        (
            "mp4 without a picture",
            film(b"isom", b"", b""),
            "video not-a-video",
        ),
        (
            "webm without tracks",
            [
                element(&[0x1A, 0x45, 0xDF, 0xA3], &element(&[0x42, 0x82], b"webm")),
                element(&[0x18, 0x53, 0x80, 0x67], b""),
            ]
            .concat(),
            "video not-a-video",
        ),
        (
            "mp4 cut off",
            {
                let m = film(b"isom", b"", &track(1, b"vide", 0, 0));
                m[..m.len() - 10].to_vec()
            },
            "video not-a-video",
        ),
    ];
    for (what, bytes, error) in table {
        assert_eq!(wrong(check_media(bytes.into()).await), [error], "{what}");
    }
}

#[tokio::test]
async fn what_hides_behind_a_photo_is_gone() {
    let mut polyglot = jpeg(&picture(50, 50));
    polyglot.extend(b"<script>alert('polyglot')</script>PK\x03\x04");
    let checked = check_media(polyglot.into()).await.unwrap();
    assert!(!holds(&checked.bytes, b"polyglot") && !holds(&checked.bytes, b"PK\x03\x04"));
}

mod any_bytes {
    use proptest::prelude::*;
    use stoa_service::requests::check_media;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        /// Whatever follows a plausible beginning: an answer, never a panic or an endless loop.
        #[test]
        fn get_an_answer(
            start in prop::sample::select(vec![
                &b"\xFF\xD8\xFF\xE0"[..], b"\x89PNG\r\n\x1a\n", b"RIFF\x10\0\0\0WEBP",
                b"\0\0\0\x0cftypisom\0\0\0\x40moov", b"\0\0\0\x08wide\0\0\0\x01moov",
                b"\x1A\x45\xDF\xA3\x87\x42\x82\x84webm\x18\x53\x80\x67\xFF",
            ]),
            rest in prop::collection::vec(any::<u8>(), 0..300),
        ) {
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let _ = runtime.block_on(check_media([start, &rest].concat().into()));
        }
    }
}
