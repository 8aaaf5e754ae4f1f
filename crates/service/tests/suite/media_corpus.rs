//! Photos and films with everything phones and editors write into them (`stoa_service::testing::corpus`): nothing of it
//! is left in what the portal keeps and sends, and pictures and sound are.

use crate::support::{World, bytes_of, pothole, submission, upload, worlds, wrong};
use sha2::{Digest, Sha256};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Reference;
use stoa_service::Blobs;
use stoa_service::requests::{Submission, add_media, check_media, drafts, media, show, submit};
use stoa_service::testing::corpus::{Sample, refused, taken};
use uuid::Uuid;

/// What of a sample is in anything that is kept.
async fn left_in_store(world: &World, sample: &Sample) -> Vec<(String, &'static str)> {
    let mut out = Vec::new();
    for key in world.blobs.keys() {
        let bytes = world.blobs.get(&key).await.unwrap().unwrap();
        let left = sample.left_in(&bytes);
        out.extend(left.into_iter().map(|place| (key.clone(), place)));
    }
    out
}

/// What the door of the request's files sends.
async fn published(world: &World, reference: &Reference) -> Vec<bytes::Bytes> {
    let seen = show(&world.portal, &Actor::Anyone, reference)
        .await
        .unwrap();
    let mut out = Vec::new();
    for file in seen.media {
        let id: Uuid = file.url.trim_start_matches("/media/").parse().unwrap();
        for thumb in [false, true] {
            if let Ok(file) = media(&world.portal, &Actor::Anyone, id, thumb, &[]).await {
                out.push(bytes_of(&world.portal, &file).await);
            }
        }
    }
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_corpus_reaches_the_store_by_any_way_in() {
    for world in worlds().await {
        let portal = &world.portal;
        for sample in taken() {
            let what = sample.what;
            let file = || upload(sample.file_name, sample.bytes.clone());
            // With the report.
            let with = Submission {
                media: vec![file()],
                ..submission(pothole())
            };
            let sent = submit(portal, &Actor::Anyone, with).await;
            let sent = sent.unwrap_or_else(|e| panic!("{what}: {e}"));
            // After it.
            let late = world.submit(pothole()).await.unwrap();
            let hash = hex::encode(Sha256::digest(&sample.bytes));
            add_media(portal, &late.reference, &late.token, &hash, file())
                .await
                .unwrap_or_else(|e| panic!("{what}: {e}"));
            // With a form that is not sent yet.
            let token = drafts::save(portal, None, &Default::default())
                .await
                .unwrap();
            drafts::attach(portal, &token, vec![file()]).await.unwrap();

            assert_eq!(left_in_store(&world, &sample).await, [], "{what}");
            for reference in [&sent.reference, &late.reference] {
                let all = published(&world, reference).await;
                assert!(!all.is_empty(), "{what} is published");
                for bytes in all {
                    assert_eq!(sample.left_in(&bytes), [""; 0], "{what}");
                }
            }
        }
    }
}

fn place_of(whole: &[u8], part: &[u8]) -> Option<usize> {
    whole.windows(part.len()).position(|w| w == part)
}

#[tokio::test]
async fn films_keep_pictures_and_sound_where_they_were() {
    for sample in taken().into_iter().filter(|s| !s.stays.is_empty()) {
        let clean = check_media(sample.bytes.clone()).await.unwrap().bytes;
        assert_eq!(clean.len(), sample.bytes.len(), "{}", sample.what);
        for part in &sample.stays {
            let place = place_of(&sample.bytes, part);
            assert_eq!(place_of(&clean, part), place, "{}", sample.what);
        }
        let again = check_media(clean.clone()).await.unwrap().bytes;
        assert_eq!(again, clean, "{} is as clean as it gets", sample.what);
    }
}

#[tokio::test]
async fn pictures_that_cannot_be_read_are_refused_and_said_so() {
    for sample in refused() {
        assert_eq!(
            wrong(check_media(sample.bytes).await),
            ["photos heic"],
            "{}",
            sample.what
        );
    }
}

mod any_film {
    use proptest::prelude::*;
    use stoa_service::requests::check_media;
    use stoa_service::testing::corpus::taken;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        /// Films broken anywhere: an answer, never a panic; never longer, and nothing more to take away the second time.
        #[test]
        fn broken_anywhere_gets_an_answer(
            which in any::<prop::sample::Index>(), hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
            end in prop::option::of(any::<prop::sample::Index>()),
        ) {
            let films: Vec<_> = taken().into_iter().filter(|s| !s.stays.is_empty()).collect();
            let mut bytes = films[which.index(films.len())].bytes.to_vec();
            for (at, byte) in hits {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            if let Some(end) = end {
                bytes.truncate(end.index(bytes.len()).max(1));
            }
            let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
            let length = bytes.len();
            if let Ok(clean) = runtime.block_on(check_media(bytes.into())) {
                prop_assert_eq!(clean.bytes.len(), length);
                if let Ok(again) = runtime.block_on(check_media(clean.bytes.clone())) {
                    prop_assert_eq!(again.bytes, clean.bytes);
                }
            }
        }
    }
}
