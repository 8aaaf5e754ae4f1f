//! Cities of another size than their folder's, for measuring.

use crate::support::{empty_worlds, testville};
use std::collections::HashMap;
use stoa_domain::accounts::Actor;
use stoa_domain::requests::RequestFilter;
use stoa_service::requests;
use stoa_service::seed::{self, SeedOptions};

/// Fewer than the folder has, and more: each service keeps its share, none lies in the future, each has a reference of its own.
#[tokio::test(flavor = "multi_thread")]
async fn a_city_of_another_size_is_made_of_its_own_requests() {
    let mut of_folder = HashMap::new();
    for (wanted, rounds) in [(25, 1..=1), (7, 0..=1), (60, 2..=3)] {
        for world in empty_worlds().await {
            let portal = &world.portal;
            let sized = SeedOptions {
                requests: Some(wanted),
                sample: false,
                staff: false,
            };
            let report = seed::city(portal, &testville(), sized, &mut |_| {})
                .await
                .unwrap();
            assert_eq!(report.requests, wanted as u64);
            let filter = RequestFilter::default();
            let page = requests::desk_list(portal, &Actor::System, &filter, 100, None)
                .await
                .unwrap();
            let now = portal.ctx.clock.now();
            assert!(page.items.iter().all(|r| r.summary.opened_at <= now));
            let mut references: Vec<_> = page.items.iter().map(|r| &r.summary.reference).collect();
            references.sort_unstable();
            references.dedup();
            assert_eq!(references.len(), wanted);
            let mut by_service: HashMap<String, usize> = HashMap::new();
            for row in &page.items {
                *by_service
                    .entry(row.summary.service_code.clone())
                    .or_default() += 1;
            }
            if wanted == 25 {
                of_folder = by_service;
                continue;
            }
            for (service, known) in &of_folder {
                let count = by_service.get(service).copied().unwrap_or_default();
                let share = known * rounds.start()..=known * rounds.end();
                assert!(
                    share.contains(&count),
                    "{service}: {count} of {wanted}, {known} of 25"
                );
            }
        }
    }
}
