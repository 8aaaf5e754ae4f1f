//! Photos and films as phones, cameras and editors write them, made by code: each carries places, names and thumbnails in
//! every spot its format has for them, and knows how to tell whether any of it is left.

mod film;
mod jpeg;
mod png;
mod stream;
mod tiff;
mod webm;
mod webp;

pub use film::{atom, film, track};
pub use webm::element;

use bytes::Bytes;
use image::{DynamicImage, RgbImage};

/// A file, what must not be left of it, and what must.
pub struct Sample {
    pub what: &'static str,
    pub file_name: &'static str,
    pub bytes: Bytes,
    /// Byte strings in the file that nobody may get; the second is where they stand in it.
    pub marks: Vec<(Vec<u8>, &'static str)>,
    /// Byte strings that must stay where they are: pictures and sound of a film.
    pub stays: Vec<Vec<u8>>,
}

impl Sample {
    /// Where marks stand that are in these bytes.
    pub fn left_in(&self, bytes: &[u8]) -> Vec<&'static str> {
        let marks = self.marks.iter().filter(|(mark, _)| holds(bytes, mark));
        marks.map(|(_, place)| *place).collect()
    }
}

/// Files that are taken.
pub fn taken() -> Vec<Sample> {
    vec![
        jpeg::of_a_phone(),
        jpeg::of_an_editor(),
        png::sample(),
        webp::sample(),
        film::of_a_phone(),
        film::of_an_action_camera(),
        film::of_a_dash_camera(),
        film::in_fragments(),
        stream::of_h264(),
        stream::of_h265_in_fragments(),
        webm::of_a_browser(),
        webm::of_an_editor(),
    ]
}

/// HEIC and AVIF: pictures in boxes that are not taken.
pub fn refused() -> Vec<Sample> {
    let marks = vec![(b"MARK-heif-exif +42.3601-071.0579/".to_vec(), "Exif item")];
    let file = |brand: &[u8; 4]| {
        let meta = atom(b"meta", &[&[0; 4][..], &marks[0].0].concat());
        [
            atom(b"ftyp", &[&brand[..], &[0; 4], b"mif1"].concat()),
            meta,
        ]
        .concat()
    };
    [
        (b"heic", "IMG_1.HEIC"),
        (b"mif1", "IMG_2.HEIC"),
        (b"avif", "a.avif"),
    ]
    .map(|(brand, file_name)| Sample {
        what: file_name,
        file_name,
        bytes: file(brand).into(),
        marks: marks.clone(),
        stays: Vec::new(),
    })
    .into()
}

/// What is being made: bytes that note each mark as it is written.
#[derive(Default)]
struct Making {
    marks: Vec<(Vec<u8>, &'static str)>,
    stays: Vec<Vec<u8>>,
}

impl Making {
    /// Readable words that must go, with coordinates in them.
    fn mark(&mut self, place: &'static str) -> Vec<u8> {
        let n = self.marks.len();
        let words = format!("MARK-{n:02} +42.3601-071.0579/ Rosa Secret").into_bytes();
        // Each part alone: half a mark would be one too.
        self.marks
            .push((format!("MARK-{n:02}").into_bytes(), place));
        if n == 0 {
            for part in ["42.3601", "071.0579", "Rosa Secret"] {
                self.marks
                    .push((part.as_bytes().to_vec(), "coordinates in words"));
            }
        }
        words
    }

    /// Bytes that must go.
    fn binary(&mut self, bytes: &[u8], place: &'static str) -> Vec<u8> {
        self.marks.push((bytes.to_vec(), place));
        bytes.to_vec()
    }

    /// Bytes that must stay.
    fn stay(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.stays.push(bytes.to_vec());
        bytes.to_vec()
    }

    fn done(self, what: &'static str, file_name: &'static str, bytes: Vec<u8>) -> Sample {
        for (mark, place) in &self.marks {
            assert!(holds(&bytes, mark), "{what}: {place} is in the file");
        }
        Sample {
            what,
            file_name,
            bytes: bytes.into(),
            marks: self.marks,
            stays: self.stays,
        }
    }
}

/// Is `part` somewhere in `whole`?
fn holds(whole: &[u8], part: &[u8]) -> bool {
    whole.windows(part.len()).any(|w| w == part)
}

/// A picture with something in it.
fn picture(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([
            (x * 3 % 251) as u8,
            (y * 5 % 241) as u8,
            ((x + y) % 239) as u8,
        ])
    })
    .into()
}

/// It in a format.
fn encoded(picture: &DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut out, format)
        .expect("a picture in memory");
    out.into_inner()
}
