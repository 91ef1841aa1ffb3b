//! The names of the months, in full or shortened, as titles and names of files have them.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that a word names, in any case, January being 0: "Sept".
pub(super) fn month(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .position(|month| word.len() >= 3 && month.starts_with(&word))
}
