//! The year that the name of a sheet or a file states, for figures whose headings and rows state none.

use super::heading_year::take_year;
use super::month_names::month;
use crate::measures::AcademicYear;

/// No name is of results before these.
const FIRST: AcademicYear = AcademicYear::ending(2010);

/// The academic year that a name states, `KS2 2023-24.xlsx`, "Summer 2025", `results_202425`; none that is later than the
/// `latest` results there are, no date of a day, and none of several.
///
/// ```
/// use trust_benchmark::import::read_name_year;
/// use trust_benchmark::measures::AcademicYear;
/// let latest = AcademicYear::ending(2026);
/// for name in ["KS2 2023-24.xlsx", "Summer 2024", "results_202324_v2", "2023 to 2024", "KS4_2023_24.csv", "Y6 23-24"] {
///     assert_eq!(read_name_year(name, latest), Some(AcademicYear::ending(2024)), "{name}");
/// }
/// for name in ["Trust data.xlsx", "Year 11", "export 2026-02-10.csv", "Targets 2027", "Sheet1", "Board, 12 March 2025",
///     "2023-24 vs 2024-25", "September 2024"] {
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
    without_months(&mut words);
    let (rest, year) = take_year(words.clone());
    // "2024 compared with 2025", "2023-2025": which of them is not said.
    let others = rest.iter().any(|word| take_year(vec![word.clone()]).1.is_some());
    year.filter(|year| (FIRST..=latest).contains(year) && !others)
}

/// Takes out the year of a month: "12 March 2025" is the day of a meeting, and "September 2024" begins a year.
fn without_months(words: &mut Vec<String>) {
    let is_number = |word: &String| word.bytes().all(|letter| letter.is_ascii_digit());
    for place in (0..words.len()).rev() {
        let Some(found) = month(&words[place]) else {
            continue;
        };
        let has_day = place > 0 && {
            let before = &words[place - 1];
            is_number(before) && before.len() <= 2 || matches!(before.as_str(), "st" | "nd" | "rd" | "th")
        };
        // Those at the end of a school year tell its results.
        let tells = (5..=7).contains(&found) && !has_day;
        if !tells
            && words
                .get(place + 1)
                .is_some_and(|year| is_number(year) && year.len() == 4)
        {
            words.remove(place + 1);
        }
    }
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
