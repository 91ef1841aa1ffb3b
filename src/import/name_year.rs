//! The year that the name of a sheet or a file states, for figures whose headings and rows state none.

use super::heading_year::take_year;
use crate::measures::AcademicYear;

/// No name is of results before these.
const FIRST: AcademicYear = AcademicYear::ending(2010);

/// The academic year that a name states, `KS2 2023-24.xlsx`, "Summer 2025", `results_202425`; none that is later than the
/// `latest` results there are, and no date of a day.
///
/// ```
/// use trust_benchmark::import::read_name_year;
/// use trust_benchmark::measures::AcademicYear;
/// let latest = AcademicYear::ending(2026);
/// for name in ["KS2 2023-24.xlsx", "Summer 2024", "results_202324_v2", "2023 to 2024", "KS4_2023_24.csv", "Y6 23-24"] {
///     assert_eq!(read_name_year(name, latest), Some(AcademicYear::ending(2024)), "{name}");
/// }
/// for name in ["Trust data.xlsx", "Year 11", "export 2026-02-10.csv", "Targets 2027", "Sheet1"] {
///     assert_eq!(read_name_year(name, latest), None, "{name}");
/// }
/// ```
#[must_use]
pub fn read_name_year(name: &str, latest: AcademicYear) -> Option<AcademicYear> {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        let begins = match (letter, words.last().and_then(|word| word.chars().last())) {
            (letter, _) if !letter.is_alphanumeric() => true,
            (letter, Some(last)) => letter.is_ascii_digit() != last.is_ascii_digit(),
            (_, None) => true,
        };
        match letter {
            '/' | '-' | '–' | '_' => words.push("/".to_owned()),
            letter if !letter.is_alphanumeric() => words.push(String::new()),
            letter if begins => words.push(letter.to_string()),
            letter => words.last_mut()?.push(letter),
        }
    }
    words.retain(|word| !word.is_empty());
    without_dates(&mut words);
    let (_, year) = take_year(words);
    year.filter(|year| (FIRST..=latest).contains(year))
}

/// Takes out what is the date of a day: 2026-02-10, 10-02-2026.
fn without_dates(words: &mut Vec<String>) {
    let is_day = |words: &[String]| {
        let lengths = [words[0].len(), words[2].len(), words[4].len()];
        let numbers = [0, 2, 4]
            .iter()
            .all(|place| words[*place].bytes().all(|letter| letter.is_ascii_digit()));
        let parted = words[1] == "/" && words[3] == "/";
        parted && numbers && matches!(lengths, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4])
    };
    while let Some(place) = words.windows(5).position(is_day) {
        words.drain(place..place + 5);
    }
}
