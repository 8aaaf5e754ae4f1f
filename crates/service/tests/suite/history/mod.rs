//! A city's history is brought along: tried out without a trace, brought in once, quietly, and taken back.

mod bring;
mod map;
mod once;
mod speed;
mod take_back;
mod upload;

use crate::support::World;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::history::{Act, Counts, State};
use stoa_domain::requests::{RequestFilter, RequestSummary};
use stoa_service::requests::history::{self, ImportView, NewImport};
use stoa_service::requests::{Mine, list};
use stoa_service::{Error, Portal};
use uuid::Uuid;

const HEADER: &str =
    "Case ID,Opened,Closed,Status,Type,Lat,Lon,Address,Description,Closure Note,Source\n";

/// Five rows that fit; one with a date that is none, one whose number stood there before.
const FILE: &str = "Case ID,Opened,Closed,Status,Type,Lat,Lon,Address,Description,Closure Note,Source\n\
     HX-1,01/05/2015 09:00:00 AM,01/06/2015 10:00:00 AM,Closed,Pothole,42.32,-71.084,3 Main St,A deep hole,Filled with asphalt,Phone Call\n\
     HX-2,02/07/2015 09:00:00 AM,,Open,Trash,42.32,-71.082,4 Main St,Zweetschgen on the sidewalk,,Self Service\n\
     HX-3,soon,,Open,Pothole,42.32,-71.084,,,,\n\
     HX-1,03/05/2015 09:00:00 AM,,Open,Pothole,42.32,-71.084,,,,\n\
     HX-4,03/08/2015 02:30:00 AM,03/09/2015 10:00:00 AM,Canceled,Whale,10,10,,\"Call me, 617-555-0199\",,Fax Machine\n\
     HX-5,04/05/2015 09:00:00 AM,04/06/2015 09:00:00 AM,Closed,Potholes,,,Main St,,,\n\
     HX-6,04/06/2015 09:00:00 AM,04/07/2015 09:00:00 AM,Closed,Pothole,,,,,,\n";

/// A file on its way in, in small pieces.
async fn upload(portal: &Portal, boss: &Actor, source: &str, file: &[u8]) -> Result<Uuid, Error> {
    let chunks: Vec<_> = file
        .chunks(1_000)
        .map(|c| Ok(Bytes::copy_from_slice(c)))
        .collect();
    let new = NewImport {
        source: source.to_owned(),
        file_name: "old.csv".to_owned(),
        limit: 4 * 1024 * 1024,
        chunks: stream::iter(chunks).boxed(),
    };
    history::upload(portal, boss, new).await
}

/// Works until there is nothing to do.
async fn settle(portal: &Portal) {
    while history::work(portal).await.unwrap() {}
}

async fn view(portal: &Portal, boss: &Actor, id: Uuid) -> ImportView {
    history::import(portal, boss, id).await.unwrap()
}

/// Does something with an import as it is now.
async fn act(portal: &Portal, boss: &Actor, id: Uuid, act: Act) -> Result<(), Error> {
    let seen = view(portal, boss, id).await.version;
    history::act(portal, boss, id, seen, act).await
}

/// Uploads a file, takes what is proposed, and tries it out.
async fn tried(portal: &Portal, boss: &Actor, source: &str, file: &str) -> Uuid {
    let id = upload(portal, boss, source, file.as_bytes()).await.unwrap();
    settle(portal).await;
    assert_eq!(view(portal, boss, id).await.state, State::Mapping);
    act(portal, boss, id, Act::Check).await.unwrap();
    settle(portal).await;
    assert_eq!(view(portal, boss, id).await.state, State::Checked);
    id
}

/// The same, and brings it in.
async fn brought(portal: &Portal, boss: &Actor, source: &str, file: &str) -> Uuid {
    let id = tried(portal, boss, source, file).await;
    act(portal, boss, id, Act::Import).await.unwrap();
    settle(portal).await;
    assert_eq!(view(portal, boss, id).await.state, State::Done);
    id
}

/// Good, bad, there, left out, warned.
fn five(c: Counts) -> [u64; 5] {
    [c.good, c.bad, c.there, c.left_out, c.warned]
}

/// What everyone finds.
async fn finds(portal: &Portal, words: &str) -> Vec<RequestSummary> {
    let filter = RequestFilter {
        q: words.to_owned(),
        ..RequestFilter::default()
    };
    let page = list(portal, &Actor::Anyone, &filter, Mine::default(), 50, None).await;
    page.unwrap().items
}

/// How many cases there are for everyone.
async fn all(world: &World) -> u64 {
    let page = list(
        &world.portal,
        &Actor::Anyone,
        &RequestFilter::default(),
        Mine::default(),
        1,
        None,
    )
    .await;
    page.unwrap().total.unwrap()
}

/// A file of so many rows that fit.
fn many(n: usize) -> String {
    let mut file = HEADER.to_owned();
    for i in 0..n {
        file.push_str(&format!(
            "M-{i},2016-01-{:02} 09:00,2016-02-01,Closed,Pothole,42.32,-71.084,{i} Main St,Hole number {i},Filled,\n",
            1 + i * 28 / n.max(1),
        ));
    }
    file
}
