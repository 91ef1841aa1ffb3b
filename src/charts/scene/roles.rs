//! What a mark stands for. Marks carry a role instead of a colour, because only the page knows its colours: the palette
//! turns the one into the other when a scene is painted.

use serde::Serialize;

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The background of the picture.
    Paper,
    /// Text.
    Ink,
    /// Text that stays in the background, such as the labels of an axis.
    Muted,
    /// The faintest line: where a tick crosses the picture.
    Hairline,
    /// England's trusts.
    Country,
    /// The middle half of England's trusts.
    MiddleHalf,
    /// The median, and the outlines of pale fills.
    Median,
    /// The person's own trust.
    Trust,
    /// England's figure.
    England,
    /// Where nearly all trusts are by chance. Pale enough for dots to be seen on it.
    OuterBand,
    /// Where most trusts are by chance, within [`Role::OuterBand`].
    InnerBand,
}
