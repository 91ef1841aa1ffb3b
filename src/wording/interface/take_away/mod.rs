//! What is said in the section for what leaves the page.

pub(crate) mod link;

/// Its heading.
pub(crate) const HEADING: &str = "Take it away";
/// What it is for.
pub(crate) const LEDE: &str = "A paper for the board, pictures for slides, the data, and a link. All are made in this browser from what you see here.";
