//! The fields of one part of a trust's work.

/// The columns of the fields.
pub(crate) const MEASURE: &str = "Measure";
pub(crate) const ALL_PUPILS: &str = "All pupils";
pub(crate) const DISADVANTAGED: &str = "Disadvantaged";

/// What the fields of further measures are folded under.
pub(crate) const ADD_MEASURES: &str = "Add measures";

/// The field in which a measure is looked for by name.
pub(crate) const FIND_MEASURE: &str = "Find a measure";
pub(crate) const NO_SUCH_MEASURE: &str = "No other measure here has that in its name.";

/// What the fields are folded under that decide which trusts are similar.
pub(crate) const CIRCUMSTANCES: &str = "Your schools and pupils, to find trusts like yours";

/// The choice of no region.
pub(crate) const NO_REGION: &str = "Choose region";

/// A result and whose it is: "All pupils: too close to call".
pub(crate) fn result_of(name: &str, result: &str) -> String {
    let mut letters = result.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string());
    format!("{name}: {}{}", first.unwrap_or_default(), letters.as_str())
}
