//! What is said of printing, and what stands above all else on paper.

use crate::wording::number_format::listed;

/// The button.
pub(crate) const PRINT: &str = "Print";

/// Under the button if nothing was printed.
pub(crate) const NOT_PRINTED: &str = "The page around this one does not let it print.";
/// Beside a button that a frame may refuse in silence.
pub(crate) const MAY_NOT_PRINT: &str = "If nothing happens, the page around this one does not let it print.";
/// The way out: the same page, in a tab of its own.
pub(crate) const OPEN_ALONE: &str = "Open it in its own tab, with your figures";
/// Beside it, where new tabs may be forbidden too.
pub(crate) const OR_COPY: &str =
    "Or copy this address into a new tab. It holds your figures, so share it as carefully as them:";
/// Where the browser cannot write such an address.
pub(crate) const NO_ADDRESS: &str =
    "Save your figures as a file, open this page in its own tab, and open the file there.";

/// What stands before the day on paper.
pub(crate) const PRINTED: &str = "Printed";

/// The most populations that are named.
const MOST: usize = 3;

/// Whom the figures are compared with: "Compared with 626 trusts (2024/25) and 616 trusts (2022/23)".
pub(crate) fn compared_with(populations: &[String]) -> Option<String> {
    let (named, others) = populations.split_at(populations.len().min(MOST));
    let mut all = named.to_vec();
    if !others.is_empty() {
        all.push("others".to_owned());
    }
    (!all.is_empty()).then(|| format!("Compared with {}", listed(&all)))
}

/// A population and the year of its figures.
pub(crate) fn population(population: &str, year: &str) -> String {
    format!("{population} ({year})")
}
