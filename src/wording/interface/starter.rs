//! What the small program says that the full one does not.

pub(crate) const LEDE: &str = "Type the figures of your whole trust; the comparison follows as you type. They stay in this browser: \
     nothing is sent, and nothing is saved, so closing the page forgets them.";

pub(crate) const PRIMARY: &str = "Primary: key stage 2, age 11";
pub(crate) const SECONDARY: &str = "Secondary: key stage 4, age 16";

/// What the full program has besides.
pub(crate) const MORE: &str = "There is more to compare: phonics, tables and every subject, progress, destinations, 16 to 18, \
     attendance and behaviour; disadvantaged pupils; earlier years; trusts like yours.";

/// The button that loads it.
pub(crate) const COMPARE_MORE: &str = "Compare more";
pub(crate) const LOADING_THE_REST: &str = "Loading everything else.";
pub(crate) const NOT_LOADED: &str =
    "It could not be loaded. Your figures are still here; check the connection and try again.";

/// The heading of the comparison while nothing is entered.
pub(crate) const HEADING_BEFORE_FIGURES: &str = "The country, before you type";

/// What chance alone does among so many comparisons.
pub(crate) fn by_chance(compared: usize) -> String {
    format!(
        "{compared} measures are compared. About one in 20 such comparisons looks clearly higher or lower by chance alone."
    )
}

/// In the place of a comparison; `field` is the one whose message says what is wrong.
pub(crate) fn unreadable(field: &str) -> String {
    format!("Not compared yet. The message at “{field}” says what to mend.")
}
