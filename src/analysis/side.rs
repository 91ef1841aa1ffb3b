//! On which side of others a figure is. It is a file of its own because both what stands out and how likely that is name it.

/// On which side of others a figure is. Which side is better is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Below them.
    Lower,
    /// Above them.
    Higher,
}
