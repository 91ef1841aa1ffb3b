//! What must hold of the methods for any numbers.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod funnels;
mod intake;
mod intervals;
mod pooling;
mod positions;
mod shrinkage;
