//! Why a figure that can be read has no comparison. Apart from [`super::Outcome`], because the gap of two groups and the
//! totals of schools refuse with it long before there is an outcome.

use super::NoPeers;

/// Why a figure that can be read is not compared.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NoComparison {
    /// There is no group to compare it with.
    NoPeers(#[from] NoPeers),
    /// Nothing is known that an interval could rest on: a method for such figures, or the standard deviation that the
    /// method needs.
    NoInterval,
    /// The figures of all and of disadvantaged pupils cannot both be true.
    Contradictory,
    /// They count the pupils of different schools.
    OtherPupils,
    /// One of them was replaced and the other is still as published.
    HalfReplaced,
}
