//! Average marks of the phonics check below "Phonics": of 40 marks most pupils have more than 20, and the percentage of
//! pupils who meet the standard is far above 40 in any trust.

use super::column_match::ColumnMatch;
use super::number::number;
use super::sheet::SheetView;

/// There are no more marks.
const MOST_MARKS: f64 = 40.0;

/// Averages of a school are higher.
const LEAST_AVERAGE: f64 = 20.0;

/// Whether the numbers of a column of phonics are as likely marks as percentages.
pub(super) fn may_be_marks(column: &ColumnMatch, place: usize, sheet: &SheetView<'_>, first: usize) -> bool {
    let is_phonics = column.meaning.figure().is_some_and(|id| id.contains("phonics"));
    if !is_phonics || column.heading.contains('%') {
        return false;
    }
    let texts = || (first..sheet.height()).map(|row| sheet.text(row, place));
    let mut numbers: Vec<f64> = texts()
        .filter_map(|text| number(text).map(|number| number.value))
        .collect();
    numbers.sort_by(f64::total_cmp);
    let median = numbers.get(numbers.len() / 2);
    median.is_some_and(|median| *median > LEAST_AVERAGE)
        && numbers.last().is_some_and(|most| *most <= MOST_MARKS)
        && texts().all(|text| !text.contains('%'))
}
