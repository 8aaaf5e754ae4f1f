//! A portal over a small made-up city, on each database there is.

use bytes::Bytes;
use futures::TryStreamExt;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;
use stoa_domain::Locale;
use stoa_domain::accounts::{Actor, Role, Staff};
use stoa_domain::requests::{DeskRequest, Draft, Event, Reference};
use stoa_service::requests::ending::Evidence;
use stoa_service::requests::{
    MediaFile, Submission, Submitted, Upload, change_status_with, desk_show, submit,
};
use stoa_service::seed::{self, SeedOptions};
use stoa_service::testing::{ManualClock, MemoryBlobs, TestPorts};
use stoa_service::{Error, Portal, accounts};
use stoa_store::Store;
use stoa_store::testing::{TestDb, databases};

/// A portal, its ports within reach, and the database, which goes when this does.
pub struct World {
    pub portal: Portal,
    pub clock: Arc<ManualClock>,
    pub blobs: Arc<MemoryBlobs>,
    _db: TestDb,
}

/// The folder of the made-up city. Cargo runs tests in their package's folder; a path built in would be that of
/// whichever checkout a shared build cache was filled by.
pub fn testville() -> PathBuf {
    PathBuf::from("tests/testville")
}

/// The demonstration city's folder.
pub fn boston() -> PathBuf {
    PathBuf::from("../../cities/boston")
}

/// A portal without a city on each database.
pub async fn empty_worlds() -> Vec<World> {
    databases()
        .await
        .into_iter()
        .map(|db| {
            let ports = TestPorts::new();
            World {
                portal: Portal::new(db.store.clone(), ports.ctx),
                clock: ports.clock,
                blobs: ports.blobs,
                _db: db,
            }
        })
        .collect()
}

/// A portal with the made-up city, without staff, on each database.
pub async fn worlds() -> Vec<World> {
    let worlds = empty_worlds().await;
    for world in &worlds {
        let options = SeedOptions {
            sample: false,
            requests: None,
            staff: false,
        };
        seed::city(&world.portal, &testville(), options, &mut |_| {})
            .await
            .expect("the made-up city");
    }
    worlds
}

impl World {
    /// A staff member of that role, in the store.
    pub async fn staff(&self, role: Role) -> Actor {
        let new = accounts::NewStaff {
            username: role.code().to_owned(),
            name: format!("The {}", role.code()),
            role,
            department: None,
            password: "correct horse".to_owned(),
        };
        let id = accounts::create_staff(&self.portal, &Actor::System, new.clone())
            .await
            .expect("a staff member");
        Actor::Staff(Staff {
            id,
            username: new.username,
            name: new.name,
            role,
            department: None,
        })
    }

    /// Another process over the same database and the same files.
    pub async fn neighbor(&self) -> Portal {
        let store = Store::open(&self._db.url).await.expect("the database");
        Portal::new(store, self.portal.ctx.clone())
    }

    /// Sends a report in.
    pub async fn submit(&self, draft: Draft) -> Result<Submitted, Error> {
        submit(&self.portal, &Actor::Anyone, submission(draft)).await
    }

    /// The reference of a pothole that was just reported by somebody with a mail address.
    pub async fn pothole(&self) -> Reference {
        self.submit(pothole()).await.expect("a report").reference
    }
}

/// The bytes of a file.
pub async fn bytes_of(portal: &Portal, file: &MediaFile) -> Bytes {
    let read = file.read(portal, None).await.expect("a file");
    let chunks: Vec<Bytes> = read.chunks.try_collect().await.expect("its bytes");
    chunks.concat().into()
}

/// Words that say something, enough to close a case with.
pub const DONE: &str = "Two men of the night crew filled it with fresh asphalt";

/// A reason that fits a move, where it needs one.
pub fn evidence(event: Event) -> Evidence {
    Evidence {
        reason: match event {
            Event::Resolve => "fixed".to_owned(),
            Event::Decline => "not_found".to_owned(),
            _ => String::new(),
        },
        photos: Vec::new(),
    }
}

/// Moves a case as it is now, with what the move needs.
pub async fn moved(
    world: &World,
    actor: &Actor,
    reference: &Reference,
    event: Event,
) -> Result<DeskRequest, Error> {
    let seen = desk_show(&world.portal, actor, reference).await?.version;
    let with = evidence(event);
    change_status_with(&world.portal, actor, reference, seen, event, DONE, with).await
}

/// A report with nothing but its draft.
pub fn submission(draft: Draft) -> Submission {
    Submission {
        draft,
        locale: Locale::Es,
        media: Vec::new(),
        draft_token: None,
        key: None,
        channel: "web".into(),
        note: None,
        client: None,
    }
}

/// A complete report.
pub fn pothole() -> Draft {
    Draft {
        service: "POTHOLE".to_owned(),
        description: "A hole as deep as a bucket".to_owned(),
        lat: Some(42.32),
        lon: Some(-71.07),
        name: "Rosa Secret".to_owned(),
        email: "rosa@example.org".to_owned(),
        phone: "617 555 0100".to_owned(),
        ..Draft::default()
    }
}

/// A file as a browser sends it.
pub fn upload(name: &str, bytes: impl Into<Bytes>) -> Upload {
    Upload {
        file_name: name.to_owned(),
        bytes: bytes.into(),
        alt: String::new(),
    }
}

/// A picture with something in it, so that it does not compress to nothing.
pub fn picture(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, y| {
        image::Rgb([(x % 251) as u8, (y % 241) as u8, ((x * y) % 239) as u8])
    })
    .into()
}

/// It as JPEG.
pub fn jpeg(image: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, 90)
        .encode_image(&image.to_rgb8())
        .expect("a JPEG");
    out
}

/// It as PNG.
pub fn png(image: &DynamicImage) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, ImageFormat::Png).expect("a PNG");
    out.into_inner()
}

/// Is `part` somewhere in `whole`?
pub fn holds(whole: &[u8], part: &[u8]) -> bool {
    whole.windows(part.len()).any(|w| w == part)
}

/// The field and code of each error, e.g. `photos not-a-photo`.
pub fn wrong<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<String> {
    match result {
        Err(Error::Invalid(errors)) => errors
            .0
            .iter()
            .map(|e| format!("{} {}", e.field, e.code))
            .collect(),
        other => panic!("expected invalid, got {other:?}"),
    }
}
