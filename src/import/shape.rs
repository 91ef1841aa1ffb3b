//! Whose figures a sheet holds.

/// Whose figures the rows of a sheet are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A school each.
    Schools,
    /// The whole trust's, for a year each.
    WholeTrust,
}
