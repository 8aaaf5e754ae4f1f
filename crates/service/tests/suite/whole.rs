//! The whole configuration as one file.

use crate::support::{empty_worlds, pothole, worlds};
use stoa_domain::accounts::Actor;
use stoa_domain::requests::Publication;
use stoa_service::requests::moderation::set_publication;
use stoa_service::requests::{catalogue, show};
use stoa_service::whole::{CityConfig, export_config, import_config};
use stoa_service::{Error, Portal};

async fn written(portal: &Portal) -> String {
    let config = export_config(portal).await.unwrap();
    config.to_text().unwrap()
}

async fn read_in(portal: &Portal, text: &str) -> Result<usize, Error> {
    let config: CityConfig = serde_json::from_str(text).unwrap();
    Ok(import_config(portal, config).await?.services)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_reads_back_as_it_was_into_an_empty_database_and_over_the_same_city() {
    for (world, empty) in worlds().await.iter().zip(empty_worlds().await) {
        let none = export_config(&empty.portal).await;
        assert!(matches!(none, Err(Error::Unavailable)));
        // What was changed since the city was loaded is part of it.
        let (actor, private) = (Actor::System, Publication::Private);
        set_publication(&world.portal, &actor, "POTHOLE", private)
            .await
            .unwrap();
        let text = written(&world.portal).await;
        for part in ["geometry", "valid_from", "POTHOLE", "private", "locale"] {
            assert!(text.contains(part), "{part}");
        }
        let services = read_in(&empty.portal, &text).await.unwrap();
        assert!(services > 1);
        assert_eq!(written(&empty.portal).await, text);
        read_in(&empty.portal, &text).await.unwrap();
        assert_eq!(written(&empty.portal).await, text, "twice is once");
        let (here, there) = (world.submit(pothole()).await, empty.submit(pothole()).await);
        assert_eq!(
            here.unwrap().due_at,
            there.unwrap().due_at,
            "it promises the same"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_stay_and_a_file_with_a_fault_changes_nothing() {
    for world in worlds().await {
        let reference = world.pothole().await;
        let portal = &world.portal;
        let text = written(portal).await;
        let wrong = text
            .replace("America/New_York", "Atlantis")
            .replace("\"stoa_config\": 1", "\"stoa_config\": 9");
        let said = read_in(portal, &wrong).await;
        let Err(Error::Internal(why)) = said else {
            panic!("{said:?}")
        };
        let why = why.to_string();
        assert!(
            why.contains("Atlantis") && why.contains("stoa_config"),
            "all at once: {why}"
        );
        assert_eq!(written(portal).await, text);
        let renamed = text.replace("Testville", "Newville");
        read_in(portal, &renamed).await.unwrap();
        assert_eq!(written(portal).await, renamed);
        show(portal, &Actor::Anyone, &reference).await.unwrap();
        assert!(!catalogue::list(portal, None).await.unwrap().is_empty());
    }
}
