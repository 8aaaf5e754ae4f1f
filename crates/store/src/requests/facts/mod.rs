//! What figures and maps need of all cases ([`Fact`]), kept packed: a first asker after a change reads what changed, never all.
//!
//! Cases lie in blocks by id, each a blob. The database marks a case in the transaction that changes it (see `s9_facts`);
//! [`pack`] makes the blocks of marked cases anew and takes the marks away. Who asks reads the marked cases as they are now
//! and everything else from blocks, which a process keeps unpacked until their version grows. A case counts once whatever
//! happens meanwhile, since the marks are read before the blocks: a mark that is gone by then is in its block.

mod block;
mod cells;
mod count;
mod names;
mod pack;
mod row;
mod set;
mod sieve;

pub use cells::{Cell, of as cells};
pub(crate) use cells::{by_word, can_answer, number};
pub use count::{Counted, Query, backlog, count};
pub use names::Names;
pub(crate) use pack::pack_all;
pub use pack::{marked, pack, rebuild};
pub(crate) use set::Kept as FactsKept;
pub use set::{Facts, load};
