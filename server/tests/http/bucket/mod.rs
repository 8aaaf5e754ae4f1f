//! Photos and videos in a bucket, against an S3 server that checks every signature.

pub mod server;

use crate::process::{Process, prepared, stoa};
use crate::test_app::jpeg;
use bytes::Bytes;
use futures::{StreamExt, TryStreamExt, stream};
use server::{Bucket, KEY, SECRET};
use std::time::{Duration, Instant};
use stoa_server::config;
use stoa_server::gateway::blobs::{StoredBlobs, check, open};
use stoa_service::{BlobError, Blobs};

fn stores(bucket: &Bucket, secret: &str) -> (StoredBlobs, StoredBlobs) {
    let at = config::FilesAt::Bucket(config::Bucket {
        name: server::NAME.to_owned(),
        prefix: "city".to_owned(),
        endpoint: Some(bucket.endpoint.clone()),
        region: "us-east-1".to_owned(),
    });
    open(&at, Some((KEY.to_owned(), secret.to_owned()))).unwrap()
}

async fn read(blobs: &StoredBlobs, key: &str, part: Option<std::ops::Range<u64>>) -> Vec<u8> {
    let file = blobs.read(key, part).await.unwrap().unwrap();
    let size = file.size;
    let chunks: Vec<Bytes> = file.chunks.try_collect().await.unwrap();
    let bytes = chunks.concat();
    assert_eq!(bytes.len() as u64, size);
    bytes
}

#[tokio::test]
async fn a_bucket_keeps_files_as_a_folder_does() {
    let bucket = Bucket::start().await;
    let (shown, waiting) = stores(&bucket, SECRET);
    let photo = Bytes::from(jpeg());
    for _ in 0..2 {
        shown.put("media/ab/abc.jpg", photo.clone()).await.unwrap();
    }
    assert_eq!(
        shown.get("media/ab/abc.jpg").await.unwrap(),
        Some(photo.clone())
    );
    assert_eq!(
        waiting.get("media/ab/abc.jpg").await.unwrap(),
        None,
        "two stores in one"
    );
    assert!(bucket.has("city/blobs/media/ab/abc.jpg"));
    assert_eq!(
        read(&shown, "media/ab/abc.jpg", Some(0..2)).await,
        b"\xff\xd8"
    );
    assert_eq!(shown.list("media").await.unwrap(), ["media/ab/abc.jpg"]);
    assert_eq!(shown.list("none").await.unwrap(), [""; 0]);
    shown.delete("media/ab/abc.jpg").await.unwrap();
    shown.delete("media/ab/abc.jpg").await.unwrap();
    assert_eq!(shown.get("media/ab/abc.jpg").await.unwrap(), None);
    check(&shown, "1").await.unwrap();
    check(&waiting, "1").await.unwrap();
}

#[tokio::test]
async fn a_file_larger_than_a_part_is_written_as_it_is_made_and_read_in_the_middle() {
    let bucket = Bucket::start().await;
    let (shown, _) = stores(&bucket, SECRET);
    let chunk = |n: u8| Ok(Bytes::from(vec![n; 1 << 20]));
    shown
        .write("bulk.csv", stream::iter((0..12).map(chunk)).boxed())
        .await
        .unwrap();
    let whole = read(&shown, "bulk.csv", None).await;
    assert_eq!(whole.len(), 12 << 20);
    assert!(
        whole
            .chunks(1 << 20)
            .enumerate()
            .all(|(n, c)| c.iter().all(|b| usize::from(*b) == n))
    );
    let middle = read(&shown, "bulk.csv", Some((7 << 20) - 1..(7 << 20) + 1)).await;
    assert_eq!(middle, [6, 7]);
    let broken = stream::iter([chunk(1), Err(BlobError("no more".into()))]).boxed();
    assert!(shown.write("broken.csv", broken).await.is_err());
    assert!(shown.read("broken.csv", None).await.unwrap().is_none());
}

#[tokio::test]
async fn a_store_that_refuses_or_is_gone_is_said_so_soon() {
    let bucket = Bucket::start().await;
    let (shown, _) = stores(&bucket, "another secret");
    let began = Instant::now();
    assert!(
        shown
            .put("media/a.jpg", Bytes::from_static(b"a"))
            .await
            .is_err()
    );
    assert!(
        shown.get("media/a.jpg").await.is_err(),
        "not just `none there`"
    );
    assert!(began.elapsed() < Duration::from_secs(10));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_keeps_its_photos_there_and_check_config_tries_it() {
    let bucket = Bucket::start().await;
    let data = prepared().await;
    let address = bucket.address("");
    let settings = |secret: &'static str| {
        [
            ("STOA_FILES", address.clone()),
            ("STOA_FILES_KEY", KEY.to_owned()),
            ("STOA_FILES_SECRET", secret.to_owned()),
        ]
    };
    let checked = |secret| {
        let command = stoa(data.path(), &["check-config"])
            .envs(settings(secret))
            .output()
            .unwrap();
        let words = String::from_utf8_lossy(&command.stderr).into_owned();
        (command.status.success(), words)
    };
    let (fine, words) = checked(SECRET);
    assert!(fine, "{words}");
    let (fine, words) = checked("another secret");
    assert!(
        !fine && words.contains("STOA_FILES: writing a file"),
        "{words}"
    );
    assert!(!words.contains("another secret"), "{words}");

    let own = settings(SECRET);
    let own: Vec<(&str, &str)> = own.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let process = Process::start(data.path(), &own);
    let reference = crate::machines::report(process.address).await;
    let case = process
        .ask(&format!("GET /api/v1/requests/{reference}"), "")
        .unwrap();
    let (_, url) = case.split_once("\"url\":\"/media/").unwrap();
    let id = &url[..36];
    let ask = |more: &str| {
        let answer = process
            .ask_bytes(&format!("GET /media/{id}{more}"))
            .unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };
    assert!(ask("").starts_with("HTTP/1.1 200") && ask("/thumb").starts_with("HTTP/1.1 200"));
    assert!(bucket.has("blobs/media"), "in the bucket");
    assert!(!data.path().join("blobs").exists(), "and not on the disk");
}
