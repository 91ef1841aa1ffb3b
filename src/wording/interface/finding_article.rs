//! A finding in full.

/// Between the figure and its range of percentiles.
pub(crate) fn is(standing: &str) -> String {
    format!(" is {standing} ")
}

/// What the caveats are folded under.
pub(crate) const BEFORE_CONCLUDING: &str = "Before you conclude anything";

/// After a label that many measures have, for whoever hears it alone.
pub(crate) fn about(measure: &str) -> String {
    format!(" about {measure}")
}

/// After the label of a choice that many measures have, for whoever hears it alone.
pub(crate) fn for_measure(measure: &str) -> String {
    format!(" for {measure}")
}

pub(crate) fn why_it_matters(why: &str) -> String {
    format!("Why it matters: {why}")
}

pub(crate) fn definition(definition: &str) -> String {
    format!("How it is defined: {definition}")
}

pub(crate) fn next_figures(release: &str) -> String {
    format!("Next figures: {release}")
}

/// The choice of the year of those that a figure is compared with.
pub(crate) const COMPARE_WITH: &str = "Compare with";
