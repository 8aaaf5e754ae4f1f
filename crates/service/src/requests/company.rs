//! Who else a request concerns, and which requests belong to it.

use crate::Result;
use crate::city::City;
use stoa_domain::requests::{Named, Related};
use stoa_store::Db;
use stoa_store::requests::relations::{self, Other, Relation};
use stoa_store::requests::{followers, votes, waiting_media};

/// What stands beside a request. Empty where a door has no place for it.
#[derive(Default)]
pub struct Company {
    pub followers: u64,
    pub me_too: u64,
    pub related: Related,
    /// How many of its photos cannot be seen yet.
    pub preparing: u64,
}

/// What stands beside a request, for the desk or for everyone: then only those that everyone may see.
pub async fn of(db: &impl Db, city: &City, request_id: i64, desk: bool) -> Result<Company> {
    let mut others = relations::of_request(db, request_id).await?;
    others.retain(|o| desk || o.visibility.is_public());
    Ok(Company {
        followers: followers::count(db, request_id).await?,
        me_too: votes::count(db, request_id).await?,
        related: related(others, city),
        preparing: waiting_media::of_request(db, request_id).await?.len() as u64,
    })
}

fn related(all: Vec<Other>, city: &City) -> Related {
    let mut related = Related::default();
    for other in all {
        let named = Named {
            service: city.service_name(&other.service_code).to_owned(),
            reference: other.reference,
            status: other.status,
            visibility: other.visibility,
        };
        match (other.relation, other.from_here) {
            (Relation::Duplicate, true) => related.survivor = Some(named),
            (Relation::Duplicate, false) => related.duplicates.push(named),
            (Relation::Part, true) => related.parent = Some(named),
            (Relation::Part, false) => related.children.push(named),
            (Relation::SeeAlso, _) => related.linked.push(named),
        }
    }
    related
}
