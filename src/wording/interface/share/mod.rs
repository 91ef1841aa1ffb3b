//! What is said in the section for what leaves the page.

pub(crate) mod data;
pub(crate) mod link;
pub(crate) mod paper;
pub(crate) mod picture;
pub(crate) mod slide;

use crate::analysis::Disclosure;

/// Its heading.
pub(crate) const HEADING: &str = "Share what you found";
/// What it is for.
pub(crate) const LEDE: &str = "A paper for your board, a slide, the data and a link. They are made in this browser, from what you see \
     here. Every other picture can be saved from its own place.";
/// While nothing is entered.
pub(crate) const NOTHING: &str =
    "Nothing is entered yet. Enter results under Your trust, or see the example there.";

/// The folds.
pub(crate) const SLIDE: &str = "The overview on a slide";
pub(crate) const DATA: &str = "The data";

/// The switch.
pub(crate) const PRIVATE_COPY: &str = "Private copy: leave nothing out";

/// Under the switch.
pub(crate) fn small_numbers(disclosure: Disclosure, left_out: usize) -> String {
    match (disclosure, left_out) {
        (Disclosure::PrivateCopy, _) => {
            "What you share may reveal 1 to 5 pupils. Keep it to yourself.".to_owned()
        }
        (Disclosure::Guarded, 0) => {
            "No figure could reveal 1 to 5 pupils, so nothing is left out.".to_owned()
        }
        (Disclosure::Guarded, 1) => {
            "One figure is left out of everything here: it could reveal 1 to 5 pupils.".to_owned()
        }
        (Disclosure::Guarded, count) => {
            format!("{count} figures are left out of everything here: they could reveal 1 to 5 pupils.")
        }
    }
}
