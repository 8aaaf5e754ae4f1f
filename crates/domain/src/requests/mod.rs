//! Service requests: what a resident reports, how it may move, and what each reader may see of it.

pub mod activity;
pub mod bulk;
pub mod caller;
pub mod catalogue_entry;
pub mod cluster;
pub mod conflict;
pub mod dashboard;
pub mod draft;
pub mod ending;
pub mod filter;
pub mod follow;
mod gazetteer;
pub mod hand_off;
pub mod history;
pub mod inbound;
pub mod intake;
pub mod live;
pub mod mention;
pub mod message;
pub mod moderation;
pub mod open311;
pub mod personal;
pub mod presence;
pub mod promise;
pub mod queue;
pub mod reference;
pub mod route;
pub mod routing;
pub mod service;
pub mod similar;
pub mod spelling;
pub mod status;
pub mod template;
pub mod view;
pub mod work;

pub use activity::{ActivityKind, ActivityView};
pub use catalogue_entry::{CatalogueEntry, ServiceFields};
pub use conflict::Seen;
pub use draft::{Contact, Draft, Report};
pub use filter::{RequestFilter, Sort};
pub use gazetteer::{GazetteerSlice, SliceStreet};
pub use intake::{Intake, IntakeCount, IntakeStatistics};
pub use live::LiveEvent;
pub use moderation::{Publication, Visibility};
pub use queue::Queue;
pub use reference::Reference;
pub use service::{Need, Service, ServiceSummary, Target};
pub use status::{Event, Status};
pub use view::{
    Cluster, ClusterSet, DeskRequest, DeskRow, MediaView, Named, Related, RequestDetail,
    RequestSummary, Similar,
};
