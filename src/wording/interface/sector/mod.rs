//! The section in which the sector's arithmetic is done.

pub(crate) mod arithmetic;
pub(crate) mod claim;
pub(crate) mod controls;
pub(crate) mod size;

pub(crate) const HEADING: &str = "If every pupil did as well";
pub(crate) const LEDE: &str = "In 2022 the Department for Education worked out how much higher England’s figure at key stage 2 would be if \
     every pupil did as well as pupils in a trust near the top. The sum is here for you to move: the answer depends on \
     which trusts are counted, how small they may be, and how near the top.";

/// What is waited for.
pub(crate) const TRUSTS_OF_ANY_SIZE: &str = "trusts of any size";
