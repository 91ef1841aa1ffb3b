//! What is said of the address as a link.

use crate::measures::group_thousands;

pub(crate) const HEADING: &str = "A link";

/// The two kinds, and what each holds.
pub(crate) const WHICH: &str = "Which link";
pub(crate) const WITHOUT_FIGURES: &str = "Without figures";
pub(crate) const WITH_FIGURES: &str = "With figures";
pub(crate) const HOLDS_NO_FIGURES: &str =
    "Only which part of the page is open. Whoever opens it sees no figures.";
pub(crate) const HOLDS_FIGURES: &str = "All figures, schools, the trust’s name and what you wrote, in the part of the address \
     that browsers send to no server. It is as private as the mail it goes in: mail scanners and browser histories can \
     see it.";

pub(crate) const ADDRESS: &str = "Address";
/// While the browser writes it.
pub(crate) const BEING_WRITTEN: &str = "The link is being made.";
/// Where it cannot.
pub(crate) const NO_LINK: &str = "This browser cannot make a link with figures. Save a file and send that.";
/// A longer address is cut by some programs.
pub(crate) const LONG: &str = "This link is long, and some mail programs cut long links. Open it once from your own mail, or send a file.";

/// How many figures are not in it.
pub(crate) fn left_out(count: usize) -> Option<String> {
    let (figures, they) = match count {
        0 => return None,
        1 => ("1 figure is".to_owned(), "it"),
        _ => (format!("{} figures are", group_thousands(count as u64)), "they"),
    };
    Some(format!(
        "{figures} left out, because {they} could reveal 1 to 5 pupils or cannot be read."
    ))
}
