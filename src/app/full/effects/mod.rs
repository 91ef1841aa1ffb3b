//! What the page does because the state says so: packs are fetched, figures kept, the address and the focus follow. Each
//! effect is a hook of its own; none is known to a view, except where a person asks for the same by hand.

pub(crate) mod chunk;
pub(crate) mod files;
pub(crate) mod focus;
pub(crate) mod listed_trust;
pub(crate) mod names;
pub(crate) mod packs;
pub(crate) mod rescue;
pub(crate) mod routing;
pub(crate) mod row_order;
pub(crate) mod storage;
