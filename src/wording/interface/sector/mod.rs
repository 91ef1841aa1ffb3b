//! The section in which the sector's arithmetic is done.

pub(crate) mod arithmetic;
pub(crate) mod claim;
pub(crate) mod controls;
pub(crate) mod size;

pub(crate) const HEADING: &str = "If every pupil did as well";
pub(crate) const LEDE: &str = "In 2022 the Department for Education (DfE) asked: what if every pupil did as well as pupils in a trust near the \
     top? It calculated how much higher England’s key stage 2 figure would be. Here you can change the sum. The \
     answer depends on which trusts count, how small they may be, and how near the top.";

/// What is waited for.
pub(crate) const TRUSTS_OF_ANY_SIZE: &str = "trusts of any size";
