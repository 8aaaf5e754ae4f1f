//! The queues by their names. Which there are and what they find, [`Queue`] says.

use crate::t;
use stoa_domain::requests::Queue;

/// The name of a queue.
pub fn name(queue: Queue) -> String {
    match queue {
        Queue::Open => t!("desk-tab-open"),
        Queue::Mine => t!("desk-tab-mine"),
        Queue::Team => t!("desk-tab-team"),
        Queue::Unassigned => t!("desk-tab-unassigned"),
        Queue::Overdue => t!("desk-tab-overdue"),
        Queue::Disputed => t!("desk-tab-disputed"),
        Queue::Dormant => t!("desk-tab-dormant"),
    }
}
