//! Columns of pupils at one of several standards: "WTS", "EXS" and "GDS" side by side. Whether "EXS" counts those above it
//! too, its heading and the columns beside it have to say.

use super::codes::code;
use super::column_match::ColumnMatch;
use super::heading_words::{HeadingWords, words_of_heading};
use super::number::value;
use super::sheet::SheetView;

/// Words for pupils below the standard.
const BELOW: [&str; 11] = [
    "wts", "wt", "towards", "below", "blw", "pks", "bels", "wtm", "hnm", "emerging", "pre",
];

/// Words that say that those above are counted too.
pub(super) const ABOVE: [&str; 6] = ["plus", "above", "over", "better", "least", "more"];

/// Measures, each with that of the higher standard of the same subject.
pub(super) const HIGHER: [(&str, &str); 4] = [
    ("rwm_expected", "rwm_higher"),
    ("reading_expected", "reading_higher"),
    ("writing_expected", "writing_greater_depth"),
    ("maths_expected", "maths_higher"),
];

/// Whether a column of an expected standard is one part of a distribution, by the columns beside it: a heading for those
/// below, or more pupils at the higher standard than at it.
pub(super) fn is_part_of_distribution(
    columns: &[ColumnMatch],
    place: usize,
    id: &str,
    sheet: &SheetView<'_>,
    first: usize,
) -> bool {
    let Some((_, higher)) = HIGHER.iter().find(|(expected, _)| *expected == id) else {
        return false;
    };
    let own = words_of_heading(&columns[place].heading);
    if ABOVE.iter().any(|word| own.contains(*word)) {
        return false;
    }
    let of_same_kind = |column: &ColumnMatch| {
        let (Some(one), Some(other)) = (columns[place].meaning.field(), column.meaning.field()) else {
            return false;
        };
        one.group == other.group && one.year == other.year
    };
    let more_above = columns.iter().enumerate().any(|(other, column)| {
        column.meaning.figure() == Some(*higher)
            && of_same_kind(column)
            && (first..sheet.height()).any(|row| {
                let value = |column| value(sheet, row, column);
                value(other)
                    .zip(value(place))
                    .is_some_and(|(higher, expected)| higher > expected)
            })
    });
    // "At expected" beside "above expected".
    let names_above = own.contains("at")
        && columns.iter().any(|column| {
            let words = words_of_heading(&column.heading);
            words.contains("above") && !words.contains("at") && column.filled > 0
        });
    // "EXS" beside "EXS/GDS", which has both.
    let standards = ["exs", "gds"];
    let has_both = own.contains("exs")
        && columns.iter().any(|column| {
            let words = words_of_heading(&column.heading);
            standards.iter().all(|standard| words.contains(*standard)) && column.filled > 0
        });
    columns.iter().any(is_below) || more_above || names_above || has_both
}

/// Whether a column is of pupils below the standard, by its heading.
pub(super) fn is_below(column: &ColumnMatch) -> bool {
    let words = words_of_heading(&column.heading);
    let is_not_met = words.contains("not") && words.contains("met");
    (is_not_met || BELOW.iter().any(|word| words.contains(*word))) && column.filled > 0
}

/// Whether a heading is of a standard, and does not say that those above are counted, in a sheet that has those below it.
pub(super) fn is_part_of_three(columns: &[ColumnMatch], place: usize) -> bool {
    let Some(column) = columns.get(place) else {
        return false;
    };
    let own = words_of_heading(&column.heading);
    // The Department's codes count those above.
    let is_code = code(&HeadingWords::of(&column.heading).code).is_some();
    !is_code && !ABOVE.iter().any(|word| own.contains(*word)) && columns.iter().any(is_below)
}
