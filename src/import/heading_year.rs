//! The year that a heading or a cell names, in the half a dozen ways in which people and files write it. A calendar year
//! alone is that of the results: 2023 is 2022/23.

use super::normalize_cell::plain_text;
use super::sheet::SheetView;
use crate::measures::AcademicYear;
use crate::spreadsheet::CellNote;

/// Takes the first year out of the words, and what parted its halves out of all: "/" is a word of its own here.
pub(super) fn take_year(mut words: Vec<String>) -> (Vec<String>, Option<AcademicYear>) {
    let mut year = None;
    for at in 0..words.len() {
        if let Some((found, length)) = year_at(&words[at..]) {
            words.drain(at..at + length);
            year = Some(found);
            break;
        }
    }
    words.retain(|word| word != "/");
    (words, year)
}

/// The year with which words begin, and how many of them it takes.
fn year_at(words: &[String]) -> Option<(AcademicYear, usize)> {
    let numbers: Vec<Option<u16>> = words.iter().take(3).map(|word| number(word)).collect();
    let length = |at: usize| words.get(at).map_or(0, String::len);
    let parted = words
        .get(1)
        .is_some_and(|word| matches!(word.as_str(), "/" | "to"));
    if let (Some(start), true, Some(Some(end))) = (*numbers.first()?, parted, numbers.get(2)) {
        let spans = (length(0) == 4 || length(0) == 2 && start >= 14 && words[1] == "/")
            && (length(2) == 2 || length(2) == length(0))
            && (start + 1) % 100 == end % 100;
        let century = if length(0) == 2 { 2000 } else { 0 };
        let year = AcademicYear::ending(start + 1 + century);
        if spans && (length(2) == 2 || *end == year.summer()) && year.can_have_results() {
            return Some((year, 3));
        }
    }
    let first = words.first()?;
    match first.len() {
        4 => Some(AcademicYear::ending(number(first)?))
            .filter(|year| year.can_have_results())
            .map(|year| (year, 1)),
        6 => {
            let start = number(first.get(..4)?)?;
            let end = number(first.get(4..)?)?;
            let year = AcademicYear::ending(start + 1);
            ((start + 1) % 100 == end && year.can_have_results()).then_some((year, 1))
        }
        _ => None,
    }
}

fn number(word: &str) -> Option<u16> {
    let digits = (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

/// The academic year of a cell: "2022/23", "2022-23", "22/23", "202223", "2022/2023", or 2023 for the results of that summer.
///
/// ```
/// use trust_benchmark::measures::AcademicYear;
/// use trust_benchmark::import::read_results_year;
/// for text in ["2022/23", "2022-23", "22/23", "202223", "2022/2023", "2023", "2022 to 2023"] {
///     assert_eq!(read_results_year(text), Some(AcademicYear::ending(2023)), "{text}");
/// }
/// assert_eq!(read_results_year("2022/24"), None);
/// assert_eq!(read_results_year("Year 6"), None);
/// ```
#[must_use]
pub fn read_results_year(text: &str) -> Option<AcademicYear> {
    let text = plain_text(text).replace(['/', '-', '–'], " / ");
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let (year, length) = year_at(&words)?;
    (length == words.len()).then_some(year)
}

/// Words that a cell with a year may have beside it.
const BESIDE_YEAR: [&str; 8] = [
    "summer",
    "academic",
    "year",
    "ay",
    "results",
    "provisional",
    "revised",
    "final",
];

/// The academic year of a cell in a column of years. It may say besides what [`read_results_year`] does not take: "Summer 2025",
/// "Academic year 2024/25", "2024/25 (provisional)", and 2425 for 2024/25.
pub(super) fn read_year_cell(text: &str) -> Option<AcademicYear> {
    let plain = plain_text(text).to_lowercase();
    let says_year =
        |word: &&str| !BESIDE_YEAR.contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let rest: Vec<&str> = plain.split_whitespace().filter(says_year).collect();
    let rest = rest.join(" ");
    read_results_year(&rest).or_else(|| {
        let halves = (rest.len() == 4).then(|| rest.split_at_checked(2)).flatten()?;
        read_results_year(&format!("{}/{}", halves.0, halves.1))
    })
}

/// The year in a row's own cell, where it can be read. One in a cell that is formatted as a date is none: the date is as
/// likely to be the day of the report.
pub(super) fn read_row_year(sheet: &SheetView<'_>, row: usize, column: usize) -> Option<AcademicYear> {
    if matches!(sheet.note(row, column), Some(CellNote::FormattedAsDate(_))) {
        return None;
    }
    read_year_cell(sheet.merged_text(row, column))
}

/// A heading that ends like our own, ", 2018/19", without that, and the year.
pub(super) fn take_label_year(heading: &str) -> (&str, Option<AcademicYear>) {
    let year = heading
        .rsplit_once(", ")
        .and_then(|(label, year)| Some((label, year.parse().ok()?)));
    year.map_or((heading, None), |(label, year)| (label, Some(year)))
}

#[cfg(test)]
mod tests {
    use super::read_year_cell;
    use crate::measures::AcademicYear;

    #[test]
    fn a_year_has_words_beside_it_in_a_cell() {
        for text in [
            "Summer 2025",
            "Academic year 2024/25",
            "2024/25 (provisional)",
            "AY 24/25",
            "2425",
            "2025",
        ] {
            assert_eq!(read_year_cell(text), Some(AcademicYear::ending(2025)), "{text}");
        }
        for text in ["Autumn 2024", "Year 6", "2426", "Summer", ""] {
            assert_eq!(read_year_cell(text), None, "{text}");
        }
    }
}
